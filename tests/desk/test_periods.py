"""Days that go with the calendar, as a list is narrowed to them."""

from datetime import datetime

import pytest

from newsroom_desktop.article.wanted import EVERYTHING, Period, Wanted, as_json, from_json
from newsroom_desktop.desk.periods import dated

NOON_MS = int(datetime(2026, 3, 1, 12, 30).astimezone().timestamp() * 1000)


def day(year: int, month: int, number: int) -> int:
    return int(datetime(year, month, number).astimezone().timestamp() * 1000)


@pytest.mark.parametrize(
    ("period", "since_ms", "until_ms"),
    [
        (Period.TODAY, day(2026, 3, 1), None),
        (Period.YESTERDAY, day(2026, 2, 28), day(2026, 3, 1)),
        (Period.WEEK, day(2026, 2, 23), None),
        (Period.MONTH, day(2026, 1, 31), None),
    ],
)
def test_a_period_begins_at_midnight(period: Period, since_ms: int, until_ms: int | None) -> None:
    wanted = Wanted(period=period, since_ms=1, until_ms=2)
    assert dated(wanted, NOON_MS) == Wanted(since_ms=since_ms, until_ms=until_ms)


def test_without_a_period_nothing_is_changed() -> None:
    assert dated(Wanted(since_ms=5), NOON_MS) == Wanted(since_ms=5)


def test_a_view_keeps_the_period_and_not_its_days() -> None:
    wanted = Wanted(period=Period.YESTERDAY)
    assert as_json(wanted) == '{"period":"yesterday"}'
    assert from_json(as_json(wanted)) == wanted
    assert from_json('{"period":"never"}') == EVERYTHING
