"""Where the hits of a search stand in a document, as letters or as words on a card."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol, overload

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.gui.editor.document import CARD, CARDS, LINE_SEPARATOR
from newsroom_desktop.gui.editor.letters import PARAGRAPH_SEPARATOR
from newsroom_desktop.gui.utf16 import length_u16
from newsroom_desktop.hindi.find import Hit
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.card_words import words_between_notes, words_of

_WIDE = re.compile("[\U00010000-\U0010ffff]")

Key = tuple[int, int, int]
"""The order of places: position in the document, number of the text on a card, place in that."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that is searched as one: letters from `start_u16` on, or words of the `card` that stands there.

    `part` is the number of the words among all of the card.
    """

    start_u16: int
    text: str
    card: Block | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A hit, and what is selected in the document for it: its letters, or the card that they are on."""

    stretch: Stretch
    hit: Hit
    start_u16: int
    end_u16: int

    @property
    def key(self) -> Key:
        """Where the place stands among all others."""
        return self.start_u16, self.stretch.part, self.hit.start_cp

    def key_behind(self, new: str) -> Key:
        """The least key of a place behind this one once `new` has come in its place."""
        if self.stretch.card is not None:
            return self.start_u16, self.stretch.part, self.hit.start_cp + len(new)
        return self.start_u16 + length_u16(new), 0, 0


class Places(Sequence[Place]):
    """All places of a search from the begin of a document to its end; each is worked out when asked for."""

    def __init__(self, found: Iterable[tuple[Stretch, tuple[Hit, ...]]] = ()) -> None:
        self._found = [
            (stretch, hits, [wide.start() for wide in _WIDE.finditer(stretch.text)])
            for stretch, hits in found
            if hits
        ]
        self._ends = list(accumulate(len(hits) for _, hits, _ in self._found))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, number: int) -> Place: ...
    @overload
    def __getitem__(self, number: slice) -> list[Place]: ...
    def __getitem__(self, number: int | slice) -> Place | list[Place]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        which = bisect_right(self._ends, number)
        stretch, hits, wide = self._found[which]
        hit = hits[number - self._ends[which]]
        if stretch.card is not None:
            return Place(stretch, hit, stretch.start_u16, stretch.start_u16 + 1)
        start, end = (
            stretch.start_u16 + at_cp + bisect_left(wide, at_cp) for at_cp in (hit.start_cp, hit.end_cp)
        )
        return Place(stretch, hit, start, end)

    def first_from(self, key: Key) -> int:
        """The number of the first place at or behind `key`; that of none when there is none."""
        return bisect_left(self, key, key=lambda place: place.key)


class Looker(Protocol):
    """Looks for something in texts: letters and patterns, or the words of a query."""

    def hits_in(self, texts: Sequence[str], progress: Progress | None = None) -> list[tuple[Hit, ...]] | None:
        """The hits in each of `texts`, from left to right; None once `progress` is cancelled."""


def look_through(
    raw: str, blocks: Sequence[Block], search: Looker, progress: Progress | None = None
) -> Places | None:
    """The places of what is sought in a document with the raw text `raw`; None once `progress` is cancelled.

    `blocks` is what the document shows, or empty where every letter is text.

    Raises:
        PatternRefused: the pattern cannot be used.
    """
    searched = list(_stretches(raw, blocks))
    hits = search.hits_in([stretch.text for stretch in searched], progress)
    return None if hits is None else Places(zip(searched, hits, strict=True))


def _stretches(raw: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    at_u16 = 0
    for number, letters in enumerate(raw.split(PARAGRAPH_SEPARATOR)):
        text = letters.replace(LINE_SEPARATOR, "\n")
        if blocks:
            yield from _in_block(at_u16, text, blocks[number])
        else:
            yield Stretch(at_u16, text)
        at_u16 += length_u16(letters) + 1


def _in_block(at_u16: int, text: str, block: Block) -> Iterator[Stretch]:
    """The stretches in `block`; signs of footnotes and cards among letters are in none."""
    if CARD in text and block.kind in CARDS:
        for part, words in enumerate(words_of(block)):
            yield Stretch(at_u16, words, block, part)
    elif CARD in text:
        for words in text.split(CARD):
            yield Stretch(at_u16, words)
            at_u16 += length_u16(words) + 1
    else:
        for start_cp, words in words_between_notes(block.runs):
            end_cp = start_cp + len(words)
            yield Stretch(at_u16 + length_u16(text[:start_cp]), text[start_cp:end_cp])
