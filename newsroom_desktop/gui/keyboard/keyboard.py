"""The Hindi keyboard: what the keys of the field that is written in give while a layout is on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from newsroom_desktop.gui.field_in_use import FieldInUse, TextField
from newsroom_desktop.gui.keyboard.field import before_caret, state_of, writable, write
from newsroom_desktop.gui.keyboard.keys import MODIFIER_KEYS, is_alt_gr, stroke_of
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.hindi.keyboard.candidates import WordIndex
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from newsroom_desktop.hindi.keyboard.machine import Machine, Typed
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.phonetic import PhoneticMachine
from newsroom_desktop.hindi.keyboard.strokes import Stroke

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OF_A_WORD = (*ENTER_KEYS, *_STEPS, Qt.Key.Key_Escape)
"""What the choices for a word answer to."""


class HindiKeyboard(QObject):
    """Sees the keys of one field, that which is written in, and only while a layout is on.

    It writes as an input method does: what is under way is composed in the field, and text once it is done.
    What a system's input method sends, and keys while one composes, are none of its business.
    """

    changed = Signal()
    """Another layout is on, or none."""
    stroke_pressed = Signal(object)
    """A key of the layout was pressed: its Stroke."""
    held_changed = Signal(bool, bool)
    """Shift, and AltGr, are held down or not."""
    under_way_changed = Signal()
    words_wanted = Signal()
    """The words of the dictionary are needed, and `words` does not have them."""

    def __init__(self, field_in_use: FieldInUse) -> None:
        super().__init__(field_in_use)
        self._field_in_use = field_in_use
        self._field: TextField | None = None
        self._machine: Machine | None = None
        self._state: tuple[object, ...] = ()
        self._shown = ""
        self._is_shift_down = self._is_alt_gr_down = False
        self._is_writing = False
        self._system_composes = False
        self._words: WordIndex | None = None
        self.name = LayoutName.INSCRIPT
        """The layout that is on, or was on last."""
        field_in_use.changed.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether keys give Hindi."""
        return self._machine is not None

    @property
    def machine(self) -> Machine | None:
        """The machine of the layout that is on."""
        return self._machine

    @property
    def field(self) -> TextField | None:
        """The field whose keys are seen; None while no layout is on, and once its dialog is gone."""
        return self._field if self._field is not None and isValid(self._field) else None

    @property
    def words(self) -> WordIndex | None:
        """The words that the phonetic layout offers, once they are read."""
        return self._words

    @words.setter
    def words(self, words: WordIndex | None) -> None:
        self._words = words
        if isinstance(self._machine, PhoneticMachine) and self._machine.under_way:
            self._write(self._machine.look_again())

    def use(self, name: LayoutName, *, on: bool = True) -> None:
        """Switch the layout `name` on, or remember it for the next time that one is."""
        self.finish()
        self.name = name
        self._machine = machine_of(name, lambda: self._words) if on else None
        self.ask_for_words()
        self._follow()
        self.changed.emit()

    def ask_for_words(self) -> None:
        """Ask for the words of the dictionary if the layout that is on needs them."""
        if self.is_on and self.name is LayoutName.PHONETIC and self.words is None:
            self.words_wanted.emit()

    def toggle(self) -> None:
        """Switch the layout on or off."""
        self.use(self.name, on=not self.is_on)

    def _follow(self) -> None:
        """See the keys of the field that is written in now."""
        if (left := self.field) is not None:
            left.removeEventFilter(self)
            if isinstance(left, QAbstractScrollArea):
                left.viewport().removeEventFilter(self)
        self._field = writable(self._field_in_use.text_field) if self.is_on else None
        self._system_composes = False
        self._hold(alt_gr=False, shift=False)
        if self._field is not None:
            self._field.installEventFilter(self)

    # events of the field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow the keys that the layout takes."""
        field = self.field
        if field is None or self._is_writing:
            return False
        kind = event.type()
        if watched is not field:
            if kind is QEvent.Type.MouseButtonPress:
                self.finish()
            return False
        if isinstance(event, QKeyEvent):
            return self._on_key(kind, event)
        if isinstance(event, QInputMethodEvent):
            return self._on_input_method(event)
        if kind is QEvent.Type.FocusOut or (
            kind is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget)
        ):
            self.finish()
            self._hold(alt_gr=False, shift=False)
            self._system_composes = False
        return False

    def _on_key(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        if self._system_composes:
            return False
        if kind is QEvent.Type.KeyRelease or event.key() in MODIFIER_KEYS:
            return self._on_held(kind, event)
        if kind is QEvent.Type.ShortcutOverride:
            if takes := self._takes(event):
                event.accept()
            elif event.modifiers() & _COMMANDING:
                self.finish()
            return takes
        return kind is QEvent.Type.KeyPress and self._press(event)

    def _on_held(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        is_down = kind is not QEvent.Type.KeyRelease
        if event.key() == Qt.Key.Key_Shift:
            self._hold(alt_gr=self._is_alt_gr_down, shift=is_down)
        elif is_alt_gr(event):
            self._hold(alt_gr=is_down, shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True  # else its release opens the menu
        return False

    def _hold(self, *, alt_gr: bool, shift: bool) -> None:
        if (shift, alt_gr) != (self._is_shift_down, self._is_alt_gr_down):
            self._is_shift_down, self._is_alt_gr_down = shift, alt_gr
            self.held_changed.emit(shift, alt_gr)

    def _stroke(self, event: QKeyEvent) -> Stroke | None:
        groups = Qt.KeyboardModifier.GroupSwitchModifier
        alt_gr = self._is_alt_gr_down or bool(event.modifiers() & groups)
        return stroke_of(event, alt_gr=alt_gr, by_place=self.name is not LayoutName.PHONETIC)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether `event`, which may be a shortcut too, is a key of the layout or of the word under way."""
        if self._under_way and event.key() in _OF_A_WORD and self.name is LayoutName.PHONETIC:
            return not event.modifiers()
        return self._stroke(event) is not None

    @property
    def _under_way(self) -> str:
        return self._machine.under_way if self._machine is not None else ""

    def _press(self, event: QKeyEvent) -> bool:
        machine, field = self._machine, self.field
        if machine is None or field is None:
            return False
        if not machine.under_way and self._state != state_of(field):
            machine.finish()
        stroke = self._stroke(event)
        if stroke is None:
            return self._command(machine, event)
        typed = machine.press(stroke, "" if machine.under_way else before_caret(field))
        if typed is None:
            self.finish()
        else:
            self._write(typed)
        self.stroke_pressed.emit(stroke)
        return typed is not None

    def _command(self, machine: Machine, event: QKeyEvent) -> bool:
        """Do what a key that types nothing means to the word under way; whether that was all of it."""
        key = event.key()
        if key == Qt.Key.Key_Backspace and not event.modifiers():
            return self._take_back(machine)
        if isinstance(machine, PhoneticMachine) and machine.under_way and not event.modifiers():
            if (step := _STEPS.get(Qt.Key(key))) is not None:
                self._write(machine.choose(step))
                return True
            if key == Qt.Key.Key_Escape:
                self._write(machine.keep_latin())
                return True
            if key in ENTER_KEYS and machine.has_moved:
                self.finish()
                return True
        self.finish()
        return False

    def _take_back(self, machine: Machine) -> bool:
        typed = machine.take_back()
        if typed is None:
            return False
        if typed.removed and not (self.field and before_caret(self.field).endswith(typed.removed)):
            machine.finish()
            return False
        self._write(typed)
        return True

    def _on_input_method(self, event: QInputMethodEvent) -> bool:
        """Let the system's input method have the field; what it commits of ours comes as it is kept."""
        if event.commitString() and event.commitString() == self._under_way:
            self.finish()
            return True
        if self._machine is not None and self._under_way:
            self.finish()
        self._system_composes = bool(event.preeditString())
        return False

    # writing

    def finish(self) -> None:
        """Make what is under way text."""
        machine, field = self._machine, self.field
        if machine is None or field is None:
            return
        if machine.under_way:
            self._write(Typed(done=machine.finish()))
        else:
            machine.finish()

    def _write(self, typed: Typed) -> None:
        field = self.field
        if field is None:
            return
        self._is_writing = True
        try:
            write(field, typed, composed=self._shown, is_underlined=self.name is LayoutName.PHONETIC)
        finally:
            self._is_writing = False
        self._shown = typed.under_way
        self._state = state_of(field)
        self._watch_mouse(field, on=bool(typed.under_way))
        self.under_way_changed.emit()

    def _watch_mouse(self, field: TextField, *, on: bool) -> None:
        """See clicks into a text while something is under way in it: Qt drops that at a click."""
        if isinstance(field, QAbstractScrollArea):
            field.viewport().removeEventFilter(self)
            if on:
                field.viewport().installEventFilter(self)
