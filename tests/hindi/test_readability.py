import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.readability import LONG_SENTENCE, Level, readability
from newsroom_desktop.hindi.words import count_words

SHORT = "राम घर गया। वह कल आया। सब खुश थे। मां ने खाना दिया।"
LONG = " ".join(["सरकार ने आज कहा कि वह"] * 6) + "।"
HEAVY = "अंतरराष्ट्रीय प्रौद्योगिकी विश्वविद्यालय अनुसंधानकर्ताओं स्वतंत्रतासेनानियों पुनर्निर्माण।"


def test_short_sentences_of_short_words_are_easy() -> None:
    found = readability([SHORT] * 5)
    assert found is not None
    assert (found.level, found.long_ones) == (Level.EASY, ())
    assert found.words_in_sentence == pytest.approx(13 / 4)


def test_many_long_sentences_are_hard_and_the_longest_comes_first() -> None:
    longer = LONG.replace("।", " सच है।")
    paragraphs = [SHORT, f"{LONG} {longer}", LONG]
    found = readability(paragraphs)
    assert found is not None
    assert found.sentence_level is Level.HARD
    first, second, third = found.long_ones
    assert (first.paragraph, second.paragraph, third.paragraph) == (1, 1, 2)
    assert paragraphs[1][first.start_cp : first.end_cp] == longer
    assert first.words == count_words(longer) > LONG_SENTENCE
    assert first.words > second.words == third.words


def test_one_long_sentence_among_short_ones_is_no_longer_easy() -> None:
    found = readability([SHORT] * 8 + [LONG])
    assert found is not None
    assert (found.sentence_level, len(found.long_ones)) == (Level.MEDIUM, 1)


def test_short_sentences_of_heavy_words_are_hard_for_their_words() -> None:
    found = readability([HEAVY] * 12)
    assert found is not None
    assert (found.level, found.word_level, found.sentence_level) == (Level.HARD, Level.HARD, Level.EASY)
    assert found.long_words == 100


@pytest.mark.parametrize("paragraphs", [[], [""], [SHORT], ["राम " * 100], ["।।।", "…"]])
def test_too_little_text_is_not_judged(paragraphs: list[str]) -> None:
    assert readability(paragraphs) is None


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    found = readability(["डॉ. शर्मा ने 3.5 लाख रुपये श्री. वर्मा को दिए। यह सच है. वे एस. के. सिंह से मिले।"] * 5)
    assert found is not None
    assert found.words_in_sentence == pytest.approx(19 / 3)


@given(st.lists(st.sampled_from([SHORT, LONG, HEAVY, "", "अब?"]), max_size=12), st.integers(0, 99))
def test_the_order_of_paragraphs_does_not_matter(paragraphs: list[str], seed: int) -> None:
    shuffled = list(paragraphs)
    random.Random(seed).shuffle(shuffled)
    one, other = readability(paragraphs), readability(shuffled)
    if one is None or other is None:
        assert one is other
    else:
        assert (one.level, one.words_in_sentence, one.long_words) == (
            other.level,
            other.words_in_sentence,
            other.long_words,
        )
        assert len(one.long_ones) == len(other.long_ones)
