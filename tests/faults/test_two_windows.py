"""Two windows on one archive: the second is told and waits; when the first is killed it has all."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from tests.faults.kept import NOTHING, check_clean, held, is_acknowledged, lost_s
from tests.faults.length import rounds
from tests.faults.second_window import wait_for_archive
from tests.faults.typist import Seen, type_without_end
from tests.faults.watched import Watched

ROUNDS = rounds(short=1, full=50)
MOST_LOST_S = 2.0

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")


def test_the_second_window_takes_the_archive_of_a_killed_one(tmp_path: Path) -> None:
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        with ExitStack() as running:
            first = running.enter_context(Watched[Seen](type_without_end, folder, number))
            first.watch_for(lambda _first_key: True)
            second = running.enter_context(Watched[str](wait_for_archive, folder))
            assert "Another window or command is using the archive" in second.watch_for(lambda _said: True)
            first.watch_for(is_acknowledged)
            killed_at_s = first.kill()
            second.watch_for(lambda said: said == "attached")
            second.kill()
        check_clean(folder / "archive.db")
        desk = open_desk(folder / "archive.db")
        for article_id in {each.article_id for each in first.told}:
            states = [each for each in first.told if each.article_id == article_id]
            assert lost_s(states, NOTHING, held(desk, article_id), killed_at_s) <= MOST_LOST_S
        desk.close()
