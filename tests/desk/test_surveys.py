"""A survey and its pages are what a plain filter and sort of all articles come to."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article, Breaking, LeadImage, Status
from newsroom_desktop.article.breaking import is_breaking
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.site import USUAL_CATEGORIES
from newsroom_desktop.article.survey import Group
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.saving import store
from newsroom_desktop.hindi.ordering import order_key
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
from tests.desk.conftest import NOW_MS

ARTICLES = 240
HEADLINES = ("हिंदी दिवस", "‘हिन्दी’ आज", "अंक", "आम", "कर्म", "काम", "", "२०२६ का बजट", "Budget", "ज़रूरत")
AUTHORS = ("आशा वर्मा", "रवि", "")
DESKS = ("खेल डेस्क", "राज्य डेस्क", "")
ME = "me"


def made(number: int) -> Article:
    """One of the articles, each field at another pace, so that all values meet."""

    def every(choices: Any, step: int) -> Any:
        return choices[number // step % len(choices)]

    now, over = Breaking(start_ms=NOW_MS - 9, end_ms=NOW_MS + 9), Breaking(start_ms=1, end_ms=NOW_MS)
    return Article(
        article_id=f"{number * 7919 % 99991:032x}",
        created_ms=NOW_MS - number * 37 % 101,
        updated_ms=NOW_MS - number * 53 % 997,
        headline=every(HEADLINES, 1),
        body=" ".join(["शब्द"] * (number * 31 % 17)),
        byline=every(AUTHORS, 5),
        desk=every(DESKS, 7),
        category=every(("Sports", "Politics", "", "Health", "अनजानी"), 3),
        urgency=every((4, 1, 6, 4), 11),
        status=every(list(Status), 2),
        breaking=every((None, now, None, over), 13),
        lead_image=every((None, LeadImage(media_id="a" * 64)), 17),
        marked_for=every(("", ME, "सुनीता"), 4),
        binned_ms=every((None, None, None, None, NOW_MS), 6),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    article: Article
    change_no: int
    writer: str

    @property
    def author(self) -> str:
        return self.article.byline or self.writer


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[Written]]]:
    """A desk with articles of two persons; every third is by "me", and all of those are newer."""
    path = tmp_path_factory.mktemp("surveys") / "archive.db"
    written: list[Written] = []
    for writer in ("other", ME):
        archive = open_archive(path, Maker(author=writer, device=""), writing=True, wait_s=0)
        with archive.writing() as unit:
            for number in range(ARTICLES):
                if (number % 3 == 0) is (writer == ME):
                    article = made(number)
                    store(unit, article, Reason.SAVE, NOW_MS)
                    written.append(Written(article=article, change_no=len(written) + 1, writer=writer))
        if writer != ME:
            archive.close()
    desk = Desk(archive, lambda: NOW_MS)
    yield desk, written
    desk.close()


def passes(each: Written, wanted: Wanted) -> bool:
    article = each.article
    return (
        (article.binned_ms is not None) is wanted.binned
        and (not wanted.categories or article.category in wanted.categories)
        and (not wanted.statuses or article.status in wanted.statuses)
        and (not wanted.authors or each.author in wanted.authors)
        and (not wanted.desks or article.desk in wanted.desks)
        and (not wanted.urgencies or article.urgency in wanted.urgencies)
        and wanted.breaking in (None, is_breaking(article, NOW_MS))
        and wanted.has_image in (None, article.lead_image is not None)
        and wanted.has_comments in (None, False)
        and wanted.unread in (None, each.writer != ME)
        and (not wanted.marked_for_me or article.marked_for == ME)
        and (wanted.since_ms is None or article.updated_ms >= wanted.since_ms)
        and (wanted.until_ms is None or article.updated_ms < wanted.until_ms)
    )


def group_of(each: Written, wanted: Wanted) -> Group:
    if not wanted.grouped:
        return Group.ALL
    return Group.BREAKING if is_breaking(each.article, NOW_MS) else Group(each.article.status.value)


def in_order(found: list[Written], wanted: Wanted) -> list[Written]:
    """Plain sorts of `found`, from the last to be minded to the first."""
    categories = [category.name for category in USUAL_CATEGORIES]
    statuses = ["submitted", "returned", "draft", "approved", "exported"]

    def place(text: str, known: list[str]) -> tuple[int, str, str]:
        return known.index(text) if text in known else len(known), order_key(text), text

    keys: dict[Sort, Callable[[Written], Any]] = {
        Sort.HEADLINE: lambda each: order_key(each.article.headline),
        Sort.CREATED: lambda each: each.article.created_ms,
        Sort.WORDS: lambda each: len(each.article.body.split()),
        Sort.CATEGORY: lambda each: place(each.article.category, categories),
        Sort.STATUS: lambda each: statuses.index(each.article.status),
        Sort.AUTHOR: lambda each: place(each.author, []),
        Sort.DESK: lambda each: place(each.article.desk, []),
        Sort.URGENCY: lambda each: each.article.urgency,
    }
    lacking: dict[Sort, Callable[[Written], bool]] = {
        Sort.CATEGORY: lambda each: not each.article.category,
        Sort.AUTHOR: lambda each: not each.author,
        Sort.DESK: lambda each: not each.article.desk,
    }
    turned = wanted.descending and wanted.sort in (Sort.HEADLINE, Sort.CREATED, Sort.WORDS)
    is_newest_first = wanted.descending if wanted.sort is Sort.NEWEST else not turned
    found = sorted(found, key=lambda each: each.change_no, reverse=is_newest_first)
    if wanted.sort in keys:
        found = sorted(found, key=keys[wanted.sort], reverse=wanted.descending)
    found = sorted(found, key=lacking.get(wanted.sort, lambda _each: False))
    return sorted(found, key=lambda each: list(Group).index(group_of(each, wanted)))


def test_the_filter_takes_the_category_as_the_list_shows_it(desk: Desk) -> None:
    for headline, category in (("सियोल", "World News"), ("क्रिकेट", "Sports"), ("सियोल में खेल", "")):
        desk.saving.save(replace(desk.editing.create(), headline=headline, category=category))
    for text, expected in (
        ("दुनिया", ["सियोल"]),
        ("सियोल दुनि", ["सियोल"]),
        ("सियोल", ["सियोल में खेल", "सियोल"]),
        ("दुनिया क्रिकेट", []),
    ):
        survey = desk.listing.survey(Wanted(text=text, grouped=True), NOW_MS)
        assert [row.headline for row in desk.listing.page(survey, 0, 64)] == expected


def some(values: Any) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(st.sampled_from(values), max_size=2)


MAYBE = st.sampled_from([None, None, True, False])
WANTED = st.builds(
    Wanted,
    categories=some(["Sports", "Politics", "", "अनजानी"]),
    statuses=some(list(Status)),
    authors=some(["आशा वर्मा", "रवि", ME, "other"]),
    desks=some(DESKS),
    urgencies=some([1, 4, 6]),
    breaking=MAYBE,
    has_image=MAYBE,
    has_comments=MAYBE,
    unread=MAYBE,
    marked_for_me=st.booleans(),
    since_ms=st.sampled_from([None, NOW_MS - 600, NOW_MS + 1]),
    until_ms=st.sampled_from([None, NOW_MS - 300]),
    binned=st.booleans(),
    sort=st.sampled_from(Sort),
    descending=st.booleans(),
    grouped=st.booleans(),
)


@given(wanted=WANTED, length=st.sampled_from([1, 7, 64]))
@settings(max_examples=150, deadline=None)
def test_pages_are_a_plain_filter_and_sort(
    full: tuple[Desk, list[Written]], wanted: Wanted, length: int
) -> None:
    desk, written = full
    expected = in_order([each for each in written if passes(each, wanted)], wanted)
    survey = desk.listing.survey(wanted, NOW_MS)
    assert survey.total == len(expected)
    groups = [group_of(each, wanted) for each in expected]
    assert list(survey.groups) == [(group, groups.count(group)) for group in Group if group in groups]
    rows: list[ArticleRow] = []
    for offset in range(0, survey.total + 1, length):
        rows += desk.listing.page(survey, offset, length)
    assert [row.article_id for row in rows] == [each.article.article_id for each in expected]
    for place in {0, len(expected) // 2, len(expected) - 1} if expected else ():
        assert desk.listing.place_of(rows[place].article_id, survey) == place


@given(wanted=WANTED)
@settings(max_examples=30, deadline=None)
def test_what_is_not_wanted_has_no_place(full: tuple[Desk, list[Written]], wanted: Wanted) -> None:
    desk, written = full
    survey = desk.listing.survey(wanted, NOW_MS)
    for each in written[:: ARTICLES // 12]:
        is_wanted = passes(each, wanted)
        assert (desk.listing.place_of(each.article.article_id, survey) is not None) is is_wanted


def test_a_row_has_all_that_the_list_shows(full: tuple[Desk, list[Written]]) -> None:
    desk, written = full
    by_id = {each.article.article_id: each for each in written}
    rows = desk.listing.page(desk.listing.survey(EVERYTHING, NOW_MS), 0, 300)
    assert len(rows) > ARTICLES / 2
    for row in rows:
        each = by_id[row.article_id]
        article = each.article
        image = article.lead_image
        assert row == ArticleRow(
            article_id=article.article_id,
            headline=article.headline,
            category=article.category,
            breaking=article.breaking,
            status=article.status,
            updated_ms=article.updated_ms,
            has_draft=False,
            change_no=each.change_no,
            urgency=article.urgency,
            desk=article.desk,
            author=each.author,
            marked_for=article.marked_for,
            lead_media_id=image.media_id if image else None,
            words=len(article.body.split()),
            created_ms=article.created_ms,
            is_unread=each.writer != ME,
        )


def test_what_can_be_filtered_by_is_counted(full: tuple[Desk, list[Written]]) -> None:
    desk, written = full
    here = [each for each in written if each.article.binned_ms is None]
    choices = desk.listing.choices()
    names = [name for name, _ in choices.categories]
    assert names == ["Politics", "Sports", "Health", "अनजानी"]
    assert [name for name, _ in choices.authors] == [ME, "other", "आशा वर्मा", "रवि"]
    assert choices.desks == tuple(
        (name, sum(each.article.desk == name for each in here)) for name in ("खेल डेस्क", "राज्य डेस्क")
    )


def test_rows_that_changed_since_the_survey_are_as_they_are_now(desk: Desk) -> None:
    articles = [
        desk.saving.save(replace(desk.editing.create(), headline=f"ख़बर {number}"))[0] for number in range(5)
    ]
    survey = desk.listing.survey(EVERYTHING, NOW_MS)
    desk.saving.save(replace(articles[2], headline="नई", updated_ms=NOW_MS + 1))
    assert [row.headline for row in desk.listing.page(survey, 0, 2)] == ["नई", "ख़बर 4"]
    assert [row.headline for row in desk.listing.page(survey, 3, 64)] == ["ख़बर 1", "ख़बर 0"]
    assert desk.listing.place_of("0" * 32, survey) is None
    assert desk.listing.page(survey, 5, 64) == []


def test_rows_with_flipped_bits_stand_in_their_places(desk: Desk, tmp_path: Path) -> None:
    articles = [
        desk.saving.save(replace(desk.editing.create(), headline=f"ख़बर {number}", category="Sports"))[0]
        for number in range(3)
    ]
    with sqlite3.connect(tmp_path / "archive.db") as other:
        flipped = "UPDATE article SET category = CAST(X'e0a4' AS TEXT), status = CAST(X'ff' AS TEXT)"
        other.execute(f"{flipped} WHERE article_id = ?", [articles[1].article_id])
    other.close()
    for sort in Sort:
        for grouped in (False, True):
            survey = desk.listing.survey(Wanted(sort=sort, grouped=grouped), NOW_MS)
            rows = desk.listing.page(survey, 0, 64)
            assert {row.article_id for row in rows} == {each.article_id for each in articles}
            assert {row.headline for row in rows} == {"ख़बर 0", "ख़बर 1", "ख़बर 2"}
