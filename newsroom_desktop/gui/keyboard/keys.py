"""Key events as strokes of a layout."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from newsroom_desktop.gui.keys import physical_sign
from newsroom_desktop.hindi.keyboard.layout import US_ROWS, Level, on_level
from newsroom_desktop.hindi.keyboard.strokes import Stroke

_Modifier = Qt.KeyboardModifier
_COMMANDING = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_TYPING_KEYS = frozenset("".join(US_ROWS)) | {" "}
_LAST_LATIN = "\u024f"
"""Letters behind it are those of other scripts, as another layout of the system types them."""

_RIGHT_ALT = (108, 0x138, 61)
"""The right Alt key by its scan code: X11, Windows; Apple's virtual key."""

MODIFIER_KEYS = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)  # fmt: skip


def is_alt_gr(event: QKeyEvent) -> bool:
    """Whether `event` is about the AltGr key: the right Alt, by whatever name the system calls it."""
    if event.key() == Qt.Key.Key_AltGr:
        return True
    codes = (event.nativeScanCode(), event.nativeVirtualKey())
    return event.key() == Qt.Key.Key_Alt and any(code in _RIGHT_ALT for code in codes)


def stroke_of(event: QKeyEvent, *, alt_gr: bool, by_place: bool) -> Stroke | None:
    """The stroke that `event` is; None for a command, a key of the number pad and one of another script.

    `by_place`: a key counts by where it lies, not by what a system's Latin layout has on it.
    """
    modifiers, text = event.modifiers(), event.text()
    if modifiers & _Modifier.KeypadModifier or text > _LAST_LATIN:
        return None
    if modifiers & _COMMANDING and not alt_gr:
        return None
    level = Level(shift=bool(modifiers & _Modifier.ShiftModifier), alt_gr=alt_gr)
    key = physical_sign(event).lower() if by_place or alt_gr else ""
    if not key and alt_gr:
        key = chr(event.key()).lower() if 0x20 <= event.key() < 0x7F else ""
    if key in _TYPING_KEYS:
        return on_level(key, level)
    sign = text if len(text) == 1 and text.isascii() and text.isprintable() else key
    return Stroke(sign=sign, alt_gr=alt_gr) if sign else None
