"""The verbs, and the JSON they give to other programs."""

import os
import re
from pathlib import Path

import pytest

from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import open_desk
from tests.cli.conftest import Desk

SAMPLE = paths.resource("samples", "sample-article.txt")
HEADLINE = SAMPLE.read_text("utf-8").splitlines()[0]
LIST_FIELDS = {
    "id", "headline", "kicker", "deck", "category", "breaking", "dateline", "byline", "tags", "urgency",
    "status", "slug", "desk", "marked_for", "binned_ms", "updated_ms",
}  # fmt: skip


def test_import_tells_what_became_of_each_file(desk: Desk, tmp_path: Path) -> None:
    name = tmp_path / "मेरी ख़बर.txt"
    name.write_bytes(SAMPLE.read_bytes())
    said = desk("import", name, tmp_path / "none.txt", "--json")
    assert said.code == 1
    good, bad = said.json
    assert good == {"file": str(name), "id": good["id"], "headline": HEADLINE, "error": None}
    assert bad == {"file": str(tmp_path / "none.txt"), "id": None, "headline": None, "error": bad["error"]}
    assert "does not exist" in bad["error"]
    assert bad["error"] in said.err
    assert [row["id"] for row in desk("list", "--json").json] == [good["id"]]


def test_list_and_show_give_the_fields(desk: Desk) -> None:
    (imported,) = desk("import", SAMPLE, "--json").json
    (row,) = desk("list", "--json").json
    shown = desk("show", imported["id"], "--json").json
    assert set(row) == LIST_FIELDS
    assert set(shown) == LIST_FIELDS | {"body"}
    assert {name: shown[name] for name in LIST_FIELDS} == row
    assert shown["headline"] == HEADLINE
    assert shown["category"] == "World News"
    assert shown["breaking"] is True
    assert shown["dateline"] == "सियोल"
    assert shown["status"] == "draft"
    assert shown["tags"] == []
    assert shown["body"].startswith("अमेरिका के दो कट्टर दुश्मन")
    assert "Leave a Reply" not in shown["body"]


