"""What a person types is kept, whatever happens next."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Status
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.dialogs.receipts import ReceiptsDialog
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Kind, Mark
from tests.gui.conftest import SAMPLE, OpenWindow, close, ended, listed_ids, settle, start_article


def status_of(program: Program) -> Status:
    article = program.window.workspace.session.article
    assert article is not None
    return article.status


def wait_kept(program: Program, qtbot: QtBot, keeping: Keeping) -> None:
    qtbot.waitUntil(lambda: program.window.workspace.session.keeping.keeping is keeping, timeout=10_000)


def test_a_new_article_has_no_row_before_the_first_key_and_one_after_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    program.window.workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    qtbot.wait(500)
    assert program.window.articles.row_count == 0
    program.window.workspace.editor.headline.insertPlainText("क")
    wait_kept(program, qtbot, Keeping.DRAFT)
    qtbot.waitUntil(lambda: program.window.articles.row_count == 1, timeout=5_000)


def test_closing_at_once_keeps_the_last_key(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    program.window.workspace.editor.body.insertPlainText("आख़िरी शब्द")
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.body.toPlainText() == "आख़िरी शब्द"


def test_a_key_between_the_last_save_and_the_end_of_the_window_is_kept(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insertPlainText("सियोल")
    program.window.workspace.session.save()
    settle(qtbot, program)
    with ended(program, qtbot):
        program.window.close()  # all is saved, and it closes behind what waits to be typed
        body.insertPlainText(" में")
    program = open_window()
    assert program.window.workspace.editor.body.toPlainText() == "सियोल में"


def test_a_word_from_an_input_method_is_kept_on_closing(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    committed = QInputMethodEvent()
    committed.setCommitString("नमस्ते")
    QApplication.sendEvent(program.window.workspace.editor.body, committed)
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.body.toPlainText() == "नमस्ते"


def test_a_field_keeps_its_no_break_spaces(program: Program) -> None:
    field = program.window.workspace.editor.headline
    pasted = QMimeData()
    pasted.setText(" 5\u00a0000\ufdd0 रुपये")
    field.insertFromMimeData(pasted)
    article = program.window.workspace.session.article
    assert article is not None
    assert "5\u00a0000 रुपये" in article.headline
    field.selectAll()
    assert "5\u00a0000 रुपये" in field.createMimeDataFromSelection().text()


FIELDS = {
    "body": ("body", "पहला शब्द"),
    "headline": ("headline", "बैठकशब्द"),
    "dateline": ("dateline", "सियोलशब्द"),
    "byline": ("byline", "शब्द"),
    "tags": ("tags", ("शब्द",)),
}
"""Each field with a composed word in it, and what is in the archive then."""


def compose(program: Program, name: str, word: str) -> QWidget:
    """Begin `word` in a field with an input method that does not answer when it shall commit."""
    workspace = program.window.workspace
    field: QWidget
    if name in ("body", "kicker", "headline", "deck"):
        field = getattr(workspace.editor, name)
    else:
        field = workspace.details.findChildren(LineField)[("dateline", "byline", "tags").index(name)]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QApplication.sendEvent(field, QInputMethodEvent(word, []))
    return field


@pytest.mark.parametrize("name", ["kicker", "headline", "deck"])
def test_a_long_phrase_on_its_way_in_a_field_goes_into_the_draft(
    program: Program, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    wait_kept(program, qtbot, Keeping.DRAFT)
    compose(program, name, "रक्षा सहयोग पर")
    assert program.window.workspace.session.keeping.keeping is Keeping.TYPING
    wait_kept(program, qtbot, Keeping.DRAFT)
    reader = open_desk(tmp_path / "archive.db", writing=False)
    (article_id,) = reader.listing.ids()
    assert "रक्षा सहयोग पर" in getattr(reader.listing.article(article_id), name)
    reader.close()


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("way", ["save", "submit", "switch", "export", "close", "elsewhere"])
def test_a_word_that_is_being_composed_is_kept(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, field: str, way: str
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="दूसरी ख़बर")
    program.window.workspace.session.save()
    start_article(program, qtbot, headline="बैठक")
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("पहला ")
    workspace.session.change(dateline="सियोल")
    workspace.session.save()
    settle(qtbot, program)
    article = workspace.session.article
    assert article is not None
    compose(program, field, "शब्द")
    if way == "save":
        workspace.session.save()
    elif way == "submit":
        workspace.actions_book.action("desk.submit").trigger()
    elif way == "switch":
        workspace.session.open(next(each for each in listed_ids(program) if each != article.article_id))
    elif way == "export":
        workspace.export.export([article.article_id], tmp_path / "pages")
    elif way == "elsewhere":
        (workspace.editor.headline if field == "body" else workspace.editor.body).setFocus()
    if way != "close":
        settle(qtbot, program)
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, ReceiptsDialog):
            dialog.close()
    close(qtbot, program)
    desk = open_desk(tmp_path / "archive.db")
    kept = desk.listing.article(article.article_id)
    desk.close()
    name, value = FIELDS[field]
    assert getattr(kept, name) == value
    assert kept.body.startswith("पहला")


def test_tags_stay_with_the_article_they_were_written_for(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, headline="पहली ख़बर")
    workspace = program.window.workspace
    tags = workspace.details.findChildren(LineField)[2]
    tags.setFocus()
    for letter in "सियोल, ,बैठक, सियोल":
        QApplication.sendEvent(
            tags,
            QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter),
        )
    first = workspace.session.article
    assert first is not None
    assert first.tags == ("सियोल", "बैठक")
    workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    assert workspace.session.article is not None
    assert (workspace.session.article.tags, tags.text()) == ((), "")
    workspace.session.open(first.article_id)
    settle(qtbot, program)
    assert (workspace.session.article.tags, tags.text()) == (("सियोल", "बैठक"), "सियोल, बैठक")


def test_switching_between_articles_keeps_both(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    for text in ("पहली ख़बर", "दूसरी ख़बर"):
        start_article(program, qtbot, headline=text)
        program.window.workspace.editor.body.insertPlainText(f"{text} का पाठ")
    qtbot.waitUntil(lambda: program.window.articles.row_count == 2, timeout=5_000)
    ids = listed_ids(program)
    seen = set()
    for article_id in ids:
        program.window.workspace.session.open(article_id)
        settle(qtbot, program)
        seen.add(
            (
                program.window.workspace.editor.headline.toPlainText(),
                program.window.workspace.editor.body.toPlainText(),
            )
        )
    assert seen == {(text, f"{text} का पाठ") for text in ("पहली ख़बर", "दूसरी ख़बर")}


def test_ctrl_s_says_saved_and_leaves_no_draft(program: Program, qtbot: QtBot) -> None:
    desk, article = program.window.workspace.desk, program.window.workspace.session.article
    assert desk is not None
    assert article is not None
    wait_kept(program, qtbot, Keeping.DRAFT)
    assert desk.editing.open(article.article_id).is_draft
    program.window.workspace.actions_book.action("article.save").trigger()
    wait_kept(program, qtbot, Keeping.SAVED)
    assert not desk.editing.open(article.article_id).is_draft


def test_enter_after_a_heading_begins_a_paragraph(program: Program) -> None:
    body = program.window.workspace.editor.body
    program.window.workspace.actions_book.action("format.heading2").trigger()
    body.insertPlainText("उपशीर्षक")
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertPlainText("पाठ")
    assert [(block.kind, block.text) for block in program.window.workspace.session.blocks()] == [
        (Kind.HEADING, "उपशीर्षक"),
        (Kind.PARAGRAPH, "पाठ"),
    ]


def test_lists_go_on_nest_and_end_with_enter_and_tab(program: Program) -> None:
    body = program.window.workspace.editor.body
    program.window.workspace.actions_book.action("format.bullets").trigger()
    body.insertPlainText("एक")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Tab)
    body.insertPlainText("दो")
    for _ in range(3):
        QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertPlainText("तीन")
    assert [(block.kind, block.level, block.text) for block in program.window.workspace.session.blocks()] == [
        (Kind.BULLET, 0, "एक"),
        (Kind.BULLET, 1, "दो"),
        (Kind.PARAGRAPH, 0, "तीन"),
    ]


@pytest.mark.parametrize(
    ("action", "mark"),
    [("format.bold", Mark.BOLD), ("format.italic", Mark.ITALIC), ("format.strike", Mark.STRIKE)],
)
def test_a_mark_is_kept_through_closing(
    open_window: OpenWindow, qtbot: QtBot, action: str, mark: Mark
) -> None:
    program = open_window()
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insertPlainText("अमेरिका के दुश्मन")
    cursor = body.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    program.window.workspace.actions_book.action(action).trigger()
    close(qtbot, program)
    program = open_window()
    (block,) = program.window.workspace.session.blocks()
    assert [(run.text, run.marks) for run in block.runs] == [
        ("अमेरिका", frozenset({mark})),
        (" के दुश्मन", frozenset()),
    ]


def test_a_recognised_page_is_plain_text_again_after_one_undo(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, headline="")
    page = SAMPLE.read_text("utf-8")
    program.window.workspace.editor.paste_text(page)
    qtbot.waitUntil(lambda: program.window.workspace.editor.headline.toPlainText() != "", timeout=10_000)
    program.window.workspace.actions_book.action("edit.undo").trigger()
    article = program.window.workspace.session.article
    assert article is not None
    assert (article.headline, article.category, article.breaking, article.dateline) == ("", "", None, "")
    shown = [block.text for block in program.window.workspace.session.blocks()]
    assert shown == [line.strip() for line in page.splitlines() if line.strip()]


def test_words_typed_into_an_approved_article_show_that_it_awaits_the_desk(
    program: Program, qtbot: QtBot
) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("पाठ")
    for step in ("submit", "approve"):
        workspace.actions_book.action(f"desk.{step}").trigger()
        settle(qtbot, program)
    assert status_of(program) is Status.APPROVED
    workspace.editor.body.insertPlainText(" और")
    wait_kept(program, qtbot, Keeping.DRAFT)
    assert status_of(program) is Status.SUBMITTED


RICH = """पहला **मोटा** *तिरछा* [कड़ी](https://example.org/)

## उपशीर्षक
शीर्षक से सटा पाठ

> उद्धरण
>
> का दूसरा अनुच्छेद

* तारे वाली सूची
    1. भीतर

---

| क | ख |
|---|---|
| 1 | 2 |"""


def test_a_letter_typed_into_a_rich_article_changes_nothing_else(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "archive.db")
    desk.saving.save(replace(desk.editing.create(), headline="सब कुछ", body=RICH))
    desk.close()
    program = open_window()
    program.window.workspace.editor.body.insertPlainText("क")
    wait_kept(program, qtbot, Keeping.DRAFT)
    article = program.window.workspace.session.article
    assert article is not None
    assert article.body == f"क{RICH}"
