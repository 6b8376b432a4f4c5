"""Every version that was ever handed out opens, with all that was in it."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.article.query import read_query
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import Archive, make_empty, open_archive
from newsroom_desktop.storage.backups.listing import backup_folder, backups
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.file import schema_version
from newsroom_desktop.storage.tables import SCHEMA_VERSION, TABLES
from tests.behind import run
from tests.older import VERSIONS, made
from tests.storage.conftest import MAKER

KEPT = ("revision", "revision_parent", "head", "draft", "media")


def opened(path: Path, *, writing: bool = True, progress: Progress | None = None) -> Archive:
    return open_archive(path, MAKER, writing=writing, wait_s=0, progress=progress)


def rows(path: Path, name: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)  # noqa: S608
    finally:
        connection.close()


def columns(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Those of each table, and the names of all tables and indexes."""
    connection = sqlite3.connect(path)
    try:
        found = {
            name: [row[1:] for row in connection.execute(f"PRAGMA table_info({name})")]
            for name in TABLES.tables
        }
        return found | {"": sorted(connection.execute("SELECT type, name FROM sqlite_master"))}
    finally:
        connection.close()


def test_there_is_an_archive_of_each_version_before_this_one() -> None:
    assert [version.stem for version in VERSIONS] == [str(number) for number in range(1, SCHEMA_VERSION)]


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.stem)
def test_an_older_archive_has_the_tables_of_a_new_one_and_every_word(tmp_path: Path, version: Path) -> None:
    path = made(tmp_path / "archive.db", version)
    before = {name: rows(path, name) for name in KEPT}
    opened(path).close()
    assert {name: rows(path, name) for name in KEPT} == before
    opened(tmp_path / "new.db").close()
    assert columns(path) == columns(tmp_path / "new.db")
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    connection.close()


def test_the_list_of_version_1_stands_in_its_order_with_what_it_shows(tmp_path: Path) -> None:
    archive = opened(made(tmp_path / "archive.db", VERSIONS[0]))
    with archive.reading() as unit:
        ids = unit.articles.ids()
        assert [int(article_id, 16) for article_id in ids] == [4, 3, 2, 1]
        shown = unit.articles.rows(ids)
        assert [row.headline for row in shown] == ["हिन्दी दिवस", "", "किसानों की मांग", "क्‍या ज़रूरत है?"]
        assert [row.has_draft for row in shown] == [True, True, False, False]
        assert shown[3].status is Status.EXPORTED
        assert unit.articles.caret_cp(ids[3]) == 7
        assert unit.articles.ids(read_query("जरूरत", Site(), 0)) == ids[3:]
        assert current(unit, ids[0]).article.body == "पाठ और मसौदा"
        assert len(unit.revisions.heads(ids[2])) == 2
    archive.close()


def test_an_article_of_version_1_that_cannot_be_read_keeps_its_row(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db", VERSIONS[0])
    with sqlite3.connect(path) as other:
        other.execute("UPDATE revision SET fields = '{' WHERE article_id = ?", [f"{1:032x}"])
    other.close()
    archive = opened(path)
    with archive.reading() as unit:
        (row,) = unit.articles.rows([f"{1:032x}"])
    archive.close()
    assert (row.headline, row.category, row.status) == ("क्‍या ज़रूरत है?", "World News", Status.EXPORTED)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE article SET caret_cp = CAST(x'e0a4' AS TEXT)",
        "UPDATE article SET article_id = CAST(x'e0a4' AS TEXT) WHERE article_id LIKE '%1'",
        "UPDATE draft SET article_id = x'ff' WHERE article_id LIKE '%3'",
        "UPDATE head SET article_id = CAST(x'e0a4' AS TEXT) WHERE article_id LIKE '%1'",
    ],
)
def test_damage_in_one_row_of_version_1_keeps_no_other_from_being_listed(tmp_path: Path, damage: str) -> None:
    path = made(tmp_path / "archive.db", VERSIONS[0])
    run(path, damage)
    archive = opened(path)
    with archive.reading() as unit:
        found = unit.articles.rows(unit.articles.ids())
    archive.close()
    assert len(found) == 4


def test_an_older_archive_is_brought_up_to_date_for_a_reader_too(tmp_path: Path) -> None:
    archive = opened(made(tmp_path / "archive.db", VERSIONS[0]), writing=False)
    with archive.reading() as unit:
        assert len(unit.articles.rows(unit.articles.ids())) == 4
    archive.close()


def test_one_that_is_stopped_is_as_it_was_and_opens_the_next_time(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db", VERSIONS[0])
    before = {name: rows(path, name) for name in (*KEPT, "article")}
    progress = Progress()
    progress.report = lambda _done, _total: progress.cancel()
    with pytest.raises(Stopped):
        opened(path, progress=progress)
    assert {name: rows(path, name) for name in (*KEPT, "article")} == before
    archive = opened(path)
    with archive.reading() as unit:
        assert len(unit.articles.ids()) == 4
    archive.close()


def test_alembic_is_loaded_for_an_older_archive_only(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
open_desk(Path(sys.argv[1])).close()
print("alembic" in sys.modules)
"""
    old = made(tmp_path / "old.db", VERSIONS[0])
    said = [
        subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True).stdout
        for path in (tmp_path / "new.db", old, old)
    ]
    assert [line.strip() for line in said] == ["False", "True", "False"]


def test_a_backup_of_an_older_archive_is_made_first(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db", VERSIONS[0])
    before = {name: rows(path, name) for name in (*KEPT, "article")}
    opened(path).close()
    (backup,) = backups(backup_folder(path))
    assert (backup.why, backup.is_whole) == (Why.MIGRATION, True)
    assert {name: rows(backup.path, name) for name in (*KEPT, "article")} == before
    opened(path).close()
    assert len(backups(backup_folder(path))) == 1


class Meanwhile(Progress):
    """Lets `others` do something when the lock of an archive is waited for, and then give it free."""

    def __init__(self, lock: FileLock, others: Callable[[], object]) -> None:
        super().__init__()
        self._lock = lock
        self._others = others

    @property
    def cancelled(self) -> bool:
        if self._lock.is_locked:
            self._others()
            self._lock.release()
        return False


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[FileLock]:
    """The lock of the archive of this test, which another program has."""
    lock = FileLock(tmp_path / "archive.db.lock")
    with lock:
        yield lock


def test_an_older_archive_that_others_bring_up_to_date_meanwhile_is_left_so(
    tmp_path: Path, taken: FileLock
) -> None:
    path, other = made(tmp_path / "archive.db", VERSIONS[0]), made(tmp_path / "other.db", VERSIONS[0])
    opened(other).close()
    meanwhile = Meanwhile(taken, lambda: other.replace(path))
    archive = open_archive(path, MAKER, writing=True, wait_s=60, progress=meanwhile)
    with archive.reading() as unit:
        assert len(unit.articles.ids()) == 4
    archive.close()
    assert [each.why for each in backups(backup_folder(path), "archive")] == []


@pytest.mark.parametrize("is_old", [True, False])
def test_an_archive_that_a_newer_program_takes_over_meanwhile_is_not_written(
    tmp_path: Path, taken: FileLock, *, is_old: bool
) -> None:
    path = tmp_path / "archive.db"
    if is_old:
        made(path, VERSIONS[0])
    else:
        make_empty(path)
    meanwhile = Meanwhile(taken, lambda: run(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}"))
    with pytest.raises(ArchiveRefused) as refused:
        open_archive(path, MAKER, writing=True, wait_s=60, progress=meanwhile)
    assert refused.value.code == "archive_newer"
    assert schema_version(path) == SCHEMA_VERSION + 1
