"""Code and source in the text stay what they are, whatever is done beside them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, verbatim
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.test_autocorrect import type_keys
from tests.gui.test_pasting import block, put_caret

Key = Qt.Key

A, B, EMPTY = block("पहला"), block("दूसरा"), Block()
CODE = Block(kind=Kind.CODE, runs=(Run(text="x = 1\ny = 2"),))
SOURCE = verbatim("<div>\nकच्चा\n</div>")


def code(text: str) -> Block:
    return Block(kind=Kind.CODE, runs=(Run(text=text),) if text else ())


def blocks_of(body: BodyEdit) -> tuple[Block, ...]:
    return BlockMirror(body.document()).blocks()


def select(body: BodyEdit, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select from one place to another, each given by the number of a block and a place in it."""
    first, last = (body.document().findBlockByNumber(number).position() + at for number, at in (start, end))
    cursor = body.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


def caret(body: BodyEdit) -> tuple[int, int]:
    return body.textCursor().blockNumber(), body.textCursor().positionInBlock()


@pytest.mark.parametrize(
    ("before", "at", "key", "after", "to"),
    [
        ((CODE, B), (1, 0), Key.Key_Backspace, (CODE, B), (0, 11)),
        ((A, CODE), (0, 4), Key.Key_Delete, (A, CODE), (1, 0)),
        ((CODE, B), (0, 11), Key.Key_Delete, (CODE, B), (1, 0)),
        ((A, CODE), (1, 0), Key.Key_Backspace, (A, CODE), (0, 4)),
        ((CODE, EMPTY, B), (1, 0), Key.Key_Backspace, (CODE, B), (0, 11)),
        ((CODE, EMPTY, B), (0, 11), Key.Key_Delete, (CODE, B), (0, 11)),
        ((A, EMPTY, CODE), (1, 0), Key.Key_Delete, (A, CODE), (1, 0)),
        ((A, EMPTY, CODE), (2, 0), Key.Key_Backspace, (A, CODE), (1, 0)),
        ((CODE,), (0, 0), Key.Key_Backspace, (CODE,), (0, 0)),
        ((SOURCE, B), (1, 0), Key.Key_Backspace, (SOURCE, B), (0, 18)),
        ((A, code("")), (1, 0), Key.Key_Backspace, (A, EMPTY), (1, 0)),
    ],
)
def test_no_key_joins_code_with_other_text(
    body: BodyEdit,
    before: tuple[Block, ...],
    at: tuple[int, int],
    key: Key,
    after: tuple[Block, ...],
    to: tuple[int, int],
) -> None:
    put_caret(body, before, *at)
    QTest.keyClick(body, key)
    assert (blocks_of(body), caret(body)) == (after, to)
    while body.document().isUndoAvailable():
        body.undo()
    assert blocks_of(body) == before


@pytest.mark.parametrize(
    ("before", "start", "end", "after"),
    [
        ((A, CODE), (0, 2), (1, 6), (block("पह"), code("y = 2"))),
        ((CODE, B), (0, 5), (1, 2), (code("x = 1"), block("सरा"))),
        ((A, CODE, B), (0, 2), (2, 2), (block("पहसरा"),)),
        ((A, CODE, B), (1, 0), (2, 2), (A, block("सरा"))),
        ((CODE, SOURCE), (0, 5), (1, 12), (code("x = 1"), verbatim("</div>"))),
        ((A, CODE), (0, 2), (1, 11), (block("पह"),)),
    ],
)
@pytest.mark.parametrize("way", ["delete", "cut", "type"])
def test_what_remains_of_code_is_joined_to_nothing(
    body: BodyEdit,
    before: tuple[Block, ...],
    start: tuple[int, int],
    end: tuple[int, int],
    after: tuple[Block, ...],
    way: str,
) -> None:
    put_caret(body, before, 0, 0)
    select(body, start, end)
    if way == "type":
        type_keys(body, "क")
        assert len(blocks_of(body)) == len(after)
    else:
        QTest.keyClick(body, Key.Key_Delete) if way == "delete" else body.cut()
        assert blocks_of(body) == after
    body.undo()
    assert blocks_of(body) == before


