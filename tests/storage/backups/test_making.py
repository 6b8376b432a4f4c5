"""Backups of an archive in use: whole, under their name only once they were read back."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused, BackupRefused
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.backups.listing import backup_folder, backups
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.state import is_backed_up
from newsroom_desktop.storage.backups.verifying import verify
from tests.faults.length import rounds
from tests.storage.backups.filling import HOUR_MS, NOW_MS, change, keep_draft, save
from tests.storage.conftest import MAKER, article

SAVES = rounds(short=100, full=500)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.suffix in (".db", ".damaged"))


def test_a_backup_holds_what_the_archive_holds(archive: Archive) -> None:
    save(archive, 1)
    save(archive, 1, "दूसरा रूप")
    save(archive, 2)
    keep_draft(archive, 3, "अधूरा")
    made, report = backup(archive.path, Why.HAND, NOW_MS)
    assert made.path == archive.path.parent / "backups" / "2024-06-18T084000.000Z-hand-archive.db"
    assert report.is_sound
    assert (report.articles, report.revisions, report.drafts) == (3, 3, 1)
    assert (made.articles, made.verified_ms, made.why, made.is_whole) == (3, NOW_MS, Why.HAND, True)
    assert replace(verify(made.path), search_in_step=None) == report
    assert backups(backup_folder(archive.path)) == [made]
    restored = open_archive(made.path, MAKER, writing=False, wait_s=0)
    with restored.reading() as unit, archive.reading() as original:
        for number in (1, 2):
            article_id = article(number).article_id
            assert unit.revisions.heads(article_id) == original.revisions.heads(article_id)
        assert unit.drafts.find(article(3).article_id) == original.drafts.find(article(3).article_id)
    restored.close()


def test_a_backup_is_one_file_that_needs_none_beside_it(archive: Archive, tmp_path: Path) -> None:
    save(archive)
    made, _report = backup(archive.path, Why.HAND, NOW_MS)
    assert names(made.path.parent) == [made.path.name]
    assert not [entry for entry in made.path.parent.iterdir() if "part" in entry.name]
    alone = tmp_path / "elsewhere" / "only.db"
    alone.parent.mkdir()
    alone.write_bytes(made.path.read_bytes())
    assert verify(alone).revisions == 1


def test_a_backup_while_another_thread_saves_holds_one_state(archive: Archive) -> None:
    def save_many() -> None:
        for number in range(SAVES):
            save(archive, number)

    writer = threading.Thread(target=save_many)
    writer.start()
    reports = [backup(archive.path, Why.HOURLY, NOW_MS)[1]]
    while writer.is_alive():
        reports.append(backup(archive.path, Why.HOURLY, NOW_MS)[1])
    writer.join()
    reports.append(backup(archive.path, Why.HOURLY, NOW_MS)[1])
    assert all(report.is_sound for report in reports)
    # Each save is one transaction of an article and its revision: no backup has the half of one.
    assert all(report.articles == report.revisions for report in reports)
    assert [report.revisions for report in reports] == sorted(report.revisions for report in reports)
    assert reports[-1].revisions == SAVES


def test_backups_of_one_moment_have_names_of_their_own(archive: Archive) -> None:
    save(archive)
    made = [backup(archive.path, Why.HAND, NOW_MS)[0] for _ in range(3)]
    assert [each.time_ms for each in made] == [NOW_MS, NOW_MS + 1, NOW_MS + 2]
    assert backups(backup_folder(archive.path)) == made[::-1]


def test_a_backup_that_is_stopped_leaves_nothing(archive: Archive) -> None:
    keep_draft(archive, 1, "पाठ")
    change(archive.path, "UPDATE draft SET body = ?", "पाठ " * 1_200_000)
    shares: list[float] = []

    def stop_at(share: float) -> Progress:
        progress = Progress()

        def report(done: int, total: int) -> None:
            shares.append(done / total)
            if done / total >= share:
                progress.cancel()

        progress.report = report
        return progress

    for share in (0, 0.05, 0.2):
        with pytest.raises(Stopped):
            backup(archive.path, Why.HAND, NOW_MS, progress=stop_at(share))
    assert names(backup_folder(archive.path)) == []
    assert max(shares) < 0.9
    backup(archive.path, Why.HAND, NOW_MS)
    assert len(names(backup_folder(archive.path))) == 1


def test_a_backup_that_waits_for_another_one_can_be_stopped(archive: Archive) -> None:
    save(archive)
    folder = backup_folder(archive.path)
    folder.mkdir()
    progress = Progress()
    with FileLock(folder / ".backups.lock"):
        threading.Timer(0.1, progress.cancel).start()
        with pytest.raises(Stopped):
            backup(archive.path, Why.HAND, NOW_MS, progress=progress)
    assert backup(archive.path, Why.HAND, NOW_MS)[0].is_whole


def test_what_a_killed_backup_has_left_is_swept_up_by_the_next(archive: Archive) -> None:
    save(archive)
    folder = backup_folder(archive.path)
    folder.mkdir()
    left = [folder / f".{'a' * 32}.backup.part", folder / f".{'a' * 32}.backup.part-journal"]
    left += [folder / ".verified.json.0123abcd.part", folder / "media" / f".{'b' * 32}.part"]
    (folder / "media").mkdir()
    for path in left:
        path.write_bytes(b"half")
    orphan = folder / "2024-06-18T084000.000Z-hand-archive.db.settings"
    orphan.mkdir()
    (orphan / "site.toml").write_text("")
    (orphan / ".words.txt.0123abcd.part").write_text("")
    (folder / "notes.txt").write_text("of a person")
    (folder / "my.settings").mkdir()
    (folder / "my.settings" / "words.txt").write_text("of a person")
    assert backups(folder) == []
    backup(archive.path, Why.HAND, NOW_MS)
    assert not any(path.exists() for path in [*left, orphan])
    assert (folder / "notes.txt").exists()
    assert (folder / "my.settings" / "words.txt").exists()


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("UPDATE revision SET body = replace(body, 'फ़ैसला', 'फ़ासला')", ()),
        ("UPDATE revision SET author = 'another'", ()),
        ("UPDATE revision SET body = CAST(x'E0A4' AS TEXT)", ()),
        ("UPDATE revision SET body = x'00'", ()),
        ("DELETE FROM revision", ()),
        ("INSERT INTO revision_parent VALUES ((SELECT revision_id FROM revision), ?)", ("f" * 64,)),
        ("DELETE FROM head", ()),
        ("DELETE FROM article", ()),
        ("UPDATE draft SET fields = '{}'", ()),
    ],
)
def test_a_copy_with_damaged_words_is_kept_and_counts_as_no_backup(
    archive: Archive, statement: str, values: tuple[object, ...]
) -> None:
    save(archive)
    keep_draft(archive, 2, "अधूरा")
    good, _report = backup(archive.path, Why.HAND, NOW_MS)
    change(archive.path, statement, *values)
    bad, report = backup(archive.path, Why.HOURLY, NOW_MS + HOUR_MS)
    assert not report.is_whole
    assert not bad.is_whole
    assert bad.path.name.endswith("-hourly-archive.db.damaged")
    assert backups(backup_folder(archive.path)) == [bad, good]
    assert replace(verify(bad.path), search_in_step=None) == report
    assert verify(good.path).is_sound


def test_an_archive_that_is_not_there_or_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefused, match="archive_missing"):
        backup(tmp_path / "archive.db", Why.HAND, NOW_MS)
    (tmp_path / "archive.db").write_bytes(b"")
    with pytest.raises(ArchiveDamaged):
        backup(tmp_path / "archive.db", Why.HAND, NOW_MS)
    assert not backup_folder(tmp_path / "archive.db").exists()


def test_a_folder_that_was_named_is_not_made(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="backup_folder_missing"):
        backup(archive.path, Why.HAND, NOW_MS, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_settings_of_the_desk_go_with_each_backup(archive: Archive) -> None:
    save(archive)
    settings = archive.path.with_name("house-style.toml")
    settings.write_text("# पहला रूप", "utf-8")
    archive.path.with_name("backups.toml").write_text("second_place = '/media/usb'")
    first, _report = backup(archive.path, Why.HOURLY, NOW_MS)
    assert is_backed_up(archive.path, first.path.parent, NOW_MS + HOUR_MS)
    settings.write_text("# दूसरा रूप", "utf-8")
    assert not is_backed_up(archive.path, first.path.parent, NOW_MS + HOUR_MS)
    second, _report = backup(archive.path, Why.HOURLY, NOW_MS - HOUR_MS)
    folders = [each.path.with_name(f"{each.path.name}.settings") for each in (first, second)]
    assert [[entry.name for entry in folder.iterdir()] for folder in folders] == [["house-style.toml"]] * 2
    assert [(folder / "house-style.toml").read_text("utf-8") for folder in folders] == [
        "# पहला रूप",
        "# दूसरा रूप",
    ]
    backup(archive.path, Why.HOURLY, NOW_MS + 1)  # of the same hour as the first, which goes
    assert [folder.exists() for folder in folders] == [False, True]
