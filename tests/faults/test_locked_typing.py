"""Another program holds the write lock while somebody types: it is told, and nothing is lost."""

import sqlite3
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from tests.faults.kept import NOTHING, check_clean, held, is_acknowledged, lost_s
from tests.faults.length import AT_FULL_LENGTH
from tests.faults.typist import Seen, type_without_end
from tests.faults.watched import Watched

LOCKED_S = (1, 10, 60) if AT_FULL_LENGTH else (2.5,)
TOLD_AFTER_S = 2.0
LONGEST_PAUSE_S = 2.5
"""A thought of the typist takes 1.2 s at most; a window that waited for the lock would stand as long as
that is held."""


def lock(archive: Path) -> sqlite3.Connection:
    """The write lock, as another program holds it."""
    connection = sqlite3.connect(archive, isolation_level=None, timeout=10)
    connection.execute("BEGIN IMMEDIATE")
    return connection


@pytest.mark.parametrize("seconds", LOCKED_S)
def test_nothing_is_lost_by_a_lock(tmp_path: Path, seconds: float) -> None:
    archive = tmp_path / "archive.db"
    with Watched[Seen](type_without_end, tmp_path, int(seconds)) as person:
        person.watch_for(is_acknowledged)
        with closing(lock(archive)) as other:
            locked_at_s = time.monotonic()
            if seconds > TOLD_AFTER_S:  # counted from the first key that is not kept
                person.watch_for(lambda seen: bool(seen.bar))
            person.watch(locked_at_s + seconds - time.monotonic())
            other.execute("ROLLBACK")
        released_at_s = time.monotonic()
        person.watch_for(is_acknowledged)
        person.watch_for(lambda seen: not seen.bar)
        killed_at_s = person.kill()

    during = [each for each in person.told if locked_at_s + 0.5 < each.at_s < released_at_s]
    assert not any(map(is_acknowledged, during))
    assert any(each.bar for each in during) == (seconds > TOLD_AFTER_S)
    pauses = [after.at_s - before.at_s for before, after in pairwise(person.told)]
    print(f"{seconds} s locked: {len(during)} keys meanwhile, longest pause {max(pauses):.2f} s")
    assert max(pauses) < LONGEST_PAUSE_S

    check_clean(archive)
    desk = open_desk(archive)
    last_id = person.told[-1].article_id
    states = [each for each in person.told if each.article_id == last_id]
    assert lost_s(states, NOTHING, held(desk, last_id), killed_at_s) <= TOLD_AFTER_S
    desk.close()
    assert len(list((tmp_path / "rescue" / "taken").glob("*.md"))) == (seconds > TOLD_AFTER_S)
