"""The list of articles with its filter and the button for a new one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.article_list.delegate import ArticleDelegate
from newsroom_desktop.gui.article_list.model import PIECE, ArticleListModel
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.line_field import LineField

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

FILTER_PAUSE_MS = 120


class ArticleListPanel(QWidget):
    """Shows what the desk lists; asks to open what is chosen."""

    open_requested = Signal(str)
    new_requested = Signal()
    listed = Signal(int)
    """How many articles are listed now."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None
        self._current = ""
        self.setProperty("kind", "paper")
        self._filter = LineField()
        self._filter.setClearButtonEnabled(True)
        self._new = QPushButton()
        self._new.setProperty("kind", "primary")
        self._new.setEnabled(False)
        self._count = QLabel()
        self._count.setProperty("kind", "quiet")
        self._model = ArticleListModel(self)
        self._delegate = ArticleDelegate(self)
        self._view = self._make_view()
        self._lay_out()
        self._filter_timer = QTimer(self)
        self._filter_timer.setSingleShot(True)
        self._filter_timer.setInterval(FILTER_PAUSE_MS)
        self._connect()
        self._set_texts()

    def _make_view(self) -> QListView:
        view = _Rows()
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        return view

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 4)
        top.setSpacing(8)
        top.addWidget(self._filter, 1)
        top.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._count)
        self._count.setContentsMargins(12, 0, 8, 4)
        column.addWidget(self._view, 1)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_filter_typed)
        self._filter.returnPressed.connect(self._open_first)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._filter, self._filter.clear)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._filter_timer.timeout.connect(self.reload)
        self._new.clicked.connect(self.new_requested)
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.clicked.connect(lambda index: self._ask_to_open(self._model.article_id(index)))
        self._view.activated.connect(lambda index: self._ask_to_open(self._model.article_id(index)))

    def _on_filter_typed(self) -> None:
        self._filter_timer.start()

    def attach(self, desk: "Desk") -> None:
        """List the articles of `desk` from now on."""
        self._desk = desk
        self._delegate.site = desk.site
        self._new.setEnabled(True)
        self.reload()

    @property
    def row_count(self) -> int:
        """How many articles are listed."""
        return self._model.rowCount()

    @property
    def ids(self) -> list[str]:
        """The ids of the listed articles, the first on top."""
        return self._model.ids

    def chosen_ids(self) -> list[str]:
        """The ids of the selected articles if there are several, else of all that are listed."""
        selected = self._view.selectionModel().selectedIndexes()
        if len(selected) > 1:
            return [self._model.article_id(index) for index in sorted(selected, key=lambda i: i.row())]
        return self._model.ids

    def reload(self) -> None:
        """List anew what passes the filter."""
        if self._desk is None:
            return
        listing, text = self._desk.listing, self._filter.text()

        def work() -> tuple[list[str], list[ArticleRow]]:
            ids = listing.ids(text)
            return ids, listing.rows(ids[:PIECE])

        self._jobs.read("list", work, self._on_listed)

    def _on_listed(self, answer: tuple[list[str], list[ArticleRow]]) -> None:
        ids, first_rows = answer
        self._model.show_ids(ids)
        self._model.show_rows(first_rows)
        self._show_current()
        self._show_count()
        self.listed.emit(len(ids))

    def refresh(self, article_ids: frozenset[str]) -> None:
        """Read the rows of `article_ids` anew, and the order with them."""
        self._on_rows_wanted(sorted(article_ids))
        self.reload()

    def _on_rows_wanted(self, ids: list[str]) -> None:
        if self._desk is None:
            return
        listing = self._desk.listing
        self._jobs.read(f"rows {ids[0] if ids else ''}", lambda: listing.rows(ids), self._on_rows)

    def _on_rows(self, rows: list[ArticleRow]) -> None:
        self._model.show_rows(rows)

    def show_current(self, article_id: str) -> None:
        """Mark the article that stands in the editor."""
        self._current = self._delegate.open_id = article_id
        self._show_current()
        self._view.viewport().update()

    def _show_current(self) -> None:
        selection, place = self._view.selectionModel(), self._model.place_of(self._current)
        if place < 0:
            selection.clear()
            return
        index = self._model.index(place)
        if not selection.isSelected(index):
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._view.scrollTo(index)

    def _ask_to_open(self, article_id: str) -> None:
        several = len(self._view.selectionModel().selectedIndexes()) > 1
        if article_id != self._current and not several:
            self.open_requested.emit(article_id)

    def _open_first(self) -> None:
        if self._model.rowCount():
            self._ask_to_open(self._model.ids[0])

    def focus_filter(self) -> None:
        """Put the caret into the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    def focus_list(self) -> None:
        """Put the focus on the rows; Enter opens one."""
        self._view.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._filter.setPlaceholderText(tr("Filter articles"))
        self._filter.setAccessibleName(tr("Filter articles"))
        self._new.setText(tr("New"))
        self._view.setAccessibleName(tr("Articles"))
        self._show_count()
        self._view.viewport().update()

    def _show_count(self) -> None:
        count = self._model.rowCount()
        if count == 0 and self._filter.text():
            self._count.setText(tr("No article has these words."))
        else:
            self._count.setText(tr_n("{n} article", "{n} articles", count))


class _Rows(QListView):
    """Only the left button chooses a row: it opens it, too."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row."""
        if event.button() is Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
