"""Connections to a file that may be damaged: whatever stands in it is told as an error of SQLite."""

import sqlite3
from typing import Any, Self


class _Cursor(sqlite3.Cursor):
    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        """Run a statement.

        Raises:
            sqlite3.Error: also where SQLite says what is broken in letters that are none.
        """
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            damage = sqlite3.DatabaseError("malformed database schema")
            damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damage from error


class LooseConnection(sqlite3.Connection):
    """Reads letters that are broken as surrogates, so that the rows around them can be read."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.text_factory = lambda data: data.decode(errors="surrogateescape")

    def cursor(self, factory: Any = _Cursor) -> Any:
        """A cursor; as that of any connection."""
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run a statement with a cursor of its own, which is given back."""
        return _Cursor(self).execute(sql, parameters)
