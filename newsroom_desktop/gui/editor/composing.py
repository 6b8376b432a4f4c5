"""Words that an input method has under way."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit


def commit_composed() -> None:
    """Make the word that is being composed part of the text it is composed in.

    Qt drops it where an input method does not answer its wish to commit.
    """
    QGuiApplication.inputMethod().commit()
    edit = QApplication.focusWidget()
    if not isinstance(edit, QTextEdit | QPlainTextEdit):
        return
    composed = edit.textCursor().block().layout().preeditAreaText()
    if composed:
        event = QInputMethodEvent()
        event.setCommitString(composed)
        QApplication.sendEvent(edit, event)
