"""Which words of a text in a legacy font are English: there Latin letters are Hindi glyphs too.

A word in which Latin letters stand together is read both ways. It is English when its letters are so much
more like English than what they show is like Hindi; in between it is what its neighbours are. Addresses are
known by their form.

Measured: of 16,837 words of running English 3 are taken for Hindi, of 12,718 of running Hindi in Kruti Dev 4
for English (अम्ल is `vEy`); of 78 English words and abbreviations that news has amid Hindi one ("bus" is
इने). A word such as "of" or "for" alone amid Hindi is taken for Hindi.
"""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from newsroom_desktop.hindi.legacy.letters import letters_of
from newsroom_desktop.hindi.legacy.likeness import english_cost, hindi_cost, is_common_english
from newsroom_desktop.hindi.legacy.tables import LegacyFont, table_of

_SURE = 20
"""So many tenths of log10 English has to be the more probable of the two by itself: 100 to 1."""

_BETWEEN = -30
"""A common English word this far on the side of Hindi still is one between two that are English."""

_ODD_CASE = 25
"""How much less probable English with capitals inside a word is."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+"
    r"|[A-Za-z0-9][\w.+-]*+@(?:[a-z0-9-]++\.)+(?:com|in|org|net|gov|edu|info|co)"
    r"|(?:[A-Za-z0-9-]++\.)+(?:com|in|org|net|gov|edu|info|co)(?:/[!-~]*)?",
    re.ASCII,
)
_LETTERS = re.compile("[A-Za-z]+")
_CASES = re.compile("[a-z]+|[A-Z][a-z]*|[A-Z]+s?|(?:[A-Z]?[a-z]+)(?:[A-Z][a-z]+)+")
_CAPITALS = re.compile("[A-Z]{2,}")
"""Abbreviations: hardly a Hindi word has only glyphs of capitals."""

_LEADS = re.compile("[\u0964\u0965]+[\u0900-\u0963]")
"""A danda right before a letter, as in Also."""

_SHAPE = re.compile(r"([^A-Za-z0-9]*)([A-Za-z0-9]+(?:[-.'’/_@+]+[A-Za-z0-9]+)*)([^A-Za-z0-9]*)")
_HINDI = re.compile("[\u0900-\u0963\u0971-\u097f\u200c\u200d]+")
_DEVANAGARI = re.compile("[\u0904-\u0939\u0958-\u0961\u0971-\u097f]")
NUMBER = re.compile(r"\(?[0-9]+(?:[.,:/][0-9]+)*[,.;:?!)%]*", re.ASCII)
"""A number as it is written in other fonts: no Hindi letter stands right behind a digit."""

_OPENING = ("", "(", "[", '"', "'", "“", "‘", "^", "Þ", "¼", "^Þ", "Þ^", "¼Þ", "¼^")
_CLOSING = re.compile(r"""[]A\-,.;:!?)'"’”\\ß*½%]*""")
"""Marks behind an English word: its own, and those of Kruti Dev."""

_ENDS_HALF = re.compile("\u094d(?![\u0900-\u0963\u0971-\u097f\u200c\u200d])")
_NEAR = 4
"""Words among which the nearest one is looked for."""

_MARK, _ODD_MARK = 6, 40
_LONE = 250
"""The cost as Hindi of a sign without its letter: English may not be less probable than that."""

GUARD = "\u2060"
"""What stands between two of these (word joiner) is no code; around them nothing is English."""

TWIN = "\u200c"
"""A mark before this (ZWNJ) stands for the one that looks like it and has no code of its own."""

LONGEST = 300
"""Codes of a word; what is longer is data of some kind, and stays as it is."""


class Side(Enum):
    """What a word is, as far as it can be told by itself."""

    ENGLISH = "English"
    EITHER = "either"
    HINDI = "Hindi"
    NEITHER = "neither"
    """It has no letters."""


def parts_of(word: str) -> tuple[str, str, str]:
    """`word` as what stands before it, the Latin letters and digits in it, and what stands behind it.

    The middle is "" when there are other letters in it too.
    """
    if address := _ADDRESS.match(word):
        return "", address[0].rstrip("].,-;:)"), word[len(address[0].rstrip("].,-;:)")) :]
    found = _SHAPE.fullmatch(word)
    return (found[1], found[2], found[3]) if found and _LETTERS.search(found[2]) else ("", "", word)


