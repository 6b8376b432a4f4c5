"""The words that a person, and the desk, take for right: what is in the lists, more, and fewer."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.line_field import LineField


class WordsDialog(QDialog):
    """A page for each list; every change is asked for at once, and shown when it has been kept."""

    add_requested = Signal(str, list)
    """The name of a list, and words."""
    remove_requested = Signal(str, list)
    import_requested = Signal(str)

    def __init__(self, titles: Mapping[str, str], paths: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Own words"))
        self.resize(460, 480)
        self._hint = Hint()
        self._tabs = QTabWidget()
        self.pages = {name: WordsPage(paths[name]) for name in titles}
        for name, page in self.pages.items():
            self._tabs.addTab(page, titles[name])
            page.added.connect(partial(self.add_requested.emit, name))
            page.removed.connect(partial(self.remove_requested.emit, name))
            page.import_requested.connect(partial(self.import_requested.emit, name))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter adds a word
        column = QVBoxLayout(self)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        next(iter(self.pages.values())).field.setFocus()

    def show_words(self, name: str, words: Sequence[str]) -> None:
        """Show `words` as what is in the list called `name`."""
        self.pages[name].show_words(words)
        self._hint.say("")

    @property
    def hint(self) -> str:
        """What is said below the lists."""
        return self._hint.text()

    def say(self, text: str) -> None:
        """Say what could not be done, or what came of it."""
        self._hint.say(text)


class WordsPage(QWidget):
    """One list: a field that adds to it, and what is in it from A to Z."""

    added = Signal(list)
    removed = Signal(list)
    import_requested = Signal()

    def __init__(self, path: str) -> None:
        super().__init__()
        self.field, self.list = LineField(), QListWidget()
        self.add, self.remove, self.more = (
            QPushButton(text) for text in (tr("Add"), tr("Remove"), tr("Import…"))
        )
        for button in (self.add, self.remove, self.more):
            button.setAutoDefault(False)
        self.field.setPlaceholderText(tr("A word that is right"))
        self.field.setAccessibleName(tr("A word that is right"))
        self.list.setAccessibleName(tr("Own words"))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        place = QLabel(path)
        place.setProperty("kind", "quiet")
        place.setWordWrap(True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.field, 1)
        above.addWidget(self.add)
        below.addWidget(self.remove)
        below.addWidget(self.more)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(place)
        self._connect()

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.more.clicked.connect(self.import_requested)
        self.list.itemSelectionChanged.connect(self._on_selected)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._on_selected()

    def show_words(self, words: Sequence[str]) -> None:
        """Show `words`; the row that was chosen stays about where it was."""
        row, place = self.list.currentRow(), self.list.verticalScrollBar().value()
        self.list.clear()
        self.list.addItems(sorted(words))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.verticalScrollBar().setValue(place)

    def _on_selected(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _add(self) -> None:
        commit_composed()
        if word := self.field.text().strip():
            self.added.emit([word])
            self.field.clear()
        self.field.setFocus()

    def _remove(self) -> None:
        if chosen := [item.text() for item in self.list.selectedItems()]:
            self.removed.emit(chosen)
