"""The name that a person works under, asked for in the window."""

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.dialogs.name import NameDialog
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle


def test_a_person_takes_a_name_and_no_empty_one(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    desk = workspace.desk
    assert desk is not None
    workspace.actions_book.action("article.my_name").trigger()
    dialog = program.window.findChildren(NameDialog)[0]
    field = dialog.findChildren(LineField)[0]
    ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert field.text() == desk.person
    before = desk.person
    field.setText("  ")
    ok.click()
    settle(qtbot, program)
    assert dialog.isVisible()
    assert desk.person == before
    field.setText("सुनीता शर्मा")
    ok.click()
    qtbot.waitUntil(lambda: desk.person == "सुनीता शर्मा", timeout=10_000)
    settle(qtbot, program)
    assert workspace.articles.drawing.person == "सुनीता शर्मा"