_COMMANDS: dict[str, Callable[[BodyEdit], None]] = {
    "bold": lambda body: body.toggle_mark(Mark.BOLD),
    "heading": lambda body: body.set_kind(Kind.HEADING, 2),
    "list": lambda body: body.toggle_list(Kind.BULLET),
    "quote": lambda body: body.set_kind(Kind.QUOTE),
    "code": lambda body: body.toggle_code(),
    "clear": lambda body: body.clear_format(),
    "link": lambda body: body.set_link("https://a.b"),
}


@pytest.mark.parametrize("command", _COMMANDS)
def test_a_format_of_the_whole_text_leaves_code_source_and_rules_alone(body: BodyEdit, command: str) -> None:
    rule = Block(kind=Kind.RULE)
    put_caret(body, (A, CODE, rule, SOURCE, B), 0, 0)
    body.selectAll()
    _COMMANDS[command](body)
    assert blocks_of(body)[1:4] == (CODE, rule, SOURCE)


def test_code_alone_becomes_a_paragraph_and_comes_back(body: BodyEdit) -> None:
    put_caret(body, (A, CODE), 1, 2)
    body.set_kind(Kind.PARAGRAPH)
    assert blocks_of(body) == (A, block("x = 1\ny = 2"))
    body.toggle_code()
    assert blocks_of(body) == (A, CODE)
    body.toggle_code()
    assert blocks_of(body) == (A, block("x = 1\ny = 2"))


def test_selected_blocks_are_the_lines_of_one_block_of_code(body: BodyEdit) -> None:
    put_caret(body, (block("```", Kind.BULLET), EMPTY, block("मोटा", Kind.PARAGRAPH, 0, Mark.BOLD)), 0, 0)
    body.selectAll()
    body.toggle_code()
    assert blocks_of(body) == (code("```\n\nमोटा"),)
    assert read_blocks(write_blocks(blocks_of(body))) == (code("```\n\nमोटा"),)
    body.undo()
    assert len(blocks_of(body)) == 3


def test_a_fence_typed_into_code_is_a_line_of_it(body: BodyEdit) -> None:
    put_caret(body, read_blocks("```py\nx = 1\n```\n\nपाठ"), 0, 5)
    QTest.keyClick(body, Key.Key_Return)
    type_keys(body, "```")
    QTest.keyClick(body, Key.Key_Return)
    type_keys(body, "y")
    assert write_blocks(blocks_of(body)) == "````py\nx = 1\n```\ny\n````\n\nपाठ"
    assert normalised(blocks_of(body)) == (code("x = 1\n```\ny"), block("पाठ"))


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_a_fence_and_enter_begin_code_that_an_empty_line_ends(body: BodyEdit, fence: str) -> None:
    type_keys(body, fence)
    for text in ("  x = 1", ""):
        QTest.keyClick(body, Key.Key_Return)
        type_keys(body, text)
    QTest.keyClick(body, Key.Key_Return)
    type_keys(body, "पाठ")
    assert blocks_of(body) == (code("  x = 1"), block("पाठ"))


def test_undo_of_begun_code_leaves_the_fence(body: BodyEdit) -> None:
    type_keys(body, "```")
    QTest.keyClick(body, Key.Key_Return)
    assert blocks_of(body) == (code(""),)
    body.undo()
    assert blocks_of(body) == (block("```"),)


@pytest.mark.parametrize(
    ("start", "end", "key", "after"),
    [
        (5, 5, Key.Key_Tab, "x = 1    \ny = 2\n      z"),
        (0, 5, Key.Key_Tab, "    x = 1\ny = 2\n      z"),
        (2, 8, Key.Key_Tab, "    x = 1\n    y = 2\n      z"),
        (0, 6, Key.Key_Tab, "    x = 1\ny = 2\n      z"),
        (19, 19, Key.Key_Backtab, "x = 1\ny = 2\n  z"),
        (0, 19, Key.Key_Backtab, "x = 1\ny = 2\n  z"),
        (0, 0, Key.Key_Backtab, "x = 1\ny = 2\n      z"),
    ],
)
def test_tab_indents_code(body: BodyEdit, start: int, end: int, key: Key, after: str) -> None:
    put_caret(body, (code("x = 1\ny = 2\n      z"), A), 0, 0)
    select(body, (0, start), (0, end))
    QTest.keyClick(body, key)
    assert blocks_of(body) == (code(after), A)
    if after != "x = 1\ny = 2\n      z":
        body.undo()
        assert blocks_of(body)[0].text == "x = 1\ny = 2\n      z"


