"""The words of a passage that were kept, removed and added."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.differences.matching import matched
from newsroom_desktop.hindi.differences.parts import Fate, word_parts
from newsroom_desktop.hindi.differences.pieces import pieces
from newsroom_desktop.hindi.graphemes import is_boundary

SIGNS = "कमनरीािु्\u093c\u0902\u0901\u200c\u200d\ufe0f १2.,:’- \t।“🏻👩🇮🇳a\u0301가ᄀ\u0600"
TEXTS = st.text(st.sampled_from(SIGNS), max_size=40)
SPOKEN = st.lists(st.sampled_from(["किसान", "किसानों", "ने", "कहा", "नहीं", "5", "1,200", "है।", "—"])).map(
    " ".join
)


def marked(old: str, new: str) -> str:
    """`old` and `new` in one line: what was removed in [-], what was added in [+]."""
    signs = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}]", Fate.ADDED: "[+{}]"}
    return "".join(signs[part.fate].format(part.text) for part in word_parts(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("", "नया", "[+नया]"),
        ("किम", "काम", "[-किम][+काम]"),
        ("5 लोगों को पकड़ा", "7 लोगों को पकड़ा", "[-5][+7] लोगों को पकड़ा"),
        ("12.35 लाख करोड़", "12.53 लाख करोड़", "[-12.35][+12.53] लाख करोड़"),
        ("उन्हें गिरफ्तार किया", "उन्हें गिरफ्तार नहीं किया", "उन्हें गिरफ्तार [+नहीं ]किया"),
        ("लाल कार आई", "नीली बस आई", "[-लाल कार][+नीली बस] आई"),
        (
            "पुलिस ने बताया कि मामला दर्ज है।",
            "पुलिस ने कहा कि नया मामला दर्ज है।",
            "पुलिस ने [-बताया कि][+कहा कि नया] मामला दर्ज है।",
        ),
        ("हिंदी में", "हिन्दी में", "[-हिंदी][+हिन्दी] में"),
        ("क्या", "क्\u200dया", "[-क्या][+क्\u200dया]"),
        ("बैठक हुई।", "बैठक हुई?", "बैठक हुई[-।][+?]"),
    ],
)
def test_words_are_kept_removed_and_added(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


@given(TEXTS | SPOKEN, TEXTS | SPOKEN)
def test_the_parts_are_both_texts_letter_by_letter(old: str, new: str) -> None:
    parts = word_parts(old, new)
    assert "".join(part.text for part in parts if part.fate is not Fate.ADDED) == old
    assert "".join(part.text for part in parts if part.fate is not Fate.REMOVED) == new
    assert all(part.text for part in parts)
    assert all(one.fate is not other.fate for one, other in pairwise(parts))


@given(TEXTS, TEXTS)
def test_no_part_begins_or_ends_within_a_syllable(old: str, new: str) -> None:
    for text, without in ((old, Fate.ADDED), (new, Fate.REMOVED)):
        place = 0
        for part in word_parts(old, new):
            assert is_boundary(text, place)
            place += len(part.text) if part.fate is not without else 0


@given(TEXTS)
def test_pieces_are_the_text_in_whole_syllables(text: str) -> None:
    found = pieces(text)
    assert "".join(found) == text
    assert all(is_boundary(text, len("".join(found[:number]))) for number in range(len(found)))


def test_a_word_a_sign_and_spaces_are_pieces_of_their_own() -> None:
    text = "“थर-थर” कांपा,  1,200.50 रुपये।"
    assert pieces(text) == ["“", "थर-थर", "”", " ", "कांपा", ",", "  ", "1,200.50", " ", "रुपये", "।"]


def test_what_a_mark_stands_on_is_not_cut_off_from_it() -> None:
    assert pieces("क \u093cख👩🏻") == ["क", " \u093cख", "👩🏻"]


@given(st.lists(st.sampled_from("कखगघ"), max_size=12), st.lists(st.sampled_from("कखगघ"), max_size=12))
def test_no_row_that_two_sequences_have_in_common_is_longer(old: list[str], new: list[str]) -> None:
    pairs = matched(old, new)
    assert all(old[of_old] == new[of_new] for of_old, of_new in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))
    assert len(pairs) == longest(old, new)


def longest(old: list[str], new: list[str]) -> int:
    """The length of a longest common subsequence, by the book."""
    rows = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for row, one in enumerate(old):
        for column, other in enumerate(new):
            longer = max(rows[row][column + 1], rows[row + 1][column])
            rows[row + 1][column + 1] = rows[row][column] + 1 if one == other else longer
    return rows[-1][-1]
