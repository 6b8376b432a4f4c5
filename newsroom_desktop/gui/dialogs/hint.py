"""What a dialog says below its fields."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from newsroom_desktop.gui.theme import set_trait


class Hint(QLabel):
    """Says what is wrong with an answer, and what to do, or that all is well.

    The dialog grows as high as it needs to be.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "warning")
        self.hide()

    def say(self, text: str, *, is_good: bool = False) -> None:
        """Show `text`, all of it, good news not as a warning; nothing takes no room."""
        set_trait(self, "kind", None if is_good else "warning")
        self.setText(text)
        self.setVisible(bool(text))
        dialog = self.window()
        layout = dialog.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(dialog.width())
            dialog.resize(dialog.width(), max(dialog.height(), needed))
