"""A restore that is killed at any point loses no word: of the archive, the backup, or what was set aside."""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveDamaged
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.desk.restoring import Restoring
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.verifying import verify
from tests.faults.dying import killed, touches
from tests.faults.length import rounds

NOW_MS = 1_718_700_000_000
ROUNDS = rounds(short=2, full=200)

RESTORE = """
from pathlib import Path
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.restoring import Restoring
Restoring(Path(sys.argv[1]), lambda: 1_718_700_060_000).restore(Path(sys.argv[2]), Progress())
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")


def filled(archive: Path) -> None:
    """An archive with one article in its backup, and another one that is newer."""
    desk = open_desk(archive, now=lambda: NOW_MS)
    desk.saving.save(replace(desk.editing.create(), headline="पहली", body="पाठ " * 50))
    desk.backing_up.by_hand(Progress())
    desk.saving.save(replace(desk.editing.create(), headline="दूसरी", body="पाठ " * 50))
    desk.close()


def backup(archive: Path) -> Path:
    (own,) = BackingUp(archive, lambda: NOW_MS).places()
    return next(each.path for each in own.backups if each.why is Why.HAND)


def headlines(archive: Path) -> set[str]:
    desk = open_desk(archive, writing=False)
    found = {desk.listing.article(each).headline for each in desk.listing.ids()}
    desk.close()
    return found


def leave(_archive: Path) -> None:
    """It is whole."""


def cut(archive: Path) -> None:
    os.truncate(archive, archive.stat().st_size - 4096)


@pytest.mark.parametrize("damage", [leave, cut])
def test_a_restore_that_is_killed_loses_no_word(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    filled(whole / "archive.db")
    damage(whole / "archive.db")
    before = (whole / "archive.db").read_bytes()
    shutil.copytree(whole, tmp_path / "first")
    first = tmp_path / "first" / "archive.db"
    points = touches(RESTORE, first, backup(first))
    assert points > 20
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        shutil.copytree(whole, folder)
        archive = folder / "archive.db"
        point = points - number * points // ROUNDS  # at the end the places change
        done = killed(RESTORE, archive, backup(archive), point=point)
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        _check_all_is_there(archive, before, is_whole=damage is leave)
        Restoring(archive, lambda: NOW_MS + 120_000).restore(backup(archive), Progress())
        assert headlines(archive) == {"पहली"}
        assert verify(archive).is_sound
        assert not list(folder.rglob("*.part*"))


def _check_all_is_there(archive: Path, before: bytes, *, is_whole: bool) -> None:
    if is_whole:
        found = headlines(archive)
        if found == {"पहली"}:
            (own,) = BackingUp(archive, lambda: NOW_MS).places()
            found |= headlines(next(each.path for each in own.backups if each.why is Why.RESTORE))
        assert found == {"पहली", "दूसरी"}
        return
    kept = [archive, *archive.parent.glob("archive.damaged-*.db")]
    assert before in [path.read_bytes() for path in kept if path.exists()]
    if not archive.exists():  # and no new one is begun in its place
        with pytest.raises(ArchiveDamaged, match="archive_set_aside"):
            open_desk(archive)
