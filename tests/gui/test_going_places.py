"""Commands that go to a place of the window, which need not be in sight."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program


def trigger(program: Program, name: str) -> None:
    program.window.workspace.actions_book.action(name).trigger()


def is_seen(program: Program, panel: str) -> bool:
    return not program.window.dock(panel).visibleRegion().isEmpty()


@pytest.mark.parametrize(
    ("command", "panel"),
    [
        ("view.go_list", "articles"),
        ("view.filter", "articles"),
        ("view.go_details", "details"),
        ("view.go_comments", "details"),
    ],
)
def test_a_place_in_a_hidden_panel_comes_in_sight(
    program: Program, qtbot: QtBot, command: str, panel: str
) -> None:
    program.window.dock(panel).hide()
    trigger(program, command)
    qtbot.waitUntil(lambda: is_seen(program, panel))
    field: QWidget | None = QApplication.focusWidget()
    assert field is not None
    assert program.window.dock(panel).isAncestorOf(field)


def test_a_panel_behind_another_comes_forward_before_it_is_hidden(program: Program, qtbot: QtBot) -> None:
    trigger(program, "view.history")
    qtbot.waitUntil(lambda: is_seen(program, "history") and not is_seen(program, "details"))
    trigger(program, "view.go_details")
    qtbot.waitUntil(lambda: is_seen(program, "details"))
    trigger(program, "view.history")
    qtbot.waitUntil(lambda: not is_seen(program, "details"))
    trigger(program, "view.details")
    qtbot.waitUntil(lambda: is_seen(program, "details"))
    trigger(program, "view.details")
    assert program.window.dock("details").isHidden()
