"""The names of backups: read as they were written, and in order when they are sorted."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.storage.backups.names import Named, Why, name_for, named

TIMES_MS = st.integers(-62_135_596_800_000, 253_402_300_799_999)
NAMES = st.builds(
    Named,
    time_ms=TIMES_MS,
    why=st.sampled_from(Why),
    stem=st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1),
    is_whole=st.booleans(),
)


def test_the_name_tells_when_why_and_of_which_archive() -> None:
    name = name_for(Named(time_ms=1_718_700_000_123, why=Why.HOURLY, stem="archive"))
    assert name == "2024-06-18T084000.123Z-hourly-archive.db"


@given(NAMES)
def test_a_name_is_read_as_it_was_written(some: Named) -> None:
    assert named(Path("backups") / name_for(some)) == some


@given(TIMES_MS, TIMES_MS)
def test_names_sort_by_time(one_ms: int, other_ms: int) -> None:
    one, other = (name_for(Named(time_ms=ms, why=Why.HAND, stem="a")) for ms in (one_ms, other_ms))
    assert (one < other) == (one_ms < other_ms)


@given(st.integers())
def test_a_clock_beyond_all_years_still_gives_a_name(time_ms: int) -> None:
    assert named(Path(name_for(Named(time_ms=time_ms, why=Why.START, stem="a")))) is not None


@pytest.mark.parametrize(
    "name",
    [
        "archive.db",
        "verified.json",
        "2024-06-18T084000.123Z-hourly-archive.db-wal",
        "2024-06-18T084000.123Z-sometimes-archive.db",
        "2024-13-18T084000.123Z-hourly-archive.db",
        "2024-06-18T084000.123Z-hourly-.db",
        ".2024-06-18T084000.123Z-hourly-archive.db",
        "2024-06-18T084000.123Z-hourly-archive.db.part",
        "",
    ],
)
def test_other_files_are_no_backups(name: str) -> None:
    assert named(Path(name)) is None
