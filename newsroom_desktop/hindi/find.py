"""Where something stands in a text, as a person looks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsroom_desktop.hindi.fold import traced

_IN_WORD = r"[\p{L}\p{M}\p{N}\u200c\u200d]"

PATIENCE_S = 1.0
"""How long a pattern may take in one text: some never end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for: letters, or a pattern of the `regex` package.

    With `folded`, letters are also found where a reader takes them for the same: see `hindi.fold`.
    """

    text: str
    whole_word: bool = False
    match_case: bool = False
    is_pattern: bool = False
    folded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place in a text, in code points, and what a replacement puts there."""

    start_cp: int
    end_cp: int
    new: str


class PatternRefused(ValueError):
    """It is no pattern, or takes too long; the message says why, in English."""


def find(text: str, wanted: Wanted, replacement: str = "") -> tuple[Hit, ...]:
    """All places of `wanted` in `text` from left to right, none over another, none without a letter.

    Raises:
        PatternRefused: the pattern or its replacement cannot be used.
    """
    if not wanted.text:
        return ()
    try:
        if wanted.is_pattern or not wanted.folded:
            return tuple(_as_written(text, wanted, replacement))
        return tuple(_as_folded(text, wanted, replacement))
    except (regex.error, IndexError) as error:
        raise PatternRefused(str(error)) from error
    except TimeoutError as error:
        raise PatternRefused("it takes too long") from error


def _as_written(text: str, wanted: Wanted, replacement: str) -> Iterator[Hit]:
    pattern = _compiled(wanted.text if wanted.is_pattern else regex.escape(wanted.text), wanted)
    for found in pattern.finditer(text, timeout=PATIENCE_S, concurrent=True):
        if found.end() > found.start():
            new = found.expand(replacement) if wanted.is_pattern else replacement
            yield Hit(start_cp=found.start(), end_cp=found.end(), new=new)


def _as_folded(text: str, wanted: Wanted, replacement: str) -> Iterator[Hit]:
    sought, _ = traced(wanted.text, match_case=wanted.match_case)
    if not sought:
        return
    folded, places = traced(text, match_case=wanted.match_case)
    for found in _compiled(regex.escape(sought), wanted).finditer(folded):
        start, end = places[found.start()], max(places[found.end()], places[found.end() - 1] + 1)
        yield Hit(start_cp=start, end_cp=end, new=replacement)


def _compiled(pattern: str, wanted: Wanted) -> "regex.Pattern[str]":
    if wanted.whole_word:
        pattern = f"(?<!{_IN_WORD})(?:{pattern})(?!{_IN_WORD})"
    return regex.compile(pattern, regex.VERSION1 | (0 if wanted.match_case else regex.IGNORECASE))
