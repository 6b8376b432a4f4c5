"""One archive: an SQLite file, opened once, used in units of work."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.schema import CreateIndex, CreateTable

from newsroom_desktop.article.errors import ArchiveBusy, ArchiveDamaged, ArchiveRefused
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.aside import finish_setting_aside
from newsroom_desktop.storage.engines import NEWER, WRITES, let_go, sqlite_engine, write_ahead
from newsroom_desktop.storage.file import find_file, has_wal, make_file, schema_version
from newsroom_desktop.storage.fts5 import CREATE_INDEX
from newsroom_desktop.storage.refusing import not_written, refusing
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.tables import SCHEMA_VERSION, TABLES
from newsroom_desktop.storage.unit import Unit


class Archive:
    """An open archive; units may be begun from any thread.

    `is_newer` tells that a newer version made it: it is read, as far as this version knows it, and never
    written.
    """

    def __init__(
        self, path: Path, engine: Engine, maker: Maker, lock: FileLock | None, *, is_newer: bool = False
    ) -> None:
        self.path = path
        self.is_newer = is_newer
        self.media_folder = path.parent / "media"
        self._engine = engine
        self._maker = maker
        self._lock = lock

    @property
    def person(self) -> str:
        """Who works on it; empty for an account without a name."""
        return self._maker.author

    def sign_as(self, name: str) -> None:
        """Let the units that are begun from now on be those of the person called `name`."""
        self._maker = replace(self._maker, author=name)

    def reading(self) -> AbstractContextManager[Unit]:
        """A unit that sees one state of the archive and changes nothing.

        Raises:
            ArchiveRefused, ArchiveDamaged: the archive could not be read.
        """
        return self._unit(writes=False)

    def writing(self) -> AbstractContextManager[Unit]:
        """A unit that is on the disk, whole, when it ends without an error; else nothing of it is.

        Where the archive was opened for reading, it is taken for this unit alone.

        Raises:
            ArchiveBusy: another process has it for writing.
            ArchiveRefused, ArchiveDamaged: the archive could not be written.
        """
        if self.is_newer:
            raise ArchiveRefused("archive_newer_read", path=str(self.path))
        return self._unit(writes=True) if self._lock else self._unit_alone()

    def alone(self) -> AbstractContextManager[None]:
        """Nobody else writes in the archive meanwhile.

        Raises:
            ArchiveBusy: another process has it for writing.
            ArchiveRefused: its folder cannot be written.
        """
        return nullcontext() if self._lock else taken(self.path, 0)

    @contextmanager
    def _unit_alone(self) -> Iterator[Unit]:
        with taken(self.path, 0), self._unit(writes=True) as unit:
            yield unit

    @contextmanager
    def _unit(self, *, writes: bool) -> Iterator[Unit]:
        with self._begun(writes=writes) as connection:
            yield Unit(connection, self._maker)

    @contextmanager
    def _begun(self, *, writes: bool) -> Iterator[Connection]:
        options = {WRITES: writes, NEWER: self.is_newer}
        with (
            refusing(self.path),
            self._engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection

    def try_reading(self) -> None:
        """Return when the tables are all there and can be read."""
        with self._begun(writes=False) as connection:
            for table in TABLES.sorted_tables:
                connection.execute(select(table).limit(1))

    def try_writing(self) -> None:
        """Return when the archive can be read and written."""
        self.try_reading()
        with self.writing() as unit:
            unit.drafts.drop("")  # SQLite begins on a read-only file as well, and refuses the first change

    def close(self) -> None:
        """Give the file free for others: at once, but for a unit that is still at work, at whose end."""
        let_go(self._engine)
        if self._lock is not None:
            self._lock.release()


def open_archive(
    path: Path, maker: Maker, *, writing: bool, wait_s: float, progress: Progress | None = None
) -> Archive:
    """Open the archive at `path`; one that does not exist is made.

    Of an older one a backup is made, and it is brought up to date.
    For writing it is taken for this process alone, after at most `wait_s` seconds of waiting. `progress`
    tells how far an older one is: 100,000 articles take some minutes.

    Raises:
        ArchiveBusy: another process has it for writing.
        Stopped: `progress` was cancelled while it waited, or while the archive was brought up to date: it is
            as it was before.
        ArchiveDamaged: it is empty, foreign or broken; it was left as it is.
        ArchiveRefused: it cannot be read or written; it is newer, and not opened for reading or not to be
            understood at all.
        BackupRefused: it is older, and no backup can be made of it.
    """
    version = _version(path, newer_too=not writing)
    if version is not None and version > SCHEMA_VERSION:
        return _opened_newer(path, maker)
    if version is None and not path.parent.is_dir():
        raise ArchiveRefused("archive_folder_missing", path=str(path))
    with ExitStack() as undo:
        lock = _take(path, wait_s, progress) if writing or version != SCHEMA_VERSION else None
        if lock is not None:
            undo.callback(lock.release)
            version = _version(path)  # another process may have made it or changed it while this one waited
        if version is None:
            _make(path)
        elif version < SCHEMA_VERSION:
            _bring_up_to_date(path, version, progress or Progress())
        archive = _opened(path, maker, lock if writing else None)
        if writing:
            undo.pop_all()
    return archive


def _version(path: Path, *, newer_too: bool = False) -> int | None:
    """The version of the tables of the archive at `path`; None where there is none."""
    with refusing(path):
        return schema_version(path) if find_file(path, newer_too=newer_too) else None


def _make(path: Path) -> None:
    try:
        if (aside := finish_setting_aside(path, datetime.now(UTC))) is not None:
            raise ArchiveDamaged("archive_set_aside", path=str(path), aside=aside.name)
        make_empty(path)
    except OSError as error:
        raise not_written(error, path) from error


def make_empty(path: Path) -> None:
    """Make an archive without articles at `path`, unless a file is there.

    Raises:
        ArchiveRefused: the disk is full or fails.
        OSError: the folder cannot be written.
    """
    with refusing(path), suppress(FileExistsError):
        make_file(path, schema())


def _bring_up_to_date(path: Path, found: int, progress: Progress) -> None:
    # What is only needed here is loaded here: it brings Alembic along.
    from newsroom_desktop.storage.backups.making import backup  # noqa: PLC0415
    from newsroom_desktop.storage.backups.names import Why  # noqa: PLC0415
    from newsroom_desktop.storage.migrations.steps import bring_up_to_date  # noqa: PLC0415

    backup(path, Why.MIGRATION, now_ms(), progress=progress.share(0, 0.1))
    engine = sqlite_engine(path, "?mode=rw")
    try:
        with (
            refusing(path),
            engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            bring_up_to_date(connection, found, progress.share(0.1, 1))
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        engine.dispose()


def _opened(path: Path, maker: Maker, lock: FileLock | None) -> Archive:
    engine = sqlite_engine(path, "?mode=rw")
    archive = Archive(path, engine, maker, lock)
    try:
        archive.try_reading()
        if lock is not None:
            with refusing(path):
                write_ahead(engine)
            archive.try_writing()
    except ArchiveDamaged:
        archive.close()
        raise
    except ArchiveRefused:
        archive.close()
        if lock is not None:
            raise
        archive = _opened_read_only(path, maker, _how_to_read(path), is_newer=False)
    return archive


def _opened_newer(path: Path, maker: Maker) -> Archive:
    try:
        return _opened_read_only(path, maker, "?mode=ro", is_newer=True)
    except ArchiveDamaged as error:  # it lacks what this version looks for
        raise ArchiveRefused("archive_newer", path=str(path)) from error
    except ArchiveRefused:
        return _opened_read_only(path, maker, _how_to_read(path), is_newer=True)


def _opened_read_only(path: Path, maker: Maker, how: str, *, is_newer: bool) -> Archive:
    archive = Archive(path, sqlite_engine(path, how), maker, None, is_newer=is_newer)
    try:
        archive.try_reading()
    except ArchiveRefused:
        archive.close()
        raise
    return archive


def _how_to_read(path: Path) -> str:
    # On a disk that cannot be written SQLite reads only what it may take for unchanging. With a WAL
    # beside it that would be an older state than the one that was saved last.
    return "?mode=ro" if has_wal(path) else "?mode=ro&immutable=1"


@contextmanager
def taken(path: Path, wait_s: float, progress: Progress | None = None) -> Iterator[None]:
    """No other process may write to the archive at `path` meanwhile.

    Raises:
        ArchiveBusy: another one does, after `wait_s` seconds too.
        ArchiveRefused: its folder cannot be written.
        Stopped: `progress` was cancelled while it waited.
    """
    lock = _take(path, wait_s, progress)
    try:
        yield
    finally:
        lock.release()


def _take(path: Path, wait_s: float, progress: Progress | None = None) -> FileLock:
    # Whoever closes the archive gives it free, on whatever thread.
    lock = FileLock(f"{path.resolve()}.lock", timeout=wait_s, thread_local=False)
    try:
        lock.acquire(cancel_check=lambda: progress is not None and progress.cancelled)
    except Timeout as error:
        if progress is not None:
            progress.heed()
        raise ArchiveBusy("archive_in_use", path=str(path)) from error
    except OSError as error:
        raise not_written(error, path) from error
    return lock


def schema() -> list[str]:
    """The statements that make the tables of an archive."""
    engine = create_engine("sqlite://")
    statements: list[str] = []
    for table in TABLES.sorted_tables:
        statements.append(str(CreateTable(table).compile(engine)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(engine)) for index in indexes]
    return [*statements, CREATE_INDEX]
