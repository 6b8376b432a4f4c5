"""Listing on the command line: what is wanted, in which order, and what is done with it."""

import pytest

from tests.cli.conftest import Desk


def new(desk: Desk, *fields: str) -> str:
    made = desk("new", *fields, "--json").json["id"]
    assert isinstance(made, str)
    return made


def headlines(desk: Desk, *words: str) -> list[str]:
    said = desk("list", *words, "--json")
    assert said.code == 0
    return [row["headline"] for row in said.json]


@pytest.fixture
def filled(desk: Desk) -> Desk:
    new(desk, "headline=किसानों की मांग", "body=पाठ एक दो", "category=देश", "byline=आशा", "urgency=2")
    new(desk, "headline=अंतिम मैच", "body=पाठ", "category=खेल", "desk=खेल डेस्क", "breaking=on")
    new(desk, "headline=चुनाव", "body=पाठ एक", "category=Politics", "byline=रवि", "marked_for=कोई और")
    return desk


WANTED: list[tuple[list[str], list[str]]] = [
    ([], ["चुनाव", "अंतिम मैच", "किसानों की मांग"]),
    (["किसान"], ["किसानों की मांग"]),
    (["किसान", "मांग"], ["किसानों की मांग"]),
    (["--category", "sports"], ["अंतिम मैच"]),
    (["--category", "राजनीति", "--category", "खेल"], ["चुनाव", "अंतिम मैच"]),
    (["--author", "आशा"], ["किसानों की मांग"]),
    (["--desk", "खेल डेस्क"], ["अंतिम मैच"]),
    (["--urgency", "2"], ["किसानों की मांग"]),
    (["--status", "submitted"], []),
    (["--status", "draft", "--status", "approved", "--breaking"], ["अंतिम मैच"]),
    (["--image"], []),
    (["--comments"], []),
    (["--unread"], []),
    (["--mine"], []),
    (["--bin"], []),
    (["--sort", "headline"], ["अंतिम मैच", "किसानों की मांग", "चुनाव"]),
    (["--sort", "headline", "--reverse"], ["चुनाव", "किसानों की मांग", "अंतिम मैच"]),
    (["--sort", "words"], ["किसानों की मांग", "चुनाव", "अंतिम मैच"]),
    (["--sort", "urgency"], ["किसानों की मांग", "चुनाव", "अंतिम मैच"]),
    (["--reverse"], ["किसानों की मांग", "अंतिम मैच", "चुनाव"]),
]


def test_the_list_shows_what_is_wanted(filled: Desk) -> None:
    for words, expected in WANTED:
        assert (words, headlines(filled, *words)) == (words, expected)


def test_what_cannot_be_wanted_is_refused(filled: Desk) -> None:
    said = filled("list", "--category", "ज्योतिष")
    assert said.code == 1
    assert "ज्योतिष" in said.err
    assert "Sports" in said.err
    for words in (["--status", "printed"], ["--urgency", "7"], ["--urgency", "x"], ["--sort", "readers"]):
        assert filled("list", *words).code == 2


def test_the_bin_takes_and_gives_back(filled: Desk) -> None:
    sports, politics = (row["id"] for row in filled("list", "--sort", "category", "--json").json[:0:-1])
    said = filled("bin", sports[:10], politics, "abc", "--json")
    assert said.code == 1
    assert "abc" in said.err
    assert [row["id"] for row in said.json] == [sports, politics]
    assert all(row["binned_ms"] > 0 for row in said.json)
    assert headlines(filled) == ["किसानों की मांग"]
    assert set(headlines(filled, "--bin")) == {"अंतिम मैच", "चुनाव"}
    assert filled("bin", sports, "--json").json == []
    assert filled("export", sports, "--out", "none").code == 1
    said = filled("unbin", sports)
    assert (said.code, said.out.split("\t")[0]) == (0, sports[:8])
    assert headlines(filled) == ["अंतिम मैच", "किसानों की मांग"]
    assert filled("show", sports, "--json").json["binned_ms"] is None


def test_an_article_is_copied_and_followed_up(filled: Desk) -> None:
    (first,) = filled("list", "किसान", "--json").json
    copy = filled("duplicate", first["id"][:12], "--json").json
    assert (copy["headline"], copy["body"], copy["status"]) == (first["headline"], "पाठ एक दो", "draft")
    assert copy["id"] != first["id"]
    follow = filled("follow-up", first["id"]).out.strip()
    shown = filled("show", follow, "--json").json
    assert (shown["headline"], shown["category"], shown["urgency"]) == ("", first["category"], 2)
    assert filled("duplicate", "0" * 32).code == 1
    assert "error" in filled("follow-up", "xyz", "--json").json


def test_comments_are_made_and_listed(filled: Desk) -> None:
    (first,) = filled("list", "किसान", "--json").json
    assert filled("comment", first["id"], "--json").json == []
    (said,) = filled("comment", first["id"], "नाम", "की", "वर्तनी", "देखें", "--json").json
    assert (said["text"], said["settled_ms"]) == ("नाम की वर्तनी देखें", None)
    assert headlines(filled, "--comments") == ["किसानों की मांग"]
    line = filled("comment", first["id"]).out
    assert line.rstrip().split("\t")[2:] == ["open", "नाम की वर्तनी देखें"]
    assert filled("comment", first["id"], "  ").code == 1
    assert filled("comment", "0" * 32, "देखें").code == 1


def test_desk_and_person_are_set(filled: Desk) -> None:
    (first,) = filled("list", "किसान", "--json").json
    changed = filled("set", first["id"], "desk=राज्य डेस्क", "marked_for=आशा", "--json").json
    assert (changed["desk"], changed["marked_for"]) == ("राज्य डेस्क", "आशा")
    assert changed["updated_ms"] == first["updated_ms"]
    assert headlines(filled, "--desk", "राज्य डेस्क") == ["किसानों की मांग"]
