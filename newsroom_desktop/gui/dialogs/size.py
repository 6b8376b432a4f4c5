"""How large a dialog with much in it opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

_AROUND = 80
"""Pixels of the window that it leaves free."""


def fit(dialog: QDialog, usual: QSize, parent: QWidget) -> None:
    """Make `dialog` as large as is `usual`, but not larger than the window of `parent`."""
    room = parent.window().size()
    dialog.resize(usual.boundedTo(QSize(room.width() - _AROUND, room.height() - _AROUND)))
