"""A menu in which several rows are checked, one after the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class LastingMenu(QMenu):
    """Stays open while rows are checked by Space or the mouse; Enter checks the last one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check a row by Space, and stay."""
        if event.key() != Qt.Key.Key_Space or not self._check():
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Check the row under the pointer, and stay."""
        if self.actionAt(event.position().toPoint()) is not self.activeAction() or not self._check():
            super().mouseReleaseEvent(event)

    def _check(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
