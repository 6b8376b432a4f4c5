"""One place where two versions say different things, and what a person wants there."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.conflicts.questions import Question
from newsroom_desktop.gui.plain_letters import as_row
from newsroom_desktop.hindi.differences.parts import Fate, Part

_MARGIN = 10


class Choice(QFrame):
    """Shows what both versions say side by side, with what differs marked; nothing is chosen at first.

    `names` are those of the two versions.
    """

    chosen = Signal()

    def __init__(self, question: Question, names: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._buttons = [QRadioButton(as_row(name)) for name in names]
        if question.may_have_both:
            self._buttons.append(QRadioButton(tr("Both, one below the other")))
        grid = QGridLayout()
        for column, left_out in enumerate((Fate.ADDED, Fate.REMOVED)):
            grid.addWidget(self._buttons[column], 0, column)
            grid.addWidget(_text(question.parts, left_out), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        for button in self._buttons[2:]:
            grid.addWidget(button, grid.rowCount(), 0, 1, 2)
        grid.setHorizontalSpacing(2 * _MARGIN)
        self._title = QLabel(question.title)
        self._title.setProperty("kind", "quiet")
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column_of_all.addWidget(self._title)
        column_of_all.addLayout(grid)
        for button in self._buttons:
            button.setAccessibleDescription(question.title)
            button.toggled.connect(self._on_toggled)

    @property
    def place(self) -> int | None:
        """Which of the options is chosen, counted from 0; None while nothing is."""
        return next((at for at, button in enumerate(self._buttons) if button.isChecked()), None)

    def choose(self, place: int) -> None:
        """Choose the option at `place`."""
        self._buttons[place].setChecked(True)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if on:
            self.chosen.emit()


def _text(parts: Sequence[Part], left_out: Fate) -> QLabel:
    """What one version says there; that it says nothing is said too."""
    shown = [part for part in parts if part.fate is not left_out]
    label = QLabel("".join(map(_html, shown)) or tr("Nothing stands here"))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    if shown:
        label.setFont(theme.text_font(12))
    else:
        label.setProperty("kind", "quiet")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _html(part: Part) -> str:
    words = escape(part.text).replace("\n", "<br>")
    if part.fate is Fate.KEPT:
        return words
    now = theme.colours()
    ground = now.removed if part.fate is Fate.REMOVED else now.added
    return f'<span style="background-color: {ground}; text-decoration: underline">{words}</span>'
