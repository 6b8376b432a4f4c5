"""24 hourly, 30 daily, 12 monthly: which backups stay."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.storage.backups.rule import DAILY, HOURLY, MONTHLY, kept

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS

times = st.lists(st.integers(-DAY_MS * 400, DAY_MS * 800), unique=True, max_size=120)
nows = st.integers(-DAY_MS * 400, DAY_MS * 800)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def hours_until(end: str, count: int, step: int = 1) -> list[int]:
    last = at(end)
    return [last - number * step * HOUR_MS for number in range(count)]


def said(times_ms: frozenset[int]) -> list[str]:
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return [
        (epoch + timedelta(milliseconds=time_ms)).strftime("%Y-%m-%d %H:%M") for time_ms in sorted(times_ms)
    ]


@pytest.mark.parametrize(
    ("made", "now", "stay"),
    [
        pytest.param([], "2026-11-26 10:00", [], id="none"),
        pytest.param(["2026-11-26 09:59"], "2026-11-26 10:00", ["2026-11-26 09:59"], id="the only one"),
        pytest.param(
            ["2026-11-26 09:05", "2026-11-26 09:30", "2026-11-26 09:59"],
            "2026-11-26 10:00",
            ["2026-11-26 09:59"],
            id="of one hour the newest",
        ),
        pytest.param(
            ["2024-01-05 09:00", "2024-01-05 17:00"],
            "2026-11-26 10:00",
            ["2024-01-05 09:00", "2024-01-05 17:00"],
            id="the computer was off for years",
        ),
        pytest.param(
            ["2026-11-26 09:00", "2026-11-26 10:00", "2076-11-26 08:10", "2076-11-26 08:40"],
            "2026-11-26 10:00",
            ["2026-11-26 09:00", "2026-11-26 10:00", "2076-11-26 08:40"],
            id="the clock was 50 years ahead for a while",
        ),
        pytest.param(
            ["2026-11-25 09:00", "2026-11-25 10:00", "2020-01-01 00:10"],
            "2020-01-01 00:10",
            ["2020-01-01 00:10", "2026-11-25 09:00", "2026-11-25 10:00"],
            id="the clock has lost its battery",
        ),
    ],
)
def test_what_a_person_expects(made: list[str], now: str, stay: list[str]) -> None:
    assert said(kept([at(each) for each in made], at(now))) == stay


def test_a_month_of_hourly_backups_leaves_a_day_of_hours_and_a_backup_of_each_day() -> None:
    stay = kept(hours_until("2026-10-31 23:30", 24 * 31), at("2026-10-31 23:45"))
    assert said(stay) == [
        *(f"2026-10-{day:02} 23:30" for day in range(2, 31)),
        *(f"2026-10-31 {hour:02}:30" for hour in range(24)),
    ]


def test_three_years_of_days_leave_thirty_days_and_twelve_months() -> None:
    stay = said(kept(hours_until("2026-11-26 12:00", 3 * 365, step=24), at("2026-11-26 12:01")))
    assert [each for each in stay if each < "2026-10-28"] == [
        f"{year}-{month:02}-{last:02} 12:00"
        for year, month, last in [
            (2025, 12, 31), (2026, 1, 31), (2026, 2, 28), (2026, 3, 31), (2026, 4, 30), (2026, 5, 31),
            (2026, 6, 30), (2026, 7, 31), (2026, 8, 31), (2026, 9, 30),
        ]
    ]  # fmt: skip
    assert len([each for each in stay if each >= "2026-10-28"]) == DAILY


def test_weeks_without_the_computer_take_nothing_away() -> None:
    before = kept(hours_until("2026-09-30 18:00", 24 * 90), at("2026-09-30 18:00"))
    back = at("2026-11-26 09:00")
    assert kept(before, back) == before
    # The first backup after the holidays takes the place of one hour, and of nothing else that is alone.
    assert len(before - kept([*before, back], back)) <= 2


@given(times, nows)
def test_the_newest_stays_and_the_newest_that_has_been(times_ms: list[int], now_ms: int) -> None:
    stay = kept(times_ms, now_ms)
    assert stay <= set(times_ms)
    for some in (times_ms, [time_ms for time_ms in times_ms if time_ms <= now_ms]):
        assert not some or max(some) in stay


@given(times, nows)
def test_what_stays_would_stay_again(times_ms: list[int], now_ms: int) -> None:
    stay = kept(times_ms, now_ms)
    assert kept(stay, now_ms) == stay


@given(times, nows, nows)
def test_a_clock_that_jumps_never_takes_more_than_the_rule(
    times_ms: list[int], now_ms: int, other_ms: int
) -> None:
    def hours(some: Iterable[int]) -> int:
        return len({time_ms // HOUR_MS for time_ms in some})

    stay = kept(kept(times_ms, now_ms), other_ms)
    assert hours(stay) >= min(hours(times_ms), HOURLY)
    assert len(stay) <= 2 * (HOURLY + DAILY + MONTHLY)


@given(times, nows)
def test_a_backup_made_now_stays_whatever_else_is_there(times_ms: list[int], now_ms: int) -> None:
    assert now_ms in kept([*times_ms, now_ms], now_ms)


@given(times)
def test_one_backup_an_hour_for_a_day_stays(times_ms: list[int]) -> None:
    now_ms = max(times_ms, default=0)
    newest_of_hours = sorted({time_ms // HOUR_MS: time_ms for time_ms in sorted(times_ms)}.values())
    assert set(newest_of_hours[-HOURLY:]) <= kept(times_ms, now_ms)
