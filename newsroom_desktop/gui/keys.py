"""Shortcuts that work under any keyboard layout.

Under InScript or Remington the key marked S sends स, and Ctrl+S is no shortcut any more. Then the
physical key counts: what stands on it in the US layout. Sources: Linux evdev key codes (X11 adds 8),
Windows virtual keys, Apple's kVK_ANSI codes.
"""

import sys
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

_ROWS_EVDEV = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'`", 43: "\\ZXCVBNM,./"}
_EVDEV = {start + i: sign for start, row in _ROWS_EVDEV.items() for i, sign in enumerate(row)}
_ROW_APPLE = {
    "ASDFHGZXCV": 0, "BQWERYT1234": 11, "6": 22, "5=97-80]OU[IP": 23, "LJ'K;\\,/NM.": 37, "`": 50,
}  # fmt: skip
_WINDOWS_SIGNS = {
    0xBA: ";",
    0xBB: "=",
    0xBC: ",",
    0xBD: "-",
    0xBE: ".",
    0xBF: "/",
    0xC0: "`",
    0xDB: "[",
    0xDC: "\\",
    0xDD: "]",
    0xDE: "'",
}
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.ShiftModifier
)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def physical_sign(event: QKeyEvent, platform: str = sys.platform) -> str:
    """What the US layout has on the key of `event`; empty when the system does not tell."""
    if platform == "win32":
        key = event.nativeVirtualKey()
        return chr(key) if chr(key).isascii() and chr(key).isalnum() else _WINDOWS_SIGNS.get(key, "")
    if platform == "darwin":
        return _apple().get(event.nativeVirtualKey(), "")
    return _EVDEV.get(event.nativeScanCode() - 8, "")


def command_letter(event: QKeyEvent) -> str:
    """The letter that a command is written with: of the key itself, or the one it has in the US layout."""
    if _is_foreign(event.key()):
        return physical_sign(event)
    return chr(event.key()) if event.key() < 0x80 else ""


def _apple() -> dict[int, str]:
    signs: dict[int, str] = {}
    for row, start in _ROW_APPLE.items():
        signs |= {start + i: sign for i, sign in enumerate(row)}
    return signs


class PhysicalShortcuts(QObject):
    """Triggers the action of `window` whose shortcut was meant by a key; with Alt it opens a menu.

    Such keys arrive at the window, and at a panel that floats, where the widget with the focus leaves them.
    A field leaves none with Alt, it types them: the one that is written in has to be watched. A filter on the
    whole application would see all, but one written in Python brings Qt WebEngine down.
    """

    def __init__(self, window: QMainWindow, panels: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._places: tuple[QWidget, ...] = (window, *panels)
        for place in self._places:
            place.installEventFilter(self)

    def watch(self, field: QWidget | None) -> None:
        """See the keys of `field` before it does, if it is one of the window and not of a dialog."""
        if field is not None and field.window() in self._places:
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow a key press that was a shortcut on another layout."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.modifiers() & _COMMANDING or not _is_foreign(event.key()):
            return False
        sign = physical_sign(event)
        if not sign:
            return False
        return self._answers(QKeySequence(event.modifiers().value & _MODIFIERS.value | ord(sign)))

    def _answers(self, keys: QKeySequence) -> bool:
        for action in self._window.actions():
            if action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return True
        bar = self._window.menuBar()
        for title in bar.actions():
            if keys == QKeySequence.mnemonic(title.text()):
                bar.setActiveAction(title)
                return True
        return False


class PhysicalLetters(QObject):
    """Lets a key choose the row of an open menu by the letter it has in the US layout."""

    def __init__(self, menus: Iterable[QMenu], parent: QObject) -> None:
        super().__init__(parent)
        for menu in menus:
            menu.installEventFilter(self)

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:
        """Give the menu the letter of the US layout for one of another layout."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        sign = physical_sign(event) if _is_foreign(event.key()) else ""
        if not sign:
            return False
        QApplication.sendEvent(menu, QKeyEvent(event.type(), ord(sign), event.modifiers(), sign))
        return True


def _is_foreign(key: int) -> bool:
    """Whether `key` is a letter that no shortcut is written with."""
    return 0x80 <= key < Qt.Key.Key_Escape or key in (0, Qt.Key.Key_unknown)
