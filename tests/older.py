"""Archives as earlier versions made them."""

import sqlite3
from pathlib import Path

from newsroom_desktop.storage.revisions import content_name

VERSIONS = sorted(Path(__file__).with_name("storage").joinpath("versions").glob("*.sql"))
"""An archive of each version before this one, as SQL."""


def made(path: Path, version: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(version.read_text("utf-8"))
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.close()
    return path


def grown(path: Path, articles: int) -> Path:
    """The archive of version 1 at `path` with so many articles more, like its last one."""
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT * FROM article WHERE headline = 'हिन्दी दिवस'").fetchone()
    revisions = connection.execute("SELECT * FROM revision WHERE article_id = ?", row[:1])
    names = [column[0] for column in revisions.description]
    revision = dict(zip(names, revisions.fetchone(), strict=True))
    del revision["revision_id"]
    for number in range(100, 100 + articles):
        revision["article_id"] = article_id = f"{number:032x}"
        revision_id = content_name(revision, [])
        _insert(connection, "article", (article_id, *row[1:]))
        _insert(connection, "revision", (revision_id, *revision.values()))
        _insert(connection, "head", (article_id, revision_id))
    connection.commit()
    connection.close()
    return path


def _insert(connection: sqlite3.Connection, table: str, row: tuple[object, ...]) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - names of our own
