"""An archive changed behind the back of the program."""

import sqlite3
from contextlib import closing
from pathlib import Path


def run(path: Path, *statements: str) -> None:
    """Run the statements on the file itself; nothing of them stays in its WAL."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
