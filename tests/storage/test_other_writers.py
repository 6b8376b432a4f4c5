"""Other threads and programs on one archive: they wait for each other."""

import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from newsroom_desktop.article.errors import ArchiveBusy
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.tables import MEDIA
from tests.storage.conftest import MAKER, OpenArchive, article

HOLD_THE_WRITE_LOCK = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(1)
connection.execute("ROLLBACK")
"""


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
        assert unit.articles.count() == 1


def test_readers_go_on_while_one_writes(archive: Archive) -> None:
    with archive.writing() as writer:
        writer.articles.put(article(headline="एक"), has_draft=False)
        with archive.reading() as reader:
            assert reader.articles.count() == 0


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


def test_two_names_of_one_archive_have_one_lock(open_here: OpenArchive, tmp_path: Path) -> None:
    archive = open_here()
    other = tmp_path / "दूसरा.db"
    try:
        other.symlink_to(archive.path)
    except OSError:
        pytest.skip("Windows lets only some people make links")
    with pytest.raises(ArchiveBusy):
        open_archive(other, MAKER, writing=True, wait_s=0)


def test_a_fault_of_ours_is_not_called_damage(archive: Archive) -> None:
    picture = StoredPicture(media_id="a" * 64, suffix=".jpg", width=1, height=1, size_bytes=1)
    with archive.writing() as unit:
        unit.media.put(picture, 1)

    def add_again() -> None:
        with archive.writing() as unit:
            unit.media._connection.execute(
                insert(MEDIA).values(
                    media_id="a" * 64, suffix="", width=0, height=0, size_bytes=0, added_ms=0
                )
            )

    with pytest.raises(IntegrityError):
        add_again()


@pytest.mark.parametrize(
    "text",
    ["क" * 60_000, "क " * 3_000, "%", "_", "\\", "' OR 1=1 --", '"', "NEAR(", "\x00", "*", "ﷺ" * 5_000],
)
def test_a_hostile_filter_is_just_text(archive: Archive, text: str) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(headline="सियोल"), has_draft=False)
        assert unit.articles.ids(text) in ([], [article().article_id])


def test_a_connection_that_ends_early_keeps_nothing(archive: Archive, tmp_path: Path) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(headline="एक"), has_draft=False)
        other = sqlite3.connect(tmp_path / "archive.db")
        assert other.execute("SELECT count(*) FROM article").fetchone() == (0,)
        other.close()
