"""What can be undone belongs to an article, and is still there after another one was open."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.sheets import KEPT, Sheets
from newsroom_desktop.gui.start import Program
from newsroom_desktop.gui.workspace import Workspace
from newsroom_desktop.markup.blocks import Block, Run
from tests.gui.conftest import SAMPLE, OpenWindow, settle


def _begin(qtbot: QtBot, program: Program, headline: str, text: str) -> str:
    """A new article with a headline and a text of two steps: `text`, then `आज ` before it."""
    workspace = program.window.workspace
    workspace.tabs.start_new()
    settle(qtbot, program)
    workspace.session.change(headline=headline)
    workspace.editor.body.insertPlainText(text)
    workspace.editor.body.moveCursor(QTextCursor.MoveOperation.Start)
    workspace.editor.body.insertPlainText("आज ")
    workspace.session.save()
    settle(qtbot, program)
    assert workspace.session.article is not None
    return workspace.session.article.article_id


def _open(qtbot: QtBot, program: Program, article_id: str) -> None:
    program.window.workspace.session.open(article_id)
    settle(qtbot, program)


def _text(workspace: Workspace) -> str:
    return workspace.session.document.toPlainText()


def test_a_step_is_undone_after_another_article_was_open(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    workspace = program.window.workspace
    first = _begin(qtbot, program, "पहली", "सियोल में बैठक")
    workspace.editor.body.undo()
    second = _begin(qtbot, program, "दूसरी", "दिल्ली में बैठक")

    _open(qtbot, program, first)
    assert _text(workspace) == "सियोल में बैठक"
    workspace.editor.redo()
    assert _text(workspace) == "आज सियोल में बैठक"
    workspace.editor.body.undo()
    workspace.editor.body.undo()
    assert _text(workspace) == ""
    workspace.editor.redo()

    _open(qtbot, program, second)
    assert _text(workspace) == "आज दिल्ली में बैठक"
    workspace.editor.body.undo()
    assert _text(workspace) == "दिल्ली में बैठक"

    _open(qtbot, program, first)
    assert [block.text for block in workspace.session.blocks()] == ["सियोल में बैठक"]


def test_a_text_that_was_changed_elsewhere_begins_anew(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    workspace = program.window.workspace
    first = _begin(qtbot, program, "पहली", "सियोल में बैठक")
    _begin(qtbot, program, "दूसरी", "दिल्ली में बैठक")
    desk = workspace.desk
    assert desk is not None
    desk.editing.keep_draft(
        desk.editing.composed(desk.listing.article(first), desk.receiving.plain_blocks("टोक्यो में बैठक")), 0
    )

    _open(qtbot, program, first)
    assert _text(workspace) == "टोक्यो में बैठक"
    assert not workspace.session.document.isUndoAvailable()


def test_the_undo_of_a_recognised_page_is_still_offered_by_its_key(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    workspace = program.window.workspace
    other = _begin(qtbot, program, "पहली", "सियोल में बैठक")
    workspace.tabs.start_new()
    settle(qtbot, program)
    workspace.editor.body.setFocus()
    workspace.editor.paste_text(SAMPLE.read_text("utf-8"))
    settle(qtbot, program)
    page = workspace.session.article
    assert page is not None
    assert page.category == "World News"

    _open(qtbot, program, other)
    workspace.editor.undo()
    assert _text(workspace) == "सियोल में बैठक"
    _open(qtbot, program, page.article_id)
    workspace.editor.undo()
    assert workspace.session.article is not None
    assert workspace.session.article.category == ""
    assert "Leave a Reply" in _text(workspace)


def test_headline_kicker_and_deck_have_their_own_undo_in_each_article(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    workspace = program.window.workspace
    fields = (workspace.editor.kicker, workspace.editor.headline, workspace.editor.deck)
    first = _begin(qtbot, program, "", "सियोल में बैठक")
    for field in fields:
        field.setFocus()
        field.insertPlainText("पंक्ति")
        field.moveCursor(QTextCursor.MoveOperation.Start)
        field.insertPlainText("पहली ")
        field.undo()
    workspace.session.save()
    settle(qtbot, program)
    second = _begin(qtbot, program, "दूसरी", "दिल्ली में बैठक")
    assert not any(field.document().isUndoAvailable() for field in fields)

    _open(qtbot, program, first)
    assert workspace.session.touches == 0
    for field in fields:
        assert field.toPlainText() == "पंक्ति"
        field.redo()
        assert field.toPlainText() == "पहली पंक्ति"
        field.undo()
        field.undo()
        assert field.toPlainText() == ""
    assert workspace.session.has_unsaved
    settle(qtbot, program)

    _open(qtbot, program, second)
    assert workspace.editor.headline.toPlainText() == "दूसरी"


def test_a_headline_that_was_changed_elsewhere_begins_anew(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    workspace = program.window.workspace
    first = _begin(qtbot, program, "", "सियोल में बैठक")
    workspace.editor.headline.insertPlainText("पहली")
    workspace.session.save()
    settle(qtbot, program)
    _begin(qtbot, program, "दूसरी", "दिल्ली में बैठक")
    desk = workspace.desk
    assert desk is not None
    desk.saving.save(replace(desk.listing.article(first), headline="बदली हुई"))

    _open(qtbot, program, first)
    assert workspace.editor.headline.toPlainText() == "बदली हुई"
    assert not workspace.editor.headline.document().isUndoAvailable()


@pytest.mark.usefixtures("qapp")
def test_the_oldest_of_many_is_opened_without_its_history() -> None:
    owner = QObject()
    sheets = Sheets(theme.body_look(), lambda: None, owner)
    for number in range(KEPT + 1):
        sheets.filled(str(number), (Block(runs=(Run(text=f"बैठक {number}"),)),))
    assert sheets.blocks_of("0") is None
    assert sheets.blocks_of("1") == (Block(runs=(Run(text="बैठक 1"),)),)
