"""Backups on the command line."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.cli.backups import restore
from tests.cli.conftest import Desk


def first_backup(desk: Desk) -> Path:
    return Path(desk("backup").out.splitlines()[0])


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[data.index("फ़ैसला".encode())] ^= 1
    path.write_bytes(data)


def test_backup_prints_the_file_that_was_made(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=सियोल में बैठक")
    said = desk("backup")
    assert (said.code, said.err) == (0, "")
    (line,) = said.out.splitlines()
    assert Path(line).parent == tmp_path / "backups"
    (record,) = desk("backup", "--json").json
    assert record["sound"] is True
    assert (record["articles"], record["revisions"], record["error"]) == (1, 1, None)
    assert Path(record["path"]).stat().st_size == record["bytes"]


def test_backup_works_beside_a_window(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restore, "PATIENCE_S", 0.0)
    desk("new", "headline=सियोल में बैठक")
    window = open_desk(tmp_path / "archive.db")
    assert desk("backup").code == 0
    assert desk("verify").code == 0
    said = desk("restore", first_backup(desk))
    assert said.code == 1
    assert "Another window or command is using the archive" in said.err
    window.close()


def test_backup_goes_to_a_folder_that_is_named(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=सियोल में बैठक")
    said = desk("backup", "--to", tmp_path / "stick")
    assert said.code == 1
    assert "is not there" in said.err
    (tmp_path / "stick").mkdir()
    assert Path(desk("backup", "--to", tmp_path / "stick").out.strip()).parent == tmp_path / "stick"
    assert not (tmp_path / "backups").exists()


def test_an_archive_that_is_missing_is_told(desk: Desk, tmp_path: Path) -> None:
    said = desk("backup", "--json")
    assert said.code == 1
    assert "There is no archive" in said.json[0]["error"]
    assert list(tmp_path.iterdir()) == []


def test_verify_tells_what_is_in_an_archive_that_is_whole(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=सियोल में बैठक")
    said = desk("verify")
    assert (said.code, said.err) == (0, "")
    archive = tmp_path / "archive.db"
    assert said.out == f"{archive} is whole: articles: 1, revisions: 1, drafts: 0, pictures: 0\n"
    backup = first_backup(desk)
    assert desk("verify", backup, "--json").json["sound"] is True


def test_verify_tells_what_is_wrong(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=बैठक", "body=बैठक में फ़ैसला हुआ।").out.strip()
    spoil(tmp_path / "archive.db")
    said = desk("verify")
    assert (said.code, said.out) == (1, "")
    assert "revisions are not what was written: 1" in said.err
    found = desk("verify", "--json").json
    assert len(found["bad_revisions"]) == 1
    assert found["bad_articles"] == [article_id]
    assert f"mend: {article_id}" in said.err
    (tmp_path / "letter.txt").write_text("प्रिय संपादक", "utf-8")
    for other in ("letter.txt", "none.db"):
        said = desk("verify", tmp_path / other)
        assert said.code == 1
        assert other in said.err


def test_what_verify_says_to_do_leads_to_an_archive_that_can_be_backed_up(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=बैठक", "body=बैठक में फ़ैसला हुआ।").out.strip()
    backup = first_backup(desk)
    spoil(tmp_path / "archive.db")
    assert desk("mend", article_id).code == 0
    for verb, code in (("backup", 0), ("verify", 1)):
        said = desk(verb)
        assert said.code == code
        assert "salvage --take both" in said.err
    assert desk("salvage", "--take", "both").code == 0
    assert (desk("verify").code, desk("backup").code) == (0, 0)
    assert "फ़ैसला" in desk("show", article_id).out
    spoil(backup)
    assert "Do not rely on this backup" in desk("verify", backup).err


def test_verify_tells_of_a_search_that_lags_behind_as_no_damage(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=सियोल में बैठक")
    assert desk("verify", "--json").json["search_in_step"] is True
    with closing(sqlite3.connect(tmp_path / "archive.db", isolation_level=None)) as connection:
        connection.execute("UPDATE search_text SET headline = 'दिल्ली'")
    said = desk("verify")
    assert said.code == 0
    assert "is whole" in said.out
    assert "No word depends on it" in said.err
    found = desk("verify", "--json").json
    assert (found["sound"], found["search_in_step"]) == (True, False)
    assert desk("compact").code == 0
    assert desk("verify").err == ""


def test_verify_says_of_what_holds_no_words_what_to_do(desk: Desk, tmp_path: Path) -> None:
    said = desk("verify")
    assert said.code == 1
    assert "There is no archive" in said.err
    assert "There is no backup" in desk("verify", tmp_path / "none.db").err
    (tmp_path / "archive.db").write_bytes(b"")
    assert "salvage" in desk("verify").err


def test_restore_lists_and_puts_back(desk: Desk) -> None:
    desk("new", "headline=पहली")
    empty = desk("restore", "--list")
    assert (empty.code, empty.out) == (0, "")
    assert "There is no backup yet" in empty.err
    assert desk("restore", "--list", "--json").json == []
    backup = first_backup(desk)
    desk("new", "headline=दूसरी")
    (line,) = desk("restore", "--list").out.splitlines()
    assert line.split("\t")[:3] == [str(backup), "by hand", "1"]
    said = desk("restore", backup.name[:10])
    assert (said.code, said.err) == (0, "")
    assert "articles: 1, revisions: 1, drafts: 0." in said.out
    assert [article["headline"] for article in desk("list", "--json").json] == ["पहली"]
    (kept,) = (each for each in desk("restore", "--list", "--json").json if each["why"] == "restore")
    assert kept["path"] in said.out
    assert desk("restore", kept["name"]).code == 0
    assert {article["headline"] for article in desk("list", "--json").json} == {"पहली", "दूसरी"}


def test_restore_takes_a_backup_from_anywhere(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=पहली")
    (tmp_path / "stick").mkdir()
    copy = shutil.copy(first_backup(desk), tmp_path / "stick" / "what I have.db")
    shutil.rmtree(tmp_path / "backups")
    (tmp_path / "archive.db").unlink()
    said = desk("restore", copy, "--json")
    assert (said.code, said.json["articles"], said.json["kept_at"], said.json["newer"]) == (0, 1, None, None)
    assert [article["headline"] for article in desk("list", "--json").json] == ["पहली"]


def test_restore_refuses_what_it_does_not_know_or_trust(desk: Desk) -> None:
    desk("new", "headline=बैठक", "body=बैठक में फ़ैसला हुआ।")
    assert "There is no backup xyz" in desk("restore", "xyz").err
    assert "There is no backup" in desk("restore", "x" * 300).err
    assert "cannot be read" in desk("verify", "x" * 300).err
    backup = first_backup(desk)
    desk("backup")
    assert "More than one backup" in desk("restore", backup.name[:8]).err
    spoil(backup)
    said = desk("restore", backup)
    assert said.code == 1
    assert "is damaged" in said.err
    assert desk("restore").code == 2
    assert desk("restore", backup, "--list").code == 2


def test_the_drill_says_what_it_saw(desk: Desk) -> None:
    assert "There is no backup yet" in desk("restore", "--drill").err
    desk("new", "headline=सियोल में बैठक", "body=बैठक में फ़ैसला हुआ।")
    backup = first_backup(desk)
    said = desk("restore", "--drill")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        str(backup),
        "revisions whose hash is right: 1 of 1",
        "articles in the list: 1 of 1",
        "articles that could be read: 1 of 1",
        "exported page of “सियोल में बैठक”: ok",
        "The archive can be had back from this backup.",
    ]
    seen = desk("restore", "--drill", "--json").json
    assert (seen["ok"], seen["listed"], seen["read"], seen["page"]) == (True, 1, 1, "ok")
    spoil(backup)
    said = desk("restore", "--drill")
    assert said.code == 1
    assert "can be had back" not in said.out
