"""Which revisions go: only such as the program made by itself, and never the last of a time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.thinning import KEPT_NEWEST, thinned
from newsroom_desktop.article.trace import BY_ITSELF, Trace

NOW_MS = 1_718_700_000_000
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
DRAFT = Article(article_id="a" * 32, created_ms=0, updated_ms=0)


def line(ages_ms: list[int], reasons: list[Reason] | None = None) -> list[Trace]:
    """Revisions upon each other of these ages, the oldest first; the last one is the head."""
    return [
        Trace(
            revision_id=f"{number:064x}",
            generation=number,
            author="reporter",
            made_ms=NOW_MS - age_ms,
            reason=reasons[number] if reasons else Reason.IDLE,
            parent_ids=(f"{number - 1:064x}",) if number else (),
            is_head=number == len(ages_ms) - 1,
        )
        for number, age_ms in enumerate(ages_ms)
    ]


def left(traces: list[Trace], heads: tuple[Article, ...] = (DRAFT,), now_ms: int = NOW_MS) -> list[int]:
    """The generations of those that stay."""
    gone = thinned(traces, heads, now_ms)
    return [each.generation for each in traces if each.revision_id not in gone]


NEWEST = [0] * KEPT_NEWEST


def test_all_of_the_last_hour_stay() -> None:
    traces = line([minutes * MINUTE for minutes in range(59, 0, -1)])
    assert len(left(traces)) == 59


@pytest.mark.parametrize(
    ("age_ms", "apart_ms", "each_ms"),
    [(2 * HOUR, 2 * MINUTE, 10 * MINUTE), (2 * DAY, 10 * MINUTE, HOUR), (9 * DAY, HOUR, DAY)],
)
def test_one_of_a_time_stays_the_longer_ago_the_longer(age_ms: int, apart_ms: int, each_ms: int) -> None:
    end = (NOW_MS - age_ms) // each_ms * each_ms - 1  # of two whole times nothing but the last one stays
    first, second = (
        [NOW_MS - end + back for back in range(from_ms, from_ms - each_ms, -apart_ms)]
        for from_ms in (2 * each_ms - apart_ms, each_ms - apart_ms)
    )
    traces = line([*first, *second, *NEWEST])
    stayed = left(traces)
    assert stayed[:2] == [len(first) - 1, len(first) + len(second) - 1]
    assert len(stayed) == 2 + KEPT_NEWEST


def test_the_newest_stay_whatever_the_clock_says() -> None:
    traces = line([50 * 365 * DAY + number for number in range(KEPT_NEWEST + 5, 0, -1)])
    assert left(traces)[-KEPT_NEWEST:] == list(range(5, KEPT_NEWEST + 5))


@pytest.mark.parametrize("reason", [each for each in Reason if each not in BY_ITSELF])
def test_none_goes_that_a_person_asked_for(reason: Reason) -> None:
    ages = [30 * DAY] * 10 + NEWEST
    traces = line(ages, [reason] * 10 + [Reason.IDLE] * KEPT_NEWEST)
    assert thinned(traces, (DRAFT,), NOW_MS) == frozenset()


@pytest.mark.parametrize(
    "head",
    [
        *(replace(DRAFT, status=each) for each in (Status.SUBMITTED, Status.APPROVED, Status.EXPORTED)),
        replace(DRAFT, status=Status.RETURNED, published_ms=NOW_MS),
    ],
)
def test_nothing_goes_of_an_article_that_others_work_on_or_have_read(head: Article) -> None:
    traces = line([30 * DAY] * 10 + NEWEST)
    assert len(left(traces)) == 1 + KEPT_NEWEST
    assert thinned(traces, (head,), NOW_MS) == frozenset()


def test_nothing_goes_of_an_article_that_was_ever_exported_or_has_two_heads() -> None:
    ages = [30 * DAY] * 10 + NEWEST
    exported = line(ages, [Reason.PUBLISH] + [Reason.IDLE] * (len(ages) - 1))
    assert thinned(exported, (DRAFT,), NOW_MS) == frozenset()
    assert thinned(line(ages), (DRAFT, DRAFT), NOW_MS) == frozenset()


def test_what_something_was_restored_upon_stays() -> None:
    ages = [30 * DAY] * 4 + NEWEST
    reasons = [Reason.IDLE, Reason.IDLE, Reason.RESTORE, Reason.IDLE] + [Reason.IDLE] * KEPT_NEWEST
    assert left(line(ages, reasons))[:3] == [1, 2, 3]


HISTORIES = st.lists(
    st.tuples(
        st.one_of(st.integers(-DAY, 2 * HOUR), st.integers(0, 3 * DAY), st.integers(0, 40 * DAY)),
        st.sampled_from([Reason.IDLE] * 6 + list(Reason)),
    ),
    max_size=80,
).map(
    lambda pairs: line(
        sorted((age for age, _ in pairs), reverse=True),
        [Reason.IDLE if reason is Reason.PUBLISH else reason for _, reason in pairs],
    )
)


@given(HISTORIES)
def test_every_revision_that_goes_has_a_later_one_of_its_time(traces: list[Trace]) -> None:
    gone = thinned(traces, (DRAFT,), NOW_MS)
    kept = [each for each in traces if each.revision_id not in gone and each.is_by_itself]
    for each in traces:
        if each.revision_id in gone:
            age_ms = NOW_MS - each.made_ms
            length_ms = 10 * MINUTE if age_ms < DAY else HOUR if age_ms < 7 * DAY else DAY
            assert each.is_by_itself
            assert not each.is_head
            assert age_ms >= HOUR
            assert any(
                other.generation > each.generation and 0 <= other.made_ms - each.made_ms < length_ms
                for other in kept
            )


@given(HISTORIES)
def test_to_thin_again_takes_nothing_more(traces: list[Trace]) -> None:
    gone = thinned(traces, (DRAFT,), NOW_MS)
    rest = [each for each in traces if each.revision_id not in gone]
    assert thinned(rest, (DRAFT,), NOW_MS) == frozenset()


@given(HISTORIES, st.integers(0, 60 * DAY))
def test_what_goes_today_would_go_later_too(traces: list[Trace], later_ms: int) -> None:
    """So it does not matter how often it is done."""
    gone = thinned(traces, (DRAFT,), NOW_MS)
    rest = [each for each in traces if each.revision_id not in gone]
    at_once = thinned(traces, (DRAFT,), NOW_MS + later_ms)
    assert gone <= at_once
    assert gone | thinned(rest, (DRAFT,), NOW_MS + later_ms) == at_once
