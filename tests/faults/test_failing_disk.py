"""Each call that writes or syncs fails once with EIO, or from then on with ENOSPC: no kept word is lost.

Full length lets every call of every stage fail; the suite the last one of each.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from newsroom_desktop.article.messages import SENTENCES
from tests.faults.length import AT_FULL_LENGTH, rounds
from tests.faults.stages import STAGES

ROOT = Path(__file__).parents[2]
POINTS = rounds(short=1, full=1_000_000)
SOURCE = Path(__file__).with_name("failing_disk.c")
COMPILER = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="SKIPPED: calls are made to fail on Linux only"),
    pytest.mark.skipif(COMPILER is None, reason="SKIPPED: no C compiler here, so no call was made to fail"),
]

MEMORY = Path("/dev/shm")  # noqa: S108 - every user may make folders there, and they are private

ABSORBED = {"checkpoint", "backup", "bring up to date", "move"} | (
    {"create", "salvage", "restore", "compact"} if AT_FULL_LENGTH else set()
)
"""What fails in them need not be told: a WAL that stays when an archive is closed, a note on a backup, what a
look at a copy needs beside it, a backup in whose place the archive itself is set aside."""


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shim") / "failing_disk.so"
    assert COMPILER is not None
    subprocess.run([COMPILER, "-shared", "-fPIC", "-O1", "-o", made, SOURCE, "-ldl"], check=True)
    return made


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is one: no call has to wait for the disk before it fails."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    with TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


def test_no_failure_of_the_disk_loses_what_was_kept(shim: Path, quick_folder: Path) -> None:
    log = quick_folder / "failures.log"
    own = {"LD_PRELOAD": str(shim), "FAULT_LOG": str(log), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.failing_disk", str(quick_folder), str(POINTS)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **own, "PYTHONIOENCODING": "utf-8", "NEWSROOM_DATA": str(quick_folder / "data")},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(each["stage"], each["kind"], each["error"]) for each in found} == {
        (stage, kind, error) for stage in STAGES for kind in ("write", "sync") for error in ("EIO", "ENOSPC")
    }
    assert all(each["failures"] for each in found)
    assert len(log.read_text("utf-8").splitlines()) == sum(each["failures"] for each in found)
    assert [each for each in found if each["broken"] or each["told"] not in {"", *SENTENCES}] == []
    untold = Counter(each["stage"] for each in found if not each["told"])
    assert set(untold) <= ABSORBED
    if AT_FULL_LENGTH:
        print(f"\n{len(found)} failures of {Counter(each['stage'] for each in found)}; untold: {untold}")
