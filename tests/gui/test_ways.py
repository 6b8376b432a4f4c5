"""Every format is set from the bar, from its menu and by its keys, and each time one undo takes it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.dialogs.embed import EmbedDialog
from newsroom_desktop.gui.dialogs.files import FilesDialog
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.dialogs.table import TableDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import OpenWindow, settle
from tests.gui.test_bar import box_of, started
from tests.gui.test_syllables import select

BEFORE = "- एक\n- चारबाग"
MADE = {
    "format.bold": "- एक\n- **चारबाग**",
    "format.italic": "- एक\n- *चारबाग*",
    "format.underline": "- एक\n- <u>चारबाग</u>",
    "format.strike": "- एक\n- ~~चारबाग~~",
    "format.code": "- एक\n- `चारबाग`",
    "format.paragraph": "- एक\n\nचारबाग",
    "format.heading2": "- एक\n\n## चारबाग",
    "format.heading3": "- एक\n\n### चारबाग",
    "format.heading4": "- एक\n\n#### चारबाग",
    "format.quote": "- एक\n\n> चारबाग",
    "format.pull_quote": '- एक\n\n<blockquote class="pullquote">\n<p>चारबाग</p>\n</blockquote>',
    "format.code_block": "- एक\n\n```\nचारबाग\n```",
    "format.bullets": "- एक\n\nचारबाग",
    "format.numbers": "- एक\n\n1. चारबाग",
    "format.indent": "- एक\n    - चारबाग",
    "format.outdent": "- एक\n\nचारबाग",
    "format.clear": "- एक\n\nचारबाग",
    "insert.note": "- एक\n- चार[^1]बाग\n\n[^1]: टिप्पणी का पाठ",
    "insert.rule": "- एक\n- चारबाग\n\n---",
    "insert.line_break": "- एक\n- चार  \n    बाग",
}
"""What becomes of `BEFORE`: a format takes its second item, an insertion comes behind चार."""

ASKED = {
    "format.link": LinkDialog,
    "insert.picture": FilesDialog,
    "insert.table": TableDialog,
    "insert.embed": EmbedDialog,
}
"""What is asked for first, and by which dialog."""


def go(program: Program, action: QAction, way: str) -> None:
    """Give a command as a person does."""
    window, editor = program.window, program.window.workspace.editor
    if way == "keys":
        QTest.keySequence(editor.body, QKeySequence(action.shortcuts()[0]))
        return
    if way == "bar" and (button := editor.bar.widgetForAction(action)) is not None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return
    if way == "bar":
        QTest.mouseClick(box_of(program), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    else:
        title = window.menus[action.objectName().partition(".")[0]].menuAction()
        bar = window.menuBar()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(title).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert action in menu.actions()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_every_format_and_insertion_is_looked_at() -> None:
    commands = {spec.action_id for spec in SPECS if spec.menu_name in ("format", "insert")}
    assert {*MADE, *ASKED} == commands - {"insert.change"}


@pytest.mark.parametrize("way", ["bar", "menu", "keys"])
def test_a_format_is_set_in_each_way_and_undone_at_once(
    open_window: OpenWindow, qtbot: QtBot, way: str
) -> None:
    program = started(open_window, qtbot)
    workspace = program.window.workspace
    body, session = workspace.editor.body, workspace.session
    body.insert_blocks(read_blocks(BEFORE))
    start = body.document().lastBlock().position()
    made = {}
    for name in MADE:
        body.setFocus()
        is_format = name.startswith("format.")
        select(body, start, start + len("चारबाग" if is_format else "चार"))
        if not is_format:
            body.moveCursor(QTextCursor.MoveOperation.Right)
        go(program, workspace.actions_book.action(name), way)
        made[name] = write_blocks(session.blocks())
        body.undo()
        assert write_blocks(session.blocks()) == BEFORE
    assert made == MADE
    settle(qtbot, program)


@pytest.mark.parametrize("way", ["bar", "menu", "keys"])
@pytest.mark.parametrize("name", ASKED)
def test_what_has_to_be_asked_for_is_asked_for_in_each_way(
    open_window: OpenWindow, qtbot: QtBot, name: str, way: str
) -> None:
    program = started(open_window, qtbot)
    go(program, program.window.workspace.actions_book.action(name), way)
    dialogs: list[QDialog] = program.window.findChildren(ASKED[name])
    (dialog,) = dialogs
    assert dialog.isVisible()
    dialog.reject()
    settle(qtbot, program)
