"""Blocks into a QTextDocument and a selection out of it."""

import math
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from newsroom_desktop.gui.editor.document import (
    CARD,
    CARDS,
    EXACT,
    LINE_SEPARATOR,
    card_format,
    char_format,
    format_of,
    kind_of,
)
from newsroom_desktop.gui.editor.mirror import is_card, marks_of, read_block, runs_between, runs_with_places
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run

PIECE = 10_000
"""How much is put into a text before others have their turn, in code points: 5 ms with their layout."""

WEIGHT_OF_BLOCK, _WEIGHT_OF_RUN = 40, 20
"""Code points that take as long as a further block, or run."""

_APART = (Kind.RULE, *EXACT, *CARDS)
"""Blocks that no other text is joined to."""


def fill(document: QTextDocument, blocks: tuple[Block, ...], look: Look) -> None:
    """Make `blocks` the whole content of `document`; the undo history begins anew."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setLayoutEnabled(False)  # else Qt lays all of it out, for no width: 70 ms of 90 at 20,000 words
    insert(QTextCursor(document), blocks or (Block(),), look)
    document.setLayoutEnabled(True)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def replace_all(document: QTextDocument, blocks: tuple[Block, ...], look: Look) -> None:
    """Make `blocks` the whole content of `document`, as one step that can be undone."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    restyle(cursor.block(), Block(), look)
    insert(cursor, blocks or (Block(),), look)
    cursor.endEditBlock()


def insert(cursor: QTextCursor, blocks: tuple[Block, ...], look: Look) -> None:
    """Put `blocks` in place of the selection, as one step; the cursor stands behind them then."""
    for _ in insert_by_pieces(cursor, blocks, look, piece=math.inf):
        pass


def insert_by_pieces(
    cursor: QTextCursor, blocks: tuple[Block, ...], look: Look, *, piece: float = PIECE
) -> Iterator[None]:
    """Put `blocks` in place of the selection, a piece with each step of the iterator, in one step of undo.

    Something else may be written between two pieces: then there are more steps of undo, and what is
    written where the cursor stands is behind `blocks` in the end.
    The first joins what stands before it in its block, and what followed the cursor joins the last. Where
    nothing stands before it, the first keeps its kind, but a mere paragraph takes that of an empty block.
    Cards that come alone part no paragraph: they go below it, or above it when the cursor is at its start.
    """
    blocks = tuple(block for block in blocks if block.runs or block.kind not in CARDS)
    if not blocks:
        return
    weight = 0
    cursor.beginEditBlock()
    remove_selected(cursor, look)
    if all_cards(blocks) and not cursor.atBlockStart():
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    _clear_way(cursor, blocks, look)
    here = read_block(cursor.block())
    at_start = cursor.atBlockStart()
    model = here
    for number, block in enumerate(blocks):
        if weight > piece:
            yield from _pause(cursor)
            weight = 0
        weight += _weight(block)
        if number or (not at_start and {here.kind, block.kind} & set(_APART)):
            model = block
            _insert_block(cursor, block, look)
        elif at_start and _keeps_kind(block, here, alone=len(blocks) == 1):
            model = block
            restyle(cursor.block(), block, look)
        _insert_letters(cursor, model, block.runs, look)
    if model is not here and not cursor.atBlockEnd():
        _set_rest(cursor, model, here, look)
    cursor.endEditBlock()


def _insert_letters(cursor: QTextCursor, model: Block, runs: tuple[Run, ...], look: Look) -> None:
    if model.kind in CARDS:
        cursor.insertText(CARD, card_format(model))
        return
    for run in runs:
        letters = normal(run.text).replace("\n", LINE_SEPARATOR)
        cursor.insertText(letters, char_format(model, run, look))


def _set_rest(cursor: QTextCursor, last: Block, here: Block, look: Look) -> None:
    """Let what stands behind `cursor` be of the `last` block there, or else a block like `here`."""
    behind = cursor.position()
    if last.kind in (*_APART, Kind.HEADING):
        last = replace(here, source=None)
        _insert_block(cursor, last, look)
    set_letters(cursor.block(), last, look)
    cursor.setPosition(behind)


