"""Which spellings may be one name, on pairs that were judged."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.names.book import NameBook
from newsroom_desktop.hindi.names.likeness import are_alike, key

_ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("pairs.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
_MISSED = {("जायसवाल", "जयसवाल")}
"""One name that is not told: what tells these would take भरत for भारत."""

_LETTERS = st.text(st.characters(min_codepoint=0x0901, max_codepoint=0x0963), max_size=12)


def test_table_of_judged_pairs_is_large_and_has_both_kinds() -> None:
    judged = [row[0] for row in _ROWS]
    assert len({frozenset(row[1:]) for row in _ROWS}) == len(_ROWS) >= 240
    assert min(judged.count("same"), judged.count("different")) >= 100


@pytest.mark.parametrize(("judged", "one", "other"), _ROWS)
def test_alike_are_the_spellings_of_one_name_and_no_others(judged: str, one: str, other: str) -> None:
    expected = judged == "same" and (one, other) not in _MISSED
    assert are_alike(one, other) is expected


@pytest.mark.parametrize(("judged", "one", "other"), _ROWS)
def test_table_of_usual_names_tells_what_no_likeness_can(judged: str, one: str, other: str) -> None:
    if judged != "same":
        assert NameBook().may_be_one(one, other) is (judged == "listed")


@given(_LETTERS, _LETTERS)
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert are_alike(one, other) == are_alike(other, one)


@given(_LETTERS)
def test_each_word_is_alike_to_itself(word: str) -> None:
    assert are_alike(word, word)


@given(st.sampled_from(_ROWS), st.sampled_from("\u200c\u200d"), st.integers(0, 8))
def test_joiners_make_no_other_name(row: tuple[str, str, str], joiner: str, place: int) -> None:
    word = row[1]
    assert are_alike(word, word[:place] + joiner + word[place:]) or len(word) < 4


@given(st.sampled_from(_ROWS), st.integers(0, 20), st.sampled_from("ंँनमणािीुूेैोौ़्यवबकसशः"), st.integers(0, 1))
def test_what_is_written_nearly_so_has_the_same_key_where_it_is_alike(
    row: tuple[str, str, str], place: int, sign: str, more: int
) -> None:
    word = row[1]
    changed = word[:place] + sign + word[place + 1 - more :]
    assert not are_alike(word, changed) or key(word) == key(changed)
