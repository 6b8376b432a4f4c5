"""What a person writes in: the field with the focus, also while a menu has it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from newsroom_desktop.gui.editor.composing import commit_left


class FieldInUse(QObject):
    """Follows the focus of the program; a word that is composed where it leaves is not left behind."""

    changed = Signal()
    """Another widget is written in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.widget: QWidget | None = QApplication.focusWidget()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, left: QWidget | None, now: QWidget | None) -> None:
        commit_left(left)
        if now is None or isinstance(now, QMenu | QMenuBar) or now is self.widget:
            return
        self.widget = now
        self.changed.emit()
