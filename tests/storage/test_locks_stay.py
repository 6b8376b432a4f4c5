"""Looking at an archive does not take the locks away that this process has on it."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.engines import sqlite_engine
from newsroom_desktop.storage.file import find_file, schema_version
from newsroom_desktop.storage.held import is_held
from tests.storage.conftest import MAKER, OpenArchive, article

COUNT = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM article").fetchone()[0])
connection.close()
"""


def count_elsewhere(path: Path) -> int:
    """How many articles another program sees, which then closes the archive."""
    told = subprocess.run(
        [sys.executable, "-c", COUNT, str(path)], capture_output=True, text=True, check=True
    )
    return int(told.stdout)


def look(path: Path) -> None:
    assert find_file(path)
    assert schema_version(path) > 0


def back_up(path: Path) -> None:
    backup(path, Why.HAND, 1_000)


def read(path: Path) -> None:
    open_archive(path, MAKER, writing=False, wait_s=0).close()


def test_what_cannot_be_opened_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5_000)
    engine = sqlite_engine(path, "?mode=rw")
    with pytest.raises(DatabaseError):
        engine.connect()
    assert not is_held(path)


@pytest.mark.parametrize("looked_at", [look, back_up, read])
def test_what_is_written_after_a_look_is_there_for_others(
    open_here: OpenArchive, looked_at: Callable[[Path], None]
) -> None:
    archive = open_here()
    with archive.writing() as unit:
        unit.articles.put(article(1), has_draft=False)
    looked_at(archive.path)
    assert count_elsewhere(archive.path) == 1  # the last one that closes an archive takes its WAL away
    with archive.writing() as unit:
        unit.articles.put(article(2), has_draft=False)
    assert count_elsewhere(archive.path) == 2
    with sqlite3.connect(archive.path) as here:
        assert here.execute("SELECT count(*) FROM article").fetchone() == (2,)
    here.close()
