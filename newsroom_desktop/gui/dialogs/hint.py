"""What a dialog says below its fields."""

from PySide6.QtWidgets import QLabel


class Hint(QLabel):
    """Says what is wrong with an answer, and what to do; the dialog grows as high as it needs to be."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setProperty("kind", "warning")
        self.hide()

    def say(self, text: str) -> None:
        """Show `text`, all of it; nothing takes no room."""
        self.setText(text)
        self.setVisible(bool(text))
        dialog = self.window()
        layout = dialog.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(dialog.width())
            dialog.resize(dialog.width(), max(dialog.height(), needed))
