"""The time, as UTC milliseconds."""

import time
from collections.abc import Callable

Clock = Callable[[], int]


def now_ms() -> int:
    """The system's time, in UTC milliseconds."""
    return time.time_ns() // 1_000_000
