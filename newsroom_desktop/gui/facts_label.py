"""The size and weight of a picture, and in the colour of warnings what is wrong with it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsroom_desktop.gui.picture_facts import facts, said_with_remedy, worry_about
from newsroom_desktop.gui.thumbnails import Thumbnail


class FactsLabel(QWidget):
    """Empty until it is told of a picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Thumbnail | None = None
        self._note = ""
        self._facts, self._worry = QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label, kind in ((self._facts, "quiet"), (self._worry, "warning")):
            label.setProperty("kind", kind)
            label.setWordWrap(True)
            column.addWidget(label)
        self._say("", "")

    @property
    def text(self) -> str:
        """All that is said."""
        return "\n".join(filter(None, (self._facts.text(), self._worry.text())))

    def show_facts(self, picture: Thumbnail | None, note: str = "") -> None:
        """Say how large and heavy `picture` is, whether it will do, and `note`; nothing without one."""
        self._picture, self._note = picture, note
        if picture is None:
            self._say("", "")
            return
        size = facts(picture.width, picture.height, picture.size_bytes)
        worry = said_with_remedy(worry_about(picture.width, picture.size_bytes))
        self._say("\n".join(filter(None, (size, note))), worry)

    def warn(self, text: str) -> None:
        """Say that something went wrong with the picture."""
        self._say(self._facts.text(), text)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_facts(self._picture, self._note)

    def _say(self, facts_text: str, worry_text: str) -> None:
        for label, text in ((self._facts, facts_text), (self._worry, worry_text)):
            label.setText(text)
            label.setVisible(bool(text))
