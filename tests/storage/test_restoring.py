"""A backup in the place of the archive: what was there before is kept, word for word."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveBusy, ArchiveRefused, BackupRefused
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.backups.listing import backup_folder, backups
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.verifying import verify
from newsroom_desktop.storage.restoring import Restored, Since, restore
from tests.storage.backups.filling import HOUR_MS, NOW_MS, add_picture, change, keep_draft, save
from tests.storage.conftest import MAKER, OpenArchive, article

NOTHING = Since(articles=0, revisions=0, drafts=0)


@pytest.fixture
def archive(open_here: OpenArchive) -> Archive:
    return open_here()


def bodies(archive: Archive, number: int = 1) -> list[str]:
    with archive.reading() as unit:
        return [head.article.body for head in unit.revisions.heads(article(number).article_id)]


def made(archive: Archive, now_ms: int = NOW_MS) -> Path:
    return backup(archive.path, Why.HAND, now_ms)[0].path


def restored(archive: Archive, chosen: Path) -> Restored:
    archive.close()
    return restore(archive.path, chosen, NOW_MS + HOUR_MS)


def grow_beyond_the_disk(path: Path) -> None:
    """Make of it a file with a hole, which takes no room itself."""
    os.truncate(path, path.stat().st_size + shutil.disk_usage(path.parent).free)


def test_each_age_can_be_had_back(archive: Archive, open_here: OpenArchive) -> None:
    ages = []
    for number in range(4):
        save(archive, 1, f"रूप {number}")
        ages.append(made(archive, NOW_MS + number))
    for number, chosen in enumerate(ages):
        archive.close()
        found = restore(archive.path, chosen, NOW_MS + HOUR_MS + number)
        assert found.report.is_sound
        assert found.report == replace(verify(archive.path), search_in_step=None)
        archive = open_here()
        assert bodies(archive) == [f"रूप {number}"]
        save(archive, 2, f"बाद में {number}")  # an archive that was restored is written like any other
        assert bodies(archive, 2) == [f"बाद में {number}"]


def test_what_was_written_since_is_kept_and_told(archive: Archive) -> None:
    save(archive, 1)
    chosen = made(archive)
    save(archive, 1, "दूसरा रूप")
    save(archive, 2)
    keep_draft(archive, 3, "अधूरा और बाद का")
    found = restored(archive, chosen)
    assert found.since == Since(articles=2, revisions=2, drafts=1)
    assert found.kept_at is not None
    kept = open_archive(found.kept_at, MAKER, writing=False, wait_s=0)
    assert bodies(kept) == ["दूसरा रूप"]
    with kept.reading() as unit:
        draft = unit.drafts.find(article(3).article_id)
    assert draft is not None
    assert draft.article.body == "अधूरा और बाद का"
    kept.close()
    assert [each.why for each in backups(backup_folder(archive.path))] == [Why.RESTORE, Why.HAND]


def test_an_archive_that_has_gone_comes_back(archive: Archive, open_here: OpenArchive) -> None:
    save(archive)
    name = add_picture(archive)
    chosen = made(archive)
    archive.close()
    for gone in (archive.path, archive.media_folder / name):
        gone.unlink()
    found = restore(archive.path, chosen, NOW_MS)
    assert (found.kept_at, found.since) == (None, None)
    assert verify(archive.path).is_sound
    assert bodies(open_here()) == ["बैठक में फ़ैसला हुआ।"]


def test_settings_that_are_missing_come_back_and_others_stay(archive: Archive) -> None:
    save(archive)
    site, words = (archive.path.with_name(name) for name in ("site.toml", "words.txt"))
    site.write_text("# तब")
    words.write_text("तब")
    chosen = made(archive)
    site.write_text("# अब")
    words.unlink()
    restored(archive, chosen)
    assert (site.read_text(), words.read_text()) == ("# अब", "तब")


def test_nothing_new_is_told_as_nothing(archive: Archive) -> None:
    save(archive)
    assert restored(archive, made(archive)).since == NOTHING


@pytest.mark.parametrize(
    "break_it",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not an archive"),
        lambda path: path.write_bytes(path.read_bytes()[:5_000]),
        lambda path: change(path, "UPDATE revision SET body = 'और'"),
        lambda path: change(path, "PRAGMA user_version = 99"),
    ],
    ids=["empty", "foreign", "cut short", "other words", "newer"],
)
def test_an_archive_that_cannot_be_backed_up_is_set_aside_byte_for_byte(
    archive: Archive, break_it: Callable[[Path], object], open_here: OpenArchive
) -> None:
    save(archive)
    chosen = made(archive)
    archive.close()
    break_it(archive.path)
    before = archive.path.read_bytes()
    found = restore(archive.path, chosen, NOW_MS + HOUR_MS)
    assert found.kept_at is not None
    assert found.kept_at.parent == archive.path.parent
    assert found.kept_at.read_bytes() == before
    assert bodies(open_here()) == ["बैठक में फ़ैसला हुआ।"]


def test_a_wal_that_a_kill_has_left_is_in_what_is_kept(archive: Archive, open_here: OpenArchive) -> None:
    save(archive, 1)
    chosen = made(archive)
    save(archive, 2, "केवल WAL में")
    beside = {end: archive.path.with_name(archive.path.name + end) for end in ("", "-wal")}
    left = {end: path.read_bytes() for end, path in beside.items()}
    archive.close()
    for end, data in left.items():
        beside[end].write_bytes(data)
    found = restore(archive.path, chosen, NOW_MS + HOUR_MS)
    assert found.since == Since(articles=1, revisions=1, drafts=0)
    assert found.kept_at is not None
    kept = open_archive(found.kept_at, MAKER, writing=False, wait_s=0)
    assert bodies(kept, 2) == ["केवल WAL में"]
    kept.close()
    assert bodies(open_here(), 2) == []


def test_a_wal_whose_archive_has_gone_is_kept_and_spoils_nothing(
    archive: Archive, open_here: OpenArchive
) -> None:
    save(archive, 1)
    chosen = made(archive)
    for number in range(2, 9):
        save(archive, number, "केवल WAL में " * 50)
    wal = archive.path.with_name(f"{archive.path.name}-wal")
    left = wal.read_bytes()
    archive.close()
    archive.path.unlink()
    wal.write_bytes(left)
    restore(archive.path, chosen, NOW_MS + HOUR_MS)
    assert verify(archive.path).is_sound
    assert bodies(open_here()) == ["बैठक में फ़ैसला हुआ।"]
    assert [path.read_bytes() for path in archive.path.parent.glob("*.damaged-*-wal")] == [left]


def test_an_archive_in_use_is_not_touched(archive: Archive) -> None:
    save(archive)
    chosen = made(archive)
    before = archive.path.read_bytes()
    with pytest.raises(ArchiveBusy):
        restore(archive.path, chosen, NOW_MS)
    archive.close()
    with closing(sqlite3.connect(archive.path)) as reader:
        reader.execute("SELECT count(*) FROM revision").fetchone()
        with pytest.raises(ArchiveBusy):
            restore(archive.path, chosen, NOW_MS)
    assert len(archive.path.read_bytes()) == len(before)
    assert verify(archive.path).is_sound


@pytest.mark.parametrize(
    ("break_it", "code"),
    [
        pytest.param(
            lambda path: path.write_bytes(path.read_bytes()[:5_000]), "backup_damaged", id="cut short"
        ),
        pytest.param(lambda path: path.write_bytes(b""), "backup_damaged", id="empty"),
        pytest.param(lambda path: path.write_bytes(b"letter" * 999), "backup_damaged", id="foreign"),
        pytest.param(lambda path: path.unlink(), "backup_missing", id="missing"),
        pytest.param(
            lambda path: change(path, "UPDATE revision SET body = 'और'"), "backup_damaged", id="other words"
        ),
        pytest.param(lambda path: change(path, "PRAGMA user_version = 99"), "archive_newer", id="newer"),
        pytest.param(grow_beyond_the_disk, "restore_no_room", id="too large"),
    ],
)
def test_a_backup_that_is_not_whole_or_too_large_is_not_put_back(
    archive: Archive, break_it: Callable[[Path], object], code: str
) -> None:
    save(archive)
    chosen = made(archive)
    archive.close()
    break_it(chosen)
    before = archive.path.read_bytes()
    with pytest.raises((BackupRefused, ArchiveRefused)) as refused:
        restore(archive.path, chosen, NOW_MS)
    assert refused.value.code == code
    assert archive.path.read_bytes() == before
    assert sorted(entry.name for entry in archive.path.parent.iterdir() if "part" in entry.name) == []


def test_a_restore_that_is_stopped_leaves_the_archive(archive: Archive) -> None:
    save(archive)
    chosen = made(archive)
    save(archive, 2)
    archive.close()
    before = archive.path.read_bytes()
    progress = Progress()

    def report(done: int, total: int) -> None:
        if done * 2 > total:
            progress.cancel()

    progress.report = report
    with pytest.raises(Stopped):
        restore(archive.path, chosen, NOW_MS, progress)
    assert archive.path.read_bytes() == before


def test_what_a_killed_restore_has_left_is_swept_up(archive: Archive) -> None:
    save(archive)
    left = archive.path.with_name(f".{'a' * 32}.restore.part")
    left.write_bytes(b"half")
    restored(archive, made(archive))
    assert not left.exists()


def test_only_the_archive_and_its_files_are_beside_it_at_the_end(archive: Archive) -> None:
    save(archive)
    restored(archive, made(archive))
    names = {entry.name for entry in archive.path.parent.iterdir()}
    assert {name for name in names if "archive.db" in name} <= {"archive.db", "archive.db.lock"}
