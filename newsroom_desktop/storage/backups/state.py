"""Whether anything was written since a backup, told without reading the texts of either."""

import hashlib
import sqlite3
from pathlib import Path

from newsroom_desktop.storage.backups.listing import backups, newest_first
from newsroom_desktop.storage.backups.settings import has_settings
from newsroom_desktop.storage.looking import looking

_GROWING = ("revision", "media")
"""Rows here are added or taken away, and never changed: how many there are and the last one tell."""
_PASSED_OVER = ("article", "head", "revision_parent", "read_mark")
"""Made of the revisions, or where carets stand and who has read what."""
_SEARCH = "search"
"""With this begin the tables of the search, which are made anew from the others."""

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
_LAST_ROW = """
    SELECT (SELECT count(*) FROM "{table}"), {table}_id FROM "{table}" ORDER BY rowid DESC LIMIT 1
"""
_IS_WRITTEN = "SELECT EXISTS (SELECT 1 FROM revision) OR EXISTS (SELECT 1 FROM draft)"
_ALL_ROWS = 'SELECT * FROM "{table}"'


def is_backed_up(archive: Path, folder: Path, now_ms: int) -> bool:
    """Whether the newest backup of `archive` in `folder` holds all that is in the archive now.

    That carets were moved and articles read counts for nothing, and an archive in which nothing was ever
    written needs none. False where one of them cannot be read.
    """
    there = newest_first(backups(folder, archive.stem), now_ms)
    newest = next((each for each in there if each.is_whole), None)
    try:
        if newest is None:
            return _is_empty(archive)
        return state_of(newest.path) == state_of(archive) and has_settings(newest.path, archive)
    except sqlite3.Error:
        return False


def _is_empty(archive: Path) -> bool:
    with looking(archive) as connection:
        (is_written,) = connection.execute(_IS_WRITTEN).fetchone()
    return not is_written


def state_of(path: Path) -> str:
    """What is the same of two files as long as the same words, drafts and remarks are in them.

    Raises:
        sqlite3.Error: the file cannot be read.
    """
    told = hashlib.sha256()
    with looking(path) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        told.update(repr(version).encode())
        for (table,) in connection.execute(_TABLES).fetchall():
            if table in _PASSED_OVER or table.startswith((_SEARCH, "sqlite_")):
                continue
            told.update(table.encode())
            wanted = _LAST_ROW if table in _GROWING else _ALL_ROWS
            for row in connection.execute(wanted.format(table=table)):
                told.update(repr(row).encode(errors="surrogateescape"))
    return told.hexdigest()
