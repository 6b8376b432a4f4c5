"""What is refused when an archive is opened, and that it is left byte for byte as it is."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveBusy, ArchiveDamaged, ArchiveRefused
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.refusing import refusing
from newsroom_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION
from tests import powerless
from tests.behind import run
from tests.storage.conftest import MAKER, OpenArchive, article


def opened(path: Path, *, writing: bool = True) -> Archive:
    return open_archive(path, MAKER, writing=writing, wait_s=0)


def whole_archive(path: Path, articles: int = 200) -> Path:
    archive = opened(path)
    with archive.writing() as unit:
        for number in range(articles):
            unit.articles.put(article(number, headline="सियोल में बैठक " * 9), has_draft=False)
    archive.close()
    return path


def header_changed(path: Path, pragma: str) -> Path:
    connection = sqlite3.connect(whole_archive(path))
    connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


def zero_bytes(path: Path) -> Path:
    path.touch()
    return path


def text_file(path: Path) -> Path:
    path.write_text("यह कोई संग्रह नहीं है। " * 30, "utf-8")
    return path


def foreign_database(path: Path) -> Path:
    return header_changed(path, "application_id = 7")


def newer_archive(path: Path) -> Path:
    return header_changed(path, f"user_version = {SCHEMA_VERSION + 1}")


def cut_short(path: Path) -> Path:
    whole_archive(path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 4096)
    return path


def broken_pages(path: Path) -> Path:
    whole_archive(path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(4096 * 3))
    return path


def sql_run(path: Path, statement: str) -> Path:
    connection = sqlite3.connect(whole_archive(path))
    connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def without_table(path: Path) -> Path:
    return sql_run(path, "DROP TABLE draft")


def without_column(path: Path) -> Path:
    return sql_run(path, "ALTER TABLE revision DROP COLUMN body")


def schema_changed(path: Path, change: str) -> Path:
    run(whole_archive(path), "PRAGMA writable_schema = ON", f"UPDATE sqlite_master SET {change}")  # noqa: S608
    return path


def schema_broken(path: Path) -> Path:
    return schema_changed(path, "sql = 'CREATE TABLE' WHERE name = 'article'")


def format_unknown(path: Path) -> Path:
    whole_archive(path)
    with path.open("r+b") as file:
        file.seek(47)  # the schema format number, 1 to 4
        file.write(b"\x24")
    return path


def letter_of_schema_broken(path: Path) -> Path:
    return schema_changed(path, "name = CAST(x'ff' AS TEXT), sql = 'CREATE TABLE' WHERE name = 'article'")


def schema_of_index_broken(path: Path) -> Path:
    return schema_changed(path, "sql = replace(sql, 'fts5(', 'fts5((') WHERE name = 'search_index'")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (schema_broken, "archive_damaged"),
        (letter_of_schema_broken, "archive_damaged"),
        (format_unknown, "archive_damaged"),
        (schema_of_index_broken, "archive_damaged"),
        (zero_bytes, "archive_zero_bytes"),
        (text_file, "archive_foreign"),
        (foreign_database, "archive_foreign"),
        (cut_short, "archive_damaged"),
        (broken_pages, "archive_damaged"),
        (without_table, "archive_damaged"),
        (without_column, "archive_damaged"),
    ],
)
@pytest.mark.parametrize("writing", [True, False])
def test_what_is_no_good_archive_is_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], Path], code: str, *, writing: bool
) -> None:
    path = make(tmp_path / "archive.db")
    before = path.read_bytes()
    with pytest.raises(ArchiveRefused) as refused:
        opened(path, writing=writing)
    assert refused.value.code == code
    assert refused.value.values["path"] == str(path)
    assert path.read_bytes() == before


def test_damage_is_told_apart_from_refusal(tmp_path: Path) -> None:
    with pytest.raises(ArchiveDamaged):
        opened(zero_bytes(tmp_path / "archive.db"))


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveDamaged):
        opened(tmp_path)


def test_the_folder_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefused) as refused:
        opened(tmp_path / "missing" / "archive.db")
    assert refused.value.code == "archive_folder_missing"


def test_a_new_archive_bears_our_mark(tmp_path: Path) -> None:
    path = whole_archive(tmp_path / "archive.db")
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72]) == APPLICATION_ID
    assert int.from_bytes(header[60:64]) == SCHEMA_VERSION


def test_only_one_writes_and_others_may_read(open_here: OpenArchive, tmp_path: Path) -> None:
    first = open_here()
    with first.writing() as unit:
        unit.articles.put(article(), has_draft=False)
    with pytest.raises(ArchiveBusy):
        opened(tmp_path / "archive.db")
    reader = opened(tmp_path / "archive.db", writing=False)
    with reader.reading() as unit:
        assert len(unit.articles.ids()) == 1
    reader.close()
    first.close()
    opened(tmp_path / "archive.db").close()


_COUNT = """
from pathlib import Path
from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
path, writing = Path(sys.argv[1]), sys.argv[2] == "writing"
try:
    archive = open_archive(path, Maker(author="", device=""), writing=writing, wait_s=0)
