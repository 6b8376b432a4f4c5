"""Pictures and tables in the text: no key loses one by accident, and no letter falls into one."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import fill, insert
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.figures import Figure, figure_markdown
from tests.gui.test_pasting import block, put_caret

PICTURE = figure_markdown(Figure(address="media/a.jpg", alt="मंच", caption="सियोल"))
FIGURE = Block(kind=Kind.FIGURE, runs=(Run(text=PICTURE),))
TABLE = Block(kind=Kind.TABLE, runs=(Run(text="| दल | सीटें |\n| --- | --- |\n| क | 12 |"),))
VIDEO = embed("https://youtu.be/a_b-C1")
A, B, EMPTY = block("पहला"), block("दूसरा"), block("")
Key = Qt.Key


def shown(body: BodyEdit) -> str:
    """The blocks in one line: [F] a figure, [T] a table, [V] a video, other blocks as their text."""
    signs = {Kind.FIGURE: "[F]", Kind.TABLE: "[T]", Kind.EMBED: "[V]"}
    return " / ".join(signs.get(each.kind, each.text) for each in BlockMirror(body.document()).blocks())


def press(body: BodyEdit, key: Key, text: str = "", modifiers: Qt.KeyboardModifier | None = None) -> None:
    modifiers = modifiers or Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(body, QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text))


@pytest.mark.parametrize(
    ("before", "at", "key", "once", "twice"),
    [
        ((A, FIGURE, B), (2, 0), Key.Key_Backspace, "पहला / [F] / दूसरा", "पहला /  / दूसरा"),
        ((A, FIGURE, B), (0, 4), Key.Key_Delete, "पहला / [F] / दूसरा", "पहला /  / दूसरा"),
        ((A, FIGURE, B), (1, 1), Key.Key_Backspace, "पहला / [F] / दूसरा", "पहला /  / दूसरा"),
        ((A, TABLE, B), (1, 0), Key.Key_Delete, "पहला / [T] / दूसरा", "पहला /  / दूसरा"),
        ((A, FIGURE, B), (1, 0), Key.Key_Backspace, "पहला / [F] / दूसरा", "पहल / [F] / दूसरा"),
        ((A, VIDEO, B), (2, 0), Key.Key_Backspace, "पहला / [V] / दूसरा", "पहला /  / दूसरा"),
        ((A, VIDEO, B), (0, 4), Key.Key_Delete, "पहला / [V] / दूसरा", "पहला /  / दूसरा"),
        ((VIDEO, A), (0, 0), Key.Key_Return, " / [V] / पहला", " /  / [V] / पहला"),
        ((A, FIGURE, EMPTY), (2, 0), Key.Key_Backspace, "पहला / [F]", "पहला / "),
        ((EMPTY, FIGURE, B), (0, 0), Key.Key_Delete, "[F] / दूसरा", " / दूसरा"),
        ((EMPTY, FIGURE, B), (1, 0), Key.Key_Backspace, "[F] / दूसरा", "[F] / दूसरा"),
        ((FIGURE, TABLE), (0, 1), Key.Key_Delete, "[F] / [T]", "[F] / "),
        ((FIGURE,), (0, 1), Key.Key_Delete, "[F]", "[F]"),
        ((A, FIGURE), (1, 0), Key.Key_Return, "पहला /  / [F]", "पहला /  /  / [F]"),
        ((FIGURE, A), (0, 1), Key.Key_Return, "[F] /  / पहला", "[F] /  /  / पहला"),
        ((block("उपशीर्षक", Kind.HEADING, 2), FIGURE), (0, 8), Key.Key_Delete, "उपशीर्षक / [F]", "उपशीर्षक / "),
    ],
)
def test_a_key_beside_a_card(
    body: BodyEdit, before: tuple[Block, ...], at: tuple[int, int], key: Key, once: str, twice: str
) -> None:
    put_caret(body, before, *at)
    press(body, key, "\r" if key == Key.Key_Return else "")
    assert shown(body) == once
    press(body, key, "\r" if key == Key.Key_Return else "")
    assert shown(body) == twice
    while body.document().isUndoAvailable():
        body.undo()
    assert BlockMirror(body.document()).blocks() == before


@pytest.mark.parametrize(
    ("at", "select", "after"),
    [
        ((1, 0), False, "पहला / क / [F] / दूसरा"),
        ((1, 1), False, "पहला / [F] / क / दूसरा"),
        ((1, 0), True, "पहला / [F] / क / दूसरा"),
    ],
)
@pytest.mark.parametrize("way", ["key", "input method", "paste"])
def test_letters_get_a_paragraph_of_their_own(
    body: BodyEdit, *, at: tuple[int, int], select: bool, after: str, way: str
) -> None:
    put_caret(body, (A, FIGURE, B), *at)
    if select:
        body.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    if way == "key":
        press(body, Key.Key_unknown, "क")
    elif way == "input method":
        event = QInputMethodEvent()
        event.setCommitString("क")
        QApplication.sendEvent(body, event)
    else:
        body.insert_lines(["क"])
        after = "पहला / क / दूसरा" if select else after  # what is pasted takes the place of a selected card
    assert shown(body) == after


@pytest.mark.parametrize(
    ("blocks", "start", "end", "after"),
    [
        ((A, FIGURE, B), (0, 2), (1, 0), "पह / [F] / दूसरा"),
        ((A, FIGURE, B), (1, 1), (2, 2), "पहला / [F] / सरा"),
        ((A, FIGURE, B), (0, 2), (2, 2), "पहसरा"),
        ((A, FIGURE, B), (0, 2), (1, 1), "पह / दूसरा"),
        ((A, FIGURE, B), (0, 0), (1, 0), "[F] / दूसरा"),
        ((A, FIGURE, B), (1, 0), (2, 2), "पहला / सरा"),
        ((A, FIGURE, TABLE, B), (1, 1), (2, 1), "पहला / [F] /  / दूसरा"),
    ],
)
@pytest.mark.parametrize("way", ["delete", "cut"])
def test_a_selection_takes_a_card_whole_or_not_at_all(
    body: BodyEdit,
    blocks: tuple[Block, ...],
    start: tuple[int, int],
    end: tuple[int, int],
    after: str,
    way: str,
) -> None:
    put_caret(body, blocks, *start)
    cursor = body.textCursor()
    cursor.setPosition(
        body.document().findBlockByNumber(end[0]).position() + end[1], QTextCursor.MoveMode.KeepAnchor
    )
    body.setTextCursor(cursor)
    press(body, Key.Key_Delete) if way == "delete" else body.cut()
    remaining = " / ".join(part for part in shown(body).split(" / ") if part)
    assert remaining == " / ".join(part for part in after.split(" / ") if part)
    assert all(each.kind is not Kind.VERBATIM for each in BlockMirror(body.document()).blocks())
    body.undo()
    assert BlockMirror(body.document()).blocks() == blocks


def test_a_card_is_copied_with_what_is_around_it(body: BodyEdit) -> None:
    put_caret(body, (A, FIGURE, B), 0, 2)
    body.selectAll()
    mime = body.createMimeDataFromSelection()
    assert PICTURE in mime.text()
    put_caret(body, (block("यहाँ"),), 0, 4)
    body.insertFromMimeData(mime)
    assert shown(body) == "यहाँपहला / [F] / दूसरा"


def test_what_is_copied_up_to_a_card_brings_no_card(body: BodyEdit) -> None:
    put_caret(body, (A, FIGURE), 0, 2)
    body.moveCursor(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    mime = body.createMimeDataFromSelection()
    put_caret(body, (B,), 0, 0)
    body.insertFromMimeData(mime)
    assert shown(body) == "ला / दूसरा"


WORDS = block("पहला पैराग्राफ़")
HEADING = block("उपशीर्षक", Kind.HEADING, 2)
ITEM, QUOTE = block("बात", Kind.BULLET), block("कथन", Kind.QUOTE)


@pytest.mark.parametrize("card", [FIGURE, TABLE, VIDEO])
@pytest.mark.parametrize(
    ("before", "at", "place"),
    [
        ((WORDS, B), (0, 7), 1),
        ((WORDS, B), (0, 1), 1),
        ((WORDS, B), (0, 15), 1),
        ((WORDS, B), (0, 0), 0),
        ((A, WORDS), (1, 7), 2),
        ((HEADING, A), (0, 3), 1),
        ((ITEM, ITEM), (0, 2), 1),
        ((QUOTE, A), (0, 2), 1),
        ((FIGURE, A), (0, 1), 1),
        ((FIGURE, A), (0, 0), 0),
    ],
)
def test_a_card_parts_no_paragraph(
    body: BodyEdit, card: Block, before: tuple[Block, ...], at: tuple[int, int], place: int
) -> None:
    put_caret(body, before, *at)
    body.insert_blocks((card, card))
    assert BlockMirror(body.document()).blocks() == (*before[:place], card, card, *before[place:])
    body.undo()
    assert BlockMirror(body.document()).blocks() == before


@given(
    texts=st.lists(st.sampled_from(["पहला पैराग्राफ़", "क्षत्रिय", "", "कि 👩‍👩‍👧 है"]), min_size=1, max_size=4),
    share=st.floats(0, 1),
    cards=st.lists(st.sampled_from([FIGURE, TABLE, VIDEO]), min_size=1, max_size=3),
)
def test_no_place_in_the_text_lets_a_card_part_a_word(
    qapp: QApplication,  # noqa: ARG001 - no document without an application
    texts: list[str],
    share: float,
    cards: list[Block],
) -> None:
    before, text = tuple(map(block, texts)), QTextDocument()
    fill(text, before, theme.body_look())
    cursor = QTextCursor(text)
    cursor.setPosition(round(share * (text.characterCount() - 1)))
    insert(cursor, tuple(cards), theme.body_look())
    after = BlockMirror(text).blocks()
    assert [each.text for each in after if each not in cards and each.text] == list(filter(None, texts))
    assert [each for each in after if each in cards] == cards


def test_a_card_without_content_is_not_put_in(body: BodyEdit) -> None:
    put_caret(body, (A,), 0, 4)
    body.insert_blocks((Block(kind=Kind.FIGURE), B, Block(kind=Kind.TABLE)))
    assert shown(body) == "पहलादूसरा"
    body.insert_blocks((Block(kind=Kind.FIGURE),))
    assert shown(body) == "पहलादूसरा"


_COMMANDS: dict[str, Callable[[BodyEdit], None]] = {
    "bold": lambda body: body.toggle_mark(Mark.BOLD),
    "heading": lambda body: body.set_kind(Kind.HEADING, 2),
    "list": lambda body: body.toggle_list(Kind.BULLET),
    "quote": lambda body: body.set_kind(Kind.QUOTE),
    "clear": lambda body: body.clear_format(),
    "link": lambda body: body.set_link("https://a.b"),
    "indent": lambda body: body.indent(1),
}


@pytest.mark.parametrize("command", _COMMANDS)
def test_formats_leave_cards_alone(body: BodyEdit, command: str) -> None:
    put_caret(body, (A, FIGURE, VIDEO, TABLE, B), 0, 0)
    body.selectAll()
    _COMMANDS[command](body)
    assert shown(body) == "पहला / [F] / [V] / [T] / दूसरा"


@pytest.mark.parametrize(("place", "after"), [(0, "क / [V] / दूसरा"), (1, "[V] / क / दूसरा")])
def test_a_letter_typed_at_a_video_leaves_it_one(body: BodyEdit, place: int, after: str) -> None:
    put_caret(body, (VIDEO, B), 0, place)
    press(body, Key.Key_unknown, "क")
    assert shown(body) == after
    assert VIDEO in BlockMirror(body.document()).blocks()


def test_letters_that_came_beside_a_card_all_the_same_are_kept(body: BodyEdit) -> None:
    put_caret(body, (FIGURE,), 0, 1)
    body.insertPlainText("क")
    (left,) = BlockMirror(body.document()).blocks()
    assert (left.kind, left.text) == (Kind.VERBATIM, f"{PICTURE}\n\nक")


def test_what_stays_of_a_card_that_was_emptied_is_a_paragraph(body: BodyEdit) -> None:
    put_caret(body, (A, FIGURE, B), 1, 1)
    press(body, Key.Key_Backspace)
    press(body, Key.Key_Backspace)
    press(body, Key.Key_unknown, "क")
    assert [each.kind for each in BlockMirror(body.document()).blocks()] == [Kind.PARAGRAPH] * 3


@pytest.mark.parametrize(
    ("before", "select", "pasted", "kinds", "href"),
    [
        ("", False, "https://youtu.be/a_b-C1", [Kind.EMBED], "https://youtu.be/a_b-C1"),
        (
            "",
            False,
            "youtube.com/watch?v=a_b-C1#t=10",
            [Kind.EMBED],
            "https://youtube.com/watch?v=a_b-C1#t=10",
        ),
        ("", False, "https://a.b/c", [Kind.PARAGRAPH], ""),
        ("यहाँ देखें", True, "https://a.b/c", [Kind.PARAGRAPH], "https://a.b/c"),
        ("यहाँ देखें", True, "दो शब्द", [Kind.PARAGRAPH], ""),
    ],
)
def test_a_pasted_address(
    body: BodyEdit, *, before: str, select: bool, pasted: str, kinds: list[Kind], href: str
) -> None:
    put_caret(body, (block(before),), 0, 0)
    if select:
        body.selectAll()
    body.insert_lines([pasted])
    blocks = BlockMirror(body.document()).blocks()
    assert [each.kind for each in blocks] == kinds
    assert blocks[0].runs[0].href == href
    assert before in ("", blocks[0].text) or not href


def test_what_a_card_gives_to_other_programs_is_readable(body: BodyEdit) -> None:
    put_caret(body, (TABLE,), 0, 0)
    body.selectAll()
    mime = body.createMimeDataFromSelection()
    assert isinstance(mime, QMimeData)
    assert mime.text().startswith("| दल |")


_COPY_AND_END = """
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.start import make_app
from newsroom_desktop.markup.read import read_blocks

app = make_app()
body = BodyEdit(theme.body_look())
body.insert_blocks(read_blocks("| दल | सीटें |\\n|---|---|\\n| क | 12 |"))
body.selectAll()
body.copy()
assert "सीटें" in app.clipboard().text()
"""


def test_the_program_ends_well_with_a_card_on_the_clipboard() -> None:
    done = subprocess.run([sys.executable, "-c", _COPY_AND_END], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
