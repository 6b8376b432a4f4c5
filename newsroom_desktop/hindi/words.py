"""Words of Hindi text.

A word is letters, marks, digits, ZWJ and ZWNJ in a row (Unicode general categories L, M, N): the
usual word class of regular expressions breaks Hindi words at their matras. Apostrophes and hyphens
may stand inside a word (थर-थर), points, commas and colons between the digits of one (1,200.50).
"""

import regex

_LETTERS = r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*"
_WORD = regex.compile(rf"{_LETTERS}(?:(?:['’‐‑-]|(?<=\p{{Nd}})[.,:](?=\p{{Nd}})){_LETTERS})*")


def words(text: str) -> list[str]:
    """The words of `text` in their order."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))
