"""The rows of the panel: groups, and below each what belongs to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsroom_desktop.gui.plain_letters import as_tip
from newsroom_desktop.gui.review.groups import Group

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractListModel):
    """A row for each group, which cannot be chosen, and for each finding."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Group | Found] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List `groups` in place of those before."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [group, *group.found]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are, groups included."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row as a value; as text what a screen reader says."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if isinstance(row, Group) else f"{row.text}: {row.finding.reason}"
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, Group):
            return as_tip(row.finding.reason)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Keys and mouse pass over the titles of groups."""
        if index.isValid() and isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @property
    def first_row(self) -> int:
        """The row of the first finding, -1 where there is none."""
        return 1 if self._rows else -1

    def found(self, row: int) -> "Found | None":
        """The finding in a row; None where a group or nothing is."""
        value = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(value, Group) else value

    def row_like(self, found: "Found", row: int) -> int:
        """The row of `found`, which stood in `row` in an older list: of what is like it the nearest one.

        Where nothing is like it any more, the row that has come in its place; -1 in an empty list.
        """
        alike = [
            number
            for number, each in enumerate(self._rows)
            if not isinstance(each, Group)
            and each.finding.rule == found.finding.rule
            and each.passage.text == found.passage.text
            and each.text == found.text
        ]
        if alike:
            return min(alike, key=lambda number: abs(number - row))
        from_there_on = (*range(row, len(self._rows)), *range(row - 1, -1, -1))
        return next((number for number in from_there_on if self.found(number) is not None), -1)
