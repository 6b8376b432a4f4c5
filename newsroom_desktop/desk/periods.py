"""Periods: the days that a list is narrowed to, in the calendar of the person's computer."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from newsroom_desktop.article.wanted import Period, Wanted

_DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}


def dated(wanted: Wanted, now_ms: int) -> Wanted:
    """`wanted` with its period as times, in the calendar of this computer at `now_ms`."""
    if wanted.period is None:
        return wanted
    today = datetime.fromtimestamp(now_ms / 1000).date()  # noqa: DTZ006 - the person's own calendar
    if wanted.period is Period.YESTERDAY:
        since, until = _start_ms(today - timedelta(days=1)), _start_ms(today)
    else:
        since, until = _start_ms(today - timedelta(days=_DAYS[wanted.period] - 1)), None
    return replace(wanted, period=None, since_ms=since, until_ms=until)


def _start_ms(day: date) -> int:
    return int(datetime.combine(day, time()).astimezone().timestamp() * 1000)