except ArchiveRefused as refused:
    print(refused.code)
else:
    with archive.reading() as unit:
        print(len(unit.articles.ids()))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
@pytest.mark.parametrize(("how", "expected"), [("writing", "archive_not_writable"), ("reading", "3")])
def test_an_archive_in_a_read_only_folder_can_be_read_but_not_written(
    tmp_path: Path, how: str, expected: str
) -> None:
    path = whole_archive(tmp_path / "archive.db", articles=3)
    path.with_name("archive.db.lock").unlink(missing_ok=True)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert powerless.run(_COUNT, str(path), how) == expected
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
@pytest.mark.parametrize("closed", ["archive.db", "."])
@pytest.mark.parametrize("how", ["writing", "reading"])
def test_what_may_not_be_read_is_not_called_unwritable(tmp_path: Path, closed: str, how: str) -> None:
    (tmp_path / "folder").mkdir()
    path = whole_archive(tmp_path / "folder" / "archive.db", articles=3)
    place = path.parent / closed
    place.chmod(0)
    try:
        assert powerless.run(_COUNT, str(path), how) == "archive_unreadable"
    finally:
        place.chmod(0o755)


def test_a_backup_that_was_copied_in_its_place_is_written_beside_its_readers(tmp_path: Path) -> None:
    copied = tmp_path / "copied.db"
    made, _ = backup(whole_archive(tmp_path / "archive.db", 1), Why.HAND, 1)
    copied.write_bytes(made.path.read_bytes())
    archive = opened(copied)
    with closing(sqlite3.connect(copied, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM article").fetchone() == (1,)
        with archive.writing() as unit:
            unit.articles.put(article(2), has_draft=False)
        assert reader.execute("SELECT count(*) FROM article").fetchone() == (1,)
    archive.close()


NO_DISK_READS_IT = Path("/proc/self/mem")
"""Whose first bytes are an input/output error."""


@pytest.mark.skipif(not NO_DISK_READS_IT.exists(), reason="only Linux has such a file")
def test_a_disk_that_fails_to_read_is_told_as_that() -> None:
    with pytest.raises(ArchiveRefused) as refused:
        opened(NO_DISK_READS_IT, writing=False)
    assert refused.value.code == "archive_unreadable"
    with pytest.raises(ArchiveRefused) as refused, refusing(NO_DISK_READS_IT):
        sqlite3.connect(NO_DISK_READS_IT)
    assert refused.value.code == "archive_unreadable"


_WRITE_TOO_MUCH = """
import resource
from pathlib import Path
from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
archive = open_archive(Path(sys.argv[1]), Maker(author="", device=""), writing=True, wait_s=0)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    with archive.writing() as unit:
        long = Article(article_id="a" * 32, created_ms=1, updated_ms=1, headline="क" * 200_000)
        unit.articles.put(long, has_draft=False)
except ArchiveRefused as refused:
    print(refused.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no file's size")
def test_a_disk_that_fails_to_write_is_told_as_that(tmp_path: Path) -> None:
    assert powerless.run(_WRITE_TOO_MUCH, str(tmp_path / "archive.db")) == "disk_failed"
