"""The panel of what checks have found: a list by kinds, and what can be done about the row that is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.review.delegate import FindingDelegate
from newsroom_desktop.gui.review.groups import SUBJECTS
from newsroom_desktop.gui.review.model import FindingsModel
from newsroom_desktop.gui.review.offer import offer, offer_ways_out
from newsroom_desktop.gui.review.report import Report
from newsroom_desktop.gui.review.verbs import Verbs

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_ALL = ""
_LEAST_HEIGHT = 240


class ReviewPanel(QWidget):
    """Lists the findings of the last report while somebody sees it; Enter or a click goes to the place."""

    left = Signal()
    """Escape was pressed in the list."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._report = Report()
        self._chosen: tuple[Found, int] | None = None
        self._filters = {subject: QToolButton() for subject in (_ALL, *SUBJECTS)}
        self._which = QButtonGroup(self)
        self.list = _Rows()
        self._model = FindingsModel(self)
        self._empty, self._reason = QLabel(), QLabel()
        self.fixes = QComboBox()
        self.fix, self.fix_all, self.more = QPushButton(), QPushButton(), QPushButton()
        self._details = QFrame()
        self._pages = QStackedLayout()
        self._lay_out()
        self._connect()
        self._set_texts()
        self._show_details()

    def _lay_out(self) -> None:
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(_LEAST_HEIGHT)
        filters = QHBoxLayout()
        filters.setContentsMargins(8, 6, 8, 6)
        filters.setSpacing(4)
        for button in self._filters.values():
            button.setCheckable(True)
            button.setProperty("kind", "filter")
            self._which.addButton(button)
            filters.addWidget(button)
        filters.addStretch(1)
        self._filters[_ALL].setChecked(True)
        self.list.setModel(self._model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        self._empty.setWordWrap(True)
        self._empty.setMargin(12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("kind", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(filters)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self._empty)  # not earlier: the first page is shown, as a window of its own
        self._pages.addWidget(self.list)
        column.addWidget(self._details)
        self._lay_out_details()

    def _lay_out_details(self) -> None:
        self._reason.setWordWrap(True)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self.fixes.setMinimumContentsLength(6)
        self.fixes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column = QVBoxLayout(self._details)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._reason)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.fixes, 1)
        for button in (self.fix, self.fix_all, self.more):
            line.addWidget(button)
        column.addLayout(line)
        self.more.setMenu(QMenu(self.more))

    def _connect(self) -> None:
        self._which.buttonClicked.connect(lambda _button: self._list())
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._on_chosen())
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.let_stand_requested.connect(self._let_stand)
        self.list.left.connect(self.left)
        self.fix.clicked.connect(lambda: self._put(everywhere=False))
        self.fix_all.clicked.connect(lambda: self._put(everywhere=True))
        self.more.menu().aboutToShow.connect(self._fill_more)

    # what is listed

    def show_report(self, report: Report) -> None:
        """List what `report` says; the row that was chosen stays so, or what has come in its place is."""
        self._report = report
        if self.isVisible():
            self._list()

    def showEvent(self, event: QShowEvent) -> None:
        """List what was found while nobody saw the panel."""
        super().showEvent(event)
        self._list()

    def _list(self) -> None:
        wanted, chosen = self._wanted, self._chosen
        shown = [group for group in self._report.groups if wanted in (_ALL, group.subject)]
        self._model.show_groups(shown)
        self._pages.setCurrentWidget(self.list if shown else self._empty)
        self._name_filters()
        row = self._model.row_like(*chosen) if chosen is not None else self._model.first_row
        self.list.setCurrentIndex(self._model.index(row))
        if row < 0:
            self._on_chosen()

    @property
    def _wanted(self) -> str:
        return next(subject for subject, button in self._filters.items() if button.isChecked())

    def _name_filters(self) -> None:
        groups = self._report.groups
        for subject, button in self._filters.items():
            count = sum(len(group.found) for group in groups if subject in (_ALL, group.subject))
            name = tr(SUBJECTS[subject]) if subject else tr("All")
            button.setText(f"{name} {grouped(count)}")

    @property
    def filters(self) -> tuple[QToolButton, ...]:
        """The buttons that say what is listed: all, or a subject."""
        return tuple(self._filters.values())

    # the row that is chosen

    @property
    def chosen(self) -> "Found | None":
        """The finding that is chosen in the list."""
        return self._model.found(self.list.currentIndex().row())

    def _on_chosen(self) -> None:
        found = self.chosen
        self._chosen = None if found is None else (found, self.list.currentIndex().row())
        self._show_details()

    def _show_details(self) -> None:
        found = self.chosen
        self._details.setVisible(found is not None)
        if found is None:
            return
        self._reason.setText(found.finding.reason)
        self._reason.setHidden(self._verbs.is_spelling(found))  # each row says it
        self._take_fixes(())
        if self._verbs.can_suggest(found):
            self._verbs.suggest("panel", found, lambda fixes: self._take_fixes(fixes, found))

    def _take_fixes(self, fixes: tuple[str, ...], found: "Found | None" = None) -> None:
        """Offer `fixes` for `found`, if that is chosen still."""
        if found is not None and found != self.chosen:
            return
        self.fixes.clear()
        for fix in fixes:
            self.fixes.addItem(fix if fix.strip() else tr("(nothing)"), fix)
        alike = len(self._verbs.alike(found)) if found is not None and fixes else 0
        for part in (self.fixes, self.fix):
            part.setEnabled(bool(fixes))
        self.fix_all.setVisible(alike > 1)
        self.fix_all.setText(tr("Fix all {n}", n=alike))

    def _put(self, *, everywhere: bool) -> None:
        found, text = self.chosen, self.fixes.currentData()
        if found is not None and everywhere:
            self._verbs.fix_all(found, text if self._verbs.is_spelling(found) else None)
        elif found is not None:
            self._verbs.fix(found, text)
        self.list.setFocus()

    def _go(self, index: QModelIndex) -> None:
        found = self._model.found(index.row())
        if found is not None:
            self._verbs.go(found)

    def _let_stand(self) -> None:
        found = self.chosen
        if found is not None:
            self._verbs.let_stand(found)

    def _fill_more(self) -> None:
        menu, found = self.more.menu(), self.chosen
        menu.clear()
        if found is not None:
            offer_ways_out(menu, found, self._verbs)

    def offer_chosen(self) -> None:
        """Show what can be done about the chosen row in a menu there."""
        self._show_menu(self.list.visualRect(self.list.currentIndex()).center())

    def _show_menu(self, place: QPoint) -> None:
        found = self._model.found(self.list.indexAt(place).row())
        if found is not None:
            menu = QMenu(self.list)
            offer(menu, found, self._verbs)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.list.viewport().mapToGlobal(place))

    # words

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self.list.setAccessibleName(tr("What the checks have found"))
        self._empty.setText(tr("The checks have found nothing here."))
        self.fixes.setAccessibleName(tr("What comes in its place"))
        self.fix.setText(tr("Fix"))
        self.more.setText(tr("Let it stand"))
        self._name_filters()


class _Rows(QListView):
    """The list; Delete lets the chosen row stand in the article, and Escape leaves."""

    let_stand_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight when what is said about it takes more room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the chosen row stand with Delete, and leave with Escape."""
        if event.key() == Qt.Key.Key_Delete:
            self.let_stand_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
