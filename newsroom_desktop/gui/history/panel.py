"""The panel of the open article's revisions, the newest first, and what can be done with the chosen one."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.history.delegate import EntryDelegate
from newsroom_desktop.gui.history.model import TimelineModel

_LEAST_HEIGHT = 220


class HistoryPanel(QWidget):
    """Lists revisions; of several that are chosen the oldest and the newest are compared.

    Enter shows the chosen one, Escape leaves.
    """

    seen = Signal()
    """The panel has come into sight: what it shows may be old."""
    compare_requested = Signal(str, str)
    """The ids of an older and a newer revision; the newer one is empty for what stands on the screen."""
    show_requested = Signal(str)
    restore_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TimelineModel(self)
        self.list = _Rows()
        self._kept: list[str] = []
        self._empty = QLabel()
        self.with_now, self.with_before, self.show_it, self.restore = (QPushButton() for _ in range(4))
        self._pages = QStackedLayout()
        self._lay_out()
        self._connect()
        self._set_texts()
        self._on_chosen()

    def _lay_out(self) -> None:
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self._empty.setWordWrap(True)
        self._empty.setMargin(12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("kind", "quiet")
        grid = QGridLayout()
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(6)
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, *divmod(place, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self._empty)  # not earlier: the first page is shown, as a window of its own
        self._pages.addWidget(self.list)
        column.addLayout(grid)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.with_now, self.with_before, self.show_it, self.restore

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._on_chosen())
        self.list.activated.connect(lambda _index: self._show())
        self.list.customContextMenuRequested.connect(self._offer)
        self.list.left.connect(self.left)
        self.with_now.clicked.connect(self._compare_with_now)
        self.with_before.clicked.connect(self._compare_with_before)
        self.show_it.clicked.connect(self._show)
        self.restore.clicked.connect(self._restore)
        self.model.modelAboutToBeReset.connect(self._keep_chosen)
        self.model.modelReset.connect(self._on_reset)
        self.model.dataChanged.connect(lambda _first, _last: self._on_chosen())

    # what is chosen

    @property
    def chosen(self) -> list[str]:
        """The ids of the chosen revisions, the newest first."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.entries[row].trace.revision_id for row in rows]

    def _keep_chosen(self) -> None:
        self._kept = self.chosen[:1]

    def _on_reset(self) -> None:
        """Choose again what was chosen, if it is there still, else the newest."""
        has_rows = bool(self.model.entries)
        self._pages.setCurrentWidget(self.list if has_rows else self._empty)
        if has_rows:
            row = max([0, *map(self.model.row_of, self._kept)])
            self.list.setCurrentIndex(self.model.index(row))
        self._on_chosen()

    def _on_chosen(self) -> None:
        count = len(self.chosen)
        first = count == 1 and self._before_chosen() is None
        self.with_now.setText(tr("Compare the chosen ones") if count > 1 else tr("Compare with now"))
        self.with_now.setEnabled(count > 0)
        self.with_before.setEnabled(count == 1 and not first)
        for button in (self.show_it, self.restore):
            button.setEnabled(count == 1)

    def _before_chosen(self) -> str | None:
        (chosen,) = self.chosen
        return self.model.entries[self.model.row_of(chosen)].before_id

    # what can be done

    def _compare_with_now(self) -> None:
        newest_first = self.chosen
        newer = newest_first[0] if len(newest_first) > 1 else ""
        self.compare_requested.emit(newest_first[-1], newer)

    def _compare_with_before(self) -> None:
        before = self._before_chosen()
        if before is not None:
            self.compare_requested.emit(before, self.chosen[0])

    def _show(self) -> None:
        if len(self.chosen) == 1:
            self.show_requested.emit(self.chosen[0])

    def _restore(self) -> None:
        self.restore_requested.emit(self.chosen[0])

    def _offer(self, place: QPoint) -> None:
        if self.chosen:
            menu = QMenu(self.list)
            for button in self._buttons:
                action = menu.addAction(button.text(), button.click)
                action.setEnabled(button.isEnabled())
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.list.viewport().mapToGlobal(place))

    def offer_chosen(self) -> None:
        """Show what can be done with the chosen revision in a menu there."""
        self._offer(self.list.visualRect(self.list.currentIndex()).center())

    # words

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody sees the panel."""
        super().showEvent(event)
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self.list.setAccessibleName(tr("Revisions of the article"))
        self._empty.setText(
            tr("Each time the article is saved, what it says is kept here, and can be had back.")
        )
        self.with_before.setText(tr("Compare with the one before"))
        self.show_it.setText(tr("Show"))
        self.restore.setText(tr("Restore"))
        self._on_chosen()


class _Rows(QListView):
    """The list; Escape leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
