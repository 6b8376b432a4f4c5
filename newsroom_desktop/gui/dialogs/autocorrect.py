"""Which signs are mended while they are typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.hindi.autocorrect import Rule

_ROWS = (
    (Rule.QUOTES, mark("Straight quotes become curly"), '"हाँ"', "“हाँ”"),
    (Rule.ELLIPSIS, mark("Three dots become one sign"), "...", "…"),
    (Rule.DASH, mark("Two hyphens become a dash"), "2014--2019", "2014–2019"),
    (Rule.SPACE, mark("Two spaces become one"), "वह  गया", "वह गया"),
    (Rule.DANDA, mark("A bar after Hindi becomes a danda"), "वह गया|", "वह गया।"),
)


class AutoCorrectDialog(QDialog):
    """A switch for each rule, with what it does."""

    chosen = Signal(object)
    """The rules that are on, a frozenset of Rule."""

    def __init__(self, rules: frozenset[Rule], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Auto-correct"))
        self.boxes = {rule: QCheckBox(tr(text)) for rule, text, _, _ in _ROWS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(10)
        for row, (rule, _, before, after) in enumerate(_ROWS):
            self.boxes[rule].setChecked(rule in rules)
            example = QLabel(f"{before}  →  {after}")
            example.setProperty("kind", "quiet")
            grid.addWidget(self.boxes[rule], row, 0)
            grid.addWidget(example, row, 1)
        hint = QLabel(tr("Backspace right after a correction brings back what you typed."))
        hint.setProperty("kind", "quiet")
        buttons = answer_buttons(self, self._take)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(hint)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _take(self) -> None:
        self.chosen.emit(frozenset(rule for rule, box in self.boxes.items() if box.isChecked()))
        self.accept()
