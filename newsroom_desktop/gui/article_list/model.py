"""The rows of the list, fetched in pieces when they come into sight."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.base.texts import tr

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PIECE = 64

Index = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractListModel):
    """All ids, and the rows that have been looked at."""

    rows_wanted = Signal(list)
    """The ids of rows that are in sight and not known yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, ArticleRow] = {}
        self._asked: set[str] = set()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many articles are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row value, or the headline as text; asks for rows that are not known yet."""
        article_id = self._ids[index.row()]
        row = self._rows.get(article_id)
        if row is None:
            self._ask(index.row())
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.headline or tr("Without a headline")
        return None

    def _ask(self, place: int) -> None:
        first = place - place % PIECE
        wanted = [
            article_id
            for article_id in self._ids[first : first + PIECE]
            if article_id not in self._rows and article_id not in self._asked
        ]
        if wanted:
            self._asked.update(wanted)
            self.rows_wanted.emit(wanted)

    def article_id(self, index: Index) -> str:
        """The id of the article at `index`."""
        return self._ids[index.row()]

    @property
    def ids(self) -> list[str]:
        """The ids as listed, the first on top."""
        return list(self._ids)

    def place_of(self, article_id: str) -> int:
        """The row number of the article, -1 when it is not listed."""
        return self._places.get(article_id, -1)

    def show_ids(self, ids: Sequence[str]) -> None:
        """List `ids` in this order; known rows are kept."""
        if list(ids) == self._ids:
            return
        self.beginResetModel()
        self._ids = list(ids)
        self._places = {article_id: place for place, article_id in enumerate(self._ids)}
        self._rows = {key: row for key, row in self._rows.items() if key in self._places}
        self._asked.clear()
        self.endResetModel()

    def show_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Take in what was read of some articles."""
        for row in rows:
            self._rows[row.article_id] = row
            self._asked.discard(row.article_id)
            place = self.place_of(row.article_id)
            if place >= 0:
                index = self.index(place)
                self.dataChanged.emit(index, index)
