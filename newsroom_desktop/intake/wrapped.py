"""Lines that a program has cut to its width, told from those that a person has ended.

A program puts as many words into a line as fit: the next one would have been too much. Verses, lists and
addresses may look the same by chance, so there have to be signs of prose too: a sentence that begins inside a
line, or a line that begins or ends with a word that never stands there by choice, such as के or और. Of 70
verses and lists none was taken for prose; of paragraphs of two to eight lines, cut in 28 ways, three in four
were joined.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from newsroom_desktop.hindi.graphemes import count_clusters

_LONGEST = 140
"""Code points; a longer line is a paragraph."""

_WIDEST_VERSE_GC = 41
_NARROWEST_GC = 20
_ROUGH = 0.92
"""What part of the width is surely filled where letters are as wide as a font makes them."""

_LINES_PER_HEADLINE = 20
_JUDGED = 200
"""Lines from the beginning by which all that follow each other are judged."""

_ENDED = regex.compile(r"[.।॥?!:][\"”'’)\]]*$")
_BEGINS_INSIDE = regex.compile(r"(?:[।॥?!]|\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*\.)[\"”'’)\]]*\s+[\p{L}\"“‘]")
_NO_COLUMN = regex.compile(r"[\p{Mn}\p{Cf}]+")
_ITEM = regex.compile(r"[-–—•*▪◦‣·●>]\s|\(?(?:\p{Nd}{1,3}|\p{L}\p{M}?)[.)]\s")


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEVER_FIRST = _words(
    """
    का की के को ने से में पर तक है हैं था थी थे हो होगा होगी होंगे गया गई गए गयी गये रहा रही रहे दिया दिए किया किए
    लिया जाए जाएगा जाएगी जाएँगे जाएंगे जाएँगी जाएंगी सकता सकती सकते चाहिए हुआ हुई हुए लिए द्वारा वाले वाली वाला भी ही
    कर करने
    """
)
_NEVER_LAST = _words(
    """
    कि और या तथा एवं लेकिन बल्कि क्योंकि के का ने वे इस उस इन उन जिस जिन जिसे जिसमें जिससे जिनमें अपने अपनी अपना
    """
)
_SELDOM_LAST = _words("की को से में पर तक")


@dataclass(frozen=True, slots=True)
class Wrap:
    """How lines were cut: none is wider than `width`, as `measure` counts, and no further word fitted in.

    It `is_rough` where letters are of different widths: then lines may seem shorter than they are.
    """

    measure: Callable[[str], int]
    width: int
    is_rough: bool = False

    def cuts(self, line: str, below: str) -> bool:
        """Whether `below` goes on in `line`."""
        least = self.width * (_ROUGH if self.is_rough else 1)
        length = self.measure(line)
        return length <= self.width and length + 1 + self.measure(below.split(maxsplit=1)[0]) > least


def starts_item(line: str) -> bool:
    """Whether `line` begins with the sign or number of a list item."""
    return _ITEM.match(line.lstrip()) is not None


def go_on(lines: Sequence[str], wrap: Wrap | None) -> list[bool]:
    """For each of `lines` but the last whether the next one goes on in it."""
    return [
        wrap is not None and not starts_item(below) and wrap.cuts(line, below)
        for line, below in pairwise(lines)
    ]


def wrap_of(lines: Sequence[str]) -> Wrap | None:
    """How `lines`, which follow each other, were cut; None when a person may have ended them.

    A headline may stand above them.
    """
    for below in (lines[:_JUDGED], lines[1:_JUDGED]):
        for wrap in _possible(below):
            found = go_on(below, wrap)
            if _fits(below, found) and _is_prose(below, found, is_rough=wrap.is_rough):
                return wrap
    return None


def wraps_of(groups: Sequence[Sequence[str]]) -> list[Wrap | None]:
    """The same for each group of lines of one text: those that are sure vouch for the others."""
    judged = [lines[:_JUDGED] for lines in groups]
    found = [wrap_of(lines) for lines in judged]
    sure = [line for lines, wrap in zip(judged, found, strict=True) if wrap is not None for line in lines]
    if not sure:
        return found
    measure, _ = Counter(wrap.measure for wrap in found if wrap is not None).most_common(1)[0]
    known = (_common(measure, sure), _common(_columns, sure, is_rough=True))
    return [
        wrap or next((each for each in known if _is_cut(lines, each)), None)
        for lines, wrap in zip(judged, found, strict=True)
    ]


def _common(measure: Callable[[str], int], lines: Sequence[str], *, is_rough: bool = False) -> Wrap:
    return Wrap(measure, max(map(measure, lines)), is_rough)


def _is_cut(lines: Sequence[str], wrap: Wrap) -> bool:
    """Whether `lines` were cut as others of the same text; several without one sign of prose are a list."""
    if not _may_be_cut(lines) or not _fits(lines, found := go_on(lines, wrap)):
        return False
    return sum(found) == 1 or _signs(lines, found)[0] > 0


def _may_be_cut(lines: Sequence[str]) -> bool:
    """Whether there are several lines, none of them is long, and they are no list of numbers or times."""
    if len(lines) < 2 or max(map(len, lines)) > _LONGEST:
        return False
    return not all(line.lstrip()[:1].isdigit() for line in lines)


def _possible(lines: Sequence[str]) -> Iterator[Wrap]:
    if not _may_be_cut(lines):
        return
    for measure in (len, count_clusters, _columns):
        yield Wrap(measure, max(map(measure, lines)))
    yield Wrap(_columns, max(map(_columns, lines)), is_rough=True)


def _columns(text: str) -> int:
    """The columns of a terminal that `text` takes: vowel signs above and below letters take none."""
    return len(_NO_COLUMN.sub("", text))


def _fits(lines: Sequence[str], found: list[bool]) -> bool:
    """Whether lines with room for another word end a sentence, headlines apart, and most others do not."""
    ended = [_ENDED.search(line) is not None for line in lines[:-1]]
    apart = zip(found, ended, map(starts_item, lines[1:]), strict=True)
    inside = sum(goes_on and not end for goes_on, end in zip(found, ended, strict=True))
    headlines = sum(not any(each) for each in apart)
    return headlines * _LINES_PER_HEADLINE <= len(lines) and inside * 2 > sum(found)


def _is_prose(lines: Sequence[str], found: list[bool], *, is_rough: bool) -> bool:
    """Whether there are as many signs of prose as lines so wide need."""
    sure, weak = _signs(lines, found)
    width_gc = max(map(count_clusters, lines))
    if width_gc > _WIDEST_VERSE_GC:
        return sure + min(weak, 1) >= 2 if is_rough else sure + weak >= 1
    return not is_rough and width_gc >= _NARROWEST_GC and sure >= 2 and sure * 3 >= sum(found)


def _signs(lines: Sequence[str], found: list[bool]) -> tuple[int, int]:
    """How many signs of prose there are, sure ones and weak ones."""
    edges = [
        (line.split()[-1], below.split(maxsplit=1)[0])
        for (line, below), goes_on in zip(pairwise(lines), found, strict=True)
        if goes_on
    ]
    sure = sum(_is_within_words(last, first) for last, first in edges)
    inside = sum(_BEGINS_INSIDE.search(line) is not None for line in lines)
    return sure + inside, sum(last in _SELDOM_LAST for last, _ in edges)


def _is_within_words(last: str, first: str) -> bool:
    """Whether no person would end a line between these two words; a small Latin letter begins none."""
    return last in _NEVER_LAST or first.strip(",।") in _NEVER_FIRST or first[:1].islower()
