"""What cannot be done is said in a sentence; nothing is overwritten, nothing is deleted."""

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import open_desk
from tests import powerless
from tests.cli.conftest import Desk

SAMPLE = paths.resource("samples", "sample-article.txt")
MAIN = """
from newsroom_desktop.app import main
sys.stderr = sys.stdout
print(main(sys.argv[1:]))
"""
HINDI = "पहली पंक्ति\n\nदूसरी पंक्ति"


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE photos (name TEXT)")
    connection.close()


@pytest.mark.parametrize(
    "words",
    [
        ["--json"],
        ["no-such-verb"],
        ["show"],
        ["show", "a", "b"],
        ["import"],
        ["set", "0123"],
        ["set", "0123", "headline"],
        ["set", "0123", "=text"],
        ["export", "--out", "out"],
        ["export", "--all"],
        ["export", "--all", "0123", "--out", "out"],
        ["list", "--no-such-option"],
        ["list", "--archive"],
        ["list", "--js"],
        ["--arch", "a.db", "list"],
        ["list", "--archive", ""],
        ["import", ""],
        ["export", "--all", "--out", ""],
        ["new", "no_such_field=1"],
        ["set", "0123", "status=approved"],
        ["set", "0123", "id=0123"],
    ],
    ids=" ".join,
)
def test_what_is_not_understood_is_usage(desk: Desk, tmp_path: Path, words: list[str]) -> None:
    said = desk(*words)
    assert said.code == 2
    assert said.out == ""
    assert said.err
    assert list(tmp_path.iterdir()) == []


def test_a_field_that_cannot_be_set_is_told_with_those_that_can(desk: Desk) -> None:
    assert "headline, kicker, deck, dateline, byline, body, category" in desk("new", "headlin=क").err
    assert "The status cannot be set." in desk("set", "0", "status=approved").err
    assert "The id cannot be set." in desk("set", "0", "id=1").err


LONG = "कि" * 5000


@pytest.mark.parametrize(
    "words",
    [
        [LONG], ["new", LONG], ["new", "--" + LONG], ["new", f"{LONG}=1"], ["new", f"urgency={LONG}"],
        ["new", f"category={LONG}"], ["new", f"breaking={LONG}"], ["show", LONG],
    ],
    ids=lambda words: "-".join(word[:10] for word in words),
)  # fmt: skip
def test_no_more_of_what_was_written_is_said_again_than_helps(desk: Desk, words: list[str]) -> None:
    desk("new")
    said = desk(*words)
    assert said.code in (1, 2)
    assert "कि" * 50 in said.err
    assert "कि" * 61 not in said.err


def test_a_slug_is_not_cut_without_a_word(desk: Desk) -> None:
    made = desk("new", "slug=" + "a" * 60, "--json").json
    assert made["slug"] == "a" * 60
    for slug in ("a" * 61, "नई दिल्ली " * 10):
        said = desk("set", made["id"], f"slug={slug}")
        assert said.code == 1
        assert "at most 60 are possible" in said.err


def test_breaking_is_on_or_off_or_refused(desk: Desk) -> None:
    article_id = desk("new", "headline=ख़बर").out.strip()
    for word in ("on", "off", "yes", "no", "TRUE", "false", "हाँ", "नहीं", "चालू", "बंद"):
        shown = desk("set", article_id, f"breaking={word}", "--json").json
        assert shown["breaking"] is (word in ("on", "yes", "TRUE", "हाँ", "चालू"))
    said = desk("set", article_id, "breaking=शायद")
    assert said.code == 1
    assert "“शायद” does not say when the news is breaking. Write on or off" in said.err


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"\x00\x01\x02\xff" * 100, "holds no text"),
        (HINDI.encode("utf-16-le"), "UTF-16"),
        ("café".encode("latin-1"), "not in UTF-8"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
    ],
)
def test_a_file_that_is_no_text_is_refused(desk: Desk, tmp_path: Path, data: bytes, sentence: str) -> None:
    bad = tmp_path / "ख़राब.txt"
    bad.write_bytes(data)
    said = desk("import", bad, SAMPLE, "--json")
    assert said.code == 1
    refused, taken = said.json
    assert sentence in refused["error"]
    assert str(bad) in refused["error"]
    assert taken["error"] is None
    assert bad.read_bytes() == data


def test_a_zero_byte_in_a_text_is_told_with_its_line(desk: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "a.txt"
    bad.write_bytes(f"{HINDI}\r\nती\0सरी {HINDI * 2}".encode())
    said = desk("import", bad)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"{bad} is damaged: line 4 holds bytes of zero.")


