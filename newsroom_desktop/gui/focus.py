"""Writing with nothing else on the screen."""

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from newsroom_desktop.gui.layout import LAYOUT_VERSION


class FocusMode(QObject):
    """Hides panels, menus and bars on a full screen, and brings them back as they were."""

    def __init__(self, window: QMainWindow, others: list[QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._others = others
        self._hidden: list[QWidget] = []
        self._panels: QByteArray | None = None
        self._was = window.windowState()
        self._leave_key = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._leave_key.setEnabled(False)
        self._leave_key.activated.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """Whether nothing but the text is shown."""
        return self._panels is not None

    def toggle(self) -> None:
        """Begin, or leave."""
        if self.is_on:
            self.leave()
        else:
            self._begin()

    def _begin(self) -> None:
        window = self._window
        self._panels, self._was = window.saveState(LAYOUT_VERSION), window.windowState()
        around = [*window.findChildren(QDockWidget), window.menuBar(), window.statusBar(), *self._others]
        self._hidden = [widget for widget in around if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self._leave_key.setEnabled(True)
        window.setWindowState(self._was | Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """Show everything as it was before; nothing happens when nothing is hidden."""
        if self._panels is None:
            return
        self._leave_key.setEnabled(False)
        for widget in self._hidden:
            widget.show()
        self._window.setWindowState(self._was)
        self._window.restoreState(self._panels, LAYOUT_VERSION)
        self._panels = None
