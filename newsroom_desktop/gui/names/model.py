"""The names of a desk as a table: thousands of rows, sorted and searched as plain values."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.names.book import Ground
from newsroom_desktop.hindi.names.groups import Group

Index = QModelIndex | QPersistentModelIndex

NAME, OTHERS, ARTICLES, GROUND = range(4)

_TITLES = (mark("Name"), mark("Other spellings"), mark("Articles"), mark("Why so"))
_GROUNDS = {
    Ground.FIXED: mark("decided by the desk"),
    Ground.FREQUENT: mark("most frequent in the archive"),
    Ground.USUAL: mark("usual in Hindi papers"),
    Ground.NONE: mark("not decided"),
}
_MOST_OTHERS = 6


Name = tuple[str, Group]
"""A name, and what a search looks through for it."""


def names_of(groups: Iterable[Group]) -> list[Name]:
    """The names in the order of their forms; for thousands this takes too long for the GUI thread."""
    found = [(fold(" ".join(each for each, _ in group.spellings)), group) for group in groups]
    return sorted(found, key=lambda name: name[1].form)


class NamesModel(QAbstractTableModel):
    """A row for each name that has what is searched for in one of its spellings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Name] = ()
        self._rows: list[Group] = []
        self._wanted = ""
        self._order = (ARTICLES, Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many names are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Name, other spellings, articles, and why the name is written so."""
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_TITLES[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; numbers stand on the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == ARTICLES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _cell(self._rows[index.row()], index.column())
        return None

    def group(self, row: int) -> Group | None:
        """The name in a row; None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, form: str) -> int:
        """The row of the name that is written so, in whatever spelling; -1 when it is not shown."""
        return next(
            (row for row, group in enumerate(self._rows) if form in (each for each, _ in group.spellings)), -1
        )

    @property
    def known(self) -> int:
        """How many names there are, shown or not."""
        return len(self._all)

    def show_names(self, names: Sequence[Name]) -> None:
        """Have these names in place of those before."""
        self._all = names
        self._show()

    def search(self, text: str) -> None:
        """Show the names that have `text` in one of their spellings."""
        self._wanted = fold(text.strip())
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column, those that are equal in it by name."""
        self._order = column, order
        self._show()

    def _show(self) -> None:
        column, order = self._order
        rows = [group for folded, group in self._all if self._wanted in folded]
        rows.sort(key=_KEYS[column], reverse=order is Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def _cell(group: Group, column: int) -> str:
    if column == NAME:
        return group.form
    if column == OTHERS:
        others = [f"{each} ({grouped(count)})" for each, count in group.spellings if each != group.form]
        return ", ".join(others[:_MOST_OTHERS]) + (" …" if len(others) > _MOST_OTHERS else "")
    if column == ARTICLES:
        return grouped(group.articles)
    is_only = group.ground is Ground.NONE and len(group.spellings) == 1
    return "" if is_only else tr(_GROUNDS[group.ground])


_KEYS: dict[int, Callable[[Group], str | int]] = {
    NAME: lambda group: group.form,
    OTHERS: lambda group: len(group.spellings),
    ARTICLES: lambda group: group.articles,
    GROUND: lambda group: list(_GROUNDS).index(group.ground),
}
