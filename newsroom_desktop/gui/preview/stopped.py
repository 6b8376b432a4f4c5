"""What the pane shows when the preview has stopped."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr


class StoppedNote(QWidget):
    """A sentence, and a button that asks for the preview again."""

    reload_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._button = QPushButton()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._text)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        self._button.clicked.connect(lambda _checked: self.reload_requested.emit())
        self._set_texts()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._text.setText(tr("The preview stopped. Your text is not touched by this."))
        self._button.setText(tr("Show the preview again"))
