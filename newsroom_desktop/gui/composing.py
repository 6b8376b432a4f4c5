"""Words that an input method has under way."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from newsroom_desktop.gui.line_field import LineField

JOINS_COMMITTED = "joins_committed"
"""The property of a field in which words that are committed one after the other are one step of undo."""


def commit_composed() -> None:
    """Make the word that is being composed part of the text it is composed in.

    Qt drops it where an input method does not answer its wish to commit.
    """
    QGuiApplication.inputMethod().commit()
    commit_left(QApplication.focusWidget())


def commit_left(field: QWidget | None) -> None:
    """Make the word that an input method has left in `field` part of its text."""
    composed = _composed_in(field)
    if field is not None and composed:
        event = QInputMethodEvent()
        event.setCommitString(composed)
        QApplication.sendEvent(field, event)


def _composed_in(field: QWidget | None) -> str:
    if isinstance(field, LineField):
        return field.composed
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.textCursor().block().layout().preeditAreaText()
    return ""
