"""A new archive that takes in what can be read out of a damaged one, of a backup, or of both."""

# ruff: noqa: S608 - the names of tables and columns are our own

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import combinations
from pathlib import Path

from sqlalchemy import Table

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.archive import schema
from newsroom_desktop.storage.file import make_file
from newsroom_desktop.storage.looking import looking
from newsroom_desktop.storage.refusing import refusing
from newsroom_desktop.storage.revisions import content_name
from newsroom_desktop.storage.salvage.pages import Pages
from newsroom_desktop.storage.salvage.rows import Value
from newsroom_desktop.storage.salvage.source import Named, Source
from newsroom_desktop.storage.tables import ARTICLE, DRAFT, HEAD, PARENT, REVISION, SEARCH_TEXT, TABLES

_JUDGED = (ARTICLE, SEARCH_TEXT, HEAD, REVISION, DRAFT)
_COPIED = tuple(table for table in TABLES.sorted_tables if table not in _JUDGED)
"""Whose rows are taken over as they are."""

_MOST_PARENTS = 6
_SAID = tuple(column.name for column in REVISION.columns if column.name != "revision_id")
_LOOSE = {
    "doubtful": tuple(REVISION.columns.keys()),
    "loose_draft": (*DRAFT.columns.keys(), "source", "is_current"),
    "listed": ("article_id", "headline", "category", "status", "updated_ms", "caret_cp", "change_no"),
    "told_of": ("revision_id", "article_id", "is_current"),
}
"""Beside the tables of the archive: revisions that do not say what they were named after; drafts, of which
some are outlived, with the number of their source and whether the archive has them now; rows of the list; and
revisions that were heads, likewise."""

WANTING = """
SELECT revision_id FROM temp.told_of UNION SELECT revision_id FROM temp.doubtful
EXCEPT SELECT revision_id FROM revision
"""
"""Revisions that are known and could not be read."""

_REVISION = f"SELECT {', '.join(REVISION.columns.keys())} FROM revision WHERE revision_id = ?"
_PARENTS = "SELECT parent_id FROM revision_parent WHERE revision_id = ?"
_NOT_DOUBTED = "DELETE FROM temp.doubtful WHERE revision_id IN (SELECT revision_id FROM revision)"


