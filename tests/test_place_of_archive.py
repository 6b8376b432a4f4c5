"""Where the archive may lie, and how it goes to another folder."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveBusy, ArchiveRefused
from newsroom_desktop.base import paths
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.bootstrap import move_archive, open_desk

HEADLINES = [f"ख़बर {number}" for number in range(40)]


def filled(archive: Path | None = None) -> None:
    """An archive with articles, a draft, a picture's file, settings and a backup."""
    desk = open_desk(archive)
    for headline in HEADLINES[1:]:
        desk.saving.save(replace(desk.editing.create(), headline=headline, body="पाठ " * 50))
    desk.editing.keep_draft(replace(desk.editing.create(), headline=HEADLINES[0]), 3)
    desk.close()
    folder = (archive or paths.default_archive()).parent
    for name in ("media/a.jpg", "backups/b.db", "backups/media/a.jpg", "site.toml", "words.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("" if name == "site.toml" else name, "utf-8")


def headlines(archive: Path | None = None) -> list[str]:
    desk = open_desk(archive)
    found = sorted((desk.listing.article(each).headline for each in desk.listing.ids()), key=HEADLINES.index)
    desk.close()
    return found


def test_an_archive_in_a_folder_that_is_copied_is_read_but_not_written(tmp_path: Path) -> None:
    archive = tmp_path / "desk" / "archive.db"
    archive.parent.mkdir()
    filled(archive)
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(ArchiveRefused) as refused:
        open_desk(archive)
    assert refused.value.code == "archive_synced"
    assert refused.value.values == {"path": str(archive), "program": "Syncthing"}
    desk = open_desk(archive, writing=False)
    assert len(desk.listing.ids()) == len(HEADLINES)
    desk.close()


def test_no_archive_is_begun_in_a_folder_that_is_copied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path / "shared" / "data"))
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / ".nextcloudsync.log").touch()
    with pytest.raises(ArchiveRefused) as refused:
        open_desk()
    assert refused.value.values["program"] == "Nextcloud"
    assert not paths.default_archive().exists()


def test_an_archive_that_lies_where_it_must_not_can_be_moved_out(tmp_path: Path) -> None:
    archive = tmp_path / "shared" / "archive.db"
    archive.parent.mkdir()
    filled(archive)
    (archive.parent / ".dropbox.cache").mkdir()
    moved = move_archive(archive, tmp_path / "own")
    assert headlines(moved.path) == HEADLINES


def test_an_archive_goes_to_another_folder_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    filled()
    old = paths.default_archive()
    before = old.read_bytes()
    moved = move_archive(None, tmp_path / "दूसरी जगह" / "archive")
    assert moved.path == tmp_path / "दूसरी जगह" / "archive" / "archive.db"
    assert moved.left_at == old.with_name("archive-moved.db")
    assert moved.left_at.read_bytes() == before
    assert not old.exists()
    assert paths.default_archive() == moved.path
    assert headlines() == HEADLINES
    names = {
        str(path.relative_to(moved.path.parent)) for path in moved.path.parent.rglob("*") if path.is_file()
    }
    assert names >= {"media/a.jpg", "backups/b.db", "backups/media/a.jpg", "site.toml", "words.txt"}
    assert not [name for name in names if "moving" in name]


def test_it_can_go_back_where_it_was(tmp_path: Path) -> None:
    filled()
    first = paths.default_archive()
    moved = move_archive(None, tmp_path / "other")
    (moved.path.parent / "words.txt").write_text("नया\n", "utf-8")
    assert move_archive(None, first.parent).path == first
    assert headlines() == HEADLINES
    assert first.with_name("words.txt").read_text("utf-8") == "नया\n"
    assert first.with_name("words-before.txt").read_text("utf-8") == "words.txt"


