"""A disk that is full at every stage: it is told as that, no kept word is lost, and with room all goes on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.full_disk import NOT_ALLOWED
from tests.faults.length import rounds
from tests.faults.stages import STAGES

ROOT = Path(__file__).parents[2]
ROUNDS = rounds(short=2, full=60)
"""The first with no byte free, the others with ever more pages: at 60 there is room for most of it."""

FULL = {
    "archive_full", "archive_no_room", "disk_full", "export_full",
    "backup_disk_full", "backup_no_room", "restore_disk_full", "restore_no_room",
}  # fmt: skip
NEEDS_NO_ROOM = {"checkpoint"}
"""The words stay in the WAL, which is there already."""

UNSHARE = shutil.which("unshare")


@pytest.mark.skipif(UNSHARE is None, reason="SKIPPED: no small disk can be mounted without unshare (Linux)")
def test_a_full_disk_is_told_and_with_room_all_goes_on(tmp_path: Path) -> None:
    rows = _rounds(tmp_path)
    assert len(rows) == len(STAGES) * ROUNDS
    assert [row for row in rows if row["broken"] or row["told"] not in FULL | {""}] == []
    refused = {row["stage"] for row in rows if row["left_bytes"] == 0 and row["told"]}
    assert refused == set(STAGES) - NEEDS_NO_ROOM


def _rounds(folder: Path) -> list[dict[str, str | int]]:
    """What came of each round, on a disk that only the process of the rounds has mounted."""
    own = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "NEWSROOM_DATA": str(folder / "data")}
    assert UNSHARE is not None
    for rights in ([], ["--map-root-user"]):
        done = subprocess.run(
            [
                UNSHARE,
                "--mount",
                *rights,
                sys.executable,
                "-m",
                "tests.faults.full_disk",
                folder,
                str(ROUNDS),
            ],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **own},
            check=False,
        )
        if done.returncode != NOT_ALLOWED and not done.stderr.startswith("unshare:"):
            assert done.returncode == 0, done.stderr
            return [json.loads(line) for line in done.stdout.splitlines()]
    pytest.skip("SKIPPED: this machine lets nobody mount a small disk, so no disk was full")
