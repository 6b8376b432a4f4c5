"""The program is killed while somebody types in its window: at most 2 s are lost, of what it kept nothing."""

import os
from pathlib import Path
from random import Random

import pytest

from newsroom_desktop.bootstrap import open_desk
from tests.faults.kept import NOTHING, Texts, check_clean, held, is_acknowledged, lost_s, rows
from tests.faults.length import rounds
from tests.faults.typist import Seen, type_without_end
from tests.faults.watched import Watched

ROUNDS = rounds(short=1, full=1_000)
TYPED_S = (0.5, 3.0)
MOST_LOST_S = 2.0

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")


def typed_and_killed(folder: Path, seed: int) -> tuple[list[Seen], float]:
    """What stood on the screen, in its order, and when the program was killed."""
    with Watched[Seen](type_without_end, folder, seed) as person:
        # The first one goes on until something is kept, so that there is something to lose in any run.
        person.watch_for(lambda seen: bool(seed) or is_acknowledged(seen))
        person.watch(Random(seed).uniform(*TYPED_S))
        killed_at_s = person.kill()
    return person.told, killed_at_s


def test_what_was_kept_outlives_a_kill_and_at_most_two_seconds_are_lost(tmp_path: Path) -> None:
    texts: dict[str, Texts] = {}
    losses: list[float] = []
    keys = acknowledged = 0
    for number in range(ROUNDS):
        seen, killed_at_s = typed_and_killed(tmp_path, number)
        check_clean(tmp_path / "archive.db")
        left = rows(tmp_path / "archive.db")
        desk = open_desk(tmp_path / "archive.db")
        ids = {each.article_id for each in seen} | set(texts)
        found = {article_id: held(desk, article_id) for article_id in ids}
        desk.close()
        assert left <= rows(tmp_path / "archive.db")  # to open it deletes nothing
        losses.append(0.0)
        for article_id, now in found.items():
            states = [each for each in seen if each.article_id == article_id]
            before = texts.get(article_id, NOTHING)
            losses[-1] = max(losses[-1], lost_s(states, before, now, killed_at_s))
        texts = found
        keys += sum(not each.said for each in seen)
        acknowledged += sum(map(is_acknowledged, seen))
        print(f"round {number}: {losses[-1]:.2f} s lost, {keys} keys and {acknowledged} times kept till now")
    assert acknowledged > 0
    assert max(losses) <= MOST_LOST_S
