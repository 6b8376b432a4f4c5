"""Engines of an archive: how its database is reached, and how a transaction begins in it."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, FromClause, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from newsroom_desktop.storage.held import LOOKING, HeldConnection
from newsroom_desktop.storage.tables import APPLICATION_ID

BUSY_MS = 5_000
"""How long a unit waits for another process that writes."""

WRITES = "writes"
"""An option of a connection: whether the transactions begun on it change something."""

NEWER = "newer"
"""An option of a connection: whether what it reads was written by a newer version."""


def sqlite_engine(path: Path, how: str) -> Engine:
    """An engine on the file at `path`, opened as `how`, the query of an SQLite URI, says."""
    address = path.resolve().as_uri() + how
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, address),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=-1,  # no lane waits for a connection of another
    )
    engine.dialect.statement_compiler = _Compiler
    event.listen(engine, "begin", _begin_sqlite)
    return engine


class _Compiler(SQLiteCompiler):
    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:  # noqa: ARG002
        """A hint stands as it is behind the table: INDEXED BY the one that a statement was made for."""
        return text


def _connect(path: Path, address: str) -> sqlite3.Connection:
    with LOOKING:
        connection = sqlite3.connect(
            address,
            uri=True,
            isolation_level=None,  # transactions begin where we say, not before the first write
            check_same_thread=False,
            timeout=BUSY_MS / 1000,
            factory=HeldConnection,
        )
        connection.hold(path)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()  # else it would hold the file for good
        raise
    return connection


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and then writes would fail at once beside another writer.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def write_ahead(engine: Engine) -> None:
    """Let the file of `engine` be written by way of a WAL, as every archive is.

    One that is a backup, copied in its place by hand, is not: whoever reads it would keep others from saving,
    and a power cut could take back what was saved last.

    Raises:
        sqlite3.Error: the file cannot be written, or somebody reads it.
    """
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL").fetchone()
    finally:
        connection.close()


def postgres_engine(address: str) -> Engine:
    """An engine on the PostgreSQL database at `address`, an address as SQLAlchemy takes it."""
    engine = create_engine(address, pool_size=4, max_overflow=2)
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _begin_postgres(connection: Connection) -> None:
    # Writers come one after the other, as in a file, so that numbers have no gaps and heads no race.
    connection.exec_driver_sql(
        f"SELECT pg_advisory_xact_lock({APPLICATION_ID})"
        if _writes(connection)
        else "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    )


def let_go(engine: Engine) -> None:
    """Close all connections of `engine`, and each that is in use when it is given back.

    The pool would keep those otherwise, and with them the files that SQLite has beside the archive.
    """
    event.listen(engine.pool, "checkin", _invalidate)
    engine.dispose()


def _invalidate(_connection: object, record: ConnectionPoolEntry) -> None:
    record.invalidate()


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(WRITES))


def reads_newer(connection: Connection) -> bool:
    """Whether what `connection` reads may say more than this version knows of."""
    return bool(connection.get_execution_options().get(NEWER))
