"""A copy of an archive in one state, made by SQLite's backup API in steps while others write there."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveDamaged, BackupRefused
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.sizes import megabytes
from newsroom_desktop.storage.looking import looking

SPARE_BYTES = 32 << 20
"""So much room a copy leaves on the disk: it may be the archive's own, which has to take the next save."""

_STEP_BYTES = 4 << 20
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_DAMAGES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def copy_state(archive: Path, part: Path, progress: Progress) -> None:
    """Copy one state of `archive` to `part`, as a file that needs none beside it, and onto the disk.

    Raises:
        OSError, sqlite3.Error: one of them cannot be read or written.
        Stopped: `progress` was cancelled.
    """

    def told(_status: int, left: int, total: int) -> None:
        progress.heed()
        progress.report(total - left, max(1, total))

    with looking(archive) as source, closing(sqlite3.connect(part, isolation_level=None)) as target:
        (page_bytes,) = source.execute("PRAGMA page_size").fetchone()
        target.execute("PRAGMA synchronous = OFF")  # once at the end, below
        source.backup(target, pages=_STEP_BYTES // page_bytes, progress=told)
    with closing(sqlite3.connect(part, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = DELETE").fetchone()
    with part.open("rb+") as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):  # what is read back comes from the disk, not from memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def check_room(archive: Path, place: Path) -> None:
    """Return when the disk with the folder `place` takes a copy of `archive`, and some room is left on it.

    Raises:
        BackupRefused: it does not.
        OSError: one of them cannot be asked.
    """
    needed = archive.stat().st_size + SPARE_BYTES
    with suppress(FileNotFoundError):
        needed += archive.with_name(f"{archive.name}-wal").stat().st_size
    if shutil.disk_usage(place).free < needed:
        raise BackupRefused("backup_no_room", path=str(place), megabytes=megabytes(needed))


@contextmanager
def refusing(archive: Path, place: Path) -> Iterator[None]:
    """Turn what fails while `archive` is copied to `place` into what is said about it."""
    try:
        yield
    except sqlite3.Error as error:
        primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if primary == sqlite3.SQLITE_FULL:
            raise BackupRefused("backup_disk_full", path=str(place)) from error
        if primary in _DAMAGES:
            raise ArchiveDamaged("archive_damaged", path=str(archive)) from error
        raise BackupRefused("backup_failed", path=str(place), reason=str(error)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise BackupRefused("backup_disk_full", path=str(place)) from error
        raise BackupRefused("backup_failed", path=str(place), reason=_reason(error)) from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
