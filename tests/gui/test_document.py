"""Blocks go into a QTextDocument and come out the same."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import fill, insert, restyle
from newsroom_desktop.markup.blocks import HEADING_LEVELS, Block, Kind, Mark, Run
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.sections import canonical
from newsroom_desktop.markup.write import write_blocks
from tests.gui.test_autocorrect import type_keys
from tests.gui.test_pasting import put_caret
from tests.markup.texts import markdown

WORDS = st.sampled_from(["रूस ", "क्षेत्र", "हिंदी", "ज़रूरत", "क्‍या", "👨‍👩‍👧", " ", "\n", "*तारा*", "Korea", "१२"])
MARKS = st.frozensets(st.sampled_from(Mark), max_size=3)
RUNS = st.lists(
    st.builds(
        Run,
        text=st.lists(WORDS, min_size=1, max_size=4).map("".join),
        marks=MARKS,
        href=st.sampled_from(["", "https://example.com/a"]),
    ),
    max_size=4,
)


def joined(runs: list[Run]) -> tuple[Run, ...]:
    """Equal neighbours are one run, as an editor has them."""
    result: list[Run] = []
    for run in runs:
        if result and (result[-1].marks, result[-1].href) == (run.marks, run.href):
            result[-1] = Run(text=result[-1].text + run.text, marks=run.marks, href=run.href)
        else:
            result.append(run)
    return tuple(result)


BLOCKS = st.one_of(
    st.builds(
        Block,
        kind=st.sampled_from([Kind.PARAGRAPH, Kind.QUOTE, Kind.PULL_QUOTE]),
        runs=RUNS.map(joined),
    ),
    st.builds(Block, kind=st.just(Kind.HEADING), runs=RUNS.map(joined), level=st.integers(2, 4)),
    st.builds(
        Block,
        kind=st.sampled_from([Kind.BULLET, Kind.NUMBER]),
        runs=RUNS.map(joined),
        level=st.integers(0, 2),
    ),
    st.just(Block(kind=Kind.RULE)),
    st.just(Block(kind=Kind.CODE, runs=(Run(text="x = 1\n\n    ```\nकोड"),))),
    st.just(embed("https://youtu.be/a_b-C1")),
    st.sampled_from([Kind.TABLE, Kind.FIGURE]).map(lambda kind: Block(kind=kind, runs=(Run(text="| अ |"),))),
    st.just(Block(kind=Kind.VERBATIM, runs=(Run(text="| अ |\n|---|"),), source="| अ |\n|---|")),
)


pytestmark = pytest.mark.usefixtures("qapp")


@given(st.lists(BLOCKS, min_size=1, max_size=8).map(tuple))
def test_blocks_survive_the_document(blocks: tuple[Block, ...]) -> None:
    document = QTextDocument()
    fill(document, blocks, theme.body_look())
    assert BlockMirror(document).blocks() == blocks


@given(markdown)
def test_any_markdown_stays_the_same_text_and_page_through_the_document(text: str) -> None:
    blocks = read_blocks(text)
    document = QTextDocument()
    fill(document, blocks, theme.body_look())
    shown = BlockMirror(document).blocks()
    assert shown == (blocks or (Block(),))
    assert write_blocks(shown) == canonical(text)
    assert render(write_blocks(shown)) == render(text)


@pytest.mark.parametrize("source", [None, "", "एक", "एक\n", "- एक\n- दो"])
def test_the_source_of_a_block_survives_the_document(source: str | None) -> None:
    document = QTextDocument()
    fill(document, (Block(runs=(Run(text="एक"),), source=source),), theme.body_look())
    assert BlockMirror(document).blocks()[0].source == source


@pytest.mark.parametrize("seed", range(6))
def test_the_mirror_follows_any_edit(seed: int) -> None:
    chance = random.Random(seed)
    document = QTextDocument()
    mirror = BlockMirror(document)
    fill(document, tuple(Block(runs=(Run(text="रूस के राष्ट्रपति " * 4),)) for _ in range(20)), theme.body_look())
    cursor = QTextCursor(document)
    for _ in range(120):
        _edit(chance, document, cursor)
        assert mirror.blocks() == BlockMirror(document).blocks()


def _edit(chance: random.Random, document: QTextDocument, cursor: QTextCursor) -> None:
    count = document.characterCount()
    start = chance.randrange(count)
    end = min(count - 1, start + chance.randrange(200))
    italic = QTextCharFormat()
    italic.setFontItalic(True)
    cursor.setPosition(start)
    match chance.randrange(7):
        case 0:
            cursor.insertText("क\nख")
        case 1:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        case 2:
            document.undo()
        case 3:
            document.redo()
        case 4:
            restyle(cursor.block(), Block(kind=Kind.BULLET, level=1), theme.body_look())
        case 5:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(italic)
        case _:
            insert(cursor, (Block(kind=Kind.HEADING, level=2, runs=(Run(text="शीर्ष"),)),), theme.body_look())


def test_letters_of_the_body_have_no_colour_of_their_own(body: BodyEdit) -> None:
    """A document keeps what it was set in when the program is painted anew."""
    body.insert_blocks(read_blocks("वह [कड़ी](https://a.b) `कोड` पाद[^1]।\n\n[^1]: टिप्पणी।"))
    body.set_link("https://c.d", "दूसरी कड़ी")
    block = body.document().firstBlock()
    while block.isValid():
        for letters in block.textFormats():
            assert letters.format.foreground().style() is Qt.BrushStyle.NoBrush
        block = block.next()


def test_code_in_a_line_can_be_told_from_its_neighbours(body: BodyEdit) -> None:
    body.insert_blocks(read_blocks("यह `कोड` है"))
    letters = body.document().firstBlock().textFormats()
    assert [each.format.background().color() == theme.body_look().shade for each in letters] == [0, 1, 0]
    body.selectAll()
    body.toggle_mark(Mark.CODE)
    body.toggle_mark(Mark.CODE)
    (all_alike,) = body.document().firstBlock().textFormats()
    assert all_alike.format.background().style() is Qt.BrushStyle.NoBrush


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_unknown])
def test_letters_that_join_a_heading_are_set_as_it_is(body: BodyEdit, key: Qt.Key) -> None:
    blocks = read_blocks("## शीर्षक\n\nपाठ **मोटा**")
    put_caret(body, blocks, 1, 0)
    if key == Qt.Key.Key_Delete:
        put_caret(body, blocks, 0, 6)
    if key == Qt.Key.Key_unknown:
        body.moveCursor(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
        type_keys(body, "क")
    else:
        QTest.keyClick(body, key)
    (joined,) = BlockMirror(body.document()).blocks()
    sizes = {part.format.fontPointSize() for part in body.document().firstBlock().textFormats()}
    assert (joined.kind, *joined.runs[-1].marks, len(sizes)) == (Kind.HEADING, Mark.BOLD, 1)
    while body.document().isUndoAvailable():
        body.undo()
    assert BlockMirror(body.document()).blocks() == blocks


@pytest.mark.parametrize("level", HEADING_LEVELS)
def test_lines_of_a_heading_stand_close_and_its_matras_do_not_touch(body: BodyEdit, level: int) -> None:
    theme.load_fonts()
    body.document().setTextWidth(400)
    words = "ट्रैंकों र्द्धि हूँ श्रृंगार फ़ूँक ड़ुबकी "
    body.insert_blocks((Block(kind=Kind.HEADING, level=level, runs=(Run(text=words * 4),)),))
    block = body.document().firstBlock()
    body.document().documentLayout().blockBoundingRect(block)  # lays out
    assert block.layout().lineCount() > 1
    metrics = QFontMetricsF(body.currentCharFormat().font())
    step = block.layout().lineAt(1).y() - block.layout().lineAt(0).y()
    assert metrics.tightBoundingRect(words).height() < step <= 0.9 * metrics.lineSpacing()
