"""What a backup's file is called: when it was made, why, and of which archive; so sorted they stand in order.

`2026-11-26T030020.123Z-hourly-archive.db` is a backup; with `.damaged` behind it, it is a copy in which not
every word is what was written.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from newsroom_desktop.base.clock import moment, ms_of

DAMAGED = ".damaged"

_NAME = re.compile(
    r"(\d{4}-\d\d-\d\dT\d{6})\.(\d{3})Z-([a-z]+)-(.+)\.db(" + re.escape(DAMAGED) + r")?", re.DOTALL
)
_TIME = "%Y-%m-%dT%H%M%S"
_TIMES_MS = range(-62_135_596_800_000, 253_402_300_800_000)
"""The years 1 to 9999, which a name can say."""


class Why(StrEnum):
    """What a backup was made for."""

    START = "start"
    HOURLY = "hourly"
    MIGRATION = "migration"
    RESTORE = "restore"
    HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the name of a backup says; `stem` is the name of its archive."""

    time_ms: int
    why: Why
    stem: str
    is_whole: bool = True


def name_for(named: Named) -> str:
    """The name of the file."""
    time_ms = min(max(named.time_ms, _TIMES_MS.start), _TIMES_MS.stop - 1)
    time = moment(time_ms)
    stamp = f"{time.year:04}{time.strftime(_TIME[2:])}.{time_ms % 1000:03}Z"
    return f"{stamp}-{named.why.value}-{named.stem}.db{'' if named.is_whole else DAMAGED}"


def named(path: Path) -> Named | None:
    """What the name of the file says; None where it is not one that a backup has."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        time = datetime.strptime(found[1], _TIME).replace(tzinfo=UTC)
        why = Why(found[3])
    except ValueError:
        return None
    time_ms = ms_of(time) + int(found[2])
    return Named(time_ms=time_ms, why=why, stem=found[4], is_whole=found[5] is None)
