"""Times of the last change that the list can be narrowed to, in whole days of the person's own calendar."""

from dataclasses import replace

from PySide6.QtCore import QDate, QDateTime, QTime

from newsroom_desktop.article.wanted import Period, Wanted
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.times import short_date

PERIODS: dict[Period, str] = {
    Period.TODAY: mark("Today"),
    Period.YESTERDAY: mark("Yesterday"),
    Period.WEEK: mark("Last 7 days"),
    Period.MONTH: mark("Last 30 days"),
}
"""The periods that go with the calendar, each with what it is called."""


def between(wanted: Wanted, first: QDate, last: QDate) -> Wanted:
    """`wanted` from the beginning of one day to the end of another, whichever comes first."""
    first, last = min(first, last), max(first, last)
    return replace(wanted, period=None, since_ms=_start_ms(first), until_ms=_start_ms(last.addDays(1)))


def days_of(wanted: Wanted) -> tuple[QDate, QDate]:
    """The first and the last day that are wanted; today where none is named."""
    today = QDate.currentDate()
    first = QDateTime.fromMSecsSinceEpoch(wanted.since_ms).date() if wanted.since_ms is not None else today
    last = QDateTime.fromMSecsSinceEpoch(wanted.until_ms - 1).date() if wanted.until_ms is not None else today
    return first, last


def period_name(wanted: Wanted) -> str:
    """The time that is wanted, in words; empty when any is."""
    if wanted.period is not None:
        return tr(PERIODS[wanted.period])
    if wanted.since_ms is None and wanted.until_ms is None:
        return ""
    first, last = days_of(wanted)
    if first == last:
        return short_date(first)
    return tr("{first} to {last}", first=short_date(first), last=short_date(last))


def _start_ms(day: QDate) -> int:
    return QDateTime(day, QTime(0, 0)).toMSecsSinceEpoch()
