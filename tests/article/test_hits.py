"""Hits in a text, and the piece of it that shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.hits import Hits
from newsroom_desktop.article.query import read_query
from newsroom_desktop.article.site import Site
from newsroom_desktop.hindi.graphemes import is_boundary

LONG = "पहला वाक्य बहुत दूर है और उसमें कुछ नहीं। " * 20


def hits(query: str, *, typing: bool = False) -> Hits:
    return Hits(read_query(query, Site(), 0, typing=typing))


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("किसान", "किसानों की मांग, किसान की बात", ["किसानों", "किसान"]),
        ("काम", "काम, किम, कौम", ["काम"]),
        ("हिंदी", "हिन्दी और हिंदी", ["हिन्दी", "हिंदी"]),
        ("जरूरत", "ज़रू\u200dरत", ["ज़रू\u200dरत"]),
        ('"दिल्ली के किसानों"', "दिल्ली के किसानों ने दिल्ली", ["दिल्ली के किसानों"]),
        ("दिल्ली -किसान", "दिल्ली के किसान", ["दिल्ली"]),
        ("लेखक:राम", "राम", []),
        ("चुन*", "चुनाव, चुनावी, मतदान", ["चुनाव", "चुनावी"]),
        ("12", "१२ लोग", ["१२"]),
        ("थर-थर", "थर-थर काँपे", ["थर-थर"]),
        ("काम", "पहला \u093cकाम", [" \u093cकाम"]),  # the sign stands on the space
        ("5", "5\u20e3 लोग", ["5\u20e3"]),
        ('"क ख" "ख ग"', "क ख ग", ["क ख ग"]),
        ("", "किसान", []),
    ],
)
def test_whole_words_are_hit_as_they_are_spelt(query: str, text: str, found: list[str]) -> None:
    assert marked(text, hits(query).spans(text)) == found


def test_a_word_of_the_headline_is_hit_there_only() -> None:
    assert hits("शीर्षक:दिल्ली").spans("दिल्ली", is_headline=True) == ((0, 6),)
    assert hits("शीर्षक:दिल्ली").spans("दिल्ली") == ()


def test_the_word_under_way_is_hit_from_its_beginning() -> None:
    assert marked("किसानों ने", hits("किसा", typing=True).spans("किसानों ने")) == ["किसानों"]


def test_a_snippet_shows_the_place_with_the_most_of_what_is_looked_for() -> None:
    text = f"संसद की खबर। {LONG}यहाँ संसद में किसान बोले।\n{LONG}"
    snippet = hits("किसान संसद").snippet(text)
    assert snippet is not None
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert marked(snippet.text, snippet.hits) == ["संसद", "किसान"]
    assert "\n" not in snippet.text
    assert len(snippet.text) < 150


def test_a_short_text_is_shown_whole() -> None:
    snippet = hits("किसान").snippet("किसान की बात")
    assert snippet is not None
    assert (snippet.text, snippet.hits) == ("किसान की बात", ((0, 5),))
    assert hits("संसद").snippet("किसान की बात") is None


@given(
    st.lists(
        st.sampled_from(["किसान", "क्ष्म्य" * 40, "संसद।", "\n", "क" + "़" * 50, "-ा", "x", "\u093cx", "x\u20e3"]),
        max_size=40,
    ),
    st.sampled_from(["किसान", "संसद", "किसान संसद", "x", "क्ष*"]),
)
def test_a_snippet_cuts_no_syllable(words: list[str], query: str) -> None:
    text = " ".join(words)
    snippet = hits(query).snippet(text)
    if snippet is None:
        assert hits(query).spans(text) == ()
        return
    piece = snippet.text.removeprefix("… ").removesuffix(" …")
    start = text.replace("\n", " ").index(piece)
    flat = text.replace("\n", " ")
    places = [at for at in range(len(flat)) if flat.startswith(piece, at)]
    assert any(is_boundary(text, at) and is_boundary(text, at + len(piece)) for at in places)
    assert start >= 0
    for first, last in snippet.hits:
        assert is_boundary(snippet.text, first)
        assert is_boundary(snippet.text, last)
