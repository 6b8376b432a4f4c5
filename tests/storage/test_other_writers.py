"""Other threads and programs on one archive: they wait for each other."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from filelock import FileLock

from newsroom_desktop.article.errors import ArchiveBusy
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.file import make_file
from tests.storage.conftest import MAKER, OpenArchive, article

HOLD_THE_WRITE_LOCK = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(1)
connection.execute("ROLLBACK")
"""


@pytest.fixture
def archive(open_here: OpenArchive) -> Archive:
    """One in a file, which other programs can reach."""
    return open_here()


def test_a_writer_waits_for_another_program(archive: Archive) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_WRITE_LOCK, str(archive.path)], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    began = time.monotonic()
    with archive.writing() as unit:
        unit.articles.put(article(headline="एक"), has_draft=False)
    assert time.monotonic() - began > 0.5
    assert other.wait() == 0
    other.stdout.close()
    with archive.reading() as unit:
        assert len(unit.articles.ids()) == 1


def test_readers_go_on_while_one_writes(archive: Archive) -> None:
    with archive.writing() as writer:
        writer.articles.put(article(headline="एक"), has_draft=False)
        with archive.reading() as reader:
            assert len(reader.articles.ids()) == 0


def test_every_unit_is_on_the_disk_when_it_ends(archive: Archive) -> None:
    with archive.writing() as unit:
        connection = unit.articles._connection
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_an_archive_may_be_closed_by_another_thread_than_opened_it(tmp_path: Path) -> None:
    opened: list[Archive] = []
    path = tmp_path / "archive.db"
    thread = threading.Thread(target=lambda: opened.append(open_archive(path, MAKER, writing=True, wait_s=0)))
    thread.start()
    thread.join()
    opened[0].close()
    open_archive(path, MAKER, writing=True, wait_s=0).close()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only some people make links")
def test_two_names_of_one_archive_have_one_lock(open_here: OpenArchive, tmp_path: Path) -> None:
    archive = open_here()
    other = tmp_path / "दूसरा.db"
    other.symlink_to(archive.path)
    with pytest.raises(ArchiveBusy):
        open_archive(other, MAKER, writing=True, wait_s=0)


def test_a_connection_that_ends_early_keeps_nothing(archive: Archive, tmp_path: Path) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(headline="एक"), has_draft=False)
        other = sqlite3.connect(tmp_path / "archive.db")
        assert other.execute("SELECT count(*) FROM article").fetchone() == (0,)
        other.close()


SAVE_ONE = """
import sys
from pathlib import Path
from newsroom_desktop.article.article import Article
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
article_id = f"{int(sys.argv[2]):032x}"
print("ready", flush=True)
sys.stdin.readline()
archive = open_archive(Path(sys.argv[1]), Maker(author="", device=""), writing=True, wait_s=30)
with archive.writing() as unit:
    unit.articles.put(Article(article_id=article_id, created_ms=1, updated_ms=1), has_draft=False)
print(article_id)
"""


def test_many_that_make_one_archive_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with ExitStack() as ended:
        processes = [
            ended.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", SAVE_ONE, str(path), str(number)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for number in range(10)
        ]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        saved = {process.communicate()[0].strip() for process in processes}
    assert len(saved) == len(processes)
    archive = open_archive(path, MAKER, writing=False, wait_s=0)
    with archive.reading() as unit:
        assert set(unit.articles.ids()) == saved
    archive.close()
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".new")] == []


@pytest.mark.parametrize("writing", [True, False])
def test_an_archive_that_was_made_during_the_wait_is_taken_as_it_is(tmp_path: Path, *, writing: bool) -> None:
    (tmp_path / "elsewhere").mkdir()
    other = open_archive(tmp_path / "elsewhere" / "archive.db", MAKER, writing=True, wait_s=0)
    with other.writing() as unit:
        unit.articles.put(article(), has_draft=False)
    other.close()
    path, counts = tmp_path / "archive.db", []

    def wait_and_count() -> None:
        archive = open_archive(path, MAKER, writing=writing, wait_s=30)
        with archive.reading() as unit:
            counts.append(len(unit.articles.ids()))
        archive.close()

    with FileLock(f"{path}.lock"):
        thread = threading.Thread(target=wait_and_count)
        thread.start()
        time.sleep(0.3)
        shutil.copyfile(other.path, path)
    thread.join()
    assert counts == [1]


@pytest.mark.parametrize("links", [True, False])
def test_an_archive_is_never_made_over_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    def refuse(*_paths: Path) -> None:
        raise PermissionError(errno.EPERM, "as on FAT")

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    make_file(tmp_path / "new.db", ["CREATE TABLE a (b)"])
    mine = tmp_path / "mine.db"
    mine.write_text("मेरी फ़ाइल", "utf-8")
    with pytest.raises(OSError, match="exists" if links or os.name == "nt" else "FAT"):
        make_file(mine, ["CREATE TABLE a (b)"])
    assert mine.read_text("utf-8") == "मेरी फ़ाइल"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mine.db", "new.db"]
