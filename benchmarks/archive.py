"""The figures of the archive at 1,000, 10,000 and 100,000 articles."""

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


def main(folder: Path) -> None:
    """Print the figures; archives are made in `folder` once."""
    for articles in SIZES:
        print(f"The archive, {articles:,} articles")
        archive = filled_archive(folder / f"{articles}.db", articles)
        _backups(archive)
        search.figures(archive)


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
