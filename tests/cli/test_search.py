"""Finding articles on the command line."""

import pytest

from tests.cli.conftest import Desk


@pytest.fixture
def filled(desk: Desk) -> Desk:
    for headline, body in (
        ("किसानों की मांग", "दिल्ली में किसान बैठे हैं।"),
        ("दिल्ली में चुनाव", "आयोग ने कहा।"),
        ("खेल", "दिल्ली का मैच"),
    ):
        desk("new", f"headline={headline}", f"body={body}")
    return desk


def headlines(desk: Desk, *words: str) -> list[str]:
    return [row["headline"] for row in desk("search", *words, "--json").json]


def test_what_is_found_comes_newest_first_with_a_piece_of_text(filled: Desk) -> None:
    rows = filled("search", "दिल्ली", "--json").json
    assert [row["headline"] for row in rows] == ["खेल", "दिल्ली में चुनाव", "किसानों की मांग"]
    assert [row["snippet"] for row in rows] == ["दिल्ली का मैच", "", "दिल्ली में किसान बैठे हैं।"]
    assert len(filled("search", "दिल्ली").out.splitlines()) == 3


def test_words_need_no_quotes_and_the_language_is_that_of_the_window(filled: Desk) -> None:
    assert headlines(filled, "दिल्ली", "किसान") == ["किसानों की मांग"]
    assert headlines(filled, "दिल्ली -चुनाव -किसान") == ["खेल"]
    assert headlines(filled, "शीर्षक:दिल्ली") == ["दिल्ली में चुनाव"]
    assert headlines(filled, "दिल") == []
    assert headlines(filled, "दिल*") == headlines(filled, "दिल्ली")


def test_a_limit_shows_the_newest_and_tells_how_many_there_are(filled: Desk) -> None:
    said = filled("search", "दिल्ली", "--limit", "1")
    assert said.out.count("\n") == 1
    assert "3 articles" in said.err


def test_nothing_found_is_no_failure_and_a_near_word_is_offered(filled: Desk) -> None:
    said = filled("search", "किशान")
    assert (said.code, said.out) == (0, "")
    assert "किसान" in said.err
    assert filled("search", "अबकड़", "--json").json == []
    assert filled("search", "दिल्ली -दिल्ली").err == "No article is like that.\n"


def test_a_limit_that_is_no_number_is_refused(desk: Desk) -> None:
    for limit in ("0", "-1", "x", "", "१०0x", "9" * 30):
        assert desk("search", "दिल्ली", f"--limit={limit}").code == 2


def test_a_hostile_query_is_just_text(filled: Desk) -> None:
    for query in ('"', "AND OR NOT NEAR(", "' OR 1=1 --", "🙏", "*", ":", "\\"):
        assert filled("search", query).code == 0
