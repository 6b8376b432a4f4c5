"""The chart of the chosen layout beside the text, and how a sign or word is typed."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.field_in_use import FieldInUse
from newsroom_desktop.gui.keyboard.chart import Chart, Lit, said
from newsroom_desktop.gui.keyboard.field import word_at_caret
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.gui.keyboard.names import layout_name
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.hindi.keyboard.layout import TABLED, Level, key_of
from newsroom_desktop.hindi.keyboard.sequences import keys_for
from newsroom_desktop.hindi.keyboard.strokes import Stroke
from newsroom_desktop.hindi.normal import normal

LIT_MS = 250
"""How long a key stays lit."""

_ASKED_WIDTH = 340
_MOST_SHOWN = 12
"""Keys of a word that are written out."""


class KeyboardPanel(QWidget):
    """Follows the Hindi keyboard; what is asked for is shown key by key as it is typed."""

    def __init__(
        self, keyboard: HindiKeyboard, field_in_use: FieldInUse, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keyboard = keyboard
        self._field_in_use = field_in_use
        self._strokes: list[Stroke] = []
        self._typed = 0
        self.chart = Chart()
        self.asked = LineField()
        self.asked.setClearButtonEnabled(True)
        self.asked.setMaximumWidth(_ASKED_WIDTH)
        self._title, self._label, self._told = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "value")
        self._told.setProperty("kind", "quiet")
        self._told.setWordWrap(True)
        self._label.setBuddy(self.asked)
        self._lay_out()
        self._dark_timer = QTimer(self, singleShot=True, interval=LIT_MS)
        self._dark_timer.timeout.connect(lambda: self._light(""))
        self.asked.textChanged.connect(lambda _text: self._ask())
        keyboard.changed.connect(self._show_layout)
        keyboard.stroke_pressed.connect(self._on_stroke)
        keyboard.under_way_changed.connect(self._tell)
        keyboard.held_changed.connect(lambda shift, alt_gr: self._show_level(shift=shift, alt_gr=alt_gr))
        self._set_texts()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._label)
        row.addWidget(self.asked, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.chart, 1)
        column.addWidget(self._told)

    @property
    def told(self) -> str:
        """What stands below the keys."""
        return self._told.text()

    def show_word(self) -> None:
        """Show how the word at the caret is typed."""
        field = self._field_in_use.text_field
        if field is not None and field is not self.asked:
            self.asked.setText(word_at_caret(field))

    def _show_layout(self) -> None:
        self.chart.show_layout(self._keyboard.name)
        self._title.setText(layout_name(self._keyboard.name))
        self._ask()

    def _show_level(self, *, shift: bool, alt_gr: bool) -> None:
        self.chart.show_level(Level(shift=shift, alt_gr=alt_gr))

    def _ask(self) -> None:
        text, name = normal(self.asked.text()), self._keyboard.name
        found = keys_for(name, text) if name in TABLED and text else None
        self._strokes, self._typed = found or [], 0
        self._light("")
        self._tell()

    def _on_stroke(self, stroke: Stroke) -> None:
        if not self.isVisible():
            return
        if self._strokes and self._keyboard.field is not self.asked:
            self._typed = self._typed + 1 if stroke == self._following else int(stroke == self._strokes[0])
        self._light(key_of(stroke))
        self._dark_timer.start()
        self._tell()

    @property
    def _following(self) -> Stroke | None:
        return self._strokes[self._typed] if self._typed < len(self._strokes) else None

    def _light(self, pressed: str) -> None:
        self.chart.light(Lit(pressed=pressed, following=self._following))
        self.chart.setAccessibleDescription(self.chart.describe())

    def _tell(self) -> None:
        if self.isVisible():
            self._told.setText(self._sentence())

    def _sentence(self) -> str:
        machine = self._keyboard.machine
        if self.asked.text():
            return self._answer(self.asked.text())
        if machine is not None and machine.under_way:
            return tr("Half typed: {text}", text=machine.under_way)
        if not self._keyboard.is_on:
            return tr("The Hindi keyboard is off. F12 switches it on and off.")
        return tr("Below: the key alone. Above: with Shift. On the right: with AltGr, the right Alt key.")

    def _answer(self, text: str) -> str:
        if self._keyboard.name not in TABLED:
            return tr("In this layout words are written in Latin letters, as they are spoken.")
        if not self._strokes:
            return tr("This layout has no keys for “{text}”.", text=text)
        rest = self._strokes[self._typed :]
        if not rest:
            return tr("“{text}” is typed.", text=text)
        keys = "   ".join(map(said, rest[:_MOST_SHOWN])) + (" …" if len(rest) > _MOST_SHOWN else "")
        return tr("“{text}”: {keys}", text=text, keys=keys)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what holds now."""
        super().showEvent(event)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._label.setText(tr("Sign or word"))
        self.asked.setPlaceholderText(tr("how is it typed?"))
        self.chart.setAccessibleName(tr("Chart of the keys"))
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._show_layout()
