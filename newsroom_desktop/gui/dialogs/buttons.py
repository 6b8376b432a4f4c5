"""The buttons below a dialog that asks for something."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from newsroom_desktop.gui.composing import commit_composed

Button = QDialogButtonBox.StandardButton


def answer_buttons(
    dialog: QDialog, take: Callable[[], None], confirm: QDialogButtonBox.StandardButton = Button.Ok
) -> QDialogButtonBox:
    """A button that calls `take` and stands out, and one that leaves `dialog`.

    A word that is being composed is part of its field by then.
    """
    buttons = QDialogButtonBox(confirm | Button.Cancel)
    buttons.button(confirm).setProperty("kind", "primary")
    buttons.accepted.connect(commit_composed)
    buttons.accepted.connect(take)
    buttons.rejected.connect(dialog.reject)
    return buttons
