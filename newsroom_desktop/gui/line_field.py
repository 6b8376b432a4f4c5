"""A field of one line that tells what an input method has under way in it, which Qt keeps to itself."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """A QLineEdit that knows its composed word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.composed = ""
        """The word that is being composed and no part of the text yet."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is shown as composed."""
        super().inputMethodEvent(event)
        self.composed = event.preeditString()
