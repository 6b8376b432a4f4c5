"""What a list shall show is kept as JSON, and read by other versions."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted, as_json, from_json

NAMES = st.frozensets(st.sampled_from(["खेल", "Sports", "", "‘नाम’"]))
MAYBE = st.sampled_from([None, True, False])
TIMES = st.none() | st.integers(-(2**40), 2**40)
ANY = st.builds(
    Wanted,
    text=st.text(st.characters(exclude_categories=["Cs"])),
    categories=NAMES,
    statuses=st.frozensets(st.sampled_from(Status)),
    authors=NAMES,
    desks=NAMES,
    urgencies=st.frozensets(st.integers(1, 6)),
    breaking=MAYBE,
    has_image=MAYBE,
    has_comments=MAYBE,
    unread=MAYBE,
    marked_for_me=st.booleans(),
    since_ms=TIMES,
    until_ms=TIMES,
    binned=st.booleans(),
    sort=st.sampled_from(Sort),
    descending=st.booleans(),
    grouped=st.booleans(),
)


@given(ANY)
def test_json_gives_back_what_was_wanted(wanted: Wanted) -> None:
    assert from_json(as_json(wanted)) == wanted


def test_json_says_only_what_is_wanted_in_one_form() -> None:
    wanted = Wanted(text="किसान", statuses=frozenset({Status.SUBMITTED, Status.DRAFT}), grouped=True)
    assert as_json(wanted) == '{"grouped":true,"statuses":["draft","submitted"],"text":"किसान"}'
    assert as_json(EVERYTHING) == "{}"


def test_what_a_later_version_says_is_passed_over() -> None:
    said = {
        "text": "मांग",
        "statuses": ["draft", "in_review", 3],
        "urgencies": [1, 9, "2", True],
        "sort": "readers",
        "unread": "maybe",
        "categories": "Sports",
        "languages": ["hi"],
    }
    known = Wanted(text="मांग", statuses=frozenset({Status.DRAFT}), urgencies=frozenset({1}))
    assert from_json(json.dumps(said)) == known


@pytest.mark.parametrize(
    "said",
    [
        {"since_ms": 2**70, "until_ms": 1.5, "statuses": [["draft"], {}, None], "urgencies": [[1]]},
        {"sort": ["newest"], "period": {}, "grouped": 1, "authors": [1, None, []], "text": None},
    ],
)
def test_what_is_no_value_is_passed_over(said: dict[str, object]) -> None:
    assert from_json(json.dumps(said)) == EVERYTHING


def test_halves_of_letters_are_passed_over() -> None:
    said = '{"text":"मांग\\ud800","desks":["खेल\\udfff"]}'
    assert as_json(Wanted(text="मांग\ud800")) == '{"text":"मांग"}'
    assert from_json(said) == Wanted(text="मांग", desks=frozenset({"खेल"}))


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '"खेल"'])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - also of the JSON reader
        from_json(text)


def test_a_filter_is_what_may_leave_articles_out() -> None:
    assert not Wanted(sort=Sort.WORDS, descending=False, grouped=True, binned=True).is_filtered
    assert Wanted(text="मांग").is_filtered
    assert Wanted(unread=False).is_filtered
