"""What is meant by what a person types; what is found by it stands in tests/storage/searches.tsv."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.query import ANY, BreakingAt, Query, StatusIs, UrgencyIs, read_query
from newsroom_desktop.article.query_dates import Days, days_called
from newsroom_desktop.article.searched import Place
from newsroom_desktop.article.site import Site

NOW_MS = 1_795_660_000_000
TODAY = date(2026, 11, 26)


def read(text: str, *, typing: bool = False) -> Query:
    return read_query(text, Site(), NOW_MS, typing=typing)


def words(query: Query) -> list[tuple[str, ...]]:
    return [term.phrases[0].words for term in query.terms]


@pytest.mark.parametrize("text", ["", "   ", '"', "-", "🙏", "।", "* - : ()", "\x00"])
def test_a_query_of_signs_is_any_article(text: str) -> None:
    assert read(text) == read(text, typing=True) == ANY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026-11-26", (date(2026, 11, 26), date(2026, 11, 27))),
        ("26-11-2026", (date(2026, 11, 26), date(2026, 11, 27))),
        ("26.11.2026", (date(2026, 11, 26), date(2026, 11, 27))),
        ("१२/११/२०२६", (date(2026, 11, 12), date(2026, 11, 13))),
        ("2026-11", (date(2026, 11, 1), date(2026, 12, 1))),
        ("11/2026", (date(2026, 11, 1), date(2026, 12, 1))),
        ("2024-2", (date(2024, 2, 1), date(2024, 3, 1))),
        ("2026", (date(2026, 1, 1), date(2027, 1, 1))),
        ("2026-", (date(2026, 1, 1), date(2027, 1, 1))),
        ("आज", (date(2026, 11, 26), date(2026, 11, 27))),
        ("कल", (date(2026, 11, 25), date(2026, 11, 26))),
        ("Yesterday", (date(2026, 11, 25), date(2026, 11, 26))),
        ("परसों", (date(2026, 11, 24), date(2026, 11, 25))),
        ("2026-11-01..2026-11-26", (date(2026, 11, 1), date(2026, 11, 27))),
        ("2026-11…आज", (date(2026, 11, 1), date(2026, 11, 27))),
        ("..2026", (None, date(2027, 1, 1))),
        ("2026-11..", (date(2026, 11, 1), None)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, days: tuple[date | None, date | None]) -> None:
    assert days_called(text, TODAY) == Days(first=days[0], past=days[1])


@pytest.mark.parametrize(
    "text", ["", "..", "26", "2026-02-30", "2026-13", "31/11/2026", "9999-12-31", "0000", "abc", "2026..x"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert days_called(text, TODAY) is None


@given(st.text(alphabet="0123456789-./…आजकल२ ", max_size=24))
def test_any_text_is_days_or_none(text: str) -> None:
    assert isinstance(days_called(text, TODAY), Days | None)


def test_a_field_whose_value_cannot_be_read_is_words() -> None:
    assert words(read("तारीख:कभी urgency:9 status:xyz before:2026-13")) == [
        ("तारीख",),
        ("कभी",),
        ("urgency",),
        ("9",),
        ("status",),
        ("xyz",),
        ("before",),
        ("2026", "13"),
    ]
    assert words(read("दुःख foo:bar http://a.in")) == [("दुःख",), ("foo", "bar"), ("http", "a", "in")]


def test_a_status_is_known_in_both_languages_and_half_typed() -> None:
    for text in ("status:approved", "स्थिति:मंज़ूर", "STATUS:app", "स्थिति: मंजू", "status:स्वीकृत"):
        assert read(text).bounds == (StatusIs(statuses=frozenset({Status.APPROVED})),)
    assert read('स्थिति:"डेस्क के पास"').bounds == (StatusIs(statuses=frozenset({Status.SUBMITTED})),)


def test_yes_no_and_minus_say_whether_it_is_breaking() -> None:
    for text, without in (("breaking:yes", False), ("ब्रेकिंग:नहीं", True), ("-breaking:yes", True)):
        assert read(text).bounds == (BreakingAt(now_ms=NOW_MS, without=without),)
    assert read("-breaking:no").bounds == (BreakingAt(now_ms=NOW_MS),)


def test_an_urgency_is_a_number_or_two() -> None:
    assert read("urgency:३").bounds == (UrgencyIs(low=3, high=3),)
    assert read("-urgency:1-2").bounds == (UrgencyIs(low=1, high=2, without=True),)


def test_a_field_whose_value_comes_next_asks_nothing_yet() -> None:
    for text in ("लेखक:", "status:", "तारीख: ", "राम लेखक:"):
        assert all(term.phrases[0].place is Place.ANYWHERE for term in read(text, typing=True).terms)
    assert read("लेखक:", typing=True) == ANY


def test_the_last_word_is_the_beginning_of_one_while_it_is_typed() -> None:
    def is_begun(text: str) -> list[bool]:
        return [term.phrases[0].is_prefix for term in read(text, typing=True).terms]

    assert is_begun("किसान मां") == [False, True]
    assert is_begun("किसान मां ") == [False, False]
    assert is_begun('"किसान मां"') == [False]
    assert is_begun('"किसान मां') == [True]
    assert is_begun("किसान -मां") == [False, False]


def test_a_long_text_that_was_pasted_is_cut() -> None:
    assert len(read(" ".join(f"शब्द{number}" for number in range(500))).terms) == 40
