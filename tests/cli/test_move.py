"""`move`: the archive in another folder."""

from pathlib import Path

from tests.cli.conftest import Desk


def test_move_tells_where_the_archive_lies_now(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर").out.strip()
    said = desk("move", tmp_path / "दूसरी जगह", "--json")
    assert said.code == 0
    place = tmp_path / "दूसरी जगह" / "archive.db"
    assert said.json == {"path": str(place), "left_at": str(tmp_path / "archive-moved.db")}
    assert "archive-moved.db" in said.err
    assert [row["id"] for row in desk("list", "--json", "--archive", place).json] == [article_id]
    assert desk("show", article_id).code == 1


def test_move_says_why_a_folder_cannot_be_used(desk: Desk, tmp_path: Path) -> None:
    assert desk("move", tmp_path / "a").code == 1
    desk("new", "headline=ख़बर")
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    said = desk("move", tmp_path / "shared", "--json")
    assert (said.code, said.json) == (1, {"error": said.err.strip()})
    assert "Syncthing" in said.err


def test_an_archive_that_lies_where_it_must_not_is_still_read_and_exported(
    desk: Desk, tmp_path: Path
) -> None:
    article_id = desk("new", "headline=ख़बर", "body=पाठ").out.strip()
    (tmp_path / ".stfolder").mkdir()
    assert desk("show", article_id, "--json").json["headline"] == "ख़बर"
    assert desk("export", "--all", "--out", tmp_path / "pages").code == 0
    said = desk("set", article_id, "headline=और")
    assert said.code == 1
    assert "Move it to a folder" in said.err
