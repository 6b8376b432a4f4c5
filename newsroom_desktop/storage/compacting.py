"""An archive made as small as it can be.

VACUUM in its own file, not into a new one that takes the place of the old: it is a transaction like any
other, which SQLite takes back after a kill. A new file under the old name would meet the WAL of the old one.
"""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.base.sizes import megabytes
from newsroom_desktop.storage.backups.in_step import is_search_in_step
from newsroom_desktop.storage.backups.verifying import Report, verify_words
from newsroom_desktop.storage.refusing import refusing

_ROOM = 2
"""VACUUM writes all of it twice: into a temporary file, and into the WAL."""

_STEPS_BETWEEN = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Compacted:
    """How many bytes the archive took before, and takes now."""

    before_bytes: int
    after_bytes: int


def compact(path: Path, progress: Progress) -> Compacted:
    """Make the archive at `path`, which this process has for writing, as small as it can be.

    A search index that does not fit the articles is made anew. Others may write between the looks through it.

    Raises:
        ArchiveDamaged: something in it is not what was written; it was left as it is.
        ArchiveRefused: there is no room, or it cannot be written; it was left as it is.
        Stopped: `progress` was cancelled; it was left as it is.
    """
    found = _whole(path, progress.share(0, 0.3))
    before_bytes = _bytes(path)
    if disk_usage(path.parent).free < _ROOM * before_bytes:
        needed = megabytes(_ROOM * before_bytes)
        raise ArchiveRefused("archive_no_room", path=str(path.parent), megabytes=needed)
    _vacuum(path, progress)
    after = _whole(path, progress.share(0.7, 1))
    if after.articles < found.articles or after.revisions < found.revisions:
        raise ArchiveDamaged("archive_damaged", path=str(path))
    return Compacted(before_bytes=before_bytes, after_bytes=_bytes(path))


def _whole(path: Path, progress: Progress) -> Report:
    report = verify_words(path, progress)
    if not report.is_whole:
        raise ArchiveDamaged("archive_damaged", path=str(path))
    return report


def _vacuum(path: Path, progress: Progress) -> None:
    address = f"{path.resolve().as_uri()}?mode=rw"
    with refusing(path), closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        with suppress(sqlite3.DatabaseError):  # a search makes anew what cannot even be opened
            command = "rebuild" if is_search_in_step(path, progress) is False else "optimize"
            connection.execute("INSERT INTO search_index (search_index) VALUES (?)", (command,))
        connection.set_progress_handler(lambda: progress.cancelled, _STEPS_BETWEEN)
        try:
            connection.execute("VACUUM")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise Stopped from error
            raise
        connection.set_progress_handler(None, 0)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _bytes(path: Path) -> int:
    wal = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
