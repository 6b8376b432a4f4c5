"""An archive's file, looked at without SQLAlchemy and without a change to it or to what lies beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from newsroom_desktop.storage.connection import LooseConnection
from newsroom_desktop.storage.file import has_wal

_BUSY_S = 5.0
_UNCHANGING = "?mode=ro&immutable=1"
_FIRST_LOOK = "SELECT count(*) FROM sqlite_master"


@contextmanager
def looking(path: Path, *, is_at_rest: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that sees one state of the file at `path`, whatever others write there meanwhile.

    Of a file that `is_at_rest`, which nobody writes and has no WAL, nothing is made beside it either.
    Letters that are broken come as surrogates, so that the rows around them can be read.

    Raises:
        sqlite3.Error: it is missing, cannot be read, or is no database.
    """
    with closing(_connected(path, _UNCHANGING) if is_at_rest else _opened(path)) as connection:
        connection.execute("BEGIN")
        connection.execute(_FIRST_LOOK).fetchone()  # the state is that of this one
        yield connection


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return _connected(path, "?mode=ro")
    except sqlite3.OperationalError:
        # On a disk that cannot be written SQLite reads only what it may take for unchanging. With a WAL
        # beside it that would be an older state than the one that was saved last.
        if has_wal(path):
            raise
    return _connected(path, _UNCHANGING)


def _connected(path: Path, how: str) -> sqlite3.Connection:
    address = path.resolve().as_uri() + how
    connection = sqlite3.connect(
        address,
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_S,
        factory=LooseConnection,
    )
    try:
        connection.execute(_FIRST_LOOK).fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