def ordinary_among(words: Sequence[str], font: LegacyFont) -> list[bool]:
    """Which of `words`, which are a line, are in no legacy font: those in Unicode, and the English ones.

    All of them are, with what stands between them, where some have letters and none is surely legacy.
    """
    english = english_among(words, font)
    unicode = [is_unicode(word) for word in words]
    ordinary = [one or other for one, other in zip(english, unicode, strict=True)]
    if any(ordinary) and not any(GUARD in word for word in words):
        others = [word for word, is_ordinary in zip(words, ordinary, strict=True) if not is_ordinary]
        if all(side_of(word, font) is Side.NEITHER for word in others):
            return [True] * len(words)
    return ordinary


def is_unicode(word: str) -> bool:
    """Whether `word` has letters of Devanagari in Unicode, none of them guarded."""
    return GUARD not in word and _DEVANAGARI.search(word) is not None


def is_ordinary(word: str) -> bool:
    """Whether `word` is a number with its marks, or in Unicode."""
    return NUMBER.fullmatch(word) is not None or is_unicode(word)


def english_among(words: Sequence[str], font: LegacyFont) -> list[bool]:
    """Which of `words`, in their order in a text, are English."""
    sides = [side_of(word, font) for word in words]
    for places in (range(len(sides)), reversed(range(len(sides)))):
        for place in places:
            if sides[place] is Side.EITHER and _is_between(sides, place):
                sides[place] = Side.ENGLISH
    return [side is Side.ENGLISH for side in sides]


def _is_between(sides: list[Side], place: int) -> bool:
    """Whether a nearest word before or behind `place` is English and none is Hindi; numbers are none."""
    ways = (reversed(sides[max(0, place - _NEAR) : place]), sides[place + 1 : place + 1 + _NEAR])
    beside = {next((side for side in way if side is not Side.NEITHER), None) for way in ways}
    return Side.ENGLISH in beside and Side.HINDI not in beside


@lru_cache(maxsize=32_768)
def side_of(word: str, font: LegacyFont) -> Side:
    """What `word`, with the marks around it, is by itself."""
    if len(word) > LONGEST or GUARD in word or is_ordinary(word):
        return Side.NEITHER
    before, core, behind = parts_of(word.replace(TWIN, ""))
    letters = letters_of(word.replace(TWIN, ""), font)
    shows = _HINDI.findall(letters)
    if not core or not shows:  # what shows no letter is a danda by itself, or the article of English
        return Side.EITHER if core == "A" else Side.HINDI if core or is_unicode(letters) else Side.NEITHER
    if _ADDRESS.fullmatch(core):
        return Side.ENGLISH
    as_english = sum(map(_english_cost, _LETTERS.findall(core))) + _marks_cost(before, core, behind)
    costs = [hindi_cost(each) for each in shows]
    if None in costs or _LEADS.match(letters):
        as_hindi = _LONE + _SURE
    else:
        as_hindi = sum(cost or 0 for cost in costs) + _half_cost(word, letters, font)
    lead = as_hindi - as_english
    if lead > _SURE:
        return Side.ENGLISH
    return Side.EITHER if lead > (_BETWEEN if is_common_english(core) else 0) else Side.HINDI


def _half_cost(word: str, letters: str, font: LegacyFont) -> int:
    """How improbable a half letter at the end of a word is, as in BJP: a virama is written there."""
    has_virama = table_of(font).written["\u094d"] in word
    return 0 if has_virama or not _ENDS_HALF.search(letters) else _ODD_MARK


def _english_cost(letters: str) -> int:
    if _CAPITALS.fullmatch(letters):
        return english_cost(letters) - _ODD_CASE
    return english_cost(letters) + (0 if _CASES.fullmatch(letters) else _ODD_CASE)


def _marks_cost(before: str, core: str, behind: str) -> int:
    """How improbable the marks of a word are, if it is English."""
    cost = 0 if before in _OPENING else _ODD_MARK
    cost += 0 if _CLOSING.fullmatch(behind) else _ODD_MARK
    return cost + _MARK * len(before + behind) + 2 * _MARK * sum(not sign.isalpha() for sign in core)