def test_show_tells_a_person_times_and_not_what_there_is_not(desk: Desk) -> None:
    article_id = desk("new", "headline=नई ख़बर").out.strip()
    told = dict(line.split("\t") for line in desk("show", article_id).out.strip().splitlines())
    assert (told["headline"], told["binned"]) == ("नई ख़बर", "")
    desk("bin", article_id)
    told = dict(line.split("\t") for line in desk("show", article_id).out.strip().splitlines())
    for name in ("binned", "updated"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", told[name])


def test_new_makes_an_empty_article_with_a_row(desk: Desk) -> None:
    made = desk("new", "--json").json
    assert set(made) == LIST_FIELDS | {"body"}
    assert (made["headline"], made["body"], made["status"]) == ("", "", "draft")
    assert [row["id"] for row in desk("list", "--json").json] == [made["id"]]


def test_new_takes_fields_and_prints_the_id(desk: Desk) -> None:
    said = desk("new", "headline=नई ख़बर", "urgency=2")
    assert said.code == 0
    shown = desk("show", said.out.strip(), "--json").json
    assert (shown["headline"], shown["urgency"]) == ("नई ख़बर", 2)


def test_the_newest_article_is_listed_first(desk: Desk) -> None:
    ids = [desk("new", f"headline={name}").out.strip() for name in ("एक", "दो")]
    desk("set", ids[0], "kicker=सुबह")
    assert [row["id"] for row in desk("list", "--json").json] == ids


def test_set_changes_the_fields_it_names(desk: Desk) -> None:
    article_id = desk("new", "headline=पहले", "kicker=रहे").out.strip()
    said = desk(
        "set", article_id, "headline=बाद में", "tags=रूस, पुतिन", "category=दुनिया", "breaking=true",
        "body=एक = दो", "--json",
    )  # fmt: skip
    assert said.code == 0
    shown = desk("show", article_id, "--json").json
    assert said.json == shown
    assert shown["headline"] == "बाद में"
    assert shown["kicker"] == "रहे"
    assert shown["tags"] == ["रूस", "पुतिन"]
    assert shown["category"] == "World News"
    assert shown["breaking"] is True
    assert shown["body"] == "एक = दो"


def test_set_takes_all_fields_or_none(desk: Desk) -> None:
    article_id = desk("new", "headline=पहले").out.strip()
    said = desk("set", article_id, "headline=बाद में", "urgency=9")
    assert said.code == 1
    assert "urgency" in said.err
    assert said.out == ""
    assert desk("show", article_id, "--json").json["headline"] == "पहले"


def test_export_writes_pages_and_proves_them(desk: Desk, tmp_path: Path) -> None:
    (imported,) = desk("import", SAMPLE, "--json").json
    said = desk("export", imported["id"], "--out", tmp_path / "out", "--json")
    assert said.code == 0
    assert said.json == [{"id": imported["id"], "path": said.json[0]["path"], "proof": "ok"}]
    page = Path(said.json[0]["path"])
    assert page.parent == tmp_path / "out"
    assert HEADLINE in page.read_text("utf-8")
    before = page.read_bytes()
    desk("export", "--all", "--out", tmp_path / "out")
    assert page.read_bytes() == before


def test_export_does_the_rest_where_an_id_is_unknown(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर", "body=पाठ").out.strip()
    said = desk("export", "ffffffff", article_id, "--out", tmp_path / "out", "--json")
    assert said.code == 1
    unknown, good = said.json
    assert (unknown["id"], unknown["path"]) == ("ffffffff", None)
    assert "ffffffff" in unknown["proof"]
    assert (good["id"], good["proof"]) == (article_id, "ok")


def test_an_article_without_a_headline_is_not_exported(desk: Desk, tmp_path: Path) -> None:
    bare = desk("new", "body=पाठ").out.strip()
    good = desk("new", "headline=ख़बर").out.strip()
    said = desk("export", "--all", "--out", tmp_path / "out", "--json")
    proofs = {row["id"]: row["proof"] for row in said.json}
    assert said.code == 1
    assert proofs == {bare: "The article has no headline. Write one before it is exported.", good: "ok"}
    assert proofs[bare] in said.err
    assert len(list((tmp_path / "out").glob("*.html"))) == 1


def test_an_article_that_is_named_twice_is_exported_once(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर").out.strip()
    said = desk("export", article_id, article_id[:8], article_id, "--out", tmp_path / "out", "--json")
    assert [row["id"] for row in said.json] == [article_id]
    said = desk("export", "ffffffff", "ffffffff", "--out", tmp_path / "out", "--json")
    assert [row["id"] for row in said.json] == ["ffffffff"]


def test_an_id_may_be_shortened(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर").out.strip()
    assert desk("show", article_id[:8], "--json").json["id"] == article_id
    assert desk("export", article_id[:8], "--out", tmp_path / "out", "--json").json[0]["id"] == article_id


def test_an_empty_archive_is_no_failure(desk: Desk, tmp_path: Path) -> None:
    open_desk(tmp_path / "archive.db").close()
    assert desk("list", "--json").json == []
    assert desk("list").out == ""
    said = desk("export", "--all", "--out", tmp_path / "out", "--json")
    assert (said.code, said.json) == (0, [])


def test_people_get_lines(desk: Desk, tmp_path: Path) -> None:
    article_id, headline = desk("import", SAMPLE).out.strip().split("\t")
    assert headline == HEADLINE
    assert desk("list").out == f"{article_id[:8]}\tdraft\tWorld News\tBREAKING\t{HEADLINE}\n"
    shown = desk("show", article_id).out.splitlines()
    assert f"id\t{article_id}" in shown
    assert "breaking\tyes" in shown
    assert shown[-1].startswith("रूसी रक्षा मंत्री")
    line = desk("export", "--all", "--out", tmp_path / "out").out
    assert line.startswith(f"{article_id[:8]}\t{tmp_path}{os.sep}out{os.sep}")


@pytest.mark.parametrize("place", [0, 1, 3])
def test_options_may_stand_before_and_after_the_verb(desk: Desk, tmp_path: Path, place: int) -> None:
    words = ["new", "headline=ख़बर", "kicker=शीर्ष"]
    words[place:place] = ["--json", "--archive", str(tmp_path / "other.db")]
    assert desk(*words).json["headline"] == "ख़बर"
    assert desk("list").code == 1
    assert len(desk("list", "--json", "--archive", tmp_path / "other.db").json) == 1
