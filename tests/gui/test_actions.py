"""Every command is declared once, has its key, and says the right thing in both languages."""

from collections import Counter

from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.actions.spec import MENUS
from tests.gui.conftest import OpenWindow, close, settle


def test_every_command_has_a_menu_and_a_key() -> None:
    assert {spec.menu.partition("/")[0] for spec in SPECS} == set(MENUS)
    assert [spec.action_id for spec in SPECS if not spec.keys] == []


def test_no_key_and_no_id_is_given_twice() -> None:
    keys = Counter(key for spec in SPECS for key in spec.keys)
    ids = Counter(spec.action_id for spec in SPECS)
    assert [key for key, count in (keys + ids).items() if count > 1] == []


def test_the_language_changes_at_once_in_menus_and_panels(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window().window
    window.workspace.actions_book.action("view.hindi").trigger()
    qtbot.waitUntil(lambda: window.workspace.actions_book.action("article.save").text() == "सहेजें")
    assert window.dock("articles").windowTitle() == "ख़बरें"
    window.workspace.actions_book.action("view.english").trigger()
    qtbot.waitUntil(lambda: window.workspace.actions_book.action("article.save").text() == "Save")
    assert window.dock("articles").windowTitle() == "Articles"


def test_commands_open_and_close_with_the_state_of_the_article(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    window, book = program.window, program.window.workspace.actions_book
    assert not book.action("article.save").isEnabled()
    book.action("article.new").trigger()
    settle(qtbot, program)
    assert book.action("article.save").isEnabled()
    window.workspace.editor.headline.setPlainText("सियोल में बैठक")
    window.workspace.editor.body.insertPlainText("बैठक हुई.")
    for step, open_after in (
        ("desk.submit", {"desk.approve", "desk.return"}),
        ("desk.return", {"desk.submit"}),
        ("desk.submit", {"desk.approve", "desk.return"}),
        ("desk.approve", {"desk.return"}),
    ):
        book.action(step).trigger()
        settle(qtbot, program)
        steps = {"desk.submit", "desk.approve", "desk.return"}
        assert {name for name in steps if book.action(name).isEnabled()} == open_after


def test_a_panel_is_hidden_and_stays_so_at_the_next_start(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    program.window.workspace.actions_book.action("view.details").trigger()
    assert program.window.dock("details").isHidden()
    close(qtbot, program)
    program = open_window()
    assert program.window.dock("details").isHidden()
    program.window.workspace.actions_book.action("view.reset").trigger()
    assert not program.window.dock("details").isHidden()


def test_no_shortcut_is_typed_by_altgr() -> None:
    """On Windows AltGr is Ctrl+Alt: Hindi layouts write signs with it."""
    assert [
        spec.action_id for spec in SPECS for key in spec.keys if {"Ctrl", "Alt"} <= set(key.split("+"))
    ] == []
