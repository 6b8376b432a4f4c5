"""An archive of a newer version on the command line: what reads is done, and what writes is refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsroom_desktop.storage.tables import SCHEMA_VERSION
from tests.cli.conftest import Desk


@pytest.fixture
def newer(desk: Desk, tmp_path: Path) -> Path:
    desk("new", "headline=पहली", "body=पाठ")
    path = tmp_path / "archive.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def test_it_is_listed_shown_and_exported_and_that_is_told(desk: Desk, newer: Path, tmp_path: Path) -> None:
    before = newer.read_bytes()
    listed = desk("list", "--json")
    assert (listed.code, [each["headline"] for each in listed.json]) == (0, ["पहली"])
    assert "newer version" in listed.err
    assert desk("show", listed.json[0]["id"]).code == 0
    assert desk("export", "--all", "--out", tmp_path / "पेज").code == 0
    assert len(list((tmp_path / "पेज").glob("*.html"))) == 1
    assert newer.read_bytes() == before


def test_nothing_is_written(desk: Desk, newer: Path) -> None:
    before = newer.read_bytes()
    found = desk("list", "--json").json[0]["id"]
    for words in (("new", "headline=दूसरी"), ("set", found, "headline=दूसरी")):
        said = desk(*words)
        assert said.code == 1
        assert "newer version" in said.err
    assert newer.read_bytes() == before
