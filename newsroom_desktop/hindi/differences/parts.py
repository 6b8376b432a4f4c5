"""What became of the words of a passage: kept, removed, added."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from newsroom_desktop.hindi.differences.matching import matched
from newsroom_desktop.hindi.differences.pieces import pieces

_SHORT = 3
"""Code points of the words that join others: के, ने, पर, में, हैं."""


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words in a row that had one fate."""

    fate: Fate
    text: str


@dataclass(slots=True)
class _Change:
    """Pieces that were replaced, and those behind them that both texts have."""

    removed: list[str]
    added: list[str]
    kept: list[str]

    @property
    def size(self) -> int:
        return max(sum(map(len, self.removed)), sum(map(len, self.added)))


def word_parts(old: str, new: str) -> tuple[Part, ...]:
    """The parts that `old` became `new` in: without the added ones they are `old`, without the removed `new`.

    A short word (`का`, `कि`) that both have by chance between longer ones that differ counts as changed too:
    what is read is a phrase and the one in its place, not shreds of both.
    """
    if old == new:
        return (Part(fate=Fate.KEPT, text=old),) if old else ()
    fates = [
        (fate, "".join(text))
        for change in map(_shortened, _whole(_changes(pieces(old), pieces(new))))
        for fate, text in (
            (Fate.REMOVED, change.removed),
            (Fate.ADDED, change.added),
            (Fate.KEPT, change.kept),
        )
        if text
    ]
    return tuple(
        Part(fate=fate, text="".join(text for _, text in some))
        for fate, some in groupby(fates, key=lambda each: each[0])
    )


def _changes(old: list[str], new: list[str]) -> Iterator[_Change]:
    """The changes in their order; the first one may change nothing."""
    change = _Change([], [], [])
    of_old = of_new = 0
    for next_old, next_new in (*matched(old, new), (len(old), len(new))):
        if (next_old, next_new) != (of_old, of_new):
            yield change
            change = _Change(old[of_old:next_old], new[of_new:next_new], [])
        change.kept += old[next_old : next_old + 1]
        of_old, of_new = next_old + 1, next_new + 1
    yield change


def _whole(changes: Iterator[_Change]) -> Iterator[_Change]:
    """`changes`, those with next to nothing between them as one: spaces, or a word as short as `में`."""
    last = next(changes)
    for change in changes:
        between = len("".join(last.kept).strip())
        if last.size and between <= min(_SHORT, last.size, change.size):
            last.removed += last.kept + change.removed
            last.added += last.kept + change.added
            last.kept = change.kept
        else:
            yield last
            last = change
    yield last


def _shortened(change: _Change) -> _Change:
    """`change` without the pieces that both its sides end with."""
    while change.removed and change.added and change.removed[-1] == change.added[-1]:
        change.kept.insert(0, change.removed.pop())
        change.added.pop()
    return change
