"""A QTextDocument as blocks again, reading only what has changed since the last time."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFragment,
)

from newsroom_desktop.gui.editor.document import (
    CARD,
    CARDS,
    CODE_PROPERTY,
    LINE_SEPARATOR,
    NOTE_PROPERTY,
    UNDERLINE_PROPERTY,
    card_markdown,
    kind_of,
    level_of,
    source_of,
)
from newsroom_desktop.gui.utf16 import between_u16, length_u16
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.embeds import embed, read_embed


class BlockMirror(QObject):
    """Keeps the blocks of one document at hand; a key costs the reading of one block."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        document.documentLayout()  # without a layout Qt does not tell what changes
        self._blocks: list[Block | None] = [None] * document.blockCount()
        self._whole: tuple[Block, ...] | None = None
        self._has_redo = False
        document.contentsChange.connect(self._on_contents_change)

    def blocks(self) -> tuple[Block, ...]:
        """The document as it stands, one block for each paragraph on the screen."""
        if self._whole is None:
            self._whole = self._read()
        return self._whole

    def _read(self) -> tuple[Block, ...]:
        known, number = self._blocks, -1
        with suppress(ValueError):  # none is unknown any more
            while True:
                number = known.index(None, number + 1)
                known[number] = read_block(self._document.findBlockByNumber(number))
        return tuple(value for value in known if value is not None)

    def _on_contents_change(self, position_u16: int, _removed: int, added: int) -> None:
        self._whole = None
        known, count = self._blocks, self._document.blockCount()
        before, self._has_redo = self._has_redo, self._document.isRedoAvailable()
        if before or self._has_redo:  # after an undo Qt tells too short a range
            self._blocks = [None] * count
            return
        last_block = self._document.findBlock(position_u16 + added)
        first = self._document.findBlock(position_u16).blockNumber()
        last = last_block.blockNumber() if last_block.isValid() else count - 1
        last_before = last - (count - len(known))
        if first < 0 or last_before < first - 1:
            self._blocks = [None] * count
            return
        known[first : last_before + 1] = [None] * (last - first + 1)
        if len(known) != count:
            self._blocks = [None] * count


def read_block(block: QTextBlock) -> Block:
    """What stands in `block`, with the source it was filled from."""
    block_format = block.blockFormat()
    kind = kind_of(block_format)
    source = source_of(block_format)
    if is_card(block):
        return replace(_read_cards(block, kind), source=source)
    if kind in CARDS:
        kind = Kind.PARAGRAPH
    return Block(kind=kind, runs=_read_runs(block), level=level_of(block_format), source=source)


def is_card(block: QTextBlock) -> bool:
    """Whether a card stands in `block`; a mere sign of one, as other programs copy it, is none."""
    return CARD in block.text() and any(
        card_markdown(fragment.charFormat()) is not None for fragment in _fragments(block)
    )


def runs_with_places(block: QTextBlock) -> Iterator[tuple[int, int, Run]]:
    """Each run of `block`, which holds no card, with the places in its document where it begins and ends."""
    end_u16 = block.position()
    for run in read_block(block).runs:
        start_u16, end_u16 = end_u16, end_u16 + length_u16(run.text)
        yield start_u16, end_u16, run


def runs_between(block: QTextBlock, first_u16: int, last_u16: int) -> Iterator[tuple[int, int, Run]]:
    """What of the runs of `block` stands between two places of its document, with its own places.

    A sign of two UTF-16 units that a place stands in the midst of is left out.
    """
    for start_u16, end_u16, run in runs_with_places(block):
        first, last = max(start_u16, first_u16), min(end_u16, last_u16)
        if (first, last) == (start_u16, end_u16):
            yield first, last, run
        elif first < last and (text := between_u16(run.text, first - start_u16, last - start_u16)):
            yield first, last, replace(run, text=text)


def _read_cards(block: QTextBlock, kind: Kind) -> Block:
    """A block with a card in it; one that letters came beside is Markdown that holds both."""
    pieces = []
    for fragment in _fragments(block):
        markdown = card_markdown(fragment.charFormat())
        pieces += [fragment.text()] if markdown is None else [markdown] * len(fragment.text())
    markdown = "\n\n".join(pieces)
    if kind is Kind.EMBED and (address := read_embed(markdown)):
        return embed(address)
    is_card = kind in CARDS and len(pieces) == 1
    return Block(kind=kind if is_card else Kind.VERBATIM, runs=(Run(text=markdown),))


def _read_runs(block: QTextBlock) -> tuple[Run, ...]:
    runs = []
    for fragment in _fragments(block):
        letters = fragment.charFormat()
        text = fragment.text().replace(LINE_SEPARATOR, "\n")
        runs.append(Run(text=text, marks=marks_of(letters), href=letters.anchorHref()))
    return tuple(runs)


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def marks_of(letters: QTextCharFormat) -> frozenset[Mark]:
    """The marks that `letters` carries; a link's own underline is none."""
    marks = set()
    if letters.fontWeight() >= QFont.Weight.DemiBold:
        marks.add(Mark.BOLD)
    if letters.fontItalic():
        marks.add(Mark.ITALIC)
    if letters.property(UNDERLINE_PROPERTY):
        marks.add(Mark.UNDERLINE)
    if letters.fontStrikeOut():
        marks.add(Mark.STRIKE)
    if letters.property(CODE_PROPERTY):
        marks.add(Mark.CODE)
    if letters.property(NOTE_PROPERTY):
        marks.add(Mark.NOTE)
    return frozenset(marks)
