"""The rows of one archive's tables, by name, as far as they can be read."""

import operator
import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import Table

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.salvage.pages import Pages
from newsroom_desktop.storage.salvage.rows import Row, Value, leaves, rows_of
from newsroom_desktop.storage.tables import TABLES

Named = dict[str, Value]
"""The values of a row by the names of their columns."""

_HEX = re.compile("[0-9a-f]{32}|[0-9a-f]{64}")
_MAKES_TABLE = "CREATE TABLE "


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """A table as the file has it: where it begins, its columns, and the one that is the row's number."""

    root: int
    columns: tuple[str, ...]
    number_column: str | None


class Source:
    """What stands in `pages`, of which nothing is taken for granted.

    `is_whole` tells that the tables of today are all there, and every way in them leads to rows.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._stored = dict(_stored_tables(pages))
        self._walked: dict[str, list[int]] = {}
        self.is_whole = TABLES.tables.keys() <= self._stored.keys() and not pages.is_torn
        for name, stored in self._stored.items():
            self._walked[name], whole = leaves(pages, stored.root)
            self.is_whole &= whole or name not in TABLES.tables

    def shares(self, tables: Iterable[Table], progress: Progress) -> Iterator[tuple[Table, Progress]]:
        """Each table with the part of `progress` that its rows take."""
        pages = {table: 1 + len(self._walked.get(table.name, ())) for table in tables}
        done, total = 0, sum(pages.values())
        for table, count in pages.items():
            yield table, progress.share(done / total, (done + count) / total)
            done += count

    def rows(self, table: Table, progress: Progress) -> Iterator[Named]:
        """The rows of `table` that a way leads to.

        Raises:
            Stopped: `progress` was cancelled.
        """
        stored = self._stored.get(table.name)
        if stored is not None:
            numbers = self._walked[table.name]
            for number in progress.steps(numbers, len(numbers)):
                yield from (_named(row, stored) for row in rows_of(self._pages, number))

    def strays(self, table: Table, progress: Progress) -> Iterator[Named]:
        """What looks like rows of `table` in pages that no way leads to.

        They are there in a whole file, too, as older states or deleted rows; but a way that leads to a wrong
        page is not seen, and what it hides is found only so.

        Raises:
            Stopped: `progress` was cancelled.
        """
        looks = _looks_like(table)
        columns = tuple(table.columns.keys())
        for rows in progress.steps(self._stray_rows()):
            for _number, values in rows:
                if len(values) == len(columns) and looks(values):
                    yield dict(zip(columns, values, strict=True))

    def _stray_rows(self) -> Iterator[Iterator[Row]]:
        led_to = {number for numbers in self._walked.values() for number in numbers}
        for number in range(1, self._pages.count + 1):
            if number not in led_to:
                yield rows_of(self._pages, number)


def _named(row: Row, stored: _Stored) -> Named:
    number, values = row
    named = dict(zip(stored.columns, values, strict=False))  # a column added later has no value in old rows
    if stored.number_column is not None:
        named[stored.number_column] = number
    return named


def _stored_tables(pages: Pages) -> Iterator[tuple[str, _Stored]]:
    numbers, _is_whole = leaves(pages, 1)
    for _number, values in (row for number in numbers for row in rows_of(pages, number)):
        match values:
            case ("table", str(name), _, int(root), str(statement)):
                columns = _columns(name, statement)
                if columns is not None:
                    names, number_column = columns
                    yield name, _Stored(root=root, columns=names, number_column=number_column)
            case _:
                continue


def _columns(name: str, statement: str) -> tuple[tuple[str, ...], str | None] | None:
    """The columns that `statement` gives a table, and which is the number of its rows.

    None if SQLite does not understand it, if it does more, or if its own letters are broken.
    """
    if not statement.startswith(_MAKES_TABLE):
        return None
    with closing(sqlite3.connect(":memory:")) as scratch:
        try:
            scratch.execute(statement)
            found = scratch.execute("SELECT name, type, pk FROM pragma_table_info(?)", [name]).fetchall()
        except (sqlite3.Error, sqlite3.Warning, ValueError):
            return None
    if name in TABLES.tables and _is_broken({column for column, _, _ in found}, TABLES.tables[name]):
        return None
    keys = [column for column, kind, key in found if key and kind.upper() == "INTEGER"]
    is_number = len(keys) == 1 and sum(bool(key) for _, _, key in found) == 1
    return tuple(column for column, _, _ in found), keys[0] if is_number else None


def _is_broken(names: Collection[str], table: Table) -> bool:
    """Whether `names` are of no column of `table`, or one of them is that of a column but for a letter."""
    known = set(table.columns.keys())
    others = [(name, lacking) for name in names if name not in known for lacking in known.difference(names)]
    return known.isdisjoint(names) or any(
        len(name) == len(lacking) and sum(map(operator.ne, name, lacking)) == 1 for name, lacking in others
    )


def _looks_like(table: Table) -> Callable[[tuple[Value, ...]], bool]:
    """Whether values may be a row of `table`: ids where its ids are, numbers and texts where those are."""
    expected: Mapping[int, type] = {
        place: int if column.type.python_type in (int, bool) else str
        for place, column in enumerate(table.columns)
    }
    ids = [place for place, column in enumerate(table.columns) if column.name.endswith("_id")]
    nullable = [column.nullable for column in table.columns]

    def looks(values: tuple[Value, ...]) -> bool:
        for place, value in enumerate(values):
            if value is None and nullable[place]:
                continue
            if not isinstance(value, expected[place]):
                return False
            if place in ids and not _HEX.fullmatch(str(value)):
                return False
        return True

    return looks
