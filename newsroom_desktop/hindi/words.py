"""Words of Hindi text.

A word is letters, marks, digits, ZWJ and ZWNJ in a row (Unicode general categories L, M, N): the
usual word class of regular expressions breaks Hindi words at their matras. Apostrophes and hyphens
may stand inside a word (थर-थर), points, commas and colons between the digits of one (1,200.50).
"""

import regex

IN_WORD = r"[\p{L}\p{M}\p{N}\u200c\u200d]"
"""A sign that a word may have in it, for patterns of `regex`."""

HINDI = r"[\u0900-\u0963\u0970-\u097f\u200c\u200d]"
"""One that a Hindi word may have, all of Devanagari but dandas and digits."""

_LETTERS = r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*"
_QUOTE = r"(?<![\p{L}\p{M}])\u2019|\u2019(?!\p{L})"
_PARTING = rf"(?:[\u0964\u0965\u2026\u201c\u201d\u2018\u00ab\u00bb\u2013\u2014]|{_QUOTE})"
_SIGN = regex.compile(_PARTING)
_PART = regex.compile(rf"(?:{_PARTING}+|(?:(?!{_PARTING})\S)+)\s*|\s+")
_WORD = regex.compile(rf"{_LETTERS}(?:(?:['’‐‑-]|(?<=\p{{Nd}})[.,:](?=\p{{Nd}})){_LETTERS})*")


def words(text: str) -> list[str]:
    """The words of `text` in their order."""
    return _WORD.findall(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Where the words of `text` begin and end."""
    return [found.span() for found in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))


def parts(text: str, start_cp: int = 0, end_cp: int | None = None) -> list[tuple[int, int]]:
    """Where words, and the signs between words, begin and end from one place of `text` to another.

    Signs are danda, ellipsis, dashes and curly quotes (an apostrophe is none); spaces go with what is
    before them.
    """
    end_cp = len(text) if end_cp is None else end_cp
    return [found.span() for found in _PART.finditer(text, start_cp, end_cp)]


def part_at(text: str, place_cp: int) -> tuple[int, int]:
    """Where the word at a place of `text` begins and ends, or the signs if no word touches the place."""
    touched = [part for part in parts(text) if part[0] <= place_cp <= part[1]]
    return min(touched, key=lambda part: _SIGN.match(text, part[0]) is not None, default=(0, len(text)))
