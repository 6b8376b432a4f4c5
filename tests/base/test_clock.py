"""Times are UTC milliseconds."""

from datetime import UTC, datetime

import pytest

from newsroom_desktop.base.clock import moment, ms_of, now_ms


def test_now_is_in_milliseconds() -> None:
    then = datetime.fromtimestamp(now_ms() / 1000, UTC)
    assert abs((datetime.now(UTC) - then).total_seconds()) < 5


@pytest.mark.parametrize("time_ms", [0, 1, -1, 1_718_700_000_123, -62_135_596_800_000, 253_402_300_799_999])
def test_a_moment_is_exact_to_the_millisecond(time_ms: int) -> None:
    assert ms_of(moment(time_ms)) == time_ms


def test_a_moment_is_in_utc() -> None:
    assert moment(1_718_700_000_123).isoformat() == "2024-06-18T08:40:00.123000+00:00"


@pytest.mark.parametrize("time_ms", [-62_135_596_800_001, 253_402_300_800_000, 10**30])
def test_no_moment_lies_outside_the_calendar(time_ms: int) -> None:
    with pytest.raises(OverflowError):
        moment(time_ms)
