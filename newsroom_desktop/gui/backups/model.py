"""The backups of all places as a table, the newest first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from newsroom_desktop.base.sizes import said_size
from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.times import full_time, short_time

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import Place
    from newsroom_desktop.storage.backups.listing import Backup

Index = QModelIndex | QPersistentModelIndex

WHEN, WHY, ARTICLES, SIZE, STATE, PLACE = range(6)
NUMBERS = (ARTICLES, SIZE)

_TITLES = (
    mark("When"),
    mark("Made"),
    mark("Articles"),
    mark("Size"),
    mark("Read back"),
    mark("Place"),
)


class BackupsModel(QAbstractTableModel):
    """A row for each backup."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Place, Backup]] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """How many backups there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """When, why, how many articles, how large, whether whole, and where."""
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns; those of numbers stand above them."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return tr(_TITLES[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; one that is damaged stands in the colour of warnings."""
        place, backup = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and not backup.is_whole:
            return QColor(theme.colours().warning)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(place, backup, index.column())
        return str(backup.path) if role == Qt.ItemDataRole.ToolTipRole else None

    def backup(self, row: int) -> "Backup | None":
        """The backup in a row; None where there is no such row."""
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    def show_places(self, places: "Sequence[Place]") -> None:
        """Have the backups of these places in place of those before."""
        rows = [(place, each) for place in places for each in place.backups]
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda row: row[1].time_ms, reverse=True)
        self.endResetModel()


def _cell(place: "Place", backup: "Backup", column: int) -> str:
    from newsroom_desktop.desk.backup_words import why_name  # noqa: PLC0415 - loaded once a dialog is opened

    return {
        WHEN: lambda: full_time(backup.time_ms),
        WHY: lambda: why_name(backup.why),
        ARTICLES: lambda: "" if backup.articles is None else grouped(backup.articles),
        SIZE: lambda: said_size(backup.size_bytes),
        STATE: lambda: _state(backup),
        PLACE: lambda: tr("second place") if place.is_second else tr("beside the archive"),
    }[column]()


def _state(backup: "Backup") -> str:
    if not backup.is_whole:
        return tr("damaged")
    if backup.verified_ms is None:
        return tr("not yet")
    return tr("whole, {time}", time=short_time(backup.verified_ms))
