"""Times are UTC milliseconds."""

from datetime import UTC, datetime

from newsroom_desktop.base.clock import now_ms


def test_now_is_in_milliseconds() -> None:
    then = datetime.fromtimestamp(now_ms() / 1000, UTC)
    assert abs((datetime.now(UTC) - then).total_seconds()) < 5
