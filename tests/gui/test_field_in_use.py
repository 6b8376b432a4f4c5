"""Format commands act on the text only while it is what a person writes in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Run
from tests.gui.conftest import OpenWindow, settle, start_article

OF_THE_TEXT = [spec.action_id for spec in SPECS if spec.action_id.startswith("format.")]
OF_THE_TEXT += ["insert.note", "insert.rule", "insert.line_break"]


def started(open_window: OpenWindow, qtbot: QtBot) -> Program:
    program = open_window()
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insert_lines(["पहला", "दूसरा"])
    body.selectAll()
    return program


def test_commands_on_the_text_leave_it_alone_from_another_field(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = started(open_window, qtbot)
    workspace = program.window.workspace
    before = workspace.session.blocks()
    for field in (
        workspace.editor.headline,
        workspace.details.findChildren(LineField)[1],
        workspace.articles,
    ):
        field.setFocus()
        for action_id in OF_THE_TEXT:
            action = workspace.actions_book.action(action_id)
            assert not action.isEnabled()
            action.trigger()
        QTest.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert workspace.session.blocks() == before
    workspace.editor.body.setFocus()
    assert all(workspace.actions_book.action(action_id).isEnabled() for action_id in OF_THE_TEXT)
    settle(qtbot, program)


@pytest.mark.parametrize("way", ["bar", "shortcut", "menu by key", "menu by mouse"])
def test_a_format_is_within_reach_of_bar_keys_and_menus(
    open_window: OpenWindow, qtbot: QtBot, way: str
) -> None:
    program = started(open_window, qtbot)
    window, workspace = program.window, program.window.workspace
    action = workspace.actions_book.action("format.bold")
    if way == "bar":
        QTest.mouseClick(workspace.editor.bar.widgetForAction(action), Qt.MouseButton.LeftButton)
    elif way == "shortcut":
        QTest.keyClick(workspace.editor.body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    else:
        menu = next(each for each in window.menuBar().findChildren(QMenu) if action in each.actions())
        bar = window.menuBar()
        if way == "menu by key":
            QTest.keyClick(workspace.editor.body, Qt.Key.Key_Alt)
            assert bar.hasFocus()
            bar.setActiveAction(menu.menuAction())
            QTest.keyClick(bar, Qt.Key.Key_Down)
        else:
            QTest.mouseClick(
                bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(menu.menuAction()).center()
            )
        assert QApplication.activePopupWidget() is menu
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert all(run.marks for block in workspace.session.blocks() for run in block.runs)
    assert workspace.editor.body.hasFocus()
    settle(qtbot, program)


def test_a_link_is_set_by_its_dialog(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot)
    workspace = program.window.workspace
    workspace.actions_book.action("format.link").trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LineField), timeout=5_000)
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    field.setText("example.com")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert workspace.session.blocks() == (
        Block(kind=Kind.PARAGRAPH, runs=(Run(text="पहला", href="https://example.com"),)),
        Block(kind=Kind.PARAGRAPH, runs=(Run(text="दूसरा", href="https://example.com"),)),
    )
    program.window.activateWindow()  # there is no window manager that does it
    qtbot.waitUntil(workspace.editor.body.hasFocus, timeout=5_000)
    workspace.actions_book.action("format.bold").trigger()
    assert workspace.session.blocks()[0].runs[0].marks
    settle(qtbot, program)
