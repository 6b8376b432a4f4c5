"""Work that nobody can write beside: what it is, how far it is, and a way to give it up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr

_WIDTH = 420
_PARTS = 1_000


class WorkingDialog(QDialog):
    """Stands before the window until `end`; what is left by Escape or its button is asked to stop."""

    _advanced = Signal(int, int)

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.progress = Progress(report=self._advanced.emit)
        """Handed to the work."""
        said = QLabel(text)
        said.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, _PARTS)
        self._bar.setTextVisible(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (said, self._bar, self._buttons):
            column.addWidget(widget)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)
        self.finished.connect(self.deleteLater)

    def end(self) -> None:
        """The work is done, or was given up."""
        self.accept()

    def reject(self) -> None:
        """Ask the work to stop; the dialog stays until it has."""
        self.progress.cancel()
        self._buttons.setEnabled(False)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Stopping…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """As for Escape."""
        event.ignore()
        self.reject()

    def _on_advanced(self, done: int, total: int) -> None:
        self._bar.setValue(_PARTS * done // max(1, total))
