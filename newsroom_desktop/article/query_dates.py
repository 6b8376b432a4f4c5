"""Days as people write them in a query: 26-11-2026, 2026-11, 2026, आज, yesterday, and from one to another."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from newsroom_desktop.hindi.fold import fold

_AGO = {
    **dict.fromkeys(("today", "आज"), 0),
    **dict.fromkeys(("yesterday", "कल"), 1),
    **dict.fromkeys(("परसों",), 2),
}
"""How many days ago; a text lies behind, so कल is yesterday and परसों the day before."""

_RANGE = regex.compile(r"\.{2,3}")
_YEAR_FIRST = regex.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[-./]?")
_DAY_FIRST = regex.compile(r"(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """From a day on, until before another; None where there is no such bound."""

    first: date | None
    past: date | None


def days_called(text: str, today: date) -> Days | None:
    """The days that `text` names; None where it names none."""
    plain = fold(text)
    start, parting, end = _RANGE.sub("…", plain, count=1).partition("…")
    try:
        if not parting:
            return _days(plain, today)
        if not (start or end):
            return None
        first = _days(start, today) if start else Days(first=None, past=None)
        last = _days(end, today) if end else Days(first=None, past=None)
    except (ValueError, OverflowError):  # the 31st of February, the last day of all
        return None
    if first is None or last is None:
        return None
    return Days(first=first.first, past=last.past)


def _days(plain: str, today: date) -> Days | None:
    if plain in _AGO:
        day = today - timedelta(days=_AGO[plain])
        return Days(first=day, past=day + timedelta(days=1))
    if found := _YEAR_FIRST.fullmatch(plain):
        return _calendar_days(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(plain):
        return _calendar_days(found[3], found[2], found[1])
    return None


def _calendar_days(year: str, month: str | None, day: str | None) -> Days:
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        length = 1
    elif month:
        length = calendar.monthrange(first.year, first.month)[1]
    else:
        length = 365 + calendar.isleap(first.year)
    return Days(first=first, past=first + timedelta(days=length))
