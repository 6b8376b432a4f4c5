"""What a person does at once is undone at once, whatever stands around it, and done again as it was."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.markup.blocks import Block, Kind, Run, verbatim
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.items import deepest
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.test_autocorrect import compose, type_keys
from tests.gui.test_pasting import block, put_caret

SOURCE = verbatim("<div>\nकच्चा\n</div>")
BLOCKS = (
    *(Block(), block("पहला"), block("शीर्ष", Kind.HEADING, 2), block("उद्धरण", Kind.QUOTE)),
    *(block("एक", Kind.NUMBER), block("दो", Kind.BULLET), block("अंदर", Kind.NUMBER, 1)),
    *(block("खींचा", Kind.PULL_QUOTE), Block(kind=Kind.RULE), SOURCE, embed("https://youtu.be/a_b-C1")),
    Block(kind=Kind.CODE, runs=(Run(text="x = 1\ny = 2"),)),
    Block(kind=Kind.TABLE, runs=(Run(text="| दल |\n|---|\n| क |"),)),
)
KEYS = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
)


def _body_of(chance: random.Random) -> tuple[Block, ...]:
    """Blocks as a body may have them: no item is too deep."""
    blocks: list[Block] = []
    before = None
    for given in chance.choices(BLOCKS, k=8):
        each = replace(given, level=min(given.level, deepest(before))) if given.is_item else given
        blocks.append(each)
        before = before if each == Block() else each
    return tuple(blocks)


def _select(chance: random.Random, body: BodyEdit) -> None:
    cursor, count = body.textCursor(), body.document().characterCount()
    cursor.setPosition(chance.randrange(count))
    if chance.random() < 0.4:
        cursor.setPosition(chance.randrange(count), cursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


def _act(chance: random.Random, body: BodyEdit) -> bool:
    """Do something; say whether Qt may put it into one step with the same done before."""
    match chance.randrange(9):
        case 0 | 1 | 2:
            key = chance.choice(KEYS)
            QTest.keyClick(body, key)
            return key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        case 3:
            chance.choice([type_keys, compose])(body, "क")
        case 4:
            body.set_kind(*chance.choice([(Kind.HEADING, 2), (Kind.PARAGRAPH, 0), (Kind.QUOTE, 0)]))
        case 5:
            chance.choice([body.toggle_code, body.clear_format])()
        case 6:
            body.toggle_list(chance.choice([Kind.NUMBER, Kind.BULLET]))
        case 7:
            body.cut()
        case _:
            body.insert_blocks((chance.choice(BLOCKS),))
    return False


@pytest.mark.parametrize("seed", range(20))
def test_any_act_is_one_step(body: BodyEdit, seed: int) -> None:
    chance = random.Random(seed)
    put_caret(body, _body_of(chance), 0, 0)
    mirror = BlockMirror(body.document())
    for _ in range(40):
        _select(chance, body)
        before = mirror.blocks()
        may_be_joined = _act(chance, body)
        after = mirror.blocks()
        assert after == BlockMirror(body.document()).blocks()
        same_blocks = [(each.kind, each.level) for each in before] == [
            (each.kind, each.level) for each in after
        ]
        if after != before and not (may_be_joined and same_blocks):
            body.document().undo()
            assert mirror.blocks() == before
            body.document().redo()
            assert mirror.blocks() == after
        if all(each.text == SOURCE.text for each in after if each.kind is Kind.VERBATIM):
            assert read_blocks(write_blocks(after)) == normalised(after)
