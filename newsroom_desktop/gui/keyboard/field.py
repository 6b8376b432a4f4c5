"""A field as the Hindi keyboard writes in it: by keys, and by events of an input method, which all know."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from newsroom_desktop.gui.composing import JOINS_COMMITTED
from newsroom_desktop.gui.field_in_use import TextField
from newsroom_desktop.gui.utf16 import between_u16, length_u16
from newsroom_desktop.hindi.keyboard.machine import Typed
from newsroom_desktop.hindi.words import spans

_LOOKED_AT_U16 = 24
"""Before the caret: more than a syllable has."""


def writable(widget: QWidget | None) -> TextField | None:
    """`widget`, if letters may be typed into it and are shown."""
    if isinstance(widget, QLineEdit):
        return None if widget.isReadOnly() or widget.echoMode() is not QLineEdit.EchoMode.Normal else widget
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return None if widget.isReadOnly() else widget
    return None


def write(field: TextField, typed: Typed, *, composed: str, is_underlined: bool) -> None:
    """Let `typed` come into `field`, in which `composed` is shown: what is under way as composed.

    What is done is committed, or comes as a key does where only keys are joined to one step of undo, and
    where nothing was composed.
    """
    is_composing = bool(composed or typed.under_way)
    joins = isinstance(field, QLineEdit) or bool(field.property(JOINS_COMMITTED))
    if typed.done and not typed.removed and not (is_composing and joins):
        if composed:
            QApplication.sendEvent(field, QInputMethodEvent())
        QApplication.sendEvent(field, _key(typed.done))
        if not typed.under_way:
            return
        typed = Typed(under_way=typed.under_way)
    event = _composing(typed.under_way, is_underlined=is_underlined)
    removed_u16 = length_u16(typed.removed)
    event.setCommitString(typed.done, -removed_u16, removed_u16)
    QApplication.sendEvent(field, event)


def _key(text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)


def _composing(text: str, *, is_underlined: bool) -> QInputMethodEvent:
    """Shows `text` as composed, with the caret behind it."""
    if not text:
        return QInputMethodEvent()
    letters, end_u16 = QTextCharFormat(), length_u16(text)
    letters.setFontUnderline(is_underlined)
    return QInputMethodEvent(
        text,
        [
            QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, end_u16, letters),
            QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, end_u16, 1, None),
        ],
    )


def before_caret(field: TextField) -> str:
    """What stands before the caret in its line; nothing where something is selected."""
    if isinstance(field, QLineEdit):
        return "" if field.hasSelectedText() else field.text()[: field.cursorPosition()]
    cursor = field.textCursor()
    if cursor.hasSelection():
        return ""
    start = QTextCursor(cursor)
    start.setPosition(max(cursor.block().position(), cursor.position() - _LOOKED_AT_U16))
    start.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return start.selectedText()


def state_of(field: TextField) -> tuple[object, ...]:
    """What differs as soon as anything but a key of the Hindi keyboard has changed `field`."""
    if isinstance(field, QLineEdit):
        return field, field.text(), field.cursorPosition()
    cursor, document = field.textCursor(), field.document()
    return field, document, document.revision(), cursor.position(), cursor.anchor()


def caret_of(field: TextField) -> QRect:
    """Where the caret of `field` stands on the screen."""
    caret, drawn_in = field.cursorRect(), field if isinstance(field, QLineEdit) else field.viewport()
    return QRect(drawn_in.mapToGlobal(caret.topLeft()), caret.size())


def word_at_caret(field: TextField) -> str:
    """The word that the caret of `field` stands in or behind; empty where there is none."""
    if isinstance(field, QLineEdit):
        text, place = field.text(), field.cursorPosition()
    else:
        cursor = field.textCursor()
        text = cursor.block().text()
        place = len(between_u16(text, 0, cursor.positionInBlock()))
    return next((text[start:end] for start, end in spans(text) if start <= place <= end), "")
