"""Formats at the caret: what stands there, and how it becomes something else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from newsroom_desktop.gui.editor import document
from newsroom_desktop.gui.editor.cards.keys import put_card
from newsroom_desktop.gui.editor.items import outline_of, shown_before
from newsroom_desktop.gui.editor.mirror import is_card, marks_of, read_block, runs_between, runs_with_places
from newsroom_desktop.gui.editor.note_labels import Arrival
from newsroom_desktop.gui.editor.notes import replacing
from newsroom_desktop.gui.editor.passage import (
    insert,
    insert_by_pieces,
    join_lines,
    restyle,
    stands_apart,
    takes_letters,
)
from newsroom_desktop.gui.editor.room import room_for
from newsroom_desktop.gui.editor.syllables import widened
from newsroom_desktop.gui.editor.word_edit import WordEdit
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import ITEM_LEVELS, Block, Kind, Mark, Run
from newsroom_desktop.markup.items import deepest
from newsroom_desktop.markup.labels import is_only_note


class FormatEdit(WordEdit):
    """A text whose blocks and letters can be set otherwise, each time as one step of undo."""

    format_changed = Signal()
    """The caret stands in letters or a block of another format."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown_format: tuple[object, ...] = ()
        self._common: tuple[tuple[object, ...], Run | None] = ((), None)
        self.cursorPositionChanged.connect(self._tell_format)
        self.currentCharFormatChanged.connect(self._tell_format)

    # what stands at the caret

    def letters_at_caret(self) -> Run:
        """How all letters of the selection are set, or how the next letter will be, as a run without text."""
        cursor = self.textCursor()
        if cursor.hasSelection() and (common := self._in_common(cursor)) is not None:
            return common
        letters = self.currentCharFormat()
        marks = marks_of(letters)
        href = "" if Mark.NOTE in marks else letters.anchorHref()
        return Run(text="", marks=marks - {Mark.NOTE}, href=href)

    def _in_common(self, cursor: QTextCursor) -> Run | None:
        """What all selected letters have in common, looked for once: every command for marks asks."""
        text = cursor.document()
        selected = (text, text.revision(), cursor.selectionStart(), cursor.selectionEnd())
        if self._common[0] != selected:
            self._common = selected, _common(cursor)
        return self._common[1]

    def marks_at_caret(self) -> frozenset[Mark]:
        """The marks that all letters of the selection have, or that the next letter will have."""
        return self.letters_at_caret().marks

    def link_at_caret(self) -> str:
        """The address of the link that the selection, or the caret, stands in; empty outside one."""
        return self.letters_at_caret().href

    def kind_at_caret(self) -> tuple[Kind, int]:
        """The kind of the caret's block, and its heading level (0 for all others)."""
        block = self._outline_at_caret()
        return block.kind, block.level if block.kind is Kind.HEADING else 0

    def _outline_at_caret(self) -> Block:
        """What the caret's block is; its letters are read only where cards may be among them."""
        block = self.textCursor().block()
        outline = outline_of(block)
        may_hold_cards = outline.kind in document.CARDS or document.CARD in block.text()
        return read_block(block) if may_hold_cards else outline

    def is_at_note(self) -> bool:
        """Whether the caret stands at the sign of a footnote."""
        return Mark.NOTE in marks_of(self.currentCharFormat())

    def _tell_format(self) -> None:
        block = self._outline_at_caret()
        now = (self.letters_at_caret(), self.is_at_note(), block.kind, block.level)
        if now != self._shown_format:
            self._shown_format = now
            self.format_changed.emit()

    # formats

    def insert_line_break(self) -> None:
        """Go on in a new line of the same paragraph."""
        if takes_letters(self.textCursor().block()):
            with room_for(self, document.LINE_SEPARATOR, self._look):
                self.insertPlainText(document.LINE_SEPARATOR)

    def insert_rule(self) -> None:
        """Put a rule below the block of the caret, which goes on in a paragraph behind it."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        empty = not cursor.block().text()
        self.setTextCursor(cursor)
        self.insert_blocks((*((Block(),) if not empty else ()), Block(kind=Kind.RULE), Block()))

    def toggle_code(self) -> None:
        """Make the blocks of the selection the lines of one block of code, or a block of code a paragraph."""
        cursor = self.textCursor()
        blocks = _blocks_of(cursor)
        if self.kind_at_caret()[0] is Kind.CODE or len(blocks) == 1:
            self.set_kind(Kind.CODE)
            return
        cursor.beginEditBlock()
        for is_apart, group in groupby(reversed(blocks), stands_apart):
            if not is_apart:
                join_lines(list(group)[::-1], Block(kind=Kind.CODE), self._look)
        cursor.endEditBlock()
        self._tell_format()

    def toggle_mark(self, mark: Mark) -> None:
        """Set the selection, or the next letters, in `mark`, or take it away where all letters have it."""
        now = self.letters_at_caret()
        on = mark not in now.marks

        def change(run: Run) -> Run:
            return replace(run, marks=run.marks | {mark} if on else run.marks - {mark})

        if self.textCursor().hasSelection():
            self._set_letters(self.textCursor(), change)
        else:
            block = read_block(self.textCursor().block())
            self.setCurrentCharFormat(document.char_format(block, change(now), self._look))
        self._tell_format()

    def set_link(self, href: str, text: str = "") -> None:
        """Link the selection (or the whole link at the caret) to `href`; an empty one unlinks.

        With nothing selected, `text` is put in and linked. Signs of footnotes stay what they are.
        """
        cursor, now = self.textCursor(), self.letters_at_caret()
        if not cursor.hasSelection() and now.href:
            _select_link(cursor, now.href)
        if cursor.hasSelection():
            self._set_letters(cursor, lambda run: run if Mark.NOTE in run.marks else replace(run, href=href))
        elif text:
            if self.kind_at_caret()[0] in document.EXACT:
                self.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
            self.insert_blocks((Block(runs=(replace(now, text=text, href=href),)),))
        self._tell_format()

    def _set_letters(self, cursor: QTextCursor, change: Callable[[Run], Run]) -> None:
        """Set what `cursor` selects, syllables whole, as `change` says of each run."""
        cursor.beginEditBlock()
        part = QTextCursor(cursor)
        for block, start_u16, end_u16, run in list(_parts(widened(cursor))):
            part.setPosition(start_u16)
            part.setPosition(end_u16, QTextCursor.MoveMode.KeepAnchor)
            part.setCharFormat(document.char_format(read_block(block), change(run), self._look))
        cursor.endEditBlock()

    def set_kind(self, kind: Kind, level: int = 0) -> None:
        """Make the blocks of the selection `kind`; asking for what they are makes them paragraphs."""
        if self.kind_at_caret() == (kind, level):
            kind, level = Kind.PARAGRAPH, 0
        self._change_blocks(lambda block: restyle(block, Block(kind=kind, level=level), self._look))

    def toggle_list(self, kind: Kind) -> None:
        """Make items of the blocks in the selection, or paragraphs if they are; items stay as deep."""
        if self.kind_at_caret()[0] is kind:
            self._change_blocks(lambda block: restyle(block, Block(), self._look))
            return

        def change(block: QTextBlock) -> None:
            model = outline_of(block)
            restyle(block, Block(kind=kind, level=model.level if model.is_item else 0), self._look)

        self._change_blocks(change)

    def indent(self, step: int) -> None:
        """Move the list items of the selection `step` levels deeper; above level 0 they are paragraphs.

        None moves where the first would stand more than one level below the item before it.
        """
        items = [block for block in _blocks_of(self.textCursor()) if outline_of(block).is_item]
        if not items or (step > 0 and outline_of(items[0]).level >= deepest(shown_before(items[0]))):
            return

        def move(block: QTextBlock) -> None:
            model = read_block(block)
            if model.is_item and model.level + step < 0:
                restyle(block, Block(), self._look)
            elif model.is_item:
                level = min(model.level + step, ITEM_LEVELS[-1])
                restyle(block, replace(model, level=level), self._look)

        self._change_blocks(move)

    def clear_format(self) -> None:
        """Take all marks and links from the selection, and make its blocks paragraphs."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._change_blocks(lambda block: restyle(block, Block(), self._look))
        self._set_letters(cursor, _bare)
        cursor.endEditBlock()
        if not cursor.hasSelection():  # else Qt would set the cards in it as letters, too
            self.setCurrentCharFormat(document.char_format(Block(), Run(text=""), self._look))

    def _change_blocks(self, change: Callable[[QTextBlock], None]) -> None:
        """Do `change` to the blocks of the selection; code, source and rules stay unless one is all of it."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        blocks = _blocks_of(cursor)
        for block in blocks:
            if not stands_apart(block) or (len(blocks) == 1 and not is_card(block)):
                change(block)
        cursor.endEditBlock()
        self._tell_format()

    # cards

    def card_at_caret(self) -> Block | None:
        """The picture, table or video that the caret stands at; None where there is none."""
        block = self.textCursor().block()
        return read_block(block) if is_card(block) else None

    def change_card(self, card: Block) -> None:
        """Put `card` in place of the one at the caret, as one step; nothing happens where none stands."""
        cursor = self.textCursor()
        if not is_card(cursor.block()):
            return
        cursor.beginEditBlock()
        put_card(cursor, card, self._look)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    # passages

    def insert_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Put `blocks` in place of the selection, as one step."""
        cursor = self.textCursor()
        self._replace(cursor, blocks)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _replace(self, cursor: QTextCursor, blocks: tuple[Block, ...]) -> None:
        with replacing(cursor):
            arrival = Arrival(cursor, blocks, self._look)
            insert(cursor, arrival.text, self._look)
            arrival.settle(cursor)

    def insert_at(self, place: QTextCursor, blocks: tuple[Block, ...]) -> Iterator[None]:
        """Put `blocks` in place of what `place` selects, a piece with each step of the iterator.

        `place` stands behind them in the end. Mere paragraphs become items or paragraphs of the list or
        quotation that they are put in. The caret goes along where it stood there; elsewhere it stays where
        a person has moved it.
        """
        own = self.textCursor()
        is_there = (own.selectionStart(), own.selectionEnd()) == (
            place.selectionStart(),
            place.selectionEnd(),
        )
        here = read_block(self.document().findBlock(place.selectionStart()))
        if here.is_item or here.kind is Kind.QUOTE:
            blocks = _as_those_of(here, blocks)
        if place.hasSelection():  # in one piece, with the notes that nothing else calls
            self._replace(place, blocks)
        else:
            arrival = Arrival(place, blocks, self._look)
            for _ in insert_by_pieces(place, arrival.text, self._look):
                caret, revision = self.textCursor().position(), self.document().revision()
                yield
                now = self.textCursor().position(), self.document().revision()
                is_there = is_there and now == (caret, revision)
            place.joinPreviousEditBlock()
            arrival.settle(place)
            place.endEditBlock()
        if is_there:
            self.setTextCursor(place)
            self.ensureCursorVisible()


