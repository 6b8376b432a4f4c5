"""The menu at a place in the text, and what the Edit menu offers."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.read import read_blocks
from tests.gui.conftest import OpenWindow, close, settle, start_article

EDIT = ("edit.undo", "edit.redo", "edit.cut", "edit.copy")


def shown(program: Program) -> QMenu:
    """The menu at the caret."""
    body = program.window.workspace.editor.body
    body.setFocus()
    body.customContextMenuRequested.emit(body.cursorRect().center())
    menu = [each for each in body.findChildren(QMenu) if each.isVisible()][-1]
    assert isinstance(menu, QMenu)
    return menu


def named(menu: QMenu, text: str) -> QAction:
    (action,) = (each for each in menu.actions() if each.text() == text)
    return action


def started(open_window: OpenWindow, qtbot: QtBot, markdown: str) -> Program:
    program = open_window()
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insert_blocks(read_blocks(markdown))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.moveCursor(QTextCursor.MoveOperation.Right)
    return program


def test_the_menu_at_a_link(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot, "[कड़ी](https://a.b/c) पाठ")
    editor = program.window.workspace.editor
    menu = shown(program)
    assert editor.session.article is not None
    named(menu, tr("Copy the address")).trigger()
    assert QGuiApplication.clipboard().text() == "https://a.b/c"
    assert program.window.workspace.actions_book.action("format.link") not in menu.actions()
    named(menu, tr("Change the link…")).trigger()
    dialog = editor.findChild(LinkDialog)
    assert dialog is not None
    dialog.reject()
    named(menu, tr("Remove the link")).trigger()
    assert editor.body.link_at_caret() == ""
    menu.close()
    settle(qtbot, program)


def test_the_menu_in_plain_text(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot, "पाठ")
    book = program.window.workspace.actions_book
    menu = shown(program)
    assert book.action("edit.paste_plain") in menu.actions()
    assert book.action("format.link") in menu.actions()
    formats = next(action.menu() for action in menu.actions() if action.menu())
    assert isinstance(formats, QMenu)
    lines = [action.isSeparator() for action in formats.actions()]
    assert lines.count(True) >= 4
    assert not any(one and other for one, other in pairwise(lines))
    menu.close()
    settle(qtbot, program)


@pytest.mark.parametrize("menu_of", [lambda program: program.window.menus["edit"], shown])
def test_a_menu_offers_what_can_be_done_now(
    open_window: OpenWindow, qtbot: QtBot, menu_of: Callable[[Program], QMenu]
) -> None:
    program = started(open_window, qtbot, "पाठ")
    workspace = program.window.workspace
    body, actions = workspace.editor.body, [workspace.actions_book.action(name) for name in EDIT]
    body.setFocus()
    body.document().clearUndoRedoStacks()
    changes: dict[str, Callable[[], None]] = {
        "nothing": lambda: None,
        "select": body.selectAll,
        "type": lambda: body.insertPlainText("नया"),
        "undo": body.undo,
    }
    for change, offered in (
        ("nothing", [False, False, False, False]),
        ("select", [False, False, True, True]),
        ("type", [True, False, False, False]),
        ("undo", [False, True, False, False]),
    ):
        changes[change]()
        menu = menu_of(program)
        menu.popup(body.mapToGlobal(body.rect().topLeft()))
        assert [action.isEnabled() for action in actions] == offered
        menu.close()
        assert all(action.isEnabled() for action in actions)


def test_a_field_of_a_dialog_that_is_gone_is_not_asked(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot, "पाठ")
    workspace = program.window.workspace
    dialog = QDialog(program.window)
    field = QLineEdit("पटना", dialog)
    dialog.show()
    field.setFocus()
    workspace.field_in_use.widget = field
    delete(dialog)
    menu = program.window.menus["edit"]
    menu.popup(program.window.pos())
    assert not workspace.actions_book.action("edit.copy").isEnabled()
    menu.close()
    settle(qtbot, program)


def test_keys_reach_a_command_that_a_menu_did_not_offer(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot, "पाठ")
    workspace = program.window.workspace
    menu = shown(program)
    menu.close()
    workspace.editor.headline.setFocus()
    workspace.editor.headline.setPlainText("शीर्षक")
    workspace.editor.headline.selectAll()
    workspace.actions_book.action("edit.copy").trigger()
    assert QGuiApplication.clipboard().text() == "शीर्षक"
    close(qtbot, program)