def test_tab_goes_on_to_the_next_field_from_a_paragraph(program: Program) -> None:
    body = program.window.workspace.editor.body
    for blocks, stays in (((A,), False), ((block("एक", Kind.BULLET),), True), ((CODE,), True)):
        put_caret(body, blocks, 0, 0)
        body.setFocus()
        QTest.keyClick(body, Key.Key_Tab)
        assert body.hasFocus() is stays
    put_caret(body, (A,), 0, 0)
    body.setFocus()
    QTest.keyClick(body, Key.Key_Backtab)
    assert program.window.workspace.editor.deck.hasFocus()
    assert body.document().toPlainText() == "पहला"


@pytest.mark.parametrize("before", [(), (SOURCE,), (Block(kind=Kind.RULE),)])
def test_enter_before_code_gives_room_where_nothing_can_be_written_above(
    body: BodyEdit, before: tuple[Block, ...]
) -> None:
    put_caret(body, (*before, CODE), len(before), 0)
    QTest.keyClick(body, Key.Key_Return)
    type_keys(body, "पहला")
    assert blocks_of(body) == (*before, A, CODE)
    put_caret(body, (A, CODE), 1, 0)
    QTest.keyClick(body, Key.Key_Return)
    assert blocks_of(body) == (A, code("\nx = 1\ny = 2"))


@pytest.mark.parametrize(("key", "text"), [(Key.Key_Return, "xक\n"), (Key.Key_Tab, "xक    ")])
def test_a_key_in_code_is_a_step_of_its_own(body: BodyEdit, key: Key, text: str) -> None:
    put_caret(body, (code("x"), A), 0, 1)
    type_keys(body, "क")
    QTest.keyClick(body, key)
    assert blocks_of(body)[0] == code(text)
    body.undo()
    assert blocks_of(body)[0] == code("xक")


def test_enter_over_the_border_of_code_joins_nothing(body: BodyEdit) -> None:
    put_caret(body, (CODE, B), 0, 0)
    select(body, (0, 5), (1, 2))
    QTest.keyClick(body, Key.Key_Return)
    assert blocks_of(body) == (code("x = 1\n"), block("सरा"))
    put_caret(body, (A, CODE), 0, 0)
    select(body, (0, 2), (1, 6))
    QTest.keyClick(body, Key.Key_Return)
    assert blocks_of(body) == (block("पह"), EMPTY, code("y = 2"))


def test_letters_of_code_are_of_one_width_and_shaded(body: BodyEdit) -> None:
    body.insert_blocks(read_blocks("वह `iii` और `mmm`\n\n```\niii\nmmm\n```"))
    first = body.document().firstBlock()
    look = theme.body_look()
    for text in ("iii", "mmm"):
        (part,) = (each for each in first.textFormats() if first.text()[each.start :].startswith(text))
        assert part.format.background().color() == look.shade
        assert part.format.fontFamilies()[0] == look.code_family
    metrics = QFontMetricsF(first.next().charFormat().font())
    assert metrics.horizontalAdvance("iii") == metrics.horizontalAdvance("mmm")
    assert first.next().blockFormat().background().color() == look.shade


def test_lines_pasted_into_code_keep_their_blank_ones(program: Program) -> None:
    editor = program.window.workspace.editor
    put_caret(editor.body, (code("x"),), 0, 1)
    editor.paste_text("\n\n  <b>\n")
    assert blocks_of(editor.body) == (code("x\n\n  <b>"),)
