"""What shows that an article was found, and the archive's own words to go on with."""

from dataclasses import replace
from typing import Any

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.desk.desk import Desk


def saved(desk: Desk, **fields: Any) -> Article:
    return desk.saving.save(replace(desk.editing.create(), **fields))[0]


@pytest.fixture
def filled(desk: Desk) -> Desk:
    saved(desk, headline="किसानों की मांग", body="पहला।\n\nदिल्ली में **किसान** बैठे हैं।", byline="राम कुमार")
    saved(desk, headline="लड़के की ज़रूरत", body="किसानों ने कहा।", byline="राजेश", tags=("आम चुनाव",))
    saved(
        desk, headline="किस्सा", body="किसान आंदोलन", deck="सरकार की बात", category="World News", byline="राम"
    )
    saved(desk, headline="किसान", body="Congress", byline="राम")
    return desk


def test_the_headline_and_a_piece_of_the_text_show_why_an_article_was_found(filled: Desk) -> None:
    ids = filled.listing.ids(Wanted(text="किसान"))
    found = filled.searching.found("किसान", ids)
    assert list(found) == ids
    oldest = found[ids[-1]]
    assert oldest.headline == ((0, 7),)
    assert oldest.snippet is not None
    assert oldest.snippet.text == "दिल्ली में किसान बैठे हैं।"
    assert oldest.snippet.hits == ((11, 16),)
    assert found[ids[0]].snippet is None


def test_a_field_that_the_list_does_not_show_is_shown_where_the_text_has_nothing(filled: Desk) -> None:
    (article_id,) = filled.listing.ids(Wanted(text="सरकार"))
    snippet = filled.searching.found("सरकार", [article_id])[article_id].snippet
    assert snippet is not None
    assert snippet.text == "सरकार की बात"


def test_an_article_that_is_gone_or_damaged_shows_nothing(filled: Desk) -> None:
    assert filled.searching.found("किसान", ["f" * 32]) == {}


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("किसा", ["किसान", "किसानों"], "किसान "),
        ("दिल्ली किसा", ["किसान", "किसानों"], "दिल्ली किसान "),
        ("लड", ["लड़के"], "लड़के "),
        ("ज़रू", ["ज़रूरत"], "ज़रूरत "),
        ("con", ["Congress"], "Congress "),
        ("लेखक:रा", ["राम", "राजेश"], "लेखक:राम "),
        ("लेखक:", ["राम", "कुमार", "राजेश"], "लेखक:राम "),
        ("टैग:चु", ["चुनाव"], "टैग:चुनाव "),
        ("category:world", ["World News"], 'category:"World News" '),
        ("श्रेणी:दु", ["दुनिया"], "श्रेणी:दुनिया "),
        ('"दिल्ली में कि', ["किसान", "किसानों", "किस्सा"], '"दिल्ली में किसान '),
    ],
)
def test_words_are_suggested_as_the_archive_spells_them(
    filled: Desk, text: str, words: list[str], whole: str
) -> None:
    suggestions = filled.searching.suggestions(text)
    assert [each.word for each in suggestions] == words
    assert suggestions[0].text == whole


@pytest.mark.parametrize(
    "text", ["", " ", "क", "किसान ", "status:dr", "date:20", "🙏", "-", '"किसान"', "आंदोलन"]
)
def test_nothing_is_suggested_where_no_word_is_begun(filled: Desk, text: str) -> None:
    assert filled.searching.suggestions(text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("किशान", "किसान"),
        ("किसन", "किसान"),
        ("दिल्ली किसाण", "दिल्ली किसान"),
        ("जरुरत", "ज़रूरत"),
        ("kisan", "किसान"),
        ("andolan kisan", "आंदोलन किसान"),
        ("अंदोलन -सरकार", "आंदोलन -सरकार"),
    ],
)
def test_the_nearest_word_that_the_archive_has_may_be_meant(filled: Desk, text: str, meant: str) -> None:
    found = filled.searching.meant(text)
    assert found is not None
    assert found.text == meant


def test_a_text_that_was_pasted_was_meant_as_it_is(filled: Desk) -> None:
    assert filled.searching.meant(" ".join(["किशान"] * 6)) is not None
    assert filled.searching.meant(" ".join(["किशान"] * 60)) is None


@pytest.mark.parametrize("text", ["", "किसान", "अबकड़हत", '"', "12345", "लेखक:किशान", "status:draft"])
def test_nothing_else_is_meant_where_all_is_known_or_nothing_near(filled: Desk, text: str) -> None:
    assert filled.searching.meant(text) is None
