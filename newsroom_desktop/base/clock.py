"""The time, as UTC milliseconds."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], int]

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def now_ms() -> int:
    """The system's time, in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def moment(time_ms: int) -> datetime:
    """The time in UTC, exact to the millisecond.

    Raises:
        OverflowError: it lies before the year 1 or after the year 9999.
    """
    return _START + time_ms * _MS


def ms_of(then: datetime) -> int:
    """The UTC milliseconds of a time that has a time zone."""
    return (then - _START) // _MS
