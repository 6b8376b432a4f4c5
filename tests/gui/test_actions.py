"""Every command is declared once, has its key, and says the right thing in both languages."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.actions.mnemonics import letters_for, with_letter
from newsroom_desktop.gui.actions.spec import MENUS, SUBMENUS
from newsroom_desktop.gui.dialogs.help import ShortcutsDialog, about_box
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, close, settle


def speak(program: Program, qtbot: QtBot, language: str) -> None:
    program.use_language(language)
    save = program.window.workspace.actions_book.action("article.save")
    qtbot.waitUntil(lambda: save.iconText() == tr("Save"))


def test_every_command_has_a_menu_and_a_key() -> None:
    assert {spec.menu_name for spec in SPECS} == set(MENUS)
    assert {spec.submenu for spec in SPECS} - {""} == set(SUBMENUS)
    assert [spec.action_id for spec in SPECS if not spec.keys] == []


def test_no_key_and_no_id_is_given_twice() -> None:
    keys = Counter(key for spec in SPECS for key in spec.keys)
    ids = Counter(spec.action_id for spec in SPECS)
    assert [key for key, count in (keys + ids).items() if count > 1] == []


def test_the_language_changes_at_once_in_menus_and_panels(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window().window
    window.workspace.actions_book.action("view.hindi").trigger()
    qtbot.waitUntil(lambda: window.workspace.actions_book.action("article.save").iconText() == "सहेजें")
    assert window.dock("articles").windowTitle() == "ख़बरें"
    window.workspace.actions_book.action("view.english").trigger()
    qtbot.waitUntil(lambda: window.workspace.actions_book.action("article.save").iconText() == "Save")
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


@pytest.mark.parametrize("language", ["hi", "en"])
def test_every_row_of_a_menu_has_a_letter_of_its_own(
    open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    program = open_window()
    speak(program, qtbot, language)
    book = program.window.workspace.actions_book
    for menu in (program.window.menuBar(), *book.menus):
        rows = [action for action in menu.actions() if not action.isSeparator()]
        letters = [QKeySequence.mnemonic(row.text()).toString() for row in rows]
        assert "" not in letters
        assert len(set(letters)) == len(letters)


def test_the_letter_of_a_row_stands_in_it_or_behind_it() -> None:
    assert letters_for(["Save", "Save as", "Heading 2", "Sava", "S"]) == ["S", "A", "2", "V", "B"]
    assert with_letter("Find next", "N") == "Find &next"
    assert with_letter("सहेजें", "S") == "सहेजें (&S)"
    assert with_letter("फ़ाइलें खोलें…", "O") == "फ़ाइलें खोलें (&O)…"
    assert with_letter("उपशीर्षक 2", "2") == "उपशीर्षक &2"


@pytest.mark.parametrize("language", ["hi", "en"])
def test_every_menu_fits_a_small_screen(open_window: OpenWindow, qtbot: QtBot, language: str) -> None:
    program = open_window()
    speak(program, qtbot, language)
    for menu in program.window.workspace.actions_book.menus:
        assert menu.sizeHint().height() < 600


def test_every_command_stands_in_its_menu_or_submenu(open_window: OpenWindow) -> None:
    book = open_window().window.workspace.actions_book
    found = [action for menu in book.menus for action in menu.actions() if action.objectName()]
    assert sorted(action.objectName() for action in found) == sorted(spec.action_id for spec in SPECS)
    (sizes,) = (menu for menu in book.menus if book.action("view.zoom_in") in menu.actions())
    assert sizes.title().replace("&", "").startswith(tr("Text size"))


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_page_of_shortcuts_has_the_order_of_the_menus(
    open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    program = open_window()
    speak(program, qtbot, language)
    dialog = ShortcutsDialog(program.window)
    qtbot.addWidget(dialog)
    browser = dialog.findChild(QTextBrowser)
    assert browser is not None
    lines = browser.toPlainText().splitlines()
    titles = [re.sub(r"\s*\(&.\)|&", "", menu.title()) for menu in program.window.menus.values()]
    assert [line for line in lines if line in titles] == titles
    for spec in SPECS:
        assert tr(spec.text).rstrip("…") in lines
    for title in SUBMENUS.values():
        assert tr(title) in lines


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_box_about_the_program_names_it_and_all_licences(
    open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    program = open_window()
    speak(program, qtbot, language)
    box = about_box(program.window)
    qtbot.addWidget(box)
    assert tr("Newsroom Desktop") in box.text()
    for licence in ("MIT", "SIL Open Font License", "ISC"):
        assert licence in box.text()
    assert not box.iconPixmap().isNull()


def test_the_language_is_spelt_alike_everywhere() -> None:
    texts = [spec.text for spec in SPECS] + [tr(spec.text) for spec in SPECS]
    assert [text for text in texts if "हिन्दी" in text] == []