def test_a_broken_letter_is_told_with_its_line(desk: Desk, tmp_path: Path) -> None:
    for mark in ("utf-8", "utf-8-sig"):
        bad = tmp_path / "a.txt"
        bad.write_bytes(HINDI.encode(mark).replace("दूसरी".encode(), "दूस".encode() + b"\xe0\xa4"))
        said = desk("import", bad)
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith(f"{bad} is in UTF-8, but line 3 holds a broken letter.")


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of Unix")
def test_what_never_ends_is_not_read(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    said = desk("import", tmp_path / "pipe.txt", "/dev/zero", "--json")
    assert said.code == 1
    assert [row["error"].partition(" holds no text")[0] for row in said.json] == [
        str(tmp_path / "pipe.txt"),
        "/dev/zero",
    ]


def test_standard_input_is_not_read(desk: Desk) -> None:
    said = desk("import", "-")
    assert (said.code, said.out) == (2, "")
    assert "standard input is not read; name a file" in said.err


def test_utf16_with_its_mark_is_taken(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HINDI, "utf-16")
    assert desk("import", tmp_path / "a.txt", "--json").json[0]["headline"] == "पहली पंक्ति"


def test_a_file_of_50_mb_is_refused_unread(desk: Desk, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    (refused,) = desk("import", big, "--json").json
    assert "too big" in refused["error"]


def test_a_folder_is_refused(desk: Desk, tmp_path: Path) -> None:
    (refused,) = desk("import", tmp_path, "--json").json
    assert "is a folder" in refused["error"]


def test_an_unknown_article_is_said(desk: Desk) -> None:
    desk("new")
    for words in (["show", "ffff"], ["set", "ffff", "headline=क"]):
        said = desk(*words)
        assert (said.code, said.out) == (1, "")
        assert "ffff" in said.err


@pytest.mark.parametrize(
    "words",
    [["new"], ["show", "0"], ["set", "0", "headline=क"]],
    ids=lambda words: words[0],
)
def test_json_is_an_object_that_says_what_failed(desk: Desk, tmp_path: Path, words: list[str]) -> None:
    foreign(tmp_path / "archive.db")
    said = desk(*words, "--json")
    assert said.code == 1
    assert "is not an archive of this program" in said.err
    assert said.json == {"error": said.err.strip()}


def test_an_export_folder_that_is_a_file_is_refused(desk: Desk, tmp_path: Path) -> None:
    for _ in range(2):
        desk("new", "headline=ख़बर", "body=पाठ")
    (tmp_path / "out").write_text("mine", "utf-8")
    for out in (tmp_path / "out", tmp_path / "out" / "pages" / "new"):
        said = desk("export", "--all", "--out", out, "--json")
        assert (said.code, said.json) == (1, [])
        sentence = f"No folder can be made at {out}, because a file is in the way. Choose another one.\n"
        assert said.err == sentence
    assert (tmp_path / "out").read_text("utf-8") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
@pytest.mark.parametrize("name", ["", "pages/new"])
def test_a_closed_folder_is_named_once(desk: Desk, tmp_path: Path, name: str) -> None:
    for _ in range(2):
        desk("new", "headline=ख़बर", "body=पाठ")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    words = ["--archive", tmp_path / "archive.db", "export", "--all", "--out", closed / name]
    sentence = f"The folder {closed} cannot be written. Choose another one or change its rights."
    assert powerless.run(MAIN, *map(str, words)) == f"{sentence}\n1"


def test_a_name_that_is_too_long_for_a_folder_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk("new", "headline=ख़बर")
    said = desk("export", "--all", "--out", tmp_path / ("x" * 300))
    assert said.code == 1
    assert "could not be written" in said.err


def test_a_lead_picture_that_is_gone_is_said(desk: Desk, tmp_path: Path) -> None:
    article_id = desk("new", "headline=ख़बर").out.strip()
    window = open_desk(tmp_path / "archive.db")
    Image.new("RGB", (40, 30)).save(tmp_path / "photo.png")
    picture = window.pictures.add(tmp_path / "photo.png")
    article = window.listing.article(article_id)
    window.saving.save(replace(article, lead_image=LeadImage(media_id=picture.media_id)))
    window.close()
    stored = tmp_path / "media" / picture.name
    stored.unlink()
    other = desk("new", "headline=दूसरी").out.strip()
    said = desk("export", article_id, other, "--out", tmp_path / "out", "--json")
    gone, good = said.json
    assert said.code == 1
    assert gone["proof"].startswith(f"The picture {stored} is missing. Put the file back")
    assert good["proof"] == "ok"


@pytest.mark.parametrize(
    "words",
    [["new", "headline=क\udcff"], ["show", "\udcff"], ["export", "\udcff", "--out", "out"]],
    ids=["new", "show", "export"],
)
def test_letters_that_are_none_are_refused(desk: Desk, tmp_path: Path, words: list[str]) -> None:
    """What a terminal hands over where the bytes typed are no UTF-8."""
    said = desk(*words)
    assert (said.code, said.out) == (2, "")
    assert "not in UTF-8" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_article_does_not_stop_the_others(desk: Desk, tmp_path: Path) -> None:
    bad, good = (desk("new", f"headline={name}", "body=पाठ").out.strip() for name in ("टूटी", "अच्छी"))
    connection = sqlite3.connect(tmp_path / "archive.db")
    connection.execute("UPDATE revision SET fields = '{' WHERE article_id = ?", [bad])
    connection.commit()
    connection.close()
    listed = desk("list", "--json")
    assert (listed.code, [row["id"] for row in listed.json]) == (1, [good])
    exported = desk("export", "--all", "--out", tmp_path / "out", "--json")
    assert exported.code == 1
    assert {row["id"]: row["proof"] == "ok" for row in exported.json} == {good: True, bad: False}
    for said in (listed, exported, desk("show", bad), desk("set", bad, "headline=नई")):
        assert said.code == 1
        assert f"{bad} is damaged" in said.err


def test_export_beside_a_window_writes_what_needs_no_record(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom_desktop.cli.main.PATIENCE_S", 0.0)
    plain, typed = (desk("new", f"headline={name}", "body=पाठ").out.strip() for name in ("सादी", "खुली"))
    window = open_desk(tmp_path / "archive.db")
    window.editing.keep_draft(replace(window.listing.article(typed), kicker="अभी"), 0)
    try:
        said = desk("export", "--all", "--out", tmp_path / "out", "--json")
    finally:
        window.close()
    assert said.code == 1
    assert {row["id"]: row["proof"] == "ok" for row in said.json} == {plain: True, typed: False}
    assert "Another window or command" in said.err
