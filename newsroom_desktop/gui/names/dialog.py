"""The names of the desk: how each is spelt in the archive, and what a person decides about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.dialogs.search_field import SearchField
from newsroom_desktop.gui.dialogs.value_table import value_table
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.names.model import ARTICLES, GROUND, NAME, OTHERS, Name, NamesModel
from newsroom_desktop.hindi.names.book import Ground
from newsroom_desktop.hindi.names.groups import Group

_SIZE = (860, 640)
_WIDTHS = ((NAME, 190), (ARTICLES, 90), (GROUND, 230))
_SEARCH_PAUSE_MS = 120
_SPELLING = Qt.ItemDataRole.UserRole


class NamesDialog(QDialog):
    """Lists the names, below them the spellings of the one in hand; the owner keeps what is decided."""

    decided = Signal(object, str)
    """What to do with Naming, and a spelling of the name that it is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Names of the desk"))
        self.resize(*_SIZE)
        self.model = NamesModel(self)
        self.table = value_table(self.model, tr("Names"), _WIDTHS, OTHERS)
        self.table.sortByColumn(ARTICLES, Qt.SortOrder.DescendingOrder)
        self.table.setSortingEnabled(True)
        self.search = SearchField(tr("Search the names"), self.table)
        self.spellings = QListWidget()
        self.spellings.setAccessibleName(tr("Spellings of this name"))
        self.new_name = LineField()
        self.new_name.setPlaceholderText(tr("A name that the archive does not have yet"))
        self.new_name.setAccessibleName(self.new_name.placeholderText())
        self.buttons = {
            "fix": self._button(tr("&Make it the desk’s form"), self._fix),
            "part": self._button(tr("&Two different names"), self._part),
            "drop": self._button(tr("&No name"), self._drop),
            "forget": self._button(tr("&Undecided again"), self._forget),
            "add": self._button(tr("&Add"), self._add),
        }
        self._state = QLabel()
        self._state.setProperty("kind", "quiet")
        self.hint = Hint()
        self._search_timer = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE_MS)
        self._search_timer.timeout.connect(lambda: self.model.search(self.search.text()))
        self._in_hand = ""
        self._told = ""
        self._arrange()
        self.new_name.installEventFilter(self)
        self.search.textChanged.connect(self._search_timer.start)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._on_row_changed())
        self.model.modelReset.connect(self._on_reset)
        self.spellings.currentRowChanged.connect(lambda _row: self._open_buttons())
        self.new_name.textChanged.connect(lambda _text: self._open_buttons())
        self.finished.connect(self.deleteLater)
        self._show_spellings()

    # making

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        decide = QVBoxLayout()
        for name in ("fix", "part", "drop", "forget"):
            decide.addWidget(self.buttons[name])
        decide.addStretch()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        add = QHBoxLayout()
        add.addWidget(self.new_name, 1)
        add.addWidget(self.buttons["add"])
        last = QHBoxLayout()
        last.addWidget(self._state, 1)
        last.addWidget(close)
        grid = QGridLayout(self)
        grid.addWidget(self.search, 0, 0, 1, 2)
        grid.addWidget(self.table, 1, 0, 1, 2)
        grid.addWidget(self.spellings, 2, 0)
        grid.addLayout(decide, 2, 1)
        grid.addLayout(add, 3, 0, 1, 2)
        grid.addWidget(self.hint, 4, 0, 1, 2)
        grid.addLayout(last, 5, 0, 1, 2)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, 1)

    # showing

    def show_names(self, names: Sequence[Name], wanted: str = "") -> None:
        """Show these names; the one with the spelling `wanted`, else the one that was, is in hand."""
        self._in_hand = wanted or self._in_hand
        self.model.show_names(names)
        self._state.setText(tr_n("{n} name", "{n} names", self.model.known))

    def settle(self) -> None:
        """Take what was decided last for kept, and be ready for another name."""
        self.new_name.clear()
        self.hint.say(self._told)
        self._told = ""

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the archive has been looked through."""
        if done < total:
            percent = done * 100 // total
            self._state.setText(tr("Learning the names of the archive: {percent} %", percent=percent))

    def say(self, text: str) -> None:
        """Say why something could not be done."""
        self.hint.say(text)

    @property
    def state(self) -> str:
        """What is said of the archive."""
        return self._state.text()

    @property
    def group(self) -> Group | None:
        """The name in hand."""
        return self.model.group(self.table.currentIndex().row())

    @property
    def spelling(self) -> str:
        """The spelling in hand; empty without one."""
        item = self.spellings.currentItem()
        return str(item.data(_SPELLING)) if item is not None else ""

    def _on_reset(self) -> None:
        self.table.selectRow(max(0, self.model.row_of(self._in_hand)))
        self._show_spellings()

    def _on_row_changed(self) -> None:
        group = self.group
        if group is not None:
            self._in_hand = group.form
        self._show_spellings()

    def _show_spellings(self) -> None:
        self.spellings.clear()
        group = self.group
        for spelling, count in group.spellings if group is not None else ():
            told = tr_n("{spelling} · {n} article", "{spelling} · {n} articles", count, spelling=spelling)
            item = QListWidgetItem(told)
            item.setData(_SPELLING, spelling)
            self.spellings.addItem(item)
        self.spellings.setCurrentRow(0)
        self._open_buttons()

    def _open_buttons(self) -> None:
        group, spelling = self.group, self.spelling
        is_fixed = group is not None and group.ground is Ground.FIXED
        is_form = group is not None and group.form == spelling
        opened = {
            "fix": bool(spelling) and not (is_fixed and is_form),
            "part": bool(spelling) and not is_form,
            "drop": bool(spelling),
            "forget": is_fixed,
            "add": bool(self.new_name.text().strip()),
        }
        for name, is_open in opened.items():
            self.buttons[name].setEnabled(is_open)

    # deciding

    def _fix(self) -> None:
        form, group = self.spelling, self.group
        if group is not None:
            others = [spelling for spelling, _ in group.spellings if spelling != form]
            self.decided.emit(lambda naming: naming.fix(form, others), form)

    def _part(self) -> None:
        spelling, group = self.spelling, self.group
        if group is not None:
            self.decided.emit(lambda naming: naming.part(group.form, spelling), spelling)

    def _drop(self) -> None:
        spelling = self.spelling
        self._told = tr("“{name}” counts for no name now. Add it below to have it back.", name=spelling)
        self.decided.emit(lambda naming: naming.drop([spelling]), "")

    def _forget(self) -> None:
        group = self.group
        if group is not None:
            spellings = [spelling for spelling, _ in group.spellings]
            self.decided.emit(lambda naming: naming.forget(spellings), group.form)

    def _add(self) -> None:
        commit_composed()
        form = self.new_name.text()
        self.decided.emit(lambda naming: naming.fix(form), form.strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add a name that was written with Enter, which confirms nothing there."""
        is_press = watched is self.new_name and event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in ENTER_KEYS:
            self.buttons["add"].click()
            return True
        return super().eventFilter(watched, event)
