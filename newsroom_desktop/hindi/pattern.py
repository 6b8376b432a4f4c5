"""Patterns that a person writes to search with: regular expressions of `regex`, kept in bounds."""

from enum import StrEnum

import regex

from newsroom_desktop.hindi.words import IN_WORD

LARGEST = 10_000
"""Signs that a pattern may count: `regex` takes memory for each, as soon as the pattern is read."""

_DEEPEST = 50
_TOKEN = regex.compile(
    r"(?P<calls_itself>\(\?(?:R|[+-]?\d|&|P>))|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|(?P<opens>\()|(?P<closes>\))|\{(?P<least>\d*)(?:,(?P<most>\d*))?\}|.",
    regex.DOTALL,
)


class Refusal(StrEnum):
    """Why a pattern cannot be used; REPLACEMENT is about what comes in the place of its hits."""

    UNREADABLE = "unreadable"
    OPEN_GROUP = "open group"
    OPEN_SET = "open set"
    NO_GROUP = "no group"
    NOTHING_TO_REPEAT = "nothing to repeat"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    REPLACEMENT = "replacement"


_SAID_BY_REGEX = {
    "missing )": Refusal.OPEN_GROUP,
    "unterminated character set": Refusal.OPEN_SET,
    "unbalanced parenthesis": Refusal.NO_GROUP,
    "nothing to repeat": Refusal.NOTHING_TO_REPEAT,
    "multiple repeat": Refusal.NOTHING_TO_REPEAT,
    "repeat count too big": Refusal.TOO_LARGE,
}


class PatternRefused(ValueError):
    """It is no pattern, or one that would take too long or too much memory."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


def compiled(pattern: str, *, match_case: bool, whole_word: bool) -> "regex.Pattern[str]":
    """What finds `pattern`, in any case or `match_case`, anywhere or as a `whole_word`.

    Raises:
        PatternRefused: it cannot be read.
    """
    if whole_word:
        pattern = f"(?<!{IN_WORD})(?:{pattern})(?!{IN_WORD})"
    try:
        return regex.compile(pattern, regex.VERSION1 | (0 if match_case else regex.IGNORECASE))
    except regex.error as error:
        said, _, _ = str(error).partition(" at position ")
        raise PatternRefused(_SAID_BY_REGEX.get(said, Refusal.UNREADABLE)) from error


def checked(pattern: str) -> str:
    """`pattern` as it is.

    Raises:
        PatternRefused: it cannot be read, counts too far, calls itself, or searches from the end.
    """
    size = _size(pattern)
    if size is None:
        raise PatternRefused(Refusal.UNREADABLE)
    if size > LARGEST:
        raise PatternRefused(Refusal.TOO_LARGE)
    if compiled(pattern, match_case=True, whole_word=False).flags & regex.REVERSE:
        raise PatternRefused(Refusal.UNREADABLE)
    return pattern


def _size(pattern: str) -> int | None:
    """How many signs `pattern` counts; None when it calls itself or is too deep to be read.

    A count multiplies what it stands behind, a group with all its counts.
    """
    around: list[int] = []
    size = last = 0
    for token in _TOKEN.finditer(pattern):
        if token["calls_itself"] or len(around) > _DEEPEST:
            return None
        if token["opens"]:
            around.append(size)
            size = last = 0
        elif token["closes"]:
            last = size + 1
            size = last + (around.pop() if around else 0)
        elif token["least"] is not None:
            times = max([1, *(int(count[:9]) for count in token.group("least", "most") if count)])
            last, size = last * times, size + last * (times - 1)
        else:
            last = 1
            size += 1
    return size + sum(around)
