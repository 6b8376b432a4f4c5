"""What a killed program leaves beside the archive: nothing of it is lost, and nothing of it is overlooked."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.tables import SCHEMA_VERSION
from tests import powerless
from tests.storage.conftest import MAKER, article

ARTICLES = 300


def opened(path: Path, *, writing: bool = True) -> Archive:
    return open_archive(path, MAKER, writing=writing, wait_s=0)


def wal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def killed_archive(folder: Path, pragma: str = "") -> Path:
    """An archive as a kill leaves it: all that was saved since it was made is in its WAL."""
    archive = opened(folder / "alive.db")
    with archive.writing() as unit:
        for number in range(ARTICLES):
            unit.articles.put(article(number, headline="सियोल में बैठक " * 20), has_draft=False)
    if pragma:
        with sqlite3.connect(folder / "alive.db") as other:
            other.execute(f"PRAGMA {pragma}")
        other.close()
    path = folder / "archive.db"
    shutil.copyfile(folder / "alive.db", path)
    shutil.copyfile(wal_of(folder / "alive.db"), wal_of(path))
    archive.close()
    return path


def carry_first_page_over(path: Path) -> None:
    """Do what SQLite does first when it carries the WAL over: the header, with the new number of pages."""
    wal = wal_of(path).read_bytes()
    page_bytes = int.from_bytes(wal[8:12])
    frames = [wal[start:][: 24 + page_bytes] for start in range(32, len(wal), 24 + page_bytes)]
    first_pages = [frame[24:] for frame in frames if int.from_bytes(frame[:4]) == 1]
    with path.open("r+b") as file:
        file.write(first_pages[-1])


@pytest.mark.parametrize("writing", [True, False])
def test_what_the_wal_holds_is_there(tmp_path: Path, *, writing: bool) -> None:
    archive = opened(killed_archive(tmp_path), writing=writing)
    with archive.reading() as unit:
        assert len(unit.articles.ids()) == ARTICLES
    archive.close()


def test_a_kill_while_the_wal_is_carried_over_is_no_damage(tmp_path: Path) -> None:
    path = killed_archive(tmp_path)
    carry_first_page_over(path)
    assert int.from_bytes(path.read_bytes()[28:32]) * 4096 > path.stat().st_size
    archive = opened(path)
    with archive.reading() as unit:
        assert len(unit.articles.ids()) == ARTICLES
    archive.close()


def test_a_newer_version_that_only_the_wal_tells_is_left_as_it_is(tmp_path: Path) -> None:
    path = killed_archive(tmp_path, f"user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes(), wal_of(path).read_bytes()
    with pytest.raises(ArchiveRefused) as refused:
        opened(path)
    assert refused.value.code == "archive_newer"
    reader = opened(path, writing=False)
    assert reader.is_newer
    with reader.reading() as unit:
        assert len(unit.articles.ids()) == ARTICLES
    reader.close()
    assert (path.read_bytes(), wal_of(path).read_bytes()) == before


@pytest.mark.parametrize("writing", [True, False])
def test_a_damaged_archive_keeps_its_wal(tmp_path: Path, *, writing: bool) -> None:
    path = killed_archive(tmp_path)
    opened(path).close()  # carries the WAL over
    fresh = killed_archive(Path(tempfile.mkdtemp(dir=tmp_path)))
    shutil.copyfile(wal_of(fresh), wal_of(path))
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * (path.stat().st_size - 100))
    with wal_of(path).open("r+b") as wal:
        wal.truncate(32 + 2 * (24 + 4096))  # no whole transaction is left in it
    before = path.read_bytes(), wal_of(path).read_bytes()
    with pytest.raises(ArchiveRefused) as refused:
        opened(path, writing=writing)
    assert refused.value.code == "archive_damaged"
    assert (path.read_bytes(), wal_of(path).read_bytes()) == before


@pytest.mark.parametrize("writing", [True, False])
def test_a_table_that_is_missing_in_the_wal_is_damage(tmp_path: Path, *, writing: bool) -> None:
    path = killed_archive(tmp_path)
    alive = sqlite3.connect(path)
    alive.execute("DROP TABLE media")
    before = path.read_bytes(), wal_of(path).read_bytes()
    with pytest.raises(ArchiveRefused) as refused:
        opened(path, writing=writing)
    assert refused.value.code == "archive_damaged"
    assert (path.read_bytes(), wal_of(path).read_bytes()) == before
    alive.close()


COUNT = """
from pathlib import Path
from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
try:
    archive = open_archive(Path(sys.argv[1]), Maker(author="", device=""), writing=False, wait_s=0)
except ArchiveRefused as refused:
    print(refused.code)
else:
    with archive.reading() as unit:
        print(len(unit.articles.ids()))
"""


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    """A folder whose files this person may only read, once it is closed by `lend`."""
    yield tmp_path
    tmp_path.chmod(0o755)


def lend(folder: Path) -> None:
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
def test_a_reader_who_cannot_see_the_wal_is_refused_rather_than_shown_an_older_state(shared: Path) -> None:
    path = killed_archive(shared)
    lend(shared)
    assert powerless.run(COUNT, str(path)) in {"archive_not_writable", str(ARTICLES)}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
def test_a_reader_in_a_read_only_folder_sees_what_a_window_has_just_saved(shared: Path) -> None:
    window = opened(shared / "archive.db")
    with window.writing() as unit:
        unit.articles.put(article(1), has_draft=False)
    lend(shared)
    assert powerless.run(COUNT, str(shared / "archive.db")) == "1"
    window.close()
