import unicodedata
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.find import Hit, Search, Wanted
from newsroom_desktop.hindi.fold import fold, traced
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.hindi.pattern import PatternRefused, Refusal

LETTERS = st.characters(min_codepoint=0x900, max_codepoint=0x97F) | st.sampled_from('\u200d\u200c ab१“"-–…')
ANYTHING = st.text(alphabet=LETTERS)
HINDI = ANYTHING.map(lambda text: unicodedata.normalize("NFC", text))
SIGNS = st.text(
    alphabet=st.sampled_from("कि\u094d\u093cज़\u095b()[]{}|*+?.^$\\dwpXRK<>=!:,&-0123abx\n"), max_size=12
)


def hits(text: str, wanted: Wanted) -> tuple[Hit, ...]:
    found = Search(wanted).hits_in([text])
    assert found is not None
    return found[0]


def found(text: str, wanted: Wanted) -> list[str]:
    return [text[hit.start_cp : hit.end_cp] for hit in hits(text, wanted)]


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("हिंदी और हिन्दी", Wanted(text="हिन्दी"), ["हिंदी", "हिन्दी"]),
        ("हिंदी और हिन्दी", Wanted(text="हिन्दी", folded=False), ["हिन्दी"]),
        ("ज़रूरत, ज\u093cरूरत, जरूरत", Wanted(text="जरूरत"), ["ज़रूरत", "ज\u093cरूरत", "जरूरत"]),
        ("पाँच या पांच", Wanted(text="पांच"), ["पाँच", "पांच"]),
        ("१२ और 12", Wanted(text="12"), ["१२", "12"]),
        ("काम किम कौम", Wanted(text="काम"), ["काम"]),
        ("किसान किसानराज", Wanted(text="किसान"), ["किसान", "किसान"]),
        ("किसान किसानराज", Wanted(text="किसान", whole_word=True), ["किसान"]),
        ("Seoul SEOUL", Wanted(text="seoul"), ["Seoul", "SEOUL"]),
        ("Seoul SEOUL", Wanted(text="SEOUL", match_case=True), ["SEOUL"]),
        ("Seoul SEOUL", Wanted(text="SEOUL", match_case=True, folded=False), ["SEOUL"]),
        ("क्\u200dया क्या", Wanted(text="क्या"), ["क्\u200dया", "क्या"]),
        ("a.b a+b", Wanted(text="a.b"), ["a.b"]),
        ("2024 में 70 साल", Wanted(text=r"\d+", is_pattern=True), ["2024", "70"]),
        ("कुछ", Wanted(text="x*", is_pattern=True), []),
        ("कुछ", Wanted(text=""), []),
        ("कुछ", Wanted(text="\u200d"), []),
        ("आधा ½", Wanted(text="1"), []),
    ],
)
def test_what_is_found(text: str, wanted: Wanted, expected: list[str]) -> None:
    assert found(text, wanted) == expected


@pytest.mark.parametrize(
    ("text", "sought", "expected"),
    [
        ("काम काम्य कामकाज", "काम", ["काम", "काम"]),
        ("क क्ष", "क", ["क"]),
        ("क्षमा रक्षा", "क्", []),
        ("हिंदी", "हि", []),
        ("👨‍👩‍👧 👨", "👨", ["👨"]),
        ("रूस के", "स ", ["स "]),
    ],
)
@pytest.mark.parametrize("way", [{"folded": True}, {"folded": False}, {"is_pattern": True}])
def test_no_hit_cuts_a_syllable(text: str, sought: str, expected: list[str], way: dict[str, bool]) -> None:
    assert found(text, Wanted(text=sought, **way)) == expected


@pytest.mark.parametrize(
    ("text", "sought", "replacement", "expected"),
    [
        ("किसान किसानों किसानी", "किसान", "कृषक", [("किसान", "कृषक"), ("किसानों", "कृषकों"), ("किसानी", "कृषकी")]),
        ("किसानों", "किसान", "भाई", [("किसानों", None)]),
        ("किसानों", "किसान", "", [("किसानों", None)]),
        ("किसानों", "किसान", "कागज\u093c", [("किसानों", "कागज\u093cों")]),
        ("नेता नेताओं", "नेता", "मंत्री", [("नेता", "मंत्री"), ("नेता", "मंत्री")]),
    ],
)
@pytest.mark.parametrize("way", [{"folded": True}, {"folded": False}])
def test_an_ending_stays_where_a_letter_can_carry_it(
    text: str, sought: str, replacement: str, expected: list[tuple[str, str | None]], way: dict[str, bool]
) -> None:
    found = hits(text, Wanted(text=sought, **way))
    assert [(text[hit.start_cp : hit.end_cp], hit.replaced_by(replacement)) for hit in found] == expected


