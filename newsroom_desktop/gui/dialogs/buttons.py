"""The buttons below a dialog that asks for something, and the question before its words are lost."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox

from newsroom_desktop.base.texts import tr
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


def ask_to_throw_away(dialog: QDialog, question: str, go_on: str) -> None:
    """Leave `dialog` when a person says so; Enter and Escape, and the button named `go_on`, stay in it."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, dialog.windowTitle(), question, parent=dialog)
    throw_away = box.addButton(tr("Throw it away"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(go_on, QMessageBox.ButtonRole.RejectRole))
    throw_away.clicked.connect(lambda: dialog.done(QDialog.DialogCode.Rejected.value))
    box.finished.connect(box.deleteLater)
    box.open()
