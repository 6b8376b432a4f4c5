"""What became of a text: its paragraphs are matched first, then the words of those that have changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

import regex

from newsroom_desktop.hindi.differences.alignment import Alignment
from newsroom_desktop.hindi.differences.parts import Fate, Part, word_parts
from newsroom_desktop.hindi.words import count_words

_LINES = regex.compile(r"([^\r\n]+)([\r\n]*)|()([\r\n]+)")


class Change(StrEnum):
    """What became of a paragraph."""

    NONE = "none"
    WORDS = "words"
    REMOVED = "removed"
    ADDED = "added"
    MOVED_AWAY = "moved away"
    MOVED_HERE = "moved here"


_IN_PLACE = frozenset({Change.NONE, Change.WORDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of two texts, and the line ends behind it in either.

    One that was moved comes twice: where it stood, all of it removed, and where it stands, with what has
    changed in it. Where some were joined, or one was split, they are one with line ends in it.
    `is_broken_anew` tells that other line ends stand between it and the next one, which was the next before.
    """

    change: Change
    parts: tuple[Part, ...]
    old_end: str = ""
    new_end: str = ""
    is_broken_anew: bool = False


def compared(old: str, new: str) -> tuple[Paragraph, ...]:
    """The paragraphs that `old` became `new` in, in the order of reading; `old_of` and `new_of` give both."""
    old_lines, new_lines = _lines(old), _lines(new)
    alignment = Alignment([text for text, _ in old_lines], [text for text, _ in new_lines])
    found = list(_paragraphs(old_lines, new_lines, alignment))
    for place, (paragraph, following) in enumerate(pairwise(found)):
        if paragraph.old_end != paragraph.new_end and {paragraph.change, following.change} <= _IN_PLACE:
            found[place] = replace(paragraph, is_broken_anew=True)
    return tuple(found)


def old_of(paragraphs: Iterable[Paragraph]) -> str:
    """The first of the two texts that were compared."""
    there = (each for each in paragraphs if each.change is not Change.MOVED_HERE)
    return "".join(_without(each, Fate.ADDED) + each.old_end for each in there)


def new_of(paragraphs: Iterable[Paragraph]) -> str:
    """The second of the two texts that were compared."""
    there = (each for each in paragraphs if each.change is not Change.MOVED_AWAY)
    return "".join(_without(each, Fate.REMOVED) + each.new_end for each in there)


def words_changed(paragraphs: Iterable[Paragraph]) -> tuple[int, int]:
    """How many words were added, and how many removed; those of a moved paragraph are neither."""
    parts = [part for each in paragraphs if each.change is not Change.MOVED_AWAY for part in each.parts]
    added, removed = (
        sum(count_words(part.text) for part in parts if part.fate is fate)
        for fate in (Fate.ADDED, Fate.REMOVED)
    )
    return added, removed


_Line = tuple[str, str]
"""The letters of a line, and the line ends behind it."""


def _lines(text: str) -> list[_Line]:
    return [(found[1] or "", found[2] or found[4] or "") for found in _LINES.finditer(text)]


def _without(paragraph: Paragraph, fate: Fate) -> str:
    return "".join(part.text for part in paragraph.parts if part.fate is not fate)


def _paragraphs(old: Sequence[_Line], new: Sequence[_Line], alignment: Alignment) -> Iterator[Paragraph]:
    came_from = {of_new: of_old for of_old, of_new in alignment.moved.items()}
    of_old = of_new = 0
    for next_old, next_new in (*alignment.groups, (range(len(old), len(old)), range(len(new), len(new)))):
        for place in range(of_old, next_old.start):
            change = Change.MOVED_AWAY if place in alignment.moved else Change.REMOVED
            yield _alone(change, Fate.REMOVED, old[place])
        for place in range(of_new, next_new.start):
            if place in came_from:
                yield _moved_here(old[came_from[place]], new[place])
            else:
                yield _alone(Change.ADDED, Fate.ADDED, new[place])
        if next_old:
            yield _kept(old[next_old.start : next_old.stop], new[next_new.start : next_new.stop])
        of_old, of_new = next_old.stop, next_new.stop


def _alone(change: Change, fate: Fate, line: _Line) -> Paragraph:
    text, end = line
    parts = (Part(fate=fate, text=text),) if text else ()
    if fate is Fate.REMOVED:
        return Paragraph(change=change, parts=parts, old_end=end)
    return Paragraph(change=change, parts=parts, new_end=end)


def _moved_here(old: _Line, new: _Line) -> Paragraph:
    return Paragraph(change=Change.MOVED_HERE, parts=word_parts(old[0], new[0]), new_end=new[1])


def _kept(old: Sequence[_Line], new: Sequence[_Line]) -> Paragraph:
    parts = word_parts(_joined(old), _joined(new))
    is_same = all(part.fate is Fate.KEPT for part in parts)
    return Paragraph(
        change=Change.NONE if is_same else Change.WORDS,
        parts=parts,
        old_end=old[-1][1],
        new_end=new[-1][1],
    )


def _joined(lines: Sequence[_Line]) -> str:
    return "".join(text + end for text, end in lines[:-1]) + lines[-1][0]
