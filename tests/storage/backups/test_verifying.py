"""What is not what was written is found when an archive or a backup is read."""

import threading
from contextlib import suppress

import pytest

from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.verifying import verify
from tests.storage.backups.filling import NOW_MS, change, save

MANY_ROWS = """
    INSERT INTO media (media_id, suffix, width, height, size_bytes, added_ms)
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 30000)
    SELECT printf('%064x', n), '.jpg', 1, 1, 1, 1 FROM number
"""


def test_a_bit_that_flips_in_a_backup_is_found(archive: Archive) -> None:
    save(archive, 1, "पाठ " * 50)
    made, _report = backup(archive.path, Why.HAND, NOW_MS)
    data = bytearray(made.path.read_bytes())
    place = data.index("पाठ ".encode() * 10) + 4
    data[place] ^= 1
    made.path.write_bytes(data)
    report = verify(made.path)
    assert not report.is_whole
    assert len(report.bad_revision_ids) == 1
    assert report.integrity == ()


def test_a_bit_that_flips_in_the_name_of_the_format_is_found(archive: Archive) -> None:
    save(archive)
    made, _report = backup(archive.path, Why.HAND, NOW_MS)
    data = bytearray(made.path.read_bytes())
    data[68] ^= 1
    made.path.write_bytes(data)
    assert not verify(made.path).is_whole


@pytest.mark.parametrize("keeping", [0, 100, 5_000])
def test_a_backup_that_was_cut_short_is_found(archive: Archive, keeping: int) -> None:
    save(archive)
    made, _report = backup(archive.path, Why.HAND, NOW_MS)
    made.path.write_bytes(made.path.read_bytes()[:keeping])
    assert verify(made.path).integrity


def test_nothing_is_changed_by_a_look(archive: Archive) -> None:
    save(archive)
    archive.close()
    before = archive.path.read_bytes()
    assert verify(archive.path).is_sound
    backup(archive.path, Why.HAND, NOW_MS)
    assert archive.path.read_bytes() == before


def test_what_is_given_up_while_sqlite_checks_is_no_damage(archive: Archive) -> None:
    save(archive)
    change(archive.path, MANY_ROWS)
    progress = Progress()
    threading.Timer(0.02, progress.cancel).start()
    found: list[str] = []
    with suppress(Stopped):
        while True:
            found += verify(archive.path, progress).integrity
    assert found == []
