"""The dateline at the start of a story: place, agency and date before the first sentence.

After the habits of Hindi agencies and papers: `सियोल. …`, `नई दिल्ली (एजेंसी)। …`,
`नयी दिल्ली, 12 जून (भाषा) …`, `एएनआई, नई दिल्ली। …`. A short first sentence looks much the same, so
only what is sure is taken: a known place, or an unknown one whose agency stands in brackets.
"""

import regex

from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.places import AGENCIES, MONTHS, PLACES, STATES

_WORD = r"[\p{L}\p{M}\u200c\u200d]+"
_PLACE = rf"{_WORD}(?:[ \u00a0-]{_WORD}){{0,3}}"
_DATE = rf"(?:\p{{Nd}}{{1,2}}\s{_WORD}|{_WORD}\s\p{{Nd}}{{1,2}})(?:,?\s\p{{Nd}}{{4}})?"
_BRACKETS = r"[(\[][^()\[\]\n]{1,40}[)\]]"
_CLOSE = r"\s*(?:[.।:]\s*[-–—]{0,2}|[-–—]{1,2})(?=\s)"

_PLACE_FIRST = regex.compile(
    rf"(?P<place>{_PLACE})(?:\s*/\s*(?P<place>{_PLACE}))?"
    rf"(?:(?:\s*,\s*|\s)(?P<date>{_DATE})|\s*,?\s*(?P<brackets>{_BRACKETS})|\s*,\s*(?P<agency>{_WORD}))*"
    rf"(?P<close>{_CLOSE}|(?<=[)\]])(?=\s))\s*"
)
_AGENCY_FIRST = regex.compile(rf"(?P<agency>{_PLACE}),\s*(?P<place>{_PLACE})(?P<close>{_CLOSE})\s*")

_CLOSING = " \u00a0.।:-–—"
_LONGEST = 120
"""Code points within which a dateline has ended."""


def split_dateline(paragraph: str) -> tuple[str, str]:
    """The dateline of `paragraph` without its closing mark, and the rest; an empty one when there is none."""
    found = _found(paragraph)
    if found is None:
        return "", paragraph
    rest = paragraph[found.end() :]
    if not rest or _found(rest) is not None:  # a list of places, not a dateline
        return "", paragraph
    return paragraph[: found.start("close")].strip(), rest


def place_of(dateline: str) -> str:
    """The place that `dateline` begins with, without agency and date; empty where it begins with none.

    A mark at its end, as some type it in the field too, closes it.
    """
    found = _PLACE_FIRST.match(f"{dateline.rstrip(_CLOSING)}. ")
    if found is None or fold(found["place"].split()[-1]) in AGENCIES:
        return ""
    return dateline[: found.ends("place")[-1]]


def _found(paragraph: str) -> "regex.Match[str] | None":
    for pattern, is_sure in ((_PLACE_FIRST, _is_place_first), (_AGENCY_FIRST, _is_agency_first)):
        found = pattern.match(paragraph, endpos=_LONGEST)
        if found is not None and is_sure(found):
            return found
    return None


def _is_agency_first(found: "regex.Match[str]") -> bool:
    last_word = found["agency"].split()[-1]
    return fold(last_word) in AGENCIES and _is_known(found["place"])


def _is_place_first(found: "regex.Match[str]") -> bool:
    dates, brackets = found.captures("date"), [text[1:-1] for text in found.captures("brackets")]
    if not all(_names_month(date) for date in dates):
        return False
    if not all(fold(word) in AGENCIES for word in found.captures("agency")):
        return False
    if not all(_names_agency(text) or _names_month(text) or fold(text) in STATES for text in brackets):
        return False
    known = all(_is_known(place) for place in found.captures("place"))
    with_agency = any(_names_agency(text) for text in brackets)
    if not found["close"]:  # only the agency's brackets end it
        return _names_agency(brackets[-1]) and (known or bool(dates))
    return known or with_agency or any(fold(text) in STATES for text in brackets)


def _is_known(place: str) -> bool:
    """Whether `place` is in the table, alone or with its desk behind it: पटना, पटना ब्यूरो."""
    name = fold(place.replace("-", " "))
    town, _, last_word = name.rpartition(" ")
    return name in PLACES or (last_word in AGENCIES and town in PLACES)


def _names_agency(text: str) -> bool:
    return any(fold(word) in AGENCIES for word in regex.findall(_WORD, text))


def _names_month(text: str) -> bool:
    return any(fold(word) in MONTHS for word in regex.findall(_WORD, text))
