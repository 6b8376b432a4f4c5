"""Panels stand where they were left."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, close
from tools.waiting import give_size

SIZE = (1366, 768)


def widths(program: Program) -> list[int]:
    return [dock.width() for dock in program.window.docks]


def test_the_editor_has_the_most_room_at_first(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    give_size(program.window, SIZE)
    qtbot.waitUntil(lambda: program.window.workspace.editor.width() > 600)
    assert max(widths(program)) < program.window.workspace.editor.width()


def test_the_workspace_leaves_the_panels_of_the_frame_as_wide_as_they_were(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    program.window.dock("preview").hide()  # the screen of the tests is 800 pixels wide
    program.window.dock("details").hide()
    program.window.resizeDocks([program.window.dock("articles")], [250], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: program.window.dock("articles").width() == 250)
    close(qtbot, program)
    program = open_window()
    qtbot.wait(50)
    assert program.window.dock("articles").width() == 250


def test_a_hidden_panel_stays_hidden_until_the_layout_is_reset(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    program.window.dock("details").hide()
    close(qtbot, program)
    program = open_window()
    assert program.window.dock("details").isHidden()
    program.window.reset_layout()
    assert not program.window.dock("details").isHidden()