def _pause(cursor: QTextCursor) -> Iterator[None]:
    """Let others have their turn amid an edit block."""
    document = cursor.document()
    cursor.endEditBlock()
    revision = document.revision()
    cursor.setKeepPositionOnInsert(True)
    yield
    cursor.setKeepPositionOnInsert(False)
    cursor.setPosition(cursor.position())  # what was written there has moved the other end away
    if document.revision() == revision:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()


def _weight(block: Block) -> int:
    """What it costs to put `block` into a text and to lay it out, in code points."""
    return WEIGHT_OF_BLOCK + sum(_WEIGHT_OF_RUN + len(run.text) for run in block.runs)


def remove_selected(cursor: QTextCursor, look: Look) -> None:
    """Remove what is selected; a card goes whole or stays as it is, and leaves an empty paragraph.

    So does a rule that the text ends with, and code or source that goes with text before it. What remains
    of code or source is joined to no other text.
    """
    if not cursor.hasSelection():
        return
    _spare_cards(cursor)
    take_notes_whole(cursor)
    _remove_behind_border(cursor)
    first = kind_of(cursor.document().findBlock(cursor.selectionStart()).blockFormat())
    cursor.removeSelectedText()
    kind = kind_of(cursor.blockFormat())
    is_of_last = kind in EXACT and first not in EXACT  # Qt keeps the format of the last block
    if not cursor.block().text() and (kind in CARDS or is_of_last or (kind is Kind.RULE and cursor.atEnd())):
        restyle(cursor.block(), Block(), look)


def _remove_behind_border(cursor: QTextCursor) -> None:
    """Where what remains before and behind the selection must stay two blocks, shrink it to those before.

    What was selected of the last block is gone then.
    """
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    remain_before, remain_behind = start > first.position(), end < last.position() + last.length() - 1
    is_exact = any(kind_of(block.blockFormat()) in EXACT for block in (first, last))
    if first == last or not (is_exact and remain_before and remain_behind):
        return
    cursor.setPosition(last.position())
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setPosition(start)
    cursor.setPosition(last.position() - 1, QTextCursor.MoveMode.KeepAnchor)


def _spare_cards(cursor: QTextCursor) -> None:
    """Shrink a selection that ends right before a card, or begins right behind one, to the text beside it.

    To remove the paragraph break alone would put the card among letters.
    """
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    if start == end:
        return
    first, last = document.findBlock(start), document.findBlock(end)
    if first == last:
        return
    if is_card(last) and end == last.position() and start != first.position():
        end -= 1
    if is_card(first) and start > first.position():
        start = first.position() + first.length()
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)


