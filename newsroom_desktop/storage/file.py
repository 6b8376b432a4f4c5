"""The archive's file before SQLite opens it: whether it is ours, whole, and of a known version.

What is refused is left byte for byte as it is. Offsets after "The Database Header", SQLite file format.
"""

import os
import sqlite3
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused
from newsroom_desktop.storage.connection import LooseConnection
from newsroom_desktop.storage.held import LOOKING, is_held
from newsroom_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION, TABLES

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def find_file(path: Path, *, newer_too: bool = False) -> bool:
    """Whether there is an archive at `path`: a whole one of a known version, else nothing.

    One that this process has open was found before, and is not looked at again.

    Raises:
        ArchiveDamaged: zero bytes, something else than an archive, or cut short.
        ArchiveRefused: cannot be read, or made by a newer version, if that is not wanted, too.
        sqlite3.Error: what its WAL still holds cannot be read with it.
    """
    with LOOKING:
        return is_held(path) or _find_file(path, newer_too=newer_too)


def _find_file(path: Path, *, newer_too: bool) -> bool:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
            is_with_wal = has_wal(path)
            # Last: who carries a WAL over writes the header first and makes the file longer after.
            size = os.fstat(file.fileno()).st_size
    except (FileNotFoundError, NotADirectoryError):
        return False
    except IsADirectoryError as error:
        raise ArchiveDamaged("archive_foreign", path=str(path)) from error
    except OSError as error:
        raise ArchiveRefused("archive_unreadable", path=str(path)) from error
    if size == 0:
        raise ArchiveDamaged("archive_zero_bytes", path=str(path))
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise ArchiveDamaged("archive_foreign", path=str(path))
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise ArchiveDamaged("archive_foreign", path=str(path))
    if int.from_bytes(header[60:64]) > SCHEMA_VERSION and not newer_too:
        raise ArchiveRefused("archive_newer", path=str(path))
    if is_with_wal:
        _check_with_wal(path, newer_too=newer_too)
        return True
    page_bytes = int.from_bytes(header[16:18])
    whole = int.from_bytes(header[28:32]) * (65536 if page_bytes == 1 else page_bytes)
    if size < whole:
        raise ArchiveDamaged("archive_damaged", path=str(path))
    return True


def has_wal(path: Path) -> bool:
    """Whether a program that was killed, or still runs, has left changes beside the archive."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def schema_version(path: Path) -> int:
    """The version of the tables in the archive at `path`, which `find_file` has found.

    Raises:
        OSError, sqlite3.Error: it cannot be read.
    """
    with LOOKING:
        if not has_wal(path) and not is_held(path):  # SQLite reads none in a folder that cannot be written
            with path.open("rb") as file:
                return int.from_bytes(file.read(_HEADER_BYTES)[60:64])
    connection = _reading(path)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()
    return int(version)


def _check_with_wal(path: Path, *, newer_too: bool) -> None:
    # A kill while the WAL is carried over leaves a new header on a file that is still too short, so only
    # SQLite can tell. Read-only: closing the last connection that may write would change the file.
    connection = _reading(path)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION and not newer_too:
            raise ArchiveRefused("archive_newer", path=str(path))
        known = TABLES.tables if version == SCHEMA_VERSION else ("revision",)
        for name in known:
            connection.execute(f"SELECT * FROM {name} LIMIT 1").fetchone()  # noqa: S608 - our own names
    finally:
        connection.close()


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, factory=LooseConnection)


def make_file(path: Path, statements: list[str]) -> None:
    """Make an archive at `path` with the tables of `statements`: whole, or not at all.

    Whoever calls it holds the lock of the archive.

    Raises:
        FileExistsError: a file is there already; it was left as it is.
        OSError, sqlite3.Error: the folder cannot be written or is full.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)  # of a process that was killed
    connection = sqlite3.connect(new, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("BEGIN")  # one wait for the disk, not one for each table
        for statement in statements:
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.close()
        give_name(new, path)
    finally:
        connection.close()
        new.unlink(missing_ok=True)


def give_name(new: Path, path: Path) -> None:
    """Give `new` the name `path`, unless a file has it; where there are links, its old name stays, too.

    Raises:
        FileExistsError: a file has it.
        OSError: the folder cannot be written.
    """
    if os.name == "nt":
        new.rename(path)  # refuses where others replace
        return
    try:
        path.hardlink_to(new)
    except FileExistsError:
        raise
    except OSError:  # FAT knows no links: there the lock alone keeps others away
        if path.exists():
            raise
        new.rename(path)
