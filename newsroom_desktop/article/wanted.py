"""What a list of articles shall show: a value that can be kept as a view."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from newsroom_desktop.article.article import URGENCIES, Status


class Sort(StrEnum):
    """By what a list is sorted; where that is the same for two articles, the newest change stands first."""

    NEWEST = "newest"
    HEADLINE = "headline"
    CATEGORY = "category"
    STATUS = "status"
    AUTHOR = "author"
    DESK = "desk"
    URGENCY = "urgency"
    CREATED = "created"
    WORDS = "words"


class Period(StrEnum):
    """Days that go with the calendar: a view that is kept means those of the day on which it is looked at."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which articles, and in which order.

    An empty set, an empty text and None let everything pass. `text` is what was typed into the search;
    `breaking` is meant as of now; times are UTC milliseconds of the last change, `until_ms` excluded.
    `period` takes the place of `since_ms` and `until_ms`: the last 1, 7 or 30 days with today, or yesterday.
    `marked_for_me` and `unread` are meant for the person who asks. `binned` shows the bin, and nothing else.
    By default the newest change stands first: the changes have numbers, and theirs are `descending`.
    """

    text: str = ""
    categories: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    authors: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    urgencies: frozenset[int] = frozenset()
    breaking: bool | None = None
    has_image: bool | None = None
    has_comments: bool | None = None
    unread: bool | None = None
    marked_for_me: bool = False
    since_ms: int | None = None
    until_ms: int | None = None
    period: Period | None = None
    binned: bool = False
    sort: Sort = Sort.NEWEST
    descending: bool = True
    grouped: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether some articles may be left out, beside those in the bin."""
        return any(getattr(self, name) != getattr(EVERYTHING, name) for name in _FILTERS)


EVERYTHING = Wanted()

_TIMES_MS = range(-62_135_596_800_000, 253_402_300_800_000)
"""The years 1 to 9999: all that a calendar can show."""

_ORDER = frozenset({"sort", "descending", "grouped"})
_FILTERS = tuple(field.name for field in fields(Wanted) if field.name not in _ORDER | {"binned"})


def as_json(wanted: Wanted) -> str:
    """`wanted` as canonical JSON: sorted keys, nothing that is as in `EVERYTHING`, no halves of letters."""
    said = {
        field.name: _plain(getattr(wanted, field.name))
        for field in fields(Wanted)
        if getattr(wanted, field.name) != getattr(EVERYTHING, field.name)
    }
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode(errors="ignore").decode()


def from_json(text: str) -> Wanted:
    """What `text` says; keys and values that this version does not know are as if they were not there.

    Raises:
        ValueError: it is no JSON object.
    """
    said = json.loads(text)
    if not isinstance(said, dict):
        raise ValueError(text)  # noqa: TRY004 - as for a text that is no JSON
    known = {name: _READ[name](value) for name, value in said.items() if name in _READ}
    return Wanted(**{name: value for name, value in known.items() if value is not None})


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def _one(kind: type) -> Callable[[object], Any]:
    return lambda value: value if type(value) is kind else None


def _text(value: object) -> object:
    """A text that can be looked for: no halves of letters, which JSON can have."""
    return value.encode(errors="ignore").decode() if isinstance(value, str) else None


def _time(value: object) -> object:
    return value if type(value) is int and value in _TIMES_MS else None


def _each(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _texts(value: object) -> object:
    return frozenset(_text(each) for each in _each(value) if isinstance(each, str))


def _statuses(value: object) -> object:
    return frozenset(status for status in Status if status.value in _each(value))


def _urgencies(value: object) -> object:
    return frozenset(each for each in _each(value) if type(each) is int and each in URGENCIES)


def _sort(value: object) -> object:
    return next((sort for sort in Sort if sort.value == value), None)


def _period(value: object) -> object:
    return next((period for period in Period if period == value), None)


_READ: Mapping[str, Callable[[object], Any]] = MappingProxyType(
    {
        "text": _text,
        "categories": _texts,
        "statuses": _statuses,
        "authors": _texts,
        "desks": _texts,
        "urgencies": _urgencies,
        "breaking": _one(bool),
        "has_image": _one(bool),
        "has_comments": _one(bool),
        "unread": _one(bool),
        "marked_for_me": _one(bool),
        "since_ms": _time,
        "until_ms": _time,
        "period": _period,
        "binned": _one(bool),
        "sort": _sort,
        "descending": _one(bool),
        "grouped": _one(bool),
    }
)
