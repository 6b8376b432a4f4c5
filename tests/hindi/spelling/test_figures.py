"""What is found of slips, and what is marked wrongly, on text that the list was not made from."""

from pathlib import Path

import pytest

from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from tools.lexicon.measuring import Figures, measured

_SHARED = Path("../shared")


@pytest.fixture(scope="module")
def figures() -> Figures:
    text = (_SHARED / "corpus" / "news-hi.txt").read_text("utf-8")
    return measured(text, Speller(load_lexicon()), frozenset(), slips=800)


def test_of_100_words_of_news_fewer_than_one_and_a_half_are_marked(figures: Figures) -> None:
    assert figures.running_words > 12_000
    assert 0.2 < figures.marked < 1.5


def test_of_100_slips_more_than_80_are_marked_though_some_make_words(figures: Figures) -> None:
    assert figures.found > 82


def test_what_was_meant_is_among_the_first_three_for_90_in_100(figures: Figures) -> None:
    assert figures.suggested > 90


def test_of_the_sample_page_fewer_than_one_in_100_words_are_marked() -> None:
    text = (_SHARED / "sample-article.txt").read_text("utf-8")
    assert measured(text, Speller(load_lexicon()), frozenset(), slips=20).marked < 1
