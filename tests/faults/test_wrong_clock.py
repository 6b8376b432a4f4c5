"""The clock jumps while somebody types: nothing is lost or refused, and what is new stays what is new."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from tests.faults.kept import NOTHING, Texts, held, is_acknowledged, lost_s
from tests.faults.length import rounds
from tests.faults.typist import Seen, type_by_a_wrong_clock
from tests.faults.watched import Watched

ROUNDS = rounds(short=1, full=100)
TYPED_S = 1.5
MOST_LOST_S = 2.0
NOW_MS = 1_718_700_000_000
DAY_MS = 24 * 60 * 60 * 1000

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")


def newest_first(seen: list[Seen]) -> list[str]:
    """The ids of articles in the order in which they were kept last."""
    return list(dict.fromkeys(each.article_id for each in reversed(seen) if is_acknowledged(each)))


def times_backwards(archive: Path) -> int:
    """How many revisions are older by their time than the one they were made of."""
    with closing(sqlite3.connect(archive)) as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM revision_parent AS link"
            " JOIN revision AS child ON child.revision_id = link.revision_id"
            " JOIN revision AS parent ON parent.revision_id = link.parent_id"
            " WHERE child.made_ms < parent.made_ms AND child.generation = parent.generation + 1"
        ).fetchone()
    return int(count)


def test_a_wrong_clock_loses_and_turns_round_nothing(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    texts: dict[str, Texts] = {}
    told: list[Seen] = []
    for number in range(ROUNDS):
        with Watched[Seen](type_by_a_wrong_clock, tmp_path, number) as person:
            person.watch(TYPED_S)
            person.watch_for(is_acknowledged)
            killed_at_s = person.kill()
        assert not any(each.bar for each in person.told)
        told += person.told
        desk = open_desk(archive)
        found = {article_id: held(desk, article_id) for article_id in {each.article_id for each in told}}
        listed = desk.listing.ids()
        for article_id, now in found.items():
            states = [each for each in person.told if each.article_id == article_id]
            assert lost_s(states, texts.get(article_id, NOTHING), now, killed_at_s) <= MOST_LOST_S
            made = desk.history.timeline(article_id).entries
            generations = [entry.trace.generation for entry in made]
            assert generations == list(reversed(range(len(made))))
        desk.close()
        texts = found
        assert listed == [article_id for article_id in newest_first(told) if article_id in listed]
    print(f"{times_backwards(archive)} revisions are older than the one they were made of")


def test_saves_by_a_wrong_clock_stay_in_their_order(tmp_path: Path) -> None:
    times_ms = [NOW_MS, NOW_MS - DAY_MS, NOW_MS + 50 * 365 * DAY_MS, NOW_MS, 0]
    now_ms = NOW_MS
    desk = open_desk(tmp_path / "archive.db", now=lambda: now_ms)
    first, second = desk.editing.create(), desk.editing.create()
    for number, now_ms in enumerate(times_ms):
        for article in (first, second):
            desk.editing.keep_draft(replace(article, body=f"पाठ {number} आधा"), 0)
            desk.saving.save(replace(article, body=f"पाठ {number}", updated_ms=now_ms))
        assert desk.listing.ids() == [second.article_id, first.article_id]
    made = desk.history.timeline(first.article_id).entries
    assert [entry.trace.made_ms for entry in made] == times_ms[::-1]
    assert [entry.trace.generation for entry in made] == [4, 3, 2, 1, 0]
    assert desk.listing.article(first.article_id).body == "पाठ 4"
    desk.close()
