"""What is pasted stands where the caret was, and what stood there stays."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.clipboard import BLOCKS_FORMAT, blocks_in, put_blocks
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import fill, selected
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import SAMPLE, OpenWindow, close, settle, start_article


def block(text: str, kind: Kind = Kind.PARAGRAPH, level: int = 0, *marks: Mark) -> Block:
    return Block(kind=kind, level=level, runs=(Run(text=text, marks=frozenset(marks)),) if text else ())


def shown(blocks: tuple[Block, ...]) -> list[str]:
    """Blocks as a person reads them in a table: P text, H2 text, * text, > text."""
    signs = {Kind.PARAGRAPH: "P", Kind.BULLET: "*", Kind.NUMBER: "1", Kind.QUOTE: ">", Kind.RULE: "--"}
    return [
        f"{signs.get(each.kind, each.kind[0].upper())}{each.level or ''} {each.text}".strip()
        for each in blocks
    ]


def put_caret(body: BodyEdit, blocks: tuple[Block, ...], number: int, place: int) -> None:
    fill(body.document(), blocks, theme.body_look())
    cursor = QTextCursor(body.document().findBlockByNumber(number))
    cursor.setPosition(cursor.position() + place)
    body.setTextCursor(cursor)


PARAGRAPH = (block("पहलादूसरा"), block("अंत"))
LIST = (block("एक", Kind.BULLET), block("दो", Kind.BULLET))
HEADING = (block("शीर्षक", Kind.HEADING, 2), block("पाठ"))


@pytest.mark.parametrize(
    ("before", "at", "pasted", "after"),
    [
        (PARAGRAPH, (0, 4), ["क"], ["P पहलाकदूसरा", "P अंत"]),
        (PARAGRAPH, (0, 4), ["क", "ख"], ["P पहलाक", "P खदूसरा", "P अंत"]),
        (PARAGRAPH, (0, 4), ["क", "ख", "ग"], ["P पहलाक", "P ख", "P गदूसरा", "P अंत"]),
        (PARAGRAPH, (0, 0), ["क", "ख"], ["P क", "P खपहलादूसरा", "P अंत"]),
        (PARAGRAPH, (0, 9), ["क", "ख"], ["P पहलादूसराक", "P ख", "P अंत"]),
        (PARAGRAPH, (1, 3), ["क", "ख"], ["P पहलादूसरा", "P अंतक", "P ख"]),
        (LIST, (0, 2), ["क", "ख"], ["* एकक", "* ख", "* दो"]),
        (LIST, (1, 0), ["क", "ख"], ["* एक", "* क", "* खदो"]),
        (HEADING, (0, 6), ["क", "ख"], ["H2 शीर्षकक", "P ख", "P पाठ"]),
        ((block("उद्धरण", Kind.QUOTE),), (0, 6), ["क", "ख"], ["> उद्धरणक", "> ख"]),
        ((block(""),), (0, 0), ["क", "ख"], ["P क", "P ख"]),
        ((Block(kind=Kind.BULLET),), (0, 0), ["क", "ख"], ["* क", "* ख"]),
    ],
)
def test_pasted_lines_leave_every_word_in_its_place(
    body: BodyEdit, before: tuple[Block, ...], at: tuple[int, int], pasted: list[str], after: list[str]
) -> None:
    put_caret(body, before, *at)
    mirror = BlockMirror(body.document())
    body.insert_lines(pasted)
    assert shown(mirror.blocks()) == after
    assert body.textCursor().block().text()[: body.textCursor().positionInBlock()].endswith(pasted[-1])
    body.document().undo()
    assert shown(mirror.blocks()) == shown(before)


FORMATTED = (
    block("उप", Kind.HEADING, 3),
    block("मोटा", Kind.PARAGRAPH, 0, Mark.BOLD),
    block("सूची", Kind.NUMBER),
    block("भीतर", Kind.BULLET, 1),
    Block(kind=Kind.RULE),
    Block(kind=Kind.VERBATIM, runs=(Run(text="| अ |\n|---|"),)),
    block("कड़ी"),
)


@pytest.mark.parametrize(
    ("at", "after"),
    [
        ((0, 0), [*shown(FORMATTED[:-1]), "P कड़ीपहलादूसरा", "P अंत"]),
        ((0, 4), ["P पहलाउप", *shown(FORMATTED[1:-1]), "P कड़ीदूसरा", "P अंत"]),
        ((1, 3), ["P पहलादूसरा", "P अंतउप", *shown(FORMATTED[1:])]),
    ],
)
def test_pasted_blocks_keep_what_they_are(body: BodyEdit, at: tuple[int, int], after: list[str]) -> None:
    put_caret(body, PARAGRAPH, *at)
    body.insert_blocks(FORMATTED)
    blocks = BlockMirror(body.document()).blocks()
    assert shown(blocks) == after
    assert [run.marks for each in blocks for run in each.runs if run.text == "मोटा"] == [
        frozenset({Mark.BOLD})
    ]


@pytest.mark.parametrize("last", [Block(kind=Kind.RULE), block("शीर्ष", Kind.HEADING, 2), FORMATTED[5]])
def test_text_behind_a_passage_does_not_become_a_heading_or_a_table(body: BodyEdit, last: Block) -> None:
    put_caret(body, PARAGRAPH, 0, 4)
    body.insert_blocks((block("क"), last))
    assert shown(BlockMirror(body.document()).blocks()) == ["P पहलाक", *shown((last,)), "P दूसरा", "P अंत"]


def test_lines_pasted_into_a_table_stay_in_it(body: BodyEdit) -> None:
    put_caret(body, (FORMATTED[5],), 0, 5)
    body.insert_lines(["| क |", "| ख |"])
    (only,) = BlockMirror(body.document()).blocks()
    assert (only.kind, only.text) == (Kind.VERBATIM, "| अ || क |\n| ख |\n|---|")


def test_what_is_cut_and_pasted_keeps_its_formats(body: BodyEdit) -> None:
    fill(body.document(), FORMATTED, theme.body_look())
    mirror = BlockMirror(body.document())
    body.selectAll()
    mime = body.createMimeDataFromSelection()
    assert blocks_in(mime) == FORMATTED
    assert "मोटा" in mime.text()
    assert BLOCKS_FORMAT not in mime.text()
    body.textCursor().removeSelectedText()
    body.insertFromMimeData(mime)
    assert mirror.blocks() == FORMATTED


@pytest.mark.parametrize("sign", ["\ufffc", "\ufdd0", "\ufdd1"])
def test_signs_that_qt_takes_for_its_own_do_no_harm(body: BodyEdit, sign: str) -> None:
    put_caret(body, (block("पहला"), block("मोटा", Kind.PARAGRAPH, 0, Mark.BOLD)), 0, 4)
    body.insert_lines([f"चि{sign}त्र"])
    press = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "\ufffc")
    body.keyPressEvent(press)
    blocks = BlockMirror(body.document()).blocks()
    assert [each.kind for each in blocks] == [Kind.PARAGRAPH, Kind.PARAGRAPH]
    assert write_blocks(blocks) == "पहलाचित्र\n\n**मोटा**"


def test_a_copied_no_break_space_is_none_that_breaks(body: BodyEdit) -> None:
    put_caret(body, (block("5\u00a0000 रुपये"),), 0, 0)
    body.selectAll()
    assert body.createMimeDataFromSelection().text() == "5\u00a0000 रुपये"


def test_other_programs_get_headings_lists_and_marks_as_such(body: BodyEdit) -> None:
    fill(body.document(), (*FORMATTED[:4], FORMATTED[5]), theme.body_look())
    body.selectAll()
    assert body.createMimeDataFromSelection().html().split("\n") == [
        "<h3>उप</h3>",
        "<p><strong>मोटा</strong></p>",
        *("<ol>", "<li>सूची", "<ul>", "<li>भीतर</li>", "</ul></li>", "</ol>"),
        *("<table>", "<thead>", "<tr>", "<th>अ</th>", "</tr>", "</thead>"),
        *("<tbody>", "<tr>", "<td></td>", "</tr>", "</tbody>", "</table>"),
    ]


def test_letters_out_of_one_block_are_mere_letters(body: BodyEdit) -> None:
    put_caret(body, HEADING, 0, 0)
    cursor = body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert shown(selected(cursor)) == ["P शीर्षक"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[",
        b"{}",
        b"3",
        b'[{"kind": "table"}]',
        b'[{"kind": "heading", "level": 9, "runs": []}]',
        b"\xff",
    ],
)
def test_a_broken_clipboard_is_plain_text(body: BodyEdit, qtbot: QtBot, data: bytes) -> None:
    mime = QMimeData()
    mime.setData(BLOCKS_FORMAT, data)
    mime.setText("सादा")
    with qtbot.waitSignal(body.text_pasted) as pasted:
        body.insertFromMimeData(mime)
    assert pasted.args == ["सादा", ""]


def test_blocks_on_the_clipboard_are_readable_json() -> None:
    mime = QMimeData()
    put_blocks(mime, (block("क", Kind.HEADING, 2),))
    (row,) = json.loads(bytes(mime.data(BLOCKS_FORMAT).data()))
    assert (row["kind"], row["level"], row["runs"][0]["text"]) == ("heading", 2, "क")


@pytest.mark.parametrize("kind", [Kind.PARAGRAPH, Kind.QUOTE, Kind.BULLET])
def test_enter_gives_the_next_paragraph_the_same_letters(body: BodyEdit, kind: Kind) -> None:
    put_caret(body, (block("पहला", kind),), 0, 4)
    for _ in range(3):
        QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertPlainText("अगला")
    caret = body.textCursor()
    assert caret.charFormat().fontPointSize() == theme.body_look().point_size
    assert caret.blockFormat().lineHeight() == theme.body_look().line_height


def test_enter_in_a_table_is_a_line_and_after_an_empty_line_its_end(body: BodyEdit) -> None:
    put_caret(body, (FORMATTED[5],), 0, 11)
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertPlainText("| क |")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertPlainText("पाठ")
    assert shown(BlockMirror(body.document()).blocks()) == ["V | अ |\n|---|\n| क |", "P पाठ"]


def test_a_link_without_a_selection_holds_just_its_words(body: BodyEdit) -> None:
    put_caret(body, (block("पहले "),), 0, 5)
    body.set_link("https://example.com/", "हिंदी")
    (only,) = BlockMirror(body.document()).blocks()
    assert [(run.text, run.href) for run in only.runs] == [("पहले ", ""), ("हिंदी", "https://example.com/")]


# in the window


def field_mime(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def test_lines_pasted_into_the_headline_of_an_article_stay_in_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="सियोल में")
    headline = program.window.workspace.editor.headline
    headline.moveCursor(QTextCursor.MoveOperation.End)
    headline.insertFromMimeData(field_mime(" बैठक\nआज\r\nशाम"))
    assert headline.toPlainText() == "सियोल में बैठक आज शाम"
    assert program.window.workspace.editor.body.toPlainText() == ""


def recognised(program: Program, qtbot: QtBot) -> str:
    start_article(program, qtbot, headline="")
    page = SAMPLE.read_text("utf-8")
    editor = program.window.workspace.editor
    editor.paste_text(page)
    qtbot.waitUntil(lambda: editor.headline.toPlainText() != "", timeout=10_000)
    return editor.body.toPlainText()


def test_after_a_recognition_the_caret_is_at_the_top_of_the_text(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    recognised(program, qtbot)
    body = program.window.workspace.editor.body
    assert body.textCursor().position() == 0
    assert body.verticalScrollBar().value() == 0
    assert program.window.focusWidget() is body


def test_what_is_written_after_a_recognition_withdraws_the_offer_to_undo_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    text = recognised(program, qtbot)
    editor = program.window.workspace.editor
    assert editor.notice.text
    editor.body.insertPlainText("नया ")
    assert editor.notice.text == ""
    editor.undo()
    assert editor.body.toPlainText() == text
    assert editor.headline.toPlainText() != ""
    editor.undo()
    assert editor.headline.toPlainText() == ""


def test_a_field_corrected_after_a_recognition_is_not_taken_back(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    recognised(program, qtbot)
    editor = program.window.workspace.editor
    editor.headline.setPlainText("मेरा शीर्षक")
    editor.body.setFocus()
    editor.undo()
    assert editor.headline.toPlainText() == "मेरा शीर्षक"


def test_a_recognition_is_taken_back_and_done_again_as_one_step(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    text = recognised(program, qtbot)
    workspace = program.window.workspace
    after, told = workspace.session.article, workspace.editor.notice.text
    assert after is not None
    for _ in range(2):
        workspace.editor.undo()
        plain = workspace.editor.body.toPlainText()
        assert plain != text
        workspace.editor.undo()
        assert workspace.editor.body.toPlainText() == ""
        offered = [workspace.editor.can_redo_at_once]
        workspace.editor.redo()
        assert workspace.editor.body.toPlainText() == plain
        offered.append(workspace.editor.can_redo_at_once)
        assert offered == [False, True]
        workspace.editor.redo()
        assert workspace.editor.body.toPlainText() == text
        article = workspace.session.article
        assert article is not None
        assert replace(article, updated_ms=0, body="") == replace(after, updated_ms=0, body="")
        assert workspace.editor.notice.text == told


def test_a_recognition_that_was_undone_is_not_half_done_again(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    recognised(program, qtbot)
    editor = program.window.workspace.editor
    editor.undo()
    plain = editor.body.toPlainText()
    editor.headline.insertPlainText("मेरा शीर्षक")
    editor.body.setFocus()
    editor.redo()
    assert editor.body.toPlainText() == plain
    assert editor.headline.toPlainText() == "मेरा शीर्षक"
    assert editor.notice.text != ""
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.body.toPlainText() == plain


def test_what_is_written_after_a_recognition_was_undone_is_what_is_done_again(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    recognised(program, qtbot)
    editor = program.window.workspace.editor
    editor.undo()
    editor.body.insertPlainText("नया ")
    text = editor.body.toPlainText()
    editor.undo()
    editor.redo()
    assert editor.body.toPlainText() == text
    assert editor.headline.toPlainText() == ""


def test_words_written_while_a_page_is_read_are_not_overwritten(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="")
    editor = program.window.workspace.editor
    editor.paste_text(SAMPLE.read_text("utf-8"))
    editor.headline.insertPlainText("मेरा शीर्षक")
    settle(qtbot, program)
    assert editor.headline.toPlainText() == "मेरा शीर्षक"
    assert "सियोल" in editor.body.toPlainText()
