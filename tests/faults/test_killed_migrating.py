"""An older archive is as it was when the program is killed while it brings it up to date, or all is done."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.tables import SCHEMA_VERSION
from tests.faults.length import rounds
from tests.older import VERSIONS, grown, made
from tests.storage.conftest import MAKER

ROUNDS = rounds(short=4, full=200)
ARTICLES = 150

_OPEN = """
import sys
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
import newsroom_desktop.storage.migrations.steps
print("begun", flush=True)
open_desk(Path(sys.argv[1])).close()
print("done", flush=True)
"""


def contents(path: Path) -> tuple[int, list[tuple[object, ...]]]:
    """The version, and all words: revisions and drafts."""
    connection = sqlite3.connect(path)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        words = connection.execute(
            "SELECT revision_id, fields, body FROM revision"
            " UNION ALL SELECT article_id, fields, body FROM draft"
        ).fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
    return version, sorted(words)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_no_word_of_an_older_archive_is_lost_by_a_kill(tmp_path: Path) -> None:
    chance, ends = random.Random(11), set[str]()
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = grown(made(folder / "archive.db", VERSIONS[0]), ARTICLES)
        _, words = contents(path)
        process = subprocess.Popen(
            [sys.executable, "-c", _OPEN, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(0.1 + chance.random() * 0.5 if number else 0.05)
        process.send_signal(signal.SIGKILL)
        is_done = process.stdout.read() == "done\n"
        process.wait()
        process.stdout.close()
        version, kept = contents(path)
        assert kept == words
        assert version == SCHEMA_VERSION if is_done else version in (1, SCHEMA_VERSION)
        ends.add("before" if version == 1 else "after")
        archive = open_archive(path, MAKER, writing=True, wait_s=5)
        with archive.reading() as unit:
            assert len(unit.articles.ids()) == 4 + ARTICLES
        archive.close()
        assert contents(path) == (SCHEMA_VERSION, words)
    assert "before" in ends
