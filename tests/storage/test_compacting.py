"""An archive made small: what is won, and that it is whole whatever happens meanwhile."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.backups.in_step import is_search_in_step
from newsroom_desktop.storage.backups.verifying import verify_words
from newsroom_desktop.storage.compacting import compact
from newsroom_desktop.storage.counting import unused_pictures
from newsroom_desktop.storage.media import StoredPicture
from tests.faults.length import rounds
from tests.storage.conftest import OpenArchive, article


def filled(archive: Archive, articles: int = 20) -> None:
    """An archive with room to win: drafts came and went."""
    for number in range(articles):
        with archive.writing() as unit:
            typed = article(number, headline=f"ख़बर {number}", body="पाठ " * 2_000)
            unit.drafts.put(typed, None, 1)
            unit.articles.put(typed, has_draft=True)
    with archive.writing() as unit:
        for number in range(articles):
            short = article(number, headline=f"ख़बर {number}", body="पाठ")
            unit.drafts.put(short, None, 2)
            unit.articles.put(short, has_draft=True)


def test_room_is_won_and_nothing_is_lost(open_here: OpenArchive) -> None:
    archive = open_here()
    filled(archive)
    with archive.reading() as unit:
        before = unit.articles.ids()
    won = compact(archive.path, Progress())
    assert won.after_bytes * 2 < won.before_bytes
    assert won.after_bytes == archive.path.stat().st_size
    with archive.reading() as unit:
        assert unit.articles.ids() == before
    assert verify_words(archive.path, Progress()).is_whole
    with archive.writing() as unit:
        unit.articles.put(article(999, headline="नई"), has_draft=False)


def test_what_is_written_between_the_looks_through_it_is_no_damage(open_here: OpenArchive) -> None:
    archive = open_here()
    filled(archive)

    numbers = count(100)

    def write(_done: int, _total: int) -> None:
        sent = article(next(numbers), headline="भेजी")
        with archive.writing() as unit:
            unit.revisions.add(sent, (), Reason.PUBLISH, 1)
            unit.articles.put(sent, has_draft=False)

    progress = Progress()
    progress.report = write
    compact(archive.path, progress)
    assert verify_words(archive.path, Progress()).is_whole


def test_a_compaction_that_is_given_up_leaves_the_archive_as_it_was(open_here: OpenArchive) -> None:
    archive = open_here()
    filled(archive)
    progress = Progress()
    progress.report = lambda *_: progress.cancel()
    with pytest.raises(Stopped):
        compact(archive.path, progress)
    assert verify_words(archive.path, Progress()).is_whole


def test_a_search_index_that_does_not_fit_is_made_anew(open_here: OpenArchive) -> None:
    archive = open_here()
    filled(archive)
    with archive.writing() as unit:
        unit.search._connection.exec_driver_sql("UPDATE search_text SET body = 'किसान' WHERE change_no % 2")
    assert is_search_in_step(archive.path, Progress()) is False
    compact(archive.path, Progress())
    assert is_search_in_step(archive.path, Progress()) is True


def test_a_damaged_archive_is_left_as_it_is(open_here: OpenArchive) -> None:
    archive = open_here()
    filled(archive)
    archive.close()
    connection = sqlite3.connect(archive.path, isolation_level=None)
    connection.execute("UPDATE draft SET fields = '{' WHERE article_id = ?", (f"{7:032x}",))
    connection.close()
    before = archive.path.read_bytes()
    with pytest.raises(ArchiveDamaged):
        compact(archive.path, Progress())
    assert archive.path.read_bytes() == before


_COMPACT = """
import sys
from pathlib import Path
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.compacting import compact
print("on", flush=True)
compact(Path(sys.argv[1]), Progress())
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_a_kill_in_a_compaction_loses_nothing(open_here: OpenArchive, tmp_path: Path) -> None:
    chance = random.Random(5)
    archive = open_here()
    filled(archive)
    archive.close()
    whole = archive.path.read_bytes()
    expected = verify_words(archive.path, Progress())
    for number in range(rounds(short=1, full=200)):
        path = tmp_path / f"killed{number}" / "archive.db"
        path.parent.mkdir()
        path.write_bytes(whole)
        process = subprocess.Popen([sys.executable, "-c", _COMPACT, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.random() * 0.4)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        found = verify_words(path, Progress())
        assert (found.is_whole, found.articles, found.drafts) == (True, expected.articles, expected.drafts)


def test_pictures_that_nothing_names_are_found(open_here: OpenArchive) -> None:
    archive = open_here()
    ids = [letter * 64 for letter in "abc"]
    with archive.writing() as unit:
        for media_id in ids:
            picture = StoredPicture(media_id=media_id, suffix=".jpg", width=1, height=1, size_bytes=1)
            unit.media.put(picture, 1)
        unit.drafts.put(article(1, body=f"![मंच](media/{ids[0]}.jpg)"), None, 1)
        assert unused_pictures(unit) == ids[1:]
