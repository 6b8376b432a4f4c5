"""The verb salvage: says what there is, changes nothing unasked, and keeps the damaged archive."""

from pathlib import Path

import pytest

from tests.cli.conftest import Desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def damage(path: Path) -> bytes:
    with path.open("r+b") as file:
        file.write(b"\xa5" * 100)
    return path.read_bytes()


def test_it_says_what_there_is_and_changes_nothing(desk: Desk, path: Path) -> None:
    desk("new", "headline=पहली", "body=पाठ")
    desk("backup")
    desk("new", "headline=दूसरी", "body=पाठ")
    before = damage(path)
    assert desk("list").code == 1
    said = desk("salvage", "--json")
    assert said.code == 0
    assert said.json["read_out"] == {
        "articles": 2,
        "revisions": 2,
        "drafts": 0,
        "newest_ms": said.json["read_out"]["newest_ms"],
        "doubtful": [],
        "lost": [],
        "lost_revisions": 0,
        "unread_pages": 0,
    }
    assert said.json["backup"]["articles"] == 1
    assert (said.json["not_in_backup"], said.json["only_in_backup"]) == (["दूसरी"], [])
    assert (said.json["ways"], said.json["kept_at"]) == (["both", "damaged", "backup"], None)
    assert path.read_bytes() == before
    assert "“दूसरी”" in desk("salvage").out
    assert [each.name for each in path.parent.glob("archive*")] in (
        ["archive.db"],
        ["archive.db", "archive.db.lock"],
        ["archive.db.lock", "archive.db"],
    )


@pytest.mark.parametrize(("way", "headlines"), [("both", 2), ("damaged", 2), ("backup", 1), ("empty", 0)])
def test_what_is_taken_takes_the_place(desk: Desk, path: Path, way: str, headlines: int) -> None:
    desk("new", "headline=पहली", "body=पाठ")
    desk("backup")
    desk("new", "headline=दूसरी", "body=पाठ")
    before = damage(path)
    said = desk("salvage", "--take", way, "--json")
    assert (said.code, said.json["placed"]["articles"]) == (0, headlines)
    assert Path(said.json["kept_at"]).read_bytes() == before
    assert len(desk("list", "--json").json) == headlines


def test_of_an_archive_that_is_whole_it_says_so(desk: Desk, path: Path) -> None:
    desk("new", "headline=पहली", "body=पाठ")
    said = desk("salvage")
    assert "The archive is whole" in said.out
    assert "damaged archive" not in said.out.split("--take")[0]
    assert desk("salvage", "--json").json["whole"] is True
    damage(path)
    assert desk("salvage", "--json").json["whole"] is False


def test_an_empty_archive_takes_the_place_of_none_that_is_whole(desk: Desk, path: Path) -> None:
    desk("new", "headline=पहली", "body=पाठ")
    assert "empty" not in desk("salvage", "--json").json["ways"]
    said = desk("salvage", "--take", "empty")
    assert (said.code, said.out) == (1, "")
    assert "is whole" in said.err
    assert len(desk("list", "--json").json) == 1
    assert [each.name for each in path.parent.glob("archive.damaged*")] == []
    assert "What was there is kept" in desk("salvage", "--take", "damaged").out


def test_a_backup_that_is_not_there_cannot_be_taken(desk: Desk, path: Path) -> None:
    desk("new", "headline=पहली", "body=पाठ")
    before = damage(path)
    said = desk("salvage", "--take", "backup")
    assert (said.code, said.out) == (1, "")
    assert "no good backup" in said.err
    assert path.read_bytes() == before


def test_where_there_is_no_archive_that_is_told(desk: Desk, path: Path) -> None:
    said = desk("salvage")
    assert (said.code, said.out) == (1, "")
    assert str(path) in said.err