@pytest.mark.parametrize("is_given_up", [True, False])
def test_what_lies_there_under_the_name_of_a_picture_is_kept(tmp_path: Path, *, is_given_up: bool) -> None:
    filled()
    there = tmp_path / "other" / "media" / "a.jpg"
    there.parent.mkdir(parents=True)
    there.write_text("और तस्वीर", "utf-8")
    progress = Progress()
    if is_given_up:
        progress.report = lambda done, total: progress.cancel() if done * 10 >= total * 8 else None
        with pytest.raises(Stopped):
            move_archive(None, tmp_path / "other", progress=progress)
    else:
        move_archive(None, tmp_path / "other")
        assert there.read_text("utf-8") == "media/a.jpg"
    assert "और तस्वीर" in {path.read_text("utf-8") for path in there.parent.iterdir()}


def test_moving_a_named_archive_leaves_the_own_one_where_it_is(tmp_path: Path) -> None:
    filled(tmp_path / "archive.db")
    own = paths.default_archive()
    moved = move_archive(tmp_path / "archive.db", tmp_path / "other")
    assert paths.default_archive() == own
    assert headlines(moved.path) == HEADLINES


def test_it_does_not_go_where_one_lies_already_nor_where_it_must_not(tmp_path: Path) -> None:
    filled()
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "archive.db").write_text("कुछ और", "utf-8")
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    (tmp_path / "file").touch()
    for name, code in (
        ("taken", "archive_there_already"),
        ("shared/deep/down", "archive_synced"),
        ("file", "archive_not_writable"),
        ("data", "archive_there_already"),
    ):
        with pytest.raises(ArchiveRefused) as refused:
            move_archive(None, tmp_path / name)
        assert refused.value.code == code
    assert headlines() == HEADLINES
    assert (tmp_path / "taken" / "archive.db").read_text("utf-8") == "कुछ और"


def test_it_does_not_go_beside_what_is_left_of_another(tmp_path: Path) -> None:
    filled()
    left = tmp_path / "other" / "archive.db-wal"
    left.parent.mkdir()
    left.write_bytes(b"of another archive")
    with pytest.raises(ArchiveRefused) as refused:
        move_archive(None, left.parent)
    assert refused.value.code == "archive_there_already"
    assert [path.name for path in left.parent.iterdir()] == [left.name]
    assert headlines() == HEADLINES


def test_it_is_not_moved_while_somebody_works_in_it(tmp_path: Path) -> None:
    filled()
    desk = open_desk()
    with pytest.raises(ArchiveBusy):
        move_archive(None, tmp_path / "other")
    desk.close()
    assert not (tmp_path / "other").exists()


def test_a_move_that_is_given_up_leaves_it_where_it_was(tmp_path: Path) -> None:
    filled()
    progress = Progress()
    progress.report = lambda _done, _total: progress.cancel()
    with pytest.raises(Stopped):
        move_archive(None, tmp_path / "other", progress=progress)
    assert not [path for path in (tmp_path / "other").rglob("*") if path.is_file()]
    assert headlines() == HEADLINES
    progress = Progress(report=lambda done, total: progress.cancel() if done * 10 >= total * 8 else None)
    with pytest.raises(Stopped):
        move_archive(None, tmp_path / "other", progress=progress)
    assert not [path for path in (tmp_path / "other").rglob("*") if path.is_file()]


def test_one_that_was_moved_and_is_gone_is_not_begun_anew(tmp_path: Path) -> None:
    filled()
    moved = move_archive(None, tmp_path / "disk")
    shutil.rmtree(tmp_path / "disk")
    for _ in range(2):
        with pytest.raises(ArchiveRefused) as gone:
            open_desk()
        assert (gone.value.code, gone.value.values["path"]) == ("archive_gone", str(moved.path))


@pytest.mark.parametrize("data", [b"", b"\n", b"archive.db", b"\0\0\0"])
def test_a_broken_note_of_its_place_is_told_and_no_other_archive_begun(data: bytes) -> None:
    paths.data_folder().mkdir(parents=True)
    paths.place_file().write_bytes(data)
    with pytest.raises(ArchiveRefused) as refused:
        open_desk()
    assert refused.value.code == "archive_place_unreadable"
    assert not (paths.data_folder() / "archive.db").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names that are no text")
def test_a_place_may_have_any_name(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"\xff\xfe \xe0\xa4")
    filled()
    assert move_archive(None, place).path.parent == place
    assert headlines() == HEADLINES
