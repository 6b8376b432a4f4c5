import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.find import PatternRefused, Wanted, find
from newsroom_desktop.hindi.fold import fold, traced

LETTERS = st.characters(min_codepoint=0x900, max_codepoint=0x97F) | st.sampled_from("\u200d ab१")
HINDI = st.text(alphabet=LETTERS).map(lambda text: unicodedata.normalize("NFC", text))


def found(text: str, wanted: Wanted) -> list[str]:
    return [text[hit.start_cp : hit.end_cp] for hit in find(text, wanted)]


@pytest.mark.parametrize(
    ("text", "wanted", "hits"),
    [
        ("हिंदी और हिन्दी", Wanted(text="हिन्दी"), ["हिंदी", "हिन्दी"]),
        ("हिंदी और हिन्दी", Wanted(text="हिन्दी", folded=False), ["हिन्दी"]),
        ("ज़रूरत, ज\u093cरूरत, जरूरत", Wanted(text="जरूरत"), ["ज़रूरत", "ज\u093cरूरत", "जरूरत"]),
        ("पाँच या पांच", Wanted(text="पांच"), ["पाँच", "पांच"]),
        ("१२ और 12", Wanted(text="12"), ["१२", "12"]),
        ("काम किम कौम", Wanted(text="काम"), ["काम"]),
        ("किसान किसानों", Wanted(text="किसान"), ["किसान", "किसान"]),
        ("किसान किसानों", Wanted(text="किसान", whole_word=True), ["किसान"]),
        ("Seoul SEOUL", Wanted(text="seoul"), ["Seoul", "SEOUL"]),
        ("Seoul SEOUL", Wanted(text="SEOUL", match_case=True), ["SEOUL"]),
        ("Seoul SEOUL", Wanted(text="SEOUL", match_case=True, folded=False), ["SEOUL"]),
        ("क्\u200dया क्या", Wanted(text="क्या"), ["क्\u200dया", "क्या"]),
        ("a.b a+b", Wanted(text="a.b"), ["a.b"]),
        ("2024 में 70 साल", Wanted(text=r"\d+", is_pattern=True), ["2024", "70"]),
        ("कुछ", Wanted(text="x*", is_pattern=True), []),
        ("कुछ", Wanted(text=""), []),
        ("कुछ", Wanted(text="\u200d"), []),
    ],
)
def test_what_is_found(text: str, wanted: Wanted, hits: list[str]) -> None:
    assert found(text, wanted) == hits


def test_a_pattern_may_say_what_comes_in_its_place() -> None:
    (hit,) = find("19-20 जून", Wanted(text=r"(\d+)-(\d+)", is_pattern=True), r"\1 से \2")
    assert hit.new == "19 से 20"


@pytest.mark.parametrize(
    ("pattern", "replacement"), [("(", ""), ("[", ""), (r"(\d)", r"\2"), ("^(a|aa)+$", "")]
)
def test_a_pattern_that_cannot_be_used_is_refused(pattern: str, replacement: str) -> None:
    with pytest.raises(PatternRefused):
        find("a" * 60 + "b1", Wanted(text=pattern, is_pattern=True), replacement)


@given(HINDI)
def test_a_traced_text_is_a_folded_one(text: str) -> None:
    folded, places = traced(text)
    assert unicodedata.normalize("NFC", folded) == fold(text)
    assert len(places) == len(folded) + 1
    assert places == sorted(places)


@given(HINDI, HINDI, HINDI)
def test_what_stands_between_others_is_found(before: str, text: str, after: str) -> None:
    if fold(text).strip():
        start = len(before) + 1
        hits = find(f"{before} {text} {after}", Wanted(text=text))
        assert any(hit.start_cp < start + len(text) and hit.end_cp > start for hit in hits)
