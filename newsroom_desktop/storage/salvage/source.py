"""The rows of one archive's tables, by name, as far as they can be read."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """A table as the file has it: where it begins, its columns, and the one that is the row's number."""

    root: int
    columns: tuple[str, ...]
    number_column: str | None


class Source:
    """What stands in `pages`, of which nothing is taken for granted."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._stored = dict(_stored_tables(pages))
        self._walked: dict[str, list[int]] = {}
        self.is_whole = TABLES.tables.keys() <= self._stored.keys() and not pages.is_torn
        for name, stored in self._stored.items():
            self._walked[name], whole = leaves(pages, stored.root)
            self.is_whole &= whole

    def shares(self, tables: Iterable[Table], progress: Progress) -> Iterator[tuple[Table, Progress]]:
        """Each table with the part of `progress` that its rows take."""
        pages = {table: 1 + len(self._walked.get(table.name, ())) for table in tables}
        done, total = 0, sum(pages.values())
        for table, count in pages.items():
            yield table, progress.share(done / total, (done + count) / total)
            done += count

    def rows(self, table: Table, progress: Progress) -> Iterator[Named]:
        """The rows of `table`; where ways to them are broken, those of stray pages after all others.

        A stray row may be an older state of one that was found before it.

        Raises:
            Stopped: `progress` was cancelled.
        """
        stored = self._stored.get(table.name)
        if stored is not None:
            numbers = self._walked[table.name]
            for number in progress.steps(numbers, len(numbers)):
                yield from (_named(row, stored) for row in rows_of(self._pages, number))
        if not self.is_whole:
            yield from self._strays(table, progress)

    def _strays(self, table: Table, progress: Progress) -> Iterator[Named]:
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
    """The columns that `statement` gives a table; None if SQLite does not understand it."""
    with closing(sqlite3.connect(":memory:")) as scratch:
        try:
            scratch.execute(statement)
            found = scratch.execute("SELECT name, type, pk FROM pragma_table_info(?)", [name]).fetchall()
        except (sqlite3.Error, sqlite3.Warning, ValueError):
            return None
    keys = [column for column, kind, key in found if key and kind.upper() == "INTEGER"]
    is_number = len(keys) == 1 and sum(bool(key) for _, _, key in found) == 1
    return tuple(column for column, _, _ in found), keys[0] if is_number else None


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