def touches_cards(cursor: QTextCursor) -> bool:
    """Whether `cursor` has selected a card, perhaps among other text."""
    if CARD not in cursor.selectedText():
        return False
    block, last = (cursor.document().findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    while block != last and not is_card(block):
        block = block.next()
    return is_card(block)


def all_cards(blocks: tuple[Block, ...]) -> bool:
    """Whether `blocks` are cards and nothing else."""
    return bool(blocks) and all(block.kind in CARDS for block in blocks)


def stands_apart(block: QTextBlock) -> bool:
    """Whether no other text is joined to `block`: a card, a rule, code or source."""
    return is_card(block) or kind_of(block.blockFormat()) in _APART


def takes_letters(block: QTextBlock) -> bool:
    """Whether letters may stand in `block`; beside a card or a rule they get a paragraph of their own."""
    return not is_card(block) and kind_of(block.blockFormat()) is not Kind.RULE


def _clear_way(cursor: QTextCursor, blocks: tuple[Block, ...], look: Look) -> None:
    """Begin a paragraph at the cursor where a card or rule, or letters before a card, leave no room."""
    if not takes_letters(cursor.block()):
        begin_paragraph(cursor, look)
    elif blocks[0].kind in CARDS and cursor.atBlockStart() and not cursor.atBlockEnd():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    else:
        step_behind_note(cursor)


def begin_paragraph(cursor: QTextCursor, look: Look) -> None:
    """Put the cursor into a new paragraph: behind a rule, or on its own side of a card or code."""
    if cursor.atBlockStart() and kind_of(cursor.blockFormat()) is not Kind.RULE:
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    else:
        cursor.insertBlock()
    restyle(cursor.block(), Block(), look)


def step_behind_note(cursor: QTextCursor) -> bool:
    """Put `cursor` behind the sign of a footnote that it stands in the midst of; say whether it did."""
    if cut := _note_around(cursor.block(), cursor.position()):
        cursor.setPosition(cut[1])
    return cut is not None


def take_notes_whole(cursor: QTextCursor) -> None:
    """Widen the selection to all of the footnotes' signs that it cuts."""
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    at_start = _note_around(document.findBlock(start), start)
    at_end = _note_around(document.findBlock(end), end)
    if at_start or at_end:
        cursor.setPosition(at_start[0] if at_start else start)
        cursor.setPosition(at_end[1] if at_end else end, QTextCursor.MoveMode.KeepAnchor)


def _note_around(block: QTextBlock, place_u16: int) -> tuple[int, int] | None:
    """Where the sign of a footnote that a place stands in the midst of begins and ends."""
    before = QTextCursor(block)
    before.setPosition(place_u16)
    if Mark.NOTE not in marks_of(before.charFormat()) or is_card(block):
        return None
    for start_u16, end_u16, run in runs_with_places(block):
        if Mark.NOTE in run.marks and start_u16 < place_u16 < end_u16:
            return start_u16, end_u16
    return None


def _keeps_kind(first: Block, here: Block, *, alone: bool) -> bool:
    """Whether `first` keeps its kind at the start of the block `here`."""
    if here.runs:
        return not alone or first.kind in _APART
    return first.kind is not Kind.PARAGRAPH or here.kind in (Kind.PARAGRAPH, *_APART)


def _insert_block(cursor: QTextCursor, model: Block, look: Look) -> None:
    cursor.insertBlock(format_of(model, look), char_format(model, Run(text=""), look))


def restyle(block: QTextBlock, model: Block, look: Look) -> None:
    """Make `block` a `model`; its letters keep their marks and links."""
    cursor = QTextCursor(block)
    cursor.setBlockFormat(format_of(model, look))
    cursor.setBlockCharFormat(char_format(model, Run(text=""), look))
    set_letters(block, model, look)


def join_lines(blocks: list[QTextBlock], model: Block, look: Look) -> None:
    """Make `blocks`, which follow each other, one `model` of as many lines."""
    cursor = QTextCursor(blocks[0])
    for block in blocks[1:]:
        cursor.setPosition(block.position() - 1)
        cursor.deleteChar()
        cursor.insertText(LINE_SEPARATOR)
    restyle(cursor.block(), model, look)


def has_foreign_letters(block: QTextBlock, look: Look) -> bool:
    """Whether letters of `block` are set as those of another kind, from which they came."""
    if is_card(block):
        return False
    model = read_block(block)
    for part in block.textFormats():
        letters, own = part.format, char_format(model, Run(text="", marks=marks_of(part.format)), look)
        if letters.fontPointSize() != own.fontPointSize() or letters.fontFamilies() != own.fontFamilies():
            return True
    return False


def set_letters(block: QTextBlock, model: Block, look: Look) -> None:
    """Set the letters of `block` as those of a `model`; they keep their marks and links."""
    cursor = QTextCursor(block)
    for start_u16, end_u16, run in list(runs_with_places(block)):
        cursor.setPosition(start_u16)
        cursor.setPosition(end_u16, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(char_format(model, run, look))


def selected(cursor: QTextCursor) -> tuple[Block, ...]:
    """What `cursor` has selected, without sources; letters out of a single block are a paragraph."""
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    block, last = document.findBlock(start), document.findBlock(end)
    blocks = [_cut(block, start, end)]
    while block != last:
        block = block.next()
        blocks.append(_cut(block, start, end))
    if len(blocks) == 1 and not (blocks[0].kind in _APART and blocks[0].text == read_block(block).text):
        return (replace(blocks[0], kind=Kind.PARAGRAPH, level=0),)
    return tuple(blocks)


def _cut(block: QTextBlock, start_u16: int, end_u16: int) -> Block:
    """What of `block` lies between two places of its document."""
    model = read_block(block)
    if is_card(block):
        return replace(model, source=None) if start_u16 <= block.position() < end_u16 else Block()
    runs = (run for _, _, run in runs_between(block, start_u16, end_u16))
    return replace(model, runs=tuple(runs), source=None)
