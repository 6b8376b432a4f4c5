"""Pictures in backups: once for all of a folder, as long as something there has them."""

from pathlib import Path

from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.backups.listing import backup_folder, backups
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.settings import has_settings
from newsroom_desktop.storage.backups.verifying import verify
from tests.storage.backups.filling import HOUR_MS, NOW_MS, PICTURE, add_picture, change
from tests.storage.conftest import MAKER


def test_pictures_are_in_the_backup_once_for_all(archive: Archive) -> None:
    name = add_picture(archive)
    made, report = backup(archive.path, Why.HAND, NOW_MS)
    backup(archive.path, Why.HAND, NOW_MS)
    pool = made.path.parent / "media"
    assert report.pictures == 1
    assert [entry.name for entry in pool.iterdir()] == [name]
    assert (pool / name).read_bytes() == PICTURE
    assert verify(made.path).is_sound


def test_a_picture_that_is_missing_or_changed_is_told_and_stops_no_backup(archive: Archive) -> None:
    first, second, third = (add_picture(archive, data) for data in (b"first", b"second", b"third"))
    (archive.media_folder / first).unlink()
    (archive.media_folder / second).write_bytes(b"another")
    made, report = backup(archive.path, Why.HAND, NOW_MS)
    assert made.is_whole
    assert report.bad_pictures == tuple(sorted((first, second)))
    assert verify(archive.path).bad_pictures == report.bad_pictures
    assert verify(made.path).bad_pictures == report.bad_pictures
    assert [entry.name for entry in (made.path.parent / "media").iterdir()] == [third]


def test_a_picture_in_a_backup_outlives_that_of_the_archive(archive: Archive) -> None:
    name = add_picture(archive)
    backup(archive.path, Why.HAND, NOW_MS)
    (archive.media_folder / name).unlink()
    made, report = backup(archive.path, Why.HAND, NOW_MS)
    assert report.is_sound
    assert verify(made.path).is_sound
    assert not verify(archive.path).is_sound


def test_a_second_place_has_copies_of_its_own(archive: Archive, tmp_path: Path) -> None:
    name = add_picture(archive)
    stick = tmp_path / "stick"
    stick.mkdir()
    made, report = backup(archive.path, Why.HAND, NOW_MS, stick)
    assert report.is_sound
    assert made.path.parent == stick
    assert (stick / "media" / name).stat().st_ino != (archive.media_folder / name).stat().st_ino


def test_pictures_go_with_the_last_backup_that_has_them(archive: Archive) -> None:
    name = add_picture(archive)
    folder = backup_folder(archive.path)
    backup(archive.path, Why.HOURLY, NOW_MS)
    change(archive.path, "DELETE FROM media")
    backup(archive.path, Why.HOURLY, NOW_MS + HOUR_MS)
    assert (folder / "media" / name).exists()
    (folder / "media" / "notes.txt").write_text("of a person")
    backup(archive.path, Why.HOURLY, NOW_MS + 1)  # of the same hour as the first
    assert len(backups(folder)) == 2
    assert not (folder / "media" / name).exists()
    assert (folder / "media" / "notes.txt").exists()


def test_pictures_go_also_where_settings_lie_beside_the_backups(archive: Archive) -> None:
    archive.path.with_name("words.txt").write_text("क़ानून\n", "utf-8")
    add_picture(archive)
    made, _report = backup(archive.path, Why.HOURLY, NOW_MS)
    change(archive.path, "DELETE FROM media")
    later, _report = backup(archive.path, Why.HOURLY, NOW_MS + 1)  # of one hour: the first goes
    assert has_settings(later.path, archive.path)
    assert list((made.path.parent / "media").iterdir()) == []


def test_no_picture_goes_while_a_backup_cannot_be_asked(archive: Archive) -> None:
    name = add_picture(archive)
    folder = backup_folder(archive.path)
    broken, _report = backup(archive.path, Why.HOURLY, NOW_MS - 9 * HOUR_MS)
    broken.path.write_bytes(b"")
    change(archive.path, "DELETE FROM media")
    for later in (0, 1):
        backup(archive.path, Why.HOURLY, NOW_MS + later)
    assert (folder / "media" / name).exists()


def test_no_picture_goes_that_a_renamed_backup_or_an_archive_in_the_folder_has(
    archive: Archive,
) -> None:
    renamed = add_picture(archive, b"renamed")
    made, _report = backup(archive.path, Why.HAND, NOW_MS)
    made.path.rename(made.path.with_name("चुनाव से पहले.db"))
    change(archive.path, "DELETE FROM media")
    other = open_archive(made.path.with_name("other.db"), MAKER, writing=True, wait_s=0)
    in_use = add_picture(other, b"in use")
    for later in (0, 1):  # of one hour: the first goes
        backup(archive.path, Why.HOURLY, NOW_MS + later)
    assert len(backups(made.path.parent)) == 1
    assert {entry.name for entry in (made.path.parent / "media").iterdir()} == {renamed, in_use}
    other.close()
