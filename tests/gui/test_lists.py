"""Lists on the screen are those of the page: the same items, as deep, with the same numbers."""

import random
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.items import numbers_from
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.markup.blocks import Block, Kind
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.write import write_blocks
from tests.gui.test_autocorrect import type_keys
from tests.gui.test_pasting import block, put_caret

Key = Qt.Key

Item = tuple[str, int, int]
"""The words of an item, its level, and its number in its list."""


class _PageReader(HTMLParser):
    """Counts the items of HTML as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item] = []
        self._counts: list[int] = []
        self._is_item = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - of the parser
        if tag in ("ul", "ol"):
            self._counts.append(0)
        elif tag == "li":
            self._counts[-1] += 1
        self._is_item = tag == "li" or (tag == "p" and self._is_item)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._counts.pop()

    def handle_data(self, data: str) -> None:
        if self._is_item and data.strip():
            self.items.append((data.strip(), len(self._counts) - 1, self._counts[-1]))
            self._is_item = False


def on_page(blocks: tuple[Block, ...]) -> list[Item]:
    reader = _PageReader()
    reader.feed(render(write_blocks(blocks)))
    return reader.items


def on_screen(body: BodyEdit) -> list[Item]:
    blocks = BlockMirror(body.document()).blocks()
    numbers = numbers_from(body.document().firstBlock())
    return [
        (each.text.strip(), each.level, number)
        for each, number in zip(blocks, numbers, strict=True)
        if each.is_item
    ]


def press(body: BodyEdit, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(body, key)


def select(body: BodyEdit, first: int, last: int) -> None:
    cursor = QTextCursor(body.document().findBlockByNumber(first))
    cursor.setPosition(body.document().findBlockByNumber(last).position(), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


ONE, TWO, THREE = (block(text, Kind.NUMBER) for text in ("एक", "दो", "तीन"))
INNER = block("अंदर", Kind.NUMBER, 1)
DEEP = block("और अंदर", Kind.NUMBER, 2)


def test_items_go_on_behind_what_is_nested(body: BodyEdit) -> None:
    put_caret(body, (ONE, TWO), 1, 2)
    press(body, Key.Key_Return, Key.Key_Tab)
    type_keys(body, "अंदर")
    press(body, Key.Key_Return, Key.Key_Return)
    type_keys(body, "तीन")
    expected = [("एक", 0, 1), ("दो", 0, 2), ("अंदर", 1, 1), ("तीन", 0, 3)]
    assert (on_screen(body), on_page(BlockMirror(body.document()).blocks())) == (expected, expected)


@pytest.mark.parametrize(
    ("before", "selected", "key", "after"),
    [
        ((ONE, TWO, THREE), (1, 2), Key.Key_Tab, [("एक", 0, 1), ("दो", 1, 1), ("तीन", 1, 2)]),
        ((ONE, INNER, TWO), (1, 1), Key.Key_Backtab, [("एक", 0, 1), ("अंदर", 0, 2), ("दो", 0, 3)]),
        ((ONE, TWO), (0, 0), Key.Key_Tab, [("एक", 0, 1), ("दो", 0, 2)]),
        ((ONE, TWO), (0, 1), Key.Key_Tab, [("एक", 0, 1), ("दो", 0, 2)]),
        ((ONE, INNER, TWO), (1, 1), Key.Key_Tab, [("एक", 0, 1), ("अंदर", 1, 1), ("दो", 0, 2)]),
        ((ONE, INNER, DEEP), (1, 1), Key.Key_Backtab, [("एक", 0, 1), ("अंदर", 0, 2), ("और अंदर", 1, 1)]),
        ((ONE, INNER, DEEP), (0, 0), Key.Key_Backtab, [("अंदर", 0, 1), ("और अंदर", 1, 1)]),
    ],
)
def test_levels_follow_those_above(
    body: BodyEdit, before: tuple[Block, ...], selected: tuple[int, int], key: Key, after: list[Item]
) -> None:
    put_caret(body, before, 0, 0)
    select(body, *selected)
    press(body, key)
    assert (on_screen(body), on_page(BlockMirror(body.document()).blocks())) == (after, after)
    body.undo()
    assert BlockMirror(body.document()).blocks() == before


def test_no_item_stands_deeper_than_lists_go(body: BodyEdit) -> None:
    put_caret(body, tuple(block(f"स्तर {level}", Kind.BULLET, level) for level in range(8)), 7, 0)
    press(body, Key.Key_Return, Key.Key_Tab)
    assert max(each.level for each in BlockMirror(body.document()).blocks()) == 7


def test_a_paragraph_between_two_lists_makes_them_one_as_an_item(body: BodyEdit) -> None:
    put_caret(body, (ONE, block("बीच"), TWO), 1, 0)
    assert [number for _, _, number in on_screen(body)] == [1, 1]
    body.toggle_list(Kind.NUMBER)
    assert on_screen(body) == [("एक", 0, 1), ("बीच", 0, 2), ("दो", 0, 3)]


def test_words_between_two_halves_of_a_list_make_it_two(body: BodyEdit) -> None:
    put_caret(body, (ONE, TWO, THREE), 1, 2)
    press(body, Key.Key_Return, Key.Key_Return)
    assert [number for _, _, number in on_screen(body)] == [1, 2, 3]
    type_keys(body, "क")
    expected = [("एक", 0, 1), ("दो", 0, 2), ("तीन", 0, 1)]
    assert (on_screen(body), on_page(BlockMirror(body.document()).blocks())) == (expected, expected)


def test_words_before_a_nested_item_bring_it_up_in_the_same_step(body: BodyEdit) -> None:
    put_caret(body, (ONE, Block(), INNER, DEEP), 1, 0)
    type_keys(body, "क")
    assert [each.level for each in BlockMirror(body.document()).blocks()] == [0, 0, 0, 1]
    body.undo()
    assert BlockMirror(body.document()).blocks() == (ONE, Block(), INNER, DEEP)


def test_undo_does_not_mend_what_stood_there_before(body: BodyEdit) -> None:
    put_caret(body, (ONE, DEEP), 0, 0)
    press(body, Key.Key_Return)
    body.undo()
    assert BlockMirror(body.document()).blocks() == (ONE, DEEP)
    assert body.document().isRedoAvailable()


def test_another_kind_of_list_keeps_its_levels(body: BodyEdit) -> None:
    put_caret(body, (ONE, INNER, DEEP), 0, 0)
    body.selectAll()
    body.toggle_list(Kind.BULLET)
    assert [(each.kind, each.level) for each in BlockMirror(body.document()).blocks()] == [
        (Kind.BULLET, 0),
        (Kind.BULLET, 1),
        (Kind.BULLET, 2),
    ]


KEYS = [
    *(Key.Key_Return, Key.Key_Return, Key.Key_Backspace, Key.Key_Delete),
    *(Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab),
]


def _move(chance: random.Random, body: BodyEdit) -> None:
    if chance.random() < 0.5:
        body.moveCursor(chance.choice([QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveOperation.Down]))
    else:
        select(body, *(chance.randrange(body.document().blockCount()) for _ in range(2)))


def _change(chance: random.Random, body: BodyEdit, words: str) -> None:
    """Do one thing that is one step of undo."""
    match chance.randrange(6):
        case 0 | 1:
            press(body, chance.choice(KEYS))
        case 2:
            body.toggle_list(chance.choice([Kind.NUMBER, Kind.BULLET]))
        case 3:
            body.insert_blocks((block(words), INNER, DEEP))
        case 4:
            body.set_kind(Kind.HEADING, 2)
        case _:
            body.cut()


@pytest.mark.parametrize("seed", range(12))
def test_the_screen_shows_the_lists_of_the_page_whatever_is_done(body: BodyEdit, seed: int) -> None:
    chance = random.Random(seed)
    put_caret(body, (ONE, INNER, DEEP, TWO, Block(), INNER, block("पाठ"), THREE), 0, 0)
    mirror = BlockMirror(body.document())
    for number in range(60):
        _move(chance, body)
        before = mirror.blocks()
        _change(chance, body, f"शब्द{number}")
        if (after := mirror.blocks()) != before:
            body.undo()
            assert mirror.blocks() == before
            body.redo()
            assert mirror.blocks() == after
        if all(each.text.strip() for each in after if each.is_item):
            assert on_screen(body) == on_page(after)
        type_keys(body, f"क{number}")
        if all(each.text.strip() for each in mirror.blocks() if each.is_item):
            assert on_screen(body) == on_page(mirror.blocks())
