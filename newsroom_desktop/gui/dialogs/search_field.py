"""The field of a dialog that looks for something in what it lists."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.gui.line_field import LineField

_TO_WHAT_IS_FOUND = (Qt.Key.Key_Down, *ENTER_KEYS)


class SearchField(LineField):
    """Says `hint` while it is empty; Down and Enter go to `found`, and Enter confirms nothing."""

    def __init__(self, hint: str, found: QWidget) -> None:
        super().__init__()
        self._found = found
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what was found."""
        if event.key() in _TO_WHAT_IS_FOUND:
            self._found.setFocus()
        else:
            super().keyPressEvent(event)
