"""Signs that are mended while they are typed: quotes, dots, dashes, spaces, the danda.

The rules follow what Hindi dailies print: curly quotes (“ ” ‘ ’), one sign for three dots, an en dash for
two hyphens, one space between words, and the danda where a keyboard without it has a bar.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What is mended; each can be switched off."""

    QUOTES = "quotes"
    ELLIPSIS = "ellipsis"
    DASH = "dash"
    SPACE = "space"
    DANDA = "danda"


ALL_RULES = frozenset(Rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """`text` stands in place of the typed sign and of `removed_cp` code points before it."""

    removed_cp: int
    text: str


_OPENS_AFTER = re.compile(r"(?:^|[\s\u00a0(\[{<“‘–—/=-])$")
_MAY_OPEN_AFTER = re.compile("[,;:]$")
"""Signs that stand at the end of a quotation (`“हाँ,” उसने`) and, without a space, before one (`कहा:“हाँ”`)."""

_BEFORE_DANDA = re.compile(r"[\u0900-\u0963\u0966-\u097f\u200c\u200d)\]”’\"'%] ?$|[0-9] ?$")
_HINDI = re.compile(r"[\u0900-\u097f]")
_ADDRESS = re.compile(r"(?:://|www\.|@|\\)\S*$")
_QUOTES = {'"': ("“", "”"), "'": ("‘", "’")}


def corrected(before: str, sign: str, rules: frozenset[Rule] = ALL_RULES) -> Correction | None:
    """What the `sign` that was typed behind `before` becomes; None when it stays as it is.

    `before` is the text of the paragraph up to the sign. Web and mail addresses are left alone, and so
    are three hyphens in a paragraph of their own, which make a rule.
    """
    if sign != " " and _ADDRESS.search(before):
        return None
    for rule, mend in _MENDS.items():
        if rule in rules and (correction := mend(before, sign)) is not None:
            return correction
    return None


def _quote(before: str, sign: str) -> Correction | None:
    if sign not in _QUOTES:
        return None
    opening, closing = _QUOTES[sign]
    opens = _OPENS_AFTER.search(before) or (
        _MAY_OPEN_AFTER.search(before) and before.count(opening) <= before.count(closing)
    )
    return Correction(removed_cp=0, text=opening if opens else closing)


def _ellipsis(before: str, sign: str) -> Correction | None:
    if sign == "." and before.endswith("..") and not before.endswith("..."):
        return Correction(removed_cp=2, text="…")
    return None


def _dash(before: str, sign: str) -> Correction | None:
    if sign != "-" or not before.strip("- "):
        return None
    if before.endswith("–"):
        return Correction(removed_cp=1, text="—")
    if before.endswith("-") and not before.endswith("--"):
        return Correction(removed_cp=1, text="–")
    return None


def _space(before: str, sign: str) -> Correction | None:
    return Correction(removed_cp=0, text="") if sign == " " and before.endswith(" ") else None


def _danda(before: str, sign: str) -> Correction | None:
    if sign != "|":
        return None
    if before.endswith("।"):
        return Correction(removed_cp=1, text="॥")
    if _BEFORE_DANDA.search(before) and _HINDI.search(before):
        return Correction(removed_cp=0, text="।")
    return None


_MENDS = {
    Rule.QUOTES: _quote,
    Rule.ELLIPSIS: _ellipsis,
    Rule.DASH: _dash,
    Rule.SPACE: _space,
    Rule.DANDA: _danda,
}
