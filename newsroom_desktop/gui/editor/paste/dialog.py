"""Paste special: the ways in which the clipboard can be taken, and what comes of each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.passage import fill
from newsroom_desktop.markup.blocks import Block

_NAMES = {
    "formats": mark("With formats"),
    "plain": mark("Plain text, a paragraph for each line"),
    "joined": mark("Plain text, lines joined"),
    "table": mark("As a table"),
    "whatsapp": mark("As messages from WhatsApp"),
}
_SHOWN_BLOCKS = 20
_SHOWN_LETTERS = 2_000
"""Code points of a block in the preview."""


class PasteDialog(QDialog):
    """Shows nothing to choose until it is told the ways."""

    chosen = Signal(str)
    """The name of the way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste special"))
        self.resize(620, 520)
        self._ways: dict[str, tuple[Block, ...]] = {}
        self.choices = QButtonGroup(self)
        self.preview = BodyEdit(theme.body_look())
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("Preview"))
        self._rows = QVBoxLayout()
        self._hint = QLabel(tr("Reading the clipboard …"))
        self._hint.setProperty("kind", "quiet")
        self._rows.addWidget(self._hint)
        self._buttons = answer_buttons(self, self._take)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Paste"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
        whole = QVBoxLayout(self)
        whole.addLayout(self._rows)
        whole.addWidget(self.preview, 1)
        whole.addWidget(self._buttons)
        self.finished.connect(self.deleteLater)

    def show_ways(self, ways: dict[str, tuple[Block, ...]]) -> None:
        """Offer `ways`, by their names, with what comes of each; the first one is chosen."""
        self._ways = {name: ways[name] for name in _NAMES if name in ways}
        self._hint.setVisible(not self._ways)
        self._hint.setText(tr("There is nothing on the clipboard that can be pasted here."))
        for number, name in enumerate(self._ways):
            choice = QRadioButton(tr(_NAMES[name]))
            self.choices.addButton(choice, number)
            self._rows.addWidget(choice)
            choice.toggled.connect(lambda on, name=name: self._show(name) if on else None)
        if self._ways:
            self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(True)
            self.choices.button(0).setChecked(True)
            self.choices.button(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, name: str) -> None:
        blocks = self._ways[name]
        small = [block for block in blocks[:_SHOWN_BLOCKS] if len(block.text) <= _SHOWN_LETTERS]
        fill(self.preview.document(), tuple(small), theme.body_look())
        self.preview.moveCursor(QTextCursor.MoveOperation.Start)

    def _take(self) -> None:
        self.chosen.emit(list(self._ways)[self.choices.checkedId()])
        self.accept()