@pytest.mark.parametrize(
    ("text", "sought", "expected"),
    [
        ("क एक क्या", "क्", []),
        ("क् क", "क्", ["क्"]),
        ("जगत् जगत जगतपुर", "जगत्", ["जगत्", "जगत"]),
        ("जगत् जगत", "जगत", ["जगत्", "जगत"]),
        ("महान् नेता, महान नेता", "महान नेता", ["महान् नेता", "महान नेता"]),
    ],
)
def test_a_virama_at_the_end_is_meant(text: str, sought: str, expected: list[str]) -> None:
    assert found(text, Wanted(text=sought)) == expected


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("ज\u093cमीन \u095bमीन जमीन", Wanted(text="\u095bमीन", folded=False), ["ज\u093cमीन", "\u095bमीन"]),
        ("ज\u093cमीन \u095bमीन जमीन", Wanted(text="ज\u093cमीन", folded=False), ["ज\u093cमीन", "\u095bमीन"]),
        (
            "ज\u093cमीन \u095bमीन जमीन",
            Wanted(text="[\u095bक]मीन", is_pattern=True),
            ["ज\u093cमीन", "\u095bमीन"],
        ),
        (
            "ज\u093cमीन \u095bमीन जमीन",
            Wanted(text="[ज\u093cक]मीन", is_pattern=True),
            ["ज\u093cमीन", "\u095bमीन"],
        ),
        ("Café", Wanted(text="Cafe\u0301", folded=False), ["Café"]),
        ("Cafe\u0301", Wanted(text="Café", is_pattern=True), ["Cafe\u0301"]),
    ],
)
def test_one_letter_is_found_in_whatever_signs_it_is_written(
    text: str, wanted: Wanted, expected: list[str]
) -> None:
    assert found(text, wanted) == expected


@pytest.mark.parametrize(
    ("text", "sought", "expected"),
    [
        ('“हाँ” "ना"', '"', ["“", "”", '"', '"']),
        ('“हाँ” "ना"', '"हाँ"', ["“हाँ”"]),
        ('“हाँ” "ना"', "“", ["“"]),
        ("‘मन’ की बात’", "की बात'", ["की बात’"]),
        ("2019–20 और 2019-20", "2019-20", ["2019–20", "2019-20"]),
        ("2019–20 और 2019-20", "2019–20", ["2019–20"]),
        ("वह — हाँ, वह – गया", "वह -- हाँ", ["वह — हाँ"]),
        ("फिर… फिर...", "फिर...", ["फिर…", "फिर..."]),
        ("फिर…", ".", []),
        ("5\u00a0लाख", "5 लाख", ["5\u00a0लाख"]),
    ],
)
def test_what_a_keyboard_has_finds_what_is_printed(text: str, sought: str, expected: list[str]) -> None:
    assert found(text, Wanted(text=sought)) == expected


def test_a_pattern_may_say_what_comes_in_its_place() -> None:
    (hit,) = hits("19-20 जून", Wanted(text=r"(\d+)-(\d+)", is_pattern=True))
    assert hit.replaced_by(r"\1 से \2") == "19 से 20"
    (letters,) = hits("19-20 जून", Wanted(text="19-20"))
    assert letters.replaced_by(r"\1 से") == r"\1 से"
    assert letters.replaced_by("\u095bर") == "ज\u093cर"


@pytest.mark.parametrize("replacement", [r"\2", r"\g<x>", "\\", r"\g<"])
def test_a_replacement_that_cannot_be_read_is_refused(replacement: str) -> None:
    (hit,) = hits("साल 2024", Wanted(text=r"(\d+)", is_pattern=True))
    with pytest.raises(PatternRefused) as refused:
        hit.replaced_by(replacement)
    assert refused.value.refusal is Refusal.REPLACEMENT


