"""Which backups are kept: 24 hourly, 30 daily and 12 monthly ones.

An hour, a day or a month counts only where there is a backup of it, so that weeks in which the computer was
off take none away. Days and months are those of UTC: in India a day ends at half past five in the morning,
when the paper is printed.
"""

from collections.abc import Collection, Iterable

from newsroom_desktop.base.clock import moment

HOURLY, DAILY, MONTHLY = 24, 30, 12


def kept(times_ms: Collection[int], now_ms: int) -> frozenset[int]:
    """The times of the backups that stay, of those made at `times_ms`; the newest is always among them.

    Times that are yet to come were told by a clock that went wrong, or one that does now. They are counted
    by themselves: neither way can backups with wrong times push out those with right ones, or the one that
    was made just now.
    """
    past = [time_ms for time_ms in times_ms if time_ms <= now_ms]
    coming = [time_ms for time_ms in times_ms if time_ms > now_ms]
    return frozenset(_kept(past) | _kept(coming))


def _kept(times_ms: Iterable[int]) -> set[int]:
    newest_first = sorted(times_ms, reverse=True)
    stay: set[int] = set()
    for letters, most in (("%Y-%m-%d %H", HOURLY), ("%Y-%m-%d", DAILY), ("%Y-%m", MONTHLY)):
        newest: dict[str, int] = {}
        for time_ms in newest_first:
            newest.setdefault(moment(time_ms).strftime(letters), time_ms)
        stay.update(list(newest.values())[:most])
    return stay
