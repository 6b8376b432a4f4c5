"""What a person writes in: the field with the focus, also while a menu has it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from newsroom_desktop.gui.composing import commit_left

TextField = QTextEdit | QPlainTextEdit | QLineEdit
"""What letters can be typed into."""


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

    @property
    def text_field(self) -> TextField | None:
        """The widget, if letters can be typed into it; None once its dialog is gone."""
        widget = self.widget
        return widget if isinstance(widget, TextField) and isValid(widget) else None

    @property
    def has_selection(self) -> bool:
        """Whether there are letters that can be copied."""
        field = self.text_field
        if isinstance(field, QLineEdit):
            return field.hasSelectedText()
        return field is not None and field.textCursor().hasSelection()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step that can be taken back."""
        field = self.text_field
        if isinstance(field, QLineEdit):
            return field.isUndoAvailable()
        return field is not None and field.document().isUndoAvailable()

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back that can be done again."""
        field = self.text_field
        if isinstance(field, QLineEdit):
            return field.isRedoAvailable()
        return field is not None and field.document().isRedoAvailable()

    def _on_focus_changed(self, left: QWidget | None, now: QWidget | None) -> None:
        commit_left(left)
        if now is None or isinstance(now, QMenu | QMenuBar) or now is self.widget:
            return
        self.widget = now
        self.changed.emit()
