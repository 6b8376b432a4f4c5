"""The bar above the preview while that shows an older revision."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.history.words import title

if TYPE_CHECKING:  # the desk brings SQLAlchemy along
    from newsroom_desktop.article.trace import Trace


class ShownBar(QFrame):
    """Names the revision that is seen, and leads back from it, or to it; Escape leads back too."""

    back_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._trace: Trace | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.restore, self.back = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.restore)
        row.addWidget(self.back)
        self.restore.clicked.connect(self.restore_requested)
        self.back.clicked.connect(self.back_requested)
        self._set_texts()
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def name(self, trace: "Trace") -> None:
        """Name the revision that is seen."""
        self._trace = trace
        self._set_texts()
        self.show()
        self.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        if self._trace is not None:
            self._text.setText(tr("As it was: {title}", title=title(self._trace)))
        self.restore.setText(tr("Restore"))
        self.back.setText(tr("Back to now"))
