"""Whether an archive needs a backup: once something was written in it since the last."""

from collections.abc import Callable

from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.backups.listing import backup_folder
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.state import is_backed_up
from tests.storage.backups.filling import HOUR_MS, NOW_MS, add_picture, change, keep_draft, save
from tests.storage.conftest import article


def test_an_archive_in_which_nothing_was_written_needs_no_backup(archive: Archive) -> None:
    assert is_backed_up(archive.path, backup_folder(archive.path), NOW_MS + HOUR_MS)
    save(archive)
    assert not is_backed_up(archive.path, backup_folder(archive.path), NOW_MS + HOUR_MS)


def remark(archive: Archive) -> None:
    with archive.writing() as unit:
        unit.comments.add(article().article_id, "यह आँकड़ा देख लें", NOW_MS)


def test_an_archive_is_backed_up_until_something_is_written(archive: Archive) -> None:
    folder = backup_folder(archive.path)
    writes: list[Callable[[], object]] = [
        lambda: save(archive, 1),
        lambda: save(archive, 1, "दूसरा रूप"),
        lambda: keep_draft(archive, 2, "अधूरा"),
        lambda: keep_draft(archive, 2, "अधूरे"),
        lambda: add_picture(archive),
        lambda: remark(archive),
        lambda: change(archive.path, "UPDATE comment SET settled_ms = 2"),
        lambda: save(archive, 2, "पूरा"),
    ]
    for number, write in enumerate(writes):
        write()
        assert not is_backed_up(archive.path, folder, NOW_MS + HOUR_MS), number
        backup(archive.path, Why.HAND, NOW_MS + number)
        assert is_backed_up(archive.path, folder, NOW_MS + HOUR_MS), number


def test_a_backup_that_a_wrong_clock_dated_on_is_not_the_newest_for_good(archive: Archive) -> None:
    save(archive, 1)
    backup(archive.path, Why.HOURLY, NOW_MS + 50 * 365 * 24 * HOUR_MS)
    save(archive, 2)
    backup(archive.path, Why.HOURLY, NOW_MS)
    assert is_backed_up(archive.path, backup_folder(archive.path), NOW_MS + HOUR_MS)


def test_a_caret_that_moves_asks_for_no_backup(archive: Archive) -> None:
    save(archive)
    backup(archive.path, Why.HAND, NOW_MS)
    with archive.writing() as unit:
        unit.articles.put_caret(article().article_id, 7)
    change(archive.path, "INSERT INTO read_mark (person, article_id, change_no) VALUES ('p', 'a', 1)")
    assert is_backed_up(archive.path, backup_folder(archive.path), NOW_MS + HOUR_MS)