@pytest.mark.parametrize(
    ("pattern", "refusal"),
    [
        ("(क", Refusal.OPEN_GROUP),
        ("[क", Refusal.OPEN_SET),
        ("क)", Refusal.NO_GROUP),
        ("क)(ख", Refusal.NO_GROUP),
        ("*", Refusal.NOTHING_TO_REPEAT),
        (r"\p{Xyz}", Refusal.UNREADABLE),
        ("(?r)क", Refusal.UNREADABLE),
        ("(?:(?:(?:a{99}b?){99}c?){99}d?){99}", Refusal.TOO_LARGE),
        ("(?:(?:a{100}){100}){1000}", Refusal.TOO_LARGE),
        ("(?:[(](?:a{100}){100}){1000}", Refusal.TOO_LARGE),
        ("a{99999999999}", Refusal.TOO_LARGE),
        ("(?:(?R)?a)b", Refusal.UNREADABLE),
        ("(" * 3000 + ")" * 3000, Refusal.UNREADABLE),
        ("^(a|aa)+$", Refusal.TOO_SLOW),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused(pattern: str, refusal: Refusal) -> None:
    with pytest.raises(PatternRefused) as refused:
        hits("a" * 60 + "b1", Wanted(text=pattern, is_pattern=True))
    assert refused.value.refusal is refusal


@pytest.mark.parametrize("pattern", [r"\d{1,4}(?:-\d{1,2}){2}", r"\{\d{3}\}", "(?:[^।]{0,200}।){5}", "x{,3}"])
def test_counts_that_people_write_are_not_too_large(pattern: str) -> None:
    hits("कुछ", Wanted(text=pattern, is_pattern=True))


def test_a_pattern_has_so_much_time_for_all_texts_together() -> None:
    texts = [f"{'a' * 27}b{number}" for number in range(400)]
    with pytest.raises(PatternRefused):
        Search(Wanted(text="^(a|aa)+$", is_pattern=True)).hits_in(texts)


def test_a_search_can_be_given_up() -> None:
    given_up = Progress()
    given_up.cancel()
    search = Search(Wanted(text="काम"))
    assert search.hits_in(["काम"], given_up) is None
    assert search.hits_in(["काम"]) == [(Hit(start_cp=0, end_cp=3),)]


class _InBetween(Progress):
    """Has something else done before each step."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self._act = act

    @property
    def cancelled(self) -> bool:
        self._act()
        return False


def test_a_search_goes_on_while_another_text_is_looked_through_beside_it() -> None:
    search = Search(Wanted(text="काम"))
    beside = _InBetween(lambda: search.hits_in(["दूसरा"]))
    assert search.hits_in(["काम", "पहला"], beside) == [(Hit(start_cp=0, end_cp=3),), ()]


@given(pattern=SIGNS, text=ANYTHING, whole_word=st.booleans())
def test_any_pattern_is_used_or_refused(pattern: str, text: str, *, whole_word: bool) -> None:
    with suppress(PatternRefused):
        for hit in hits(text, Wanted(text=pattern, is_pattern=True, whole_word=whole_word)):
            hit.replaced_by(pattern)


@given(text=ANYTHING, sought=ANYTHING | SIGNS, is_pattern=st.booleans(), folded=st.booleans())
def test_hits_are_whole_clusters_one_behind_the_other(
    text: str, sought: str, *, is_pattern: bool, folded: bool
) -> None:
    edges = {0}
    for cluster in clusters(text):
        edges.add(max(edges) + len(cluster))
    try:
        found = hits(text, Wanted(text=sought, is_pattern=is_pattern, folded=folded))
    except PatternRefused:
        return
    at = 0
    for hit in found:
        assert at <= hit.start_cp < hit.end_cp
        assert {hit.start_cp, hit.end_cp} <= edges
        at = hit.end_cp


@given(HINDI)
def test_a_traced_text_is_a_folded_one(text: str) -> None:
    folded, places = traced(text)
    assert unicodedata.normalize("NFC", folded) == fold(text)
    assert len(places) == len(folded) + 1
    assert places == sorted(places)


@given(before=ANYTHING, text=HINDI, after=ANYTHING, folded=st.booleans())
def test_what_stands_between_others_is_found(before: str, text: str, after: str, *, folded: bool) -> None:
    whole = clusters(f"x {text} x")
    if fold(text).strip() and whole[:2] == ["x", " "] and whole[-2:] == [" ", "x"]:
        start = len(before) + 1
        found = hits(f"{before} {text} {after}", Wanted(text=text, folded=folded))
        assert any(hit.start_cp < start + len(text) and hit.end_cp > start for hit in found)
