"""Which paragraphs of one text became which of another, by the words that they have in common."""

from collections.abc import Iterable, Sequence
from itertools import product

from newsroom_desktop.hindi.differences.matching import matched
from newsroom_desktop.hindi.words import words

_ALIKE = 0.4
"""How much of its words a paragraph keeps that was worked over; two about the same matter share a fifth."""

_MOVED_ALIKE = 0.75
_MOVED_WORDS = 4
"""The least words of a paragraph that was moved: shorter ones come more than once."""

_SPLIT_ALIKE = 0.6

_MOST_PAIRS = 250_000
"""Pairs that are compared, in 0.5 s; where there are more, each counts as written anew."""

Pair = tuple[int, int]


class Alignment:
    """What became of the paragraphs `old` in `new`, all named by their places there."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._texts = (old, new)
        self._old, self._new = _Words(old), _Words(new)
        pairs = list(self._alike(matched(old, new)))
        self.groups = [(range(of_old, of_old + 1), range(of_new, of_new + 1)) for of_old, of_new in pairs]
        """What became what in the same order: several where a paragraph was split, or some were joined."""
        self._left_old = set(range(len(old))).difference(of_old for of_old, _ in pairs)
        self._left_new = set(range(len(new))).difference(of_new for _, of_new in pairs)
        self.groups = [
            group if old[group[0].start] == new[group[1].start] else self._widened(*group)
            for group in self.groups
        ]
        self.moved = self._moved()
        """Paragraphs that stand elsewhere now, each with its new place."""

    def _likeness(self, old: int, new: int) -> float:
        """The share of the words of both that both have (Dice's coefficient); all of what was written on."""
        one, other = self._old[old], self._new[new]
        if one and other and _is_written_on(self._texts[0][old], self._texts[1][new]):
            return 1.0
        return 2 * len(one & other) / (len(one) + len(other) or 1)

    def _alike(self, same: Iterable[Pair]) -> Iterable[Pair]:
        """The pairs that are the `same`, and between them those that are alike; all rise."""
        of_old = of_new = 0
        length_old, length_new = map(len, self._texts)
        for next_old, next_new in (*same, (length_old, length_new)):
            yield from self._in_order(range(of_old, next_old), range(of_new, next_new))
            if next_old < length_old:
                yield next_old, next_new
            of_old, of_new = next_old + 1, next_new + 1

    def _in_order(self, old: range, new: range) -> Iterable[Pair]:
        """The pairs of rising places that have most in common altogether."""
        if not old or not new or len(old) * len(new) > _MOST_PAIRS:
            return []
        best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
        for row, column in product(range(len(old)), range(len(new))):
            score = self._likeness(old[row], new[column])
            paired = best[row][column] + score if score >= _ALIKE else 0.0
            best[row + 1][column + 1] = max(best[row][column + 1], best[row + 1][column], paired)
        pairs = []
        row, column = len(old), len(new)
        while row and column:
            if best[row][column] == best[row - 1][column]:
                row -= 1
            elif best[row][column] == best[row][column - 1]:
                column -= 1
            else:
                row, column = row - 1, column - 1
                pairs.append((old[row], new[column]))
        return reversed(pairs)

    def _widened(self, old: range, new: range) -> tuple[range, range]:
        """A group with the neighbours that came out of it, or went into it."""
        old_words, new_words = self._old[old.start], self._new[new.start]
        went_in = _neighbours(old, self._left_old, self._old, new_words - old_words)
        came_out = _neighbours(new, self._left_new, self._new, old_words - new_words)
        self._left_old.difference_update(went_in)
        self._left_new.difference_update(came_out)
        return went_in, came_out

    def _moved(self) -> dict[int, int]:
        """Pairs of what is left over, those that are the same first, then the likest; no short ones."""
        found: dict[int, int] = {}
        old, new = self._texts
        same = {new[each]: each for each in sorted(self._left_new, reverse=True)}
        for of_old in sorted(self._left_old):
            if len(self._old[of_old]) >= _MOVED_WORDS and old[of_old] in same:
                found[of_old] = same.pop(old[of_old])
        rest = [each for each in self._left_old.difference(found) if len(self._old[each]) >= _MOVED_WORDS]
        others = self._left_new.difference(found.values())
        if len(rest) * len(others) > _MOST_PAIRS:
            return found
        scored = ((self._likeness(*pair), *pair) for pair in product(rest, others))
        for _, of_old, of_new in sorted(
            (each for each in scored if each[0] >= _MOVED_ALIKE), key=lambda each: (-each[0], each)
        ):
            if of_old not in found and of_new in others:
                found[of_old] = of_new
                others.discard(of_new)
        return found


class _Words:
    """The words of each paragraph, found when they are asked for first: most paragraphs have not changed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._found: dict[int, frozenset[str]] = {}

    def __getitem__(self, place: int) -> frozenset[str]:
        """The words of the paragraph at `place`."""
        if place not in self._found:
            self._found[place] = frozenset(words(self._texts[place]))
        return self._found[place]


def _is_written_on(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _neighbours(group: range, left: set[int], known: _Words, missing: frozenset[str]) -> range:
    """`group` with those beside it, of what is `left`, most of whose words are `missing` in it elsewhere."""

    def belongs(place: int) -> bool:
        return place in left and len(known[place] & missing) > _SPLIT_ALIKE * len(known[place])

    start, stop = group.start, group.stop
    while belongs(start - 1):
        start -= 1
    while belongs(stop):
        stop += 1
    return range(start, stop)
