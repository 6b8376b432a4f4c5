"""The one form in which text is kept: NFC, line feeds, nothing invisible that breaks files.

NFC writes U+0958 to U+095F (क़ ख़ … as one sign) as letter and nukta: they are composition
exclusions of the Unicode Standard. ZWJ and ZWNJ are letters of the script here and stay.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

_LINE_ENDS = re.compile("[\r\v\f\x85\u2028\u2029]")
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]")
_LINES = re.compile(r"\s*\n\s*")


def normal(text: str) -> str:
    """`text` as it is kept: NFC, every line end a line feed.

    Control characters other than tab and line feed, byte order marks and the noncharacters that XML forbids
    or Qt takes for its own are taken out, and so is U+FFFC, which stands where another program had a picture
    and shows nothing; half of a surrogate pair, which no file can hold, becomes U+FFFD.
    """
    # Nothing composes across a line feed: lines that were seen before are known.
    parts = text.replace("\r\n", "\n").split("\n")
    return "\n".join(
        _normal_before(part) if len(part) < _LONGEST_KEPT else _normal_part(part) for part in parts
    )


_LONGEST_KEPT = 20_000
"""Code points of a line whose normal form is worth keeping."""


@lru_cache(maxsize=4096)
def _normal_before(text: str) -> str:
    return _normal_part(text)


def _normal_part(text: str) -> str:
    lines = _LINE_ENDS.sub("\n", text)
    whole = _HALF_CHARACTERS.sub("\ufffd", lines)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", whole))


class Change(StrEnum):
    """What `normal` changes in a text."""

    LINE_ENDS = "line ends"
    SIGNS = "signs"
    LETTERS = "letters"


def changes(text: str) -> tuple[Change, ...]:
    """What `normal` changes in `text`: line ends, signs that show nothing, letters that have two forms."""
    lines = _LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))
    signs = _UNWANTED.sub("", _HALF_CHARACTERS.sub("\ufffd", lines))
    found = {
        Change.LINE_ENDS: lines != text,
        Change.SIGNS: signs != lines,
        Change.LETTERS: not unicodedata.is_normalized("NFC", signs),
    }
    return tuple(change for change, is_there in found.items() if is_there)


def normal_line(text: str) -> str:
    """`text` as it is kept in a field of one line: normal, line ends as spaces, no space around it."""
    return _LINES.sub(" ", normal(text).strip()).replace("\t", " ")
