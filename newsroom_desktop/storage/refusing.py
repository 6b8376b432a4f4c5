"""What a person is told when the disk or SQLite fails: a refusal with the cause that they can mend."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused

_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DAMAGED = (
    "no such table",
    "no such column",
    "no such index",
    "foreign key mismatch",
    "unsupported file format",
)
"""What SQLite says, under no code of its own, of an archive in which a part is missing or broken."""

_OF_INDEX = (
    "search_index",
    "fts5",
    "no such module",
    "no such tokenizer",
    "error in tokenizer",
    "unrecognized option",
    "parse error in",
)
"""In what SQLite says of a full-text index that cannot even be opened; the others of how it was made."""

_SCHEMA = "malformed database schema"
"""What SQLite says where it understands nothing of the file, whatever it names."""

_REFUSALS = {
    sqlite3.SQLITE_FULL: "archive_full",
    sqlite3.SQLITE_BUSY: "archive_busy",
    sqlite3.SQLITE_LOCKED: "archive_busy",
    sqlite3.SQLITE_READONLY: "archive_not_writable",
    sqlite3.SQLITE_CANTOPEN: "archive_not_writable",
    sqlite3.SQLITE_PERM: "archive_not_writable",
    sqlite3.SQLITE_IOERR: "archive_unreadable",
    sqlite3.SQLITE_IOERR_WRITE: "disk_failed",
    sqlite3.SQLITE_IOERR_FSYNC: "disk_failed",
    sqlite3.SQLITE_IOERR_DIR_FSYNC: "disk_failed",
    sqlite3.SQLITE_IOERR_TRUNCATE: "disk_failed",
    sqlite3.SQLITE_IOERR_DELETE: "disk_failed",
    sqlite3.SQLITE_IOERR_SHMOPEN: "disk_failed",
    sqlite3.SQLITE_IOERR_SHMSIZE: "disk_failed",
    sqlite3.SQLITE_IOERR_SHMMAP: "disk_failed",
}
"""Code of ours by SQLite's extended code, else its primary one; any other failure of SQLite is a bug."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LEAST_FREE_BYTES = 65_536
"""With less on the disk SQLite can begin nothing: what its other files came to is no failure of the disk."""


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn a failure of SQLite on the archive at `path` that a person can mend into what is said about it."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        source = error.orig if isinstance(error, DBAPIError) else error
        extended = getattr(source, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        primary = extended & 0xFF
        if is_of_index(source):
            raise ArchiveRefused("search_damaged", path=str(path)) from error
        if primary in _DAMAGES or str(source).startswith(_DAMAGED):
            raise ArchiveDamaged("archive_damaged", path=str(path)) from error
        if primary in _REFUSALS:
            refusal = _REFUSALS.get(extended, _REFUSALS[primary])
            if refusal == "disk_failed" and _is_full(path):
                refusal = "archive_full"
            raise ArchiveRefused(refusal, path=str(path)) from error
        raise


def is_of_index(said: BaseException | str | None) -> bool:
    """Whether what SQLite `said` is of the full-text index alone: what that was made from is there."""
    if str(said).startswith(_SCHEMA):
        return False
    code = getattr(said, "sqlite_errorcode", None)
    return code == sqlite3.SQLITE_CORRUPT_VTAB or any(each in str(said) for each in _OF_INDEX)


def not_written(error: OSError, path: Path) -> ArchiveRefused:
    """What is said when a file of the archive at `path`, or one beside it, could not be written."""
    if error.errno in _FULL:
        return ArchiveRefused("disk_full", path=str(path))
    code = "disk_failed" if error.errno == errno.EIO else "archive_not_writable"
    return ArchiveRefused(code, path=str(path))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_FREE_BYTES
    except OSError:
        return False