class Salvage:
    """A new archive in the file `path`; it is not one before it was completed.

    `unread_pages` is how many pages the disk did not give.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.unread_pages = 0
        self._sources = 0
        path.unlink(missing_ok=True)  # of a process that was killed
        with refusing(path):
            make_file(path, schema())
            self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            self.connection.execute("PRAGMA journal_mode = OFF")  # nobody misses it before it is complete
            self.connection.execute("PRAGMA synchronous = OFF")
            for name, columns in _LOOSE.items():
                self.connection.execute(f"CREATE TEMP TABLE {name} ({', '.join(columns)})")

    def read(self, source: Path, progress: Progress) -> None:
        """Take in whatever can be read of the archive in the file `source`, which is left as it is.

        Raises:
            ArchiveRefused: the disk with the new archive is full or fails.
            Stopped: `progress` was cancelled.
        """
        with refusing(self.path), Pages(source) as pages:
            found = Source(pages)
            self._sources += 1
            self.connection.execute("BEGIN")
            for table, part in found.shares((*_COPIED, REVISION, DRAFT, ARTICLE, HEAD), progress):
                self._take(table, found.rows(table, part), are_current=found.is_whole and self._sources == 1)
                self._take(table, found.strays(table, part), are_current=False)
            self._find_parents()
            self.connection.execute("COMMIT")
            self.unread_pages += len(pages.unread)

    def look_up(self, backup: Path) -> None:
        """Take in from the file `backup` the revisions that are known and were not read before.

        Raises:
            ArchiveRefused: the disk with the new archive is full or fails.
        """
        with refusing(self.path):
            wanting = [name for (name,) in self.connection.execute(WANTING)]
            for row, parents in _whole_ones(backup, wanting):
                self._believe(row, parents)
            self.connection.execute(_NOT_DOUBTED)

    def close(self) -> None:
        """Have all of it on the disk, in the file alone."""
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute("PRAGMA journal_mode = WAL").fetchone()
        self.connection.close()
        with self.path.open("rb+") as file:
            os.fsync(file.fileno())

    def drop(self) -> None:
        """Give it up: nothing of it is left."""
        self.connection.close()
        self.path.unlink(missing_ok=True)

    def _take(self, table: Table, rows: Iterator[Named], *, are_current: bool) -> None:
        for row in rows:
            if table is REVISION:
                self._take_revision(row)
            elif table is DRAFT:
                self._put("temp.loose_draft", row | {"source": self._sources, "is_current": are_current})
            elif table is HEAD:
                self._put("temp.told_of", row | {"is_current": are_current})
            elif table is ARTICLE:
                self._put("temp.listed", row)
            else:
                self._put(table.name, row)

    def _take_revision(self, row: Named) -> None:
        revision_id = row.get("revision_id")
        parents = self.connection.execute(_PARENTS, [_storable(revision_id)])
        if is_as_named(row, [parent_id for (parent_id,) in parents]):
            self._put("revision", row)
        else:
            self._put("temp.doubtful", row)

    def _find_parents(self) -> None:
        """Believe doubtful revisions that say what they were named after, once their right parents are found.

        Nothing else than those gives them their name, so that each may be tried.
        """
        columns = ", ".join(REVISION.columns.keys())
        for values in self.connection.execute(f"SELECT {columns} FROM temp.doubtful ORDER BY generation"):
            row: Named = dict(zip(REVISION.columns.keys(), values, strict=True))
            right = next((parents for parents in self._tries(row) if is_as_named(row, parents)), None)
            if right is not None:
                self._believe(row, right)
        self.connection.execute(_NOT_DOUBTED)

    def _believe(self, row: Named, parent_ids: Sequence[str]) -> None:
        """Take in a revision that says what it was named after, with its right parents and no others."""
        self._put("revision", row)
        self.connection.execute("DELETE FROM revision_parent WHERE revision_id = ?", [row["revision_id"]])
        for parent_id in parent_ids:
            self._put(PARENT.name, {"revision_id": row["revision_id"], "parent_id": parent_id})

    def _tries(self, row: Named) -> Iterator[list[str]]:
        """Parents that the revision may have: some of those that are told of, or one that is older."""
        told = self.connection.execute(_PARENTS, [row["revision_id"]])
        names = [parent_id for (parent_id,) in told][:_MOST_PARENTS]
        for count in range(len(names) + 1):
            yield from map(list, combinations(names, count))
        older = self.connection.execute(
            "SELECT revision_id FROM revision WHERE article_id = ? AND generation < ?",
            [row["article_id"], row["generation"]],
        )
        yield from ([parent_id] for (parent_id,) in older)

    def _put(self, place: str, row: Mapping[str, Value]) -> None:
        columns = _LOOSE.get(place.removeprefix("temp.")) or TABLES.tables[place].columns.keys()
        known = [name for name in columns if name in row]
        places = ", ".join("?" * len(known))
        self.connection.execute(
            f"INSERT OR IGNORE INTO {place} ({', '.join(known)}) VALUES ({places})",
            [_storable(row[name]) for name in known],
        )


def is_as_named(row: Mapping[str, Value], parent_ids: list[str]) -> bool:
    """Whether the row is a revision of which not a letter has changed since it was named after it."""
    try:
        return content_name({name: row[name] for name in _SAID}, parent_ids) == row["revision_id"]
    except (LookupError, TypeError, ValueError):
        return False


def _whole_ones(backup: Path, revision_ids: Sequence[str]) -> list[tuple[Named, list[str]]]:
    """Those revisions that `backup` has letter by letter, and their parents; none if it is broken."""
    found = []
    with suppress(sqlite3.Error), looking(backup) as there:
        for revision_id in revision_ids:
            parents = [parent_id for (parent_id,) in there.execute(_PARENTS, [revision_id])]
            for values in there.execute(_REVISION, [revision_id]):
                row: Named = dict(zip(REVISION.columns.keys(), values, strict=True))
                if is_as_named(row, parents):
                    found.append((row, parents))
    return found


def _storable(value: Value) -> Value:
    """`value`, as bytes where it has some that are no letters."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode(errors="surrogateescape")
    return value
