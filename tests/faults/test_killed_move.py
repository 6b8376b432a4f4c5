"""A move that is killed at any point leaves one whole archive that opens."""

import os
import shutil
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import move_archive, open_desk
from tests.faults.dying import killed, touches
from tests.faults.length import rounds

HEADLINES = [f"ख़बर {number}" for number in range(40)]

MOVE = """
from pathlib import Path
from newsroom_desktop.bootstrap import move_archive
move_archive(None, Path(sys.argv[1]))
"""


def filled() -> None:
    desk = open_desk()
    for headline in HEADLINES[1:]:
        desk.saving.save(replace(desk.editing.create(), headline=headline, body="पाठ " * 50))
    desk.editing.keep_draft(replace(desk.editing.create(), headline=HEADLINES[0]), 3)
    desk.close()
    media = paths.data_folder() / "media"
    media.mkdir()
    for number in range(5):
        (media / f"{number}.jpg").write_bytes(bytes(5_000))
    (paths.data_folder() / "site.toml").touch()


def headlines() -> list[str]:
    desk = open_desk()
    found = sorted((desk.listing.article(each).headline for each in desk.listing.ids()), key=HEADLINES.index)
    desk.close()
    return found


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_a_move_that_is_killed_leaves_one_whole_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled()
    whole, count = paths.data_folder(), rounds(short=3, full=200)
    shutil.copytree(whole, tmp_path / "first")
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path / "first"))
    points = touches(MOVE, tmp_path / "there")
    assert points > 40
    for number in range(count):
        data = tmp_path / f"data{number}"
        shutil.copytree(whole, data)
        monkeypatch.setenv("NEWSROOM_DATA", str(data))
        done = killed(MOVE, tmp_path / f"there{number}", point=1 + number * points // count)
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        assert headlines() == HEADLINES
        if paths.remembered_archive() is None:  # it is where it was, and can be moved again
            move_archive(None, tmp_path / f"there{number}")
            assert headlines() == HEADLINES
