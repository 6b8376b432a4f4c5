"""A field of one line that tells what an input method has under way in it, which Qt keeps to itself."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """A QLineEdit that knows its composed word, and gives nothing away for an empty clipboard."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.composed = ""
        """The word that is being composed and no part of the text yet."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is shown as composed."""
        super().inputMethodEvent(event)
        self.composed = event.preeditString()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste as the command does."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Put the text that was copied in place of the selection, which stays where there is none."""
        if QGuiApplication.clipboard().text():
            super().paste()
