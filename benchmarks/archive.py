"""The figures of the archive at 1,000, 10,000 and 100,000 articles."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import search
from benchmarks.archives import filled_archive
from benchmarks.figures import median, show
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.desk.restoring import Restoring

SIZES = (1_000, 10_000, 100_000)
_ROUNDS = 3
_PROCESSES = 5


def main(folder: Path) -> None:
    """Print the figures; archives are made in `folder` once."""
    for articles in SIZES:
        print(f"The archive, {articles:,} articles")
        archive = filled_archive(folder / f"{articles}.db", articles)
        _at_a_desk(archive)
        _backups(archive)
        search.figures(archive)


def _at_a_desk(archive: Path) -> None:
    """What a process of its own pays for the archive."""
    command = [sys.executable, "-m", "benchmarks.at_a_desk", str(archive)]
    found: dict[str, list[float]] = {}
    for _ in range(_PROCESSES):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        for line in done.stdout.splitlines():
            name, value = line.split()
            found.setdefault(name, []).append(float(value))
    show("opening", median(found["open"]), "ms")
    show("counted, with the first page", median(found["listed"]), "ms")
    show("another page, the slowest of 40", median(found["page"]), "ms")
    show("memory of the process", median(found["memory"]), "MB")


def _backups(archive: Path) -> None:
    """A backup over a copy of the same bytes that waits for the disk, as the backup does."""
    show("size on disk", archive.stat().st_size / 1e6, "MB")
    with tempfile.TemporaryDirectory(dir=archive.parent) as name:
        folder = Path(name)
        verbs = BackingUp(archive, lambda: time.time_ns() // 1_000_000)
        copies = [_took_ms(lambda: _copy(archive, folder / "copy")) for _ in range(_ROUNDS)]
        backups = [_took_ms(lambda: verbs.by_hand(Progress(), folder)) for _ in range(_ROUNDS)]
        show("backup, read back", median(backups), "ms", median(backups) / median(copies))
        verified = [_took_ms(lambda: verbs.verify(archive, Progress())) for _ in range(_ROUNDS)]
        show("verify", median(verified), "ms")
        newest = max(folder.glob("*.db"))
        restoring = Restoring(folder / "restored" / "archive.db", lambda: 0)
        (folder / "restored").mkdir()
        show("restore where there was none", _took_ms(lambda: restoring.restore(newest, Progress())), "ms")


def _copy(source: Path, path: Path) -> None:
    write_atomic(path, source.read_bytes())
    path.unlink()


def _took_ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
