"""The keys that switch the Hindi keyboard, in dialogs too, where those of the window do not work."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from newsroom_desktop.gui.field_in_use import FieldInUse


class KeysInDialogs(QObject):
    """Lets `actions` answer to their keys in every dialog that is written in."""

    def __init__(self, field_in_use: FieldInUse, actions: Sequence[QAction]) -> None:
        super().__init__(field_in_use)
        self._field_in_use = field_in_use
        self._actions = actions
        field_in_use.changed.connect(self._follow)

    def _follow(self) -> None:
        field = self._field_in_use.text_field
        dialog = field.window() if field is not None else None
        if isinstance(dialog, QDialog):
            dialog.addActions(self._actions)