def _as_those_of(here: Block, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks` as further ones of the list or quotation `here`, if they are mere paragraphs and notes."""
    if any(block.kind is not Kind.PARAGRAPH and not is_only_note(block) for block in blocks):
        return blocks
    return tuple(
        replace(block, kind=here.kind, level=here.level) if block.kind is Kind.PARAGRAPH else block
        for block in blocks
    )


def _bare(run: Run) -> Run:
    """The run without marks and link; the sign of a footnote keeps being one."""
    is_note = Mark.NOTE in run.marks
    return Run(text=run.text, marks=run.marks & {Mark.NOTE}, href=run.href if is_note else "")


def _common(cursor: QTextCursor) -> Run | None:
    """What the letters that `cursor` selects have in common; blanks and signs of footnotes do not count."""
    common = None
    for _, _, _, run in _parts(cursor):
        if Mark.NOTE in run.marks or not run.text.strip():
            continue
        shared = run if common is None else common
        href = run.href if run.href == shared.href else ""
        common = Run(text="", marks=run.marks & shared.marks, href=href)
        if not common.marks and not href:
            break
    return common


def _parts(cursor: QTextCursor) -> Iterator[tuple[QTextBlock, int, int, Run]]:
    """What is selected of all but cards and Markdown: each run with its block and its two places."""
    for block in _blocks_of(cursor):
        if document.kind_of(block.blockFormat()) not in document.EXACT and not is_card(block):
            for start_u16, end_u16, run in runs_between(
                block, cursor.selectionStart(), cursor.selectionEnd()
            ):
                yield block, start_u16, end_u16, run


def _blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    text = cursor.document()
    block, last = text.findBlock(cursor.selectionStart()), text.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    return blocks


def _select_link(cursor: QTextCursor, href: str) -> None:
    """Select the whole link to `href` that `cursor` stands in."""
    for address, pieces in groupby(runs_with_places(cursor.block()), lambda piece: piece[2].href):
        places = [place for piece in pieces for place in piece[:2]]
        if address == href and places[0] <= cursor.position() <= places[-1]:
            cursor.setPosition(places[0])
            cursor.setPosition(places[-1], QTextCursor.MoveMode.KeepAnchor)
            return
