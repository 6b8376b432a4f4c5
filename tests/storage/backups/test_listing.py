"""The backups of a folder: what is told of them, and which go."""

from dataclasses import replace

from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.backups.listing import STAYING_MS, backup_folder, backups
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from tests.storage.backups.filling import HOUR_MS, NOW_MS, change, save
from tests.storage.conftest import MAKER


def test_only_the_newest_damaged_copy_stays(archive: Archive) -> None:
    save(archive)
    good, _report = backup(archive.path, Why.HOURLY, NOW_MS)
    change(archive.path, "UPDATE revision SET body = 'और'")
    for hour in range(1, 4):
        backup(archive.path, Why.HOURLY, NOW_MS + hour * HOUR_MS)
    found = backups(backup_folder(archive.path))
    assert [each.is_whole for each in found] == [False, True]
    assert found[0].time_ms == NOW_MS + 3 * HOUR_MS
    assert found[1] == good


def test_a_damaged_copy_from_before_a_great_change_stays_a_month(archive: Archive) -> None:
    save(archive)
    change(archive.path, "UPDATE revision SET body = 'और'")
    backup(archive.path, Why.MIGRATION, NOW_MS)
    for hour in range(1, 4):
        backup(archive.path, Why.HOURLY, NOW_MS + hour * HOUR_MS)
    folder = backup_folder(archive.path)
    assert [each.why for each in backups(folder)] == [Why.HOURLY, Why.MIGRATION]
    backup(archive.path, Why.HOURLY, NOW_MS + STAYING_MS)
    assert [each.why for each in backups(folder)] == [Why.HOURLY]


def test_backups_are_thinned_and_those_before_great_changes_stay_a_month(archive: Archive) -> None:
    save(archive)
    folder = backup_folder(archive.path)
    for minute, why in enumerate((Why.HAND, Why.MIGRATION, Why.RESTORE, Why.START, Why.HOURLY)):
        backup(archive.path, why, NOW_MS + minute * 60_000)
    assert [each.why for each in backups(folder)] == [Why.HOURLY, Why.RESTORE, Why.MIGRATION, Why.HAND]
    backup(archive.path, Why.START, NOW_MS + STAYING_MS + HOUR_MS)
    assert [each.why for each in backups(folder)] == [Why.START, Why.HOURLY]


def test_what_cannot_be_thinned_keeps_no_backup_from_being_made(archive: Archive) -> None:
    save(archive)
    older, _report = backup(archive.path, Why.HOURLY, NOW_MS)
    older.path.unlink()
    older.path.mkdir()  # no file that could be deleted
    made, _report = backup(archive.path, Why.HOURLY, NOW_MS + 1)
    assert backups(backup_folder(archive.path))[0] == made
    assert older.path.is_dir()


def test_another_archive_in_the_folder_keeps_its_backups(archive: Archive) -> None:
    other = open_archive(archive.path.with_name("other.db"), MAKER, writing=True, wait_s=0)
    save(archive)
    for minute in range(3):
        backup(other.path, Why.HOURLY, NOW_MS + minute)
        backup(archive.path, Why.HOURLY, NOW_MS + minute)
    other.close()
    folder = backup_folder(archive.path)
    assert [each.stem for each in backups(folder)] == ["other", "archive"]
    assert [each.articles for each in backups(folder, "archive")] == [1]


def test_numbers_that_are_not_there_or_stand_for_another_file_are_not_told(archive: Archive) -> None:
    save(archive)
    made, _report = backup(archive.path, Why.HAND, NOW_MS)
    for text in ("", "{", "[]", '{"a": 1}', '{"a": {"verified_ms": null}}'):
        (made.path.parent / "verified.json").write_text(text)
        assert backups(made.path.parent) == [replace(made, articles=None, verified_ms=None)]
    backup(archive.path, Why.HAND, NOW_MS)
    with made.path.open("ab") as file:
        file.write(b"\0")
    (_newest, changed) = backups(made.path.parent)
    assert (changed.articles, changed.verified_ms) == (None, None)
