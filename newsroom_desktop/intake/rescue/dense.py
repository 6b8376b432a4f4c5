"""What would hold up writing or typing: paragraphs that are far too long, divided, and too many formats.

The time to write a paragraph grows with the square of the signs in it that may be markup, and of its formats;
the time of a key with its length. No person writes a thousand of them, or ten thousand words, between two
line ends, but a file that is no news does.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.intake.rescue.letters import cut
from newsroom_desktop.intake.rescue.rescued import Left, Rescued, told
from newsroom_desktop.markup.blocks import Block, Kind, Run

MOST_SIGNS = 1_000
"""In a paragraph; a run that is set apart counts like a sign."""

MOST_LETTERS = 40_000
"""Code points of a paragraph, some 7,000 words: a key in it takes 60 ms."""

MOST_RUNS = 10_000
"""Pieces that are set alike, in the whole text: a book has so many."""

_SIGN = re.compile(r"[<>&*_`~\\\[\]|#]")
_ENDS = ("। ", ". ", " ")
"""What a piece ends behind, the best first."""

_LOOK_BACK = 500
"""Code points before a cut in which an end is looked for."""


def manageable(rescued: Rescued) -> Rescued:
    """`rescued` with no paragraph that is far too long, and without formats where there are too many."""
    left, blocks = Counter({each.kind: each.count for each in rescued.left_out}), rescued.blocks
    if sum(len(block.runs) for block in blocks) > MOST_RUNS:
        left[Left.FORMATS] = 1
        blocks = tuple(map(_bare, blocks))
    pieces, counts = divided(blocks)
    left[Left.DIVIDED] += len(pieces) - len(blocks)
    places = list(accumulate(counts, initial=0))
    pictures = tuple(replace(picture, place=places[picture.place]) for picture in rescued.pictures)
    return Rescued(blocks=pieces, pictures=pictures, left_out=told(left))


def divided(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[int, ...]]:
    """`blocks` with none that is far too long where it can be divided, and how many came of each block."""
    pieces = [tuple(_divided(block)) for block in blocks]
    return tuple(piece for part in pieces for piece in part), tuple(map(len, pieces))


def _divided(block: Block) -> Iterator[Block]:
    if _is_fixed(block):
        yield block
        return
    text, signs = block.text, list(_signs(block.runs))
    if len(text) <= MOST_LETTERS and len(signs) <= MOST_SIGNS:
        yield block
        return
    places = [0, *_cuts(text, signs), len(text)]
    for runs in cut(list(block.runs), pairwise(places)):
        yield replace(block, runs=tuple(runs), source=None)


def _signs(runs: tuple[Run, ...]) -> Iterator[int]:
    """The places of what may be markup when `runs` are written."""
    start = 0
    for run in runs:
        if run.marks or run.href:
            yield start
        for found in _SIGN.finditer(run.text):
            yield start + found.start()
        start += len(run.text)


def _cuts(text: str, signs: list[int]) -> Iterator[int]:
    """Where `text` is cut: behind a sentence or a word that ends near, else between two syllables."""
    start = seen = 0
    while len(text) - start > MOST_LETTERS or len(signs) - seen > MOST_SIGNS:
        latest = start + MOST_LETTERS
        if len(signs) - seen > MOST_SIGNS:
            latest = min(latest, signs[seen + MOST_SIGNS])
        start = _cut_before(text, start, latest)
        if start >= len(text):
            return
        yield start
        seen = bisect_left(signs, start)


def _cut_before(text: str, start: int, latest: int) -> int:
    """Where the piece that begins at `start` ends, by `latest` if it can; never inside a grapheme cluster."""
    begins = list(accumulate(map(len, clusters(text[start : latest + 1])), initial=start))
    possible = frozenset(place for place in begins if start < place <= latest)
    first = max(start, latest - _LOOK_BACK)
    for end in _ENDS:
        at = text.rfind(end, first, latest)
        if at >= 0 and at + len(end) in possible:
            return at + len(end)
    return max(possible) if possible else start + len(clusters(text[start:])[0])


def _bare(block: Block) -> Block:
    """The words of `block`, all set alike."""
    if _is_fixed(block) or not block.text:
        return block
    return replace(block, runs=(Run(text=block.text),))


def _is_fixed(block: Block) -> bool:
    """Whether `block` is more than its letters: the Markdown of a table, the address of a video, code."""
    return block.is_source or block.kind in (Kind.EMBED, Kind.CODE)
