"""The verbs on the archive as a whole."""

from pathlib import Path

from tests.cli.conftest import Desk


def test_statistics_count_what_is_there(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=एक", "body=तीन शब्द यहाँ", "category=दुनिया")
    desk("new", "headline=दो")
    found = desk("statistics", "--json").json
    assert found["path"] == str(tmp_path / "archive.db")
    assert (found["articles"], found["revisions"], found["words"]) == (2, 2, 3)
    assert found["by_status"] == {"draft": 2}
    assert found["by_category"] == {"": 1, "World News": 1}
    assert sum(found["by_month"].values()) == 2
    assert found["sizes"]["database"] >= (tmp_path / "archive.db").stat().st_size
    lines = desk("statistics").out.splitlines()
    assert lines[0] == str(tmp_path / "archive.db")
    assert "  Articles\t2" in lines
    assert "  No category\t1" in lines


def test_an_empty_archive_has_statistics_too(desk: Desk) -> None:
    article_id = desk("new").out.strip()
    assert desk("statistics", "--json").json["oldest_ms"] is not None
    assert article_id
    assert desk("statistics").code == 0


def test_compact_says_what_was_won(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=एक").out.strip()
    said = desk("compact", "--json")
    assert said.code == 0
    assert said.json["after_bytes"] == (tmp_path / "archive.db").stat().st_size
    assert desk("show", article_id, "--json").json["headline"] == "एक"
    assert desk("compact").out.startswith("Before: ")


def test_everything_goes_out_and_comes_in(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर", "body=पाठ").out.strip()
    said = desk("export-all", tmp_path / "out", "--json")
    assert said.code == 0
    assert {name: said.json[name] for name in ("articles", "revisions", "problems")} == {
        "articles": 1,
        "revisions": 1,
        "problems": [],
    }
    assert desk("export-all", tmp_path / "out").code == 1
    other = ("--archive", tmp_path / "other.db")
    came = desk("import-all", tmp_path / "out", "--json", *other)
    assert (came.code, came.json["new"], came.json["problems"]) == (0, 1, [])
    assert desk("show", article_id, "--json", *other).json == desk("show", article_id, "--json").json
    assert "known before: 1" in desk("import-all", tmp_path / "out", *other).out


def test_an_export_with_letters_that_changed_says_so(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर", "body=बैठक में फ़ैसला हुआ।").out.strip()
    archive = tmp_path / "archive.db"
    data = bytearray(archive.read_bytes())
    data[data.index("फ़ैसला".encode())] ^= 1
    archive.write_bytes(data)
    said = desk("export-all", tmp_path / "out")
    assert said.code == 1
    assert article_id in said.err
    assert said.out == f"{tmp_path / 'out'}\n"


def test_what_is_broken_in_an_export_makes_it_fail_and_the_rest_is_done(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=ख़बर")
    desk("export-all", tmp_path / "out")
    (tmp_path / "out" / "views.jsonl").write_text("{", "utf-8")
    came = desk("import-all", tmp_path / "out", "--json", "--archive", tmp_path / "other.db")
    assert (came.code, came.json["new"]) == (1, 1)
    assert came.json["problems"] == [came.err.strip()]
    said = desk("import-all", tmp_path / "nothing", "--json")
    assert (said.code, said.json) == (1, {"error": said.err.strip()})
