"""A backup that is killed, or that runs out of disk, leaves no half of one that counts."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import BackupRefused
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.backups.listing import backup_folder, backups
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.verifying import verify
from tests.faults.length import AT_FULL_LENGTH, rounds
from tests.storage.backups.filling import NOW_MS, add_picture, change, keep_draft, save
from tests.storage.conftest import MAKER

ROUNDS = rounds(short=3, full=300)
PARTS = (0, 0.000_2, 0.05, 0.5, 0.999) if AT_FULL_LENGTH else (0.05, 0.5)
"""Of the bytes of the archive, how many a file may have: the picture needs 0.08 of them."""

_BACK_UP = """
import sys
from pathlib import Path
from newsroom_desktop.storage.backups.listing import backup_folder
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
print("begun", flush=True)
made, _report = backup(Path(sys.argv[1]), Why.HAND, int(sys.argv[2]))
print(made.path.name, flush=True)
"""
_BACK_UP_SMALL = """
import resource, sys
from pathlib import Path
from newsroom_desktop.article.errors import BackupRefused
from newsroom_desktop.storage.backups.listing import backup_folder
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    backup(Path(sys.argv[1]), Why.HAND, int(sys.argv[2]))
except BackupRefused as error:
    print(error.code)
"""


def filled(folder: Path) -> Path:
    """An archive of some MB with a picture."""
    archive = open_archive(folder / "archive.db", MAKER, writing=True, wait_s=0)
    for number in range(20):
        save(archive, number)
    add_picture(archive, os.urandom(400_000))
    keep_draft(archive, 99, "पाठ")
    archive.close()
    change(archive.path, "UPDATE draft SET body = ?", "पाठ " * 500_000)
    return archive.path


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_a_killed_backup_counts_for_nothing(tmp_path: Path) -> None:
    archive, chance = filled(tmp_path), random.Random(5)
    said: set[str] = set()
    for number in range(ROUNDS):
        process = subprocess.Popen(
            [sys.executable, "-c", _BACK_UP, str(archive), str(NOW_MS + number * 3_600_000)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(chance.random() * 0.2)
        process.send_signal(signal.SIGKILL)
        said.update(process.stdout.read().split())
        process.wait()
        process.stdout.close()
        found = backups(backup_folder(archive))
        assert said <= {each.path.name for each in found}
        assert all(verify(each.path).is_sound for each in found[:2])
    assert verify(archive).is_sound
    backup(archive, Why.HAND, NOW_MS + ROUNDS * 3_600_000)
    assert not list(backup_folder(archive).rglob("*.part*"))


@pytest.mark.skipif(os.name == "nt", reason="limits of a process are set in other ways there")
def test_a_backup_that_may_not_grow_further_is_refused(tmp_path: Path) -> None:
    archive = filled(tmp_path)
    good, _report = backup(archive, Why.HAND, NOW_MS)
    (good.path.parent / "media" / next((good.path.parent / "media").iterdir())).unlink()
    for limit in (int(archive.stat().st_size * part) for part in PARTS):
        done = subprocess.run(
            [sys.executable, "-c", _BACK_UP_SMALL, str(archive), str(NOW_MS + 1), str(limit)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout.strip() in ("backup_failed", "backup_disk_full"), (limit, done.stderr)
        assert [each.path for each in backups(good.path.parent)] == [good.path]
        assert not [entry for entry in good.path.parent.iterdir() if entry.name.endswith(".part")]


def test_a_disk_without_room_for_the_next_save_is_left_alone(tmp_path: Path) -> None:
    archive = filled(tmp_path)
    free = shutil.disk_usage(tmp_path).free
    os.truncate(archive, archive.stat().st_size + free)  # a file with a hole, which takes no room itself
    with pytest.raises(BackupRefused, match="backup_no_room"):
        backup(archive, Why.HAND, NOW_MS)
    assert backups(backup_folder(archive)) == []
