"""Whether the search index of an archive fits the articles: it is made of them, so no word depends on it."""

import sqlite3
from pathlib import Path

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.fts5 import CREATE_INDEX
from newsroom_desktop.storage.looking import looking
from newsroom_desktop.storage.refusing import is_of_index

_WRITTEN_AS = "SELECT sql FROM main.sqlite_master WHERE name = 'search_index'"
_HAS_TEXTS = "SELECT 1 FROM main.sqlite_master WHERE name = 'search_text'"
_PARTS = ("data", "idx", "docsize", "config")
_CHECK = "INSERT INTO temp.search_index (search_index, rank) VALUES ('integrity-check', 1)"
_OPERATIONS = 100_000


def is_search_in_step(path: Path, progress: Progress) -> bool | None:
    """Whether the index in the file at `path` has all that is searched, and nothing else.

    None where the file has no such index, is of a newer version, or could not be looked at.

    Raises:
        Stopped: `progress` was cancelled.
    """
    progress.heed()
    try:
        with looking(path) as connection:
            if not connection.execute(_HAS_TEXTS).fetchone():
                return None
            written_as = connection.execute(_WRITTEN_AS).fetchone()
            if written_as != (CREATE_INDEX,):
                return None if written_as else False
            connection.set_progress_handler(lambda: progress.cancelled, _OPERATIONS)
            _check(connection)
    except sqlite3.Error as error:
        progress.heed()  # what SQLite gave up when it was asked to stop is no fault
        return False if is_of_index(error) else None
    return True


def _check(connection: sqlite3.Connection) -> None:
    """Let FTS5 compare the index with its texts.

    Its check is a command that writes, which the file must not be asked for: others may write there, or
    nobody may. So it is given to a copy of the index, which is temporary, over the texts as they lie there.
    """
    connection.execute("CREATE TEMP VIEW search_text AS SELECT * FROM main.search_text")
    connection.execute(CREATE_INDEX.replace("TABLE search_index", "TABLE temp.search_index"))
    for part in _PARTS:
        connection.execute(f"DELETE FROM temp.search_index_{part}")  # noqa: S608 - names of our own
        connection.execute(
            f"INSERT INTO temp.search_index_{part} SELECT * FROM main.search_index_{part}"  # noqa: S608 - as above
        )
    connection.execute("PRAGMA writable_schema = RESET")  # FTS5 opens what was copied, not what it knew
    connection.execute(_CHECK)
