"""The Hindi keyboard in the program: switched by one key, remembered, and with no word lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.keyboard.names import layout_name
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from newsroom_desktop.markup.blocks import Block, Mark, Run
from tests.gui.conftest import OpenWindow, close, settle, start_article
from tests.gui.hindi_fields import Key, focused, type_keys


def test_a_dialog_switches_the_keyboard_by_its_keys(program: Program, qtbot: QtBot) -> None:
    keyboard = program.window.workspace.keyboard
    keyboard.use(LayoutName.GAIL)
    dialog = LinkDialog(program.window, href="", needs_text=True)
    qtbot.addWidget(dialog)
    dialog.open()
    field = dialog.findChildren(LineField)[0]
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: focused() is field)
    QTest.keyClick(field, Key.Key_F12)
    type_keys(field, "https://")
    assert (field.text(), keyboard.is_on) == ("https://", False)
    QTest.keyClick(field, Key.Key_F1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (keyboard.name, keyboard.is_on) == (LayoutName.INSCRIPT, True)


def test_one_key_switches_and_the_layout_is_remembered(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    trigger(program, f"keyboard.{LayoutName.CBI}")
    assert layout_name(LayoutName.CBI) in told(program)
    close(qtbot, program)
    program = open_window()
    workspace = program.window.workspace
    assert (workspace.keyboard.name, workspace.keyboard.is_on) == (LayoutName.CBI, True)
    trigger(program, "keyboard.hindi")
    assert not workspace.keyboard.is_on
    assert layout_name(LayoutName.CBI) not in told(program)
    settle(qtbot, program)


def test_the_first_letter_too_of_a_search_that_is_typed_in_the_list_is_hindi(
    program: Program, qtbot: QtBot
) -> None:
    settle(qtbot, program)
    articles = program.window.articles
    program.window.workspace.keyboard.use(LayoutName.GAIL)
    articles.focus_list()
    qtbot.waitUntil(lambda: focused() is articles.rows)
    type_keys(articles.rows, "v")
    assert focused() is articles.search
    type_keys(articles.search, "k ")
    assert articles.search.text() == "आ "
    settle(qtbot, program)


@pytest.mark.parametrize("way", ["save", "switch", "close"])
def test_a_syllable_under_way_is_kept(open_window: OpenWindow, qtbot: QtBot, way: str) -> None:
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    body = workspace.editor.body
    workspace.keyboard.use(LayoutName.GAIL)
    type_keys(body, "vk fL")
    assert body.toPlainText() == "आ "
    article = workspace.session.article
    assert article is not None
    if way == "save":
        trigger(program, "article.save")
    elif way == "switch":
        trigger(program, "article.new")
    settle(qtbot, program)
    close(qtbot, program)
    program = open_window()
    program.window.workspace.session.open(article.article_id)
    settle(qtbot, program)
    assert program.window.workspace.editor.body.toPlainText() == "आ सि"


def stored(program: Program, article_id: str) -> Article:
    """The article as it would be found if the program ended by force now."""
    desk = program.window.workspace.desk
    assert desk is not None
    return desk.editing.open(article_id).article


@pytest.mark.parametrize("name", ["body", "headline", "source"])
def test_a_word_under_way_is_in_the_draft(program: Program, qtbot: QtBot, name: str) -> None:
    workspace = program.window.workspace
    editor, session = workspace.editor, workspace.session
    editor.body.setPlainText("")
    editor.body.insert_blocks((Block(runs=(Run(text="आज "), Run(text="राम", marks=frozenset({Mark.BOLD})))),))
    if name == "source":
        editor.toggle_source()
        settle(qtbot, program)
    fields = {"headline": editor.headline, "body": editor.body}
    field = fields[name] if name in fields else editor.findChildren(SourceEdit)[0]
    program.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: focused() is field)
    field.selectAll() if name == "headline" else field.moveCursor(QTextCursor.MoveOperation.End)
    workspace.keyboard.use(LayoutName.CBI)
    type_keys(field, "dke")
    qtbot.waitUntil(lambda: session.keeping.keeping is Keeping.DRAFT)
    article = session.article
    assert article is not None
    assert workspace.keyboard.machine is not None
    assert workspace.keyboard.machine.under_way == "म"
    kept = stored(program, article.article_id)
    assert (kept.headline == "काम") == (name == "headline")
    assert ("आज **रामकाम**" in kept.body) == (name == "body")
    assert ("आज **राम**काम" in kept.body) == (name == "source")
    QTest.keyClick(field, Key.Key_Backspace)
    qtbot.waitUntil(lambda: "काम" not in (now := stored(program, article.article_id)).body + now.headline)


def trigger(program: Program, name: str) -> None:
    program.window.workspace.actions_book.action(name).trigger()


def told(program: Program) -> list[str]:
    return [label.text() for label in program.window.statusBar().findChildren(QLabel)]
