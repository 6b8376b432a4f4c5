"""Paragraphs that stayed, changed, came, went, moved, and were split and joined."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.differences.paragraphs import (
    Change,
    Paragraph,
    compared,
    new_of,
    old_of,
    words_changed,
)
from newsroom_desktop.hindi.differences.parts import Fate
from newsroom_desktop.hindi.graphemes import is_boundary

RAIN = "दिल्ली में मंगलवार को तेज बारिश हुई और कई इलाकों में पानी भर गया।"
POLICE = "पुलिस ने कहा कि यातायात पर असर पड़ा है, लोग घरों से देर से निकलें।"
SCHOOLS = "जिले के सभी स्कूल बुधवार को बंद रहेंगे, परीक्षाएं बाद में होंगी।"
NAMES = {
    Change.NONE: "",
    Change.WORDS: "~",
    Change.REMOVED: "-",
    Change.ADDED: "+",
    Change.MOVED_AWAY: "<",
    Change.MOVED_HERE: ">",
}
LINES = st.lists(
    st.sampled_from(
        [RAIN, POLICE, SCHOOLS, "## बारिश", "", "क", RAIN + " " + POLICE, RAIN[:30], "\u093c", "\r"]
    )
)
TEXTS = st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\n\n", "\r\n"]))


def changes(old: str, new: str) -> str:
    """A sign for each paragraph that is not as it was, and its first word."""
    return " ".join(
        NAMES[each.change] + "".join(part.text for part in each.parts).split()[0]
        for each in compared(old, new)
    )


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("", RAIN, "+दिल्ली"),
        (RAIN, "", "-दिल्ली"),
        (text(RAIN, POLICE), text(RAIN, POLICE), "दिल्ली पुलिस"),
        (text(RAIN, POLICE), text(RAIN, SCHOOLS, POLICE), "दिल्ली +जिले पुलिस"),
        (text(RAIN, SCHOOLS, POLICE), text(RAIN, POLICE), "दिल्ली -जिले पुलिस"),
        (text(RAIN, POLICE), text(RAIN.replace("तेज", "भारी"), POLICE), "~दिल्ली पुलिस"),
        (text(RAIN, POLICE), text(SCHOOLS, POLICE), "-दिल्ली +जिले पुलिस"),
        (text(RAIN, POLICE, SCHOOLS), text(POLICE, SCHOOLS, RAIN), "<दिल्ली पुलिस जिले >दिल्ली"),
        (text(RAIN[:20], POLICE), text(RAIN, POLICE), "~दिल्ली पुलिस"),
        (text(RAIN, "* * *"), text("* * *", RAIN), "+* दिल्ली -*"),
    ],
)
def test_paragraphs_are_matched_first(old: str, new: str, expected: str) -> None:
    assert changes(old, new) == expected


def test_a_paragraph_that_was_moved_shows_what_changed_in_it() -> None:
    found = compared(text(RAIN, POLICE, SCHOOLS), text(POLICE, SCHOOLS, RAIN.replace("तेज", "भारी")))
    assert [each.change for each in found] == [Change.MOVED_AWAY, Change.NONE, Change.NONE, Change.MOVED_HERE]
    assert [part.text for part in found[-1].parts if part.fate is not Fate.KEPT] == ["तेज", "भारी"]
    assert words_changed(found) == (1, 1)


def test_a_paragraph_that_was_split_has_lost_no_word() -> None:
    found = compared(text(RAIN + " " + POLICE, SCHOOLS), text(RAIN, POLICE, SCHOOLS))
    assert [each.change for each in found] == [Change.WORDS, Change.NONE]
    assert words_changed(found) == (0, 0)


def test_paragraphs_that_were_joined_have_lost_no_word() -> None:
    found = compared(text(RAIN, POLICE, SCHOOLS), text(RAIN + " " + POLICE + " " + SCHOOLS))
    assert [each.change for each in found] == [Change.WORDS]
    assert words_changed(found) == (0, 0)


@pytest.mark.parametrize(
    ("old", "new", "broken"),
    [
        ("क\nख", "क\n\nख", [True, False]),
        ("क", "क\n\nख", [False, False]),
        ("क\n\nख", "क\n\nख", [False, False]),
        ("- एक\n\nअंत", "- एक\n- दो\n\nअंत", [False, False, False]),
    ],
)
def test_lines_that_became_paragraphs_are_told(old: str, new: str, broken: list[bool]) -> None:
    assert [each.is_broken_anew for each in compared(old, new)] == broken


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("", RAIN, (14, 0)),
        (RAIN, "", (0, 14)),
        (RAIN, RAIN, (0, 0)),
        (RAIN, RAIN.replace("तेज", "बहुत भारी"), (2, 1)),
        (RAIN, RAIN.replace("।", "!"), (0, 0)),
    ],
)
def test_words_are_counted_and_signs_are_not(old: str, new: str, count: tuple[int, int]) -> None:
    assert words_changed(compared(old, new)) == count


def test_more_paragraphs_than_can_be_compared_one_by_one_are_all_there() -> None:
    old, new = ("\n".join(f"{word} पंक्ति {n}" for n in range(600)) for word in ("पहली", "दूसरी"))
    found = compared(old, new)
    assert (old_of(found), new_of(found)) == (old, new)
    assert {each.change for each in found} == {Change.REMOVED, Change.ADDED}


@given(TEXTS, TEXTS)
def test_the_paragraphs_are_both_texts_letter_by_letter(old: str, new: str) -> None:
    found = compared(old, new)
    assert old_of(found) == old
    assert new_of(found) == new


@given(TEXTS, TEXTS)
def test_no_part_begins_or_ends_within_a_syllable(old: str, new: str) -> None:
    found = compared(old, new)
    for whole, fate, elsewhere in (
        (old, Fate.ADDED, Change.MOVED_HERE),
        (new, Fate.REMOVED, Change.MOVED_AWAY),
    ):
        place = 0
        for length in lengths(found, fate, elsewhere):
            place += length
            assert is_boundary(whole, place)


def lengths(found: tuple[Paragraph, ...], without: Fate, elsewhere: Change) -> Iterator[int]:
    """How long each part is that one of the two texts is made of, line ends included."""
    for each in found:
        if each.change is not elsewhere:
            yield from (len(part.text) for part in each.parts if part.fate is not without)
            yield len(each.old_end if without is Fate.ADDED else each.new_end)


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert {each.change for each in compared(text, text)} <= {Change.NONE}
