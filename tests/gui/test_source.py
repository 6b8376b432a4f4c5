"""The text as Markdown: shown, changed, kept, and shown as text again, without loss."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.letters import letters_of
from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.editor.source_colours import LONGEST
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import OpenWindow, close, listed_ids, settle, start_article
from tests.gui.test_typing import wait_kept

BODY = """यह **मोटा** पाठ है।

## श्रद्धालु

- क्षेत्र
    - भीतर

| दल | सीटें |
|---|---|
| क | 12 |

##### छोटा

```
* कोड *
```"""


def toggle(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.actions_book.action("view.source").trigger()
    settle(qtbot, program)


def source_of(program: Program) -> QPlainTextEdit:
    edit = program.window.workspace.editor.findChild(SourceEdit)
    assert edit is not None
    return edit


def start_with(program: Program, qtbot: QtBot, body: str) -> None:
    start_article(program, qtbot)
    program.window.workspace.editor.body.insert_blocks(read_blocks(body))
    program.window.workspace.session.save()
    settle(qtbot, program)


def test_going_there_and_back_changes_nothing(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, BODY)
    session = program.window.workspace.session
    before, touches = session.blocks(), session.touches
    toggle(program, qtbot)
    assert source_of(program).toPlainText() == write_blocks(before)
    assert not program.window.workspace.editor.body.isVisible()
    assert not program.window.workspace.actions_book.action("format.bold").isEnabled()
    toggle(program, qtbot)
    assert session.blocks() == before
    assert session.touches == touches
    assert program.window.workspace.editor.body.isVisible()


def test_what_is_written_as_markdown_is_text_again(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, BODY)
    workspace = program.window.workspace
    before = workspace.session.blocks()
    toggle(program, qtbot)
    source_of(program).appendPlainText("\n> नया उद्धरण")
    toggle(program, qtbot)
    assert workspace.session.blocks() == read_blocks(BODY + "\n\n> नया उद्धरण")
    workspace.editor.undo()
    assert workspace.session.blocks() == before


def test_going_there_again_and_again(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, "पहला")
    for number in range(4):
        toggle(program, qtbot)
        source_of(program).appendPlainText(f"\n{number}")
        if number % 2:
            toggle(program, qtbot)
        else:
            article = program.window.workspace.session.article
            assert article is not None
            start_with(program, qtbot, "दूसरा")
            program.window.workspace.session.open(article.article_id)
            settle(qtbot, program)
        qtbot.wait(10)
    texts = [block.text for block in program.window.workspace.session.blocks()]
    assert texts == ["पहला", "0", "1", "2", "3"]


def test_markdown_is_kept_while_it_is_typed(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, BODY)
    toggle(program, qtbot)
    source_of(program).appendPlainText("\nअधूरा **मोटा")
    wait_kept(program, qtbot, Keeping.DRAFT)
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.session.source is None
    assert program.window.workspace.session.blocks() == read_blocks(BODY + "\n\nअधूरा **मोटा")


def test_another_article_is_opened_from_the_markdown(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, "पहली")
    workspace = program.window.workspace
    first = workspace.session.article
    assert first is not None
    start_with(program, qtbot, "दूसरी")
    toggle(program, qtbot)
    source_of(program).appendPlainText("\nऔर")
    workspace.session.open(first.article_id)
    settle(qtbot, program)
    assert workspace.editor.body.isVisible()
    assert [block.text for block in workspace.session.blocks()] == ["पहली"]
    workspace.session.open(next(each for each in listed_ids(program) if each != first.article_id))
    settle(qtbot, program)
    assert [block.text for block in workspace.session.blocks()] == ["दूसरी", "और"]


def test_no_break_spaces_stay_no_break_spaces(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, "5\u00a0000 रुपये\n\n##### छोटा\u00a0शीर्ष")
    workspace = program.window.workspace
    toggle(program, qtbot)
    source_of(program).appendPlainText("\nऔर 20\u00a0किलो")
    workspace.session.save()
    settle(qtbot, program)
    assert workspace.session.article is not None
    body = "5\u00a0000 रुपये\n\n##### छोटा\u00a0शीर्ष\n\nऔर 20\u00a0किलो"
    assert workspace.session.article.body == body
    source_of(program).selectAll()
    source_of(program).copy()
    assert QGuiApplication.clipboard().text() == body
    toggle(program, qtbot)
    assert write_blocks(workspace.session.blocks()) == body


def test_signs_that_qt_takes_for_its_own_break_no_line_of_the_markdown(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_with(program, qtbot, "पाठ")
    toggle(program, qtbot)
    pasted = QMimeData()
    pasted.setText("चि\ufdd0त्र\ufffc")
    source_of(program).insertFromMimeData(pasted)
    assert letters_of(source_of(program).document()) == "चित्रपाठ"


LONG = "\n\n".join(f"अनुच्छेद {number} यहाँ **है**" for number in range(80))


def put_caret(edit: QTextEdit | QPlainTextEdit, block: int, depth_u16: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(block).position() + depth_u16)
    edit.setTextCursor(cursor)


def test_the_caret_goes_along_and_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, f"- एक\n- दो\n\n{LONG}")
    body = program.window.workspace.editor.body
    put_caret(body, 42, 14)
    toggle(program, qtbot)
    source = source_of(program)
    assert source.textCursor().block().text() == "अनुच्छेद 40 यहाँ **है**"
    assert source.textCursor().positionInBlock() == 12
    assert 0 <= source.cursorRect().top() < source.viewport().height()
    toggle(program, qtbot)
    assert (body.textCursor().blockNumber(), body.textCursor().positionInBlock()) == (42, 14)


def test_the_caret_comes_back_from_where_it_went(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_with(program, qtbot, LONG)
    body = program.window.workspace.editor.body
    toggle(program, qtbot)
    put_caret(source_of(program), 2 * 60, 10)
    toggle(program, qtbot)
    assert body.textCursor().block().text() == "अनुच्छेद 60 यहाँ है"
    assert body.textCursor().positionInBlock() == 9
    toggle(program, qtbot)
    put_caret(source_of(program), 2 * 20, 0)
    source_of(program).insertPlainText("पहले\n\n\nनया ")
    toggle(program, qtbot)
    assert body.textCursor().block().text() == "नया अनुच्छेद 20 यहाँ है"
    assert body.textCursor().positionInBlock() == 4


@pytest.mark.parametrize("sign", ["`", "[", "![", "<a ", "<!--", "`` ` ", "क **ख** 😀 "])
def test_only_the_head_of_a_long_line_is_coloured(qtbot: QtBot, sign: str) -> None:
    edit = SourceEdit()
    qtbot.addWidget(edit)
    edit.resize(400, 300)
    edit.setPlainText("**क** 😀 **ख**" + " " + sign * 20_000)
    with qtbot.waitExposed(edit):
        edit.show()
    qtbot.waitUntil(lambda: bool(edit.document().firstBlock().layout().formats()))
    found = edit.document().firstBlock().layout().formats()
    assert [(each.start, each.length) for each in found[:4]] == [(0, 2), (3, 2), (9, 2), (12, 2)]
    assert max(each.start + each.length for each in found) <= 2 * LONGEST


@pytest.mark.parametrize("command", ["edit.undo", "edit.redo", "edit.select_all", "edit.copy"])
def test_usual_commands_work_in_the_markdown(open_window: OpenWindow, qtbot: QtBot, command: str) -> None:
    program = open_window()
    start_with(program, qtbot, "पाठ")
    toggle(program, qtbot)
    source = source_of(program)
    source.setFocus()
    source.insertPlainText("नया ")
    if command == "edit.redo":
        program.window.workspace.actions_book.action("edit.undo").trigger()
    if command == "edit.copy":
        source.selectAll()
    program.window.workspace.actions_book.action(command).trigger()
    if command == "edit.undo":
        assert source.toPlainText() == "पाठ"
    elif command == "edit.redo":
        assert source.toPlainText() == "नया पाठ"
    elif command == "edit.select_all":
        assert source.textCursor().selectedText() == "नया पाठ"
    else:
        assert QGuiApplication.clipboard().text() == "नया पाठ"


def test_what_is_typed_while_the_same_article_is_opened_again_stays(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_with(program, qtbot, "पहली")
    session = program.window.workspace.session
    assert session.article is not None
    toggle(program, qtbot)
    session.open(session.article.article_id)
    source_of(program).appendPlainText("\nऔर")
    settle(qtbot, program)
    assert [block.text for block in session.blocks()] == ["पहली", "और"]


@pytest.mark.usefixtures("hindi")
def test_too_much_for_the_markdown_is_refused_with_a_word_on_what_to_do(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_with(program, qtbot, BODY)
    toggle(program, qtbot)
    source = source_of(program)
    before = source.toPlainText()
    mime = QMimeData()
    mime.setText("दिल्ली\n\n" * 60_000)
    source.insertFromMimeData(mime)
    assert source.toPlainText() == before
    assert program.window.workspace.editor.notice.text.startswith("कुछ नहीं चिपका: 4,80,000 अक्षर")
