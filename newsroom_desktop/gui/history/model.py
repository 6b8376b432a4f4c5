"""The rows of the panel: revisions, as many as were read already."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from newsroom_desktop.gui.history.words import spoken
from newsroom_desktop.gui.plain_letters import as_tip

if TYPE_CHECKING:  # the desk brings SQLAlchemy along
    from newsroom_desktop.desk.history import Entry, Timeline

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Asks for more rows when somebody comes to the last one."""

    more_wanted = Signal(int)
    """Entries from this place on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._total = 0
        self._asked_from = 0

    def show_timeline(self, timeline: "Timeline") -> None:
        """Show the beginning of a timeline; where it is what is shown with more above it, the rest stays."""
        self._asked_from = 0
        if (timeline.entries, timeline.total) == (self._entries[: len(timeline.entries)], self._total):
            return
        new = timeline.total - self._total
        known = timeline.entries[new:] if new >= 0 else ()
        if known and _ids(known) == _ids(self._entries)[: len(known)]:
            self._put_above(timeline, new)
        else:
            self.beginResetModel()
            self._entries, self._total = timeline.entries, timeline.total
            self.endResetModel()

    def _put_above(self, timeline: "Timeline", new: int) -> None:
        entries = timeline.entries + self._entries[len(timeline.entries) - new :]
        if new:
            self.beginInsertRows(QModelIndex(), 0, new - 1)
        self._entries, self._total = entries, timeline.total
        if new:
            self.endInsertRows()
        self.dataChanged.emit(self.index(0), self.index(len(timeline.entries) - 1))

    def append(self, start: int, timeline: "Timeline") -> bool:
        """Show more from the place `start` on; False when the timeline has become another meanwhile."""
        if start != len(self._entries) or timeline.total != self._total:
            return False
        self.beginInsertRows(QModelIndex(), start, start + len(timeline.entries) - 1)
        self._entries += timeline.entries
        self.endInsertRows()
        return True

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """What is shown, the newest first."""
        return self._entries

    def rowCount(self, parent: Index | None = None) -> int:
        """How many revisions were read."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def canFetchMore(self, _parent: Index) -> bool:
        """Whether there are more, and nobody reads them yet."""
        return self._asked_from < len(self._entries) < self._total

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next ones."""
        self._asked_from = len(self._entries)
        self.more_wanted.emit(self._asked_from)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The revision as a value; as text what a screen reader says."""
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(spoken(entry))
        return None

    def row_of(self, revision_id: str) -> int:
        """The row of a revision, -1 where it is not shown."""
        rows = (row for row, entry in enumerate(self._entries) if entry.trace.revision_id == revision_id)
        return next(rows, -1)


def _ids(entries: "Sequence[Entry]") -> list[str]:
    return [entry.trace.revision_id for entry in entries]
