"""What a list shall show, its comments, views and read marks: in a file and on a server alike."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select, update

from newsroom_desktop.article.article import Breaking, LeadImage, Status
from newsroom_desktop.article.query import ANY
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.survey import Bucket, Group
from newsroom_desktop.article.view import View
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.rebuilding import Listed, rebuild
from newsroom_desktop.storage.tables import SAVED_VIEW
from tests.storage.conftest import MAKER, OpenArchive, article

NOW_MS = 5_000
FIELDS: tuple[dict[str, Any], ...] = (
    {"headline": "हिंदी दिवस", "category": "Sports", "byline": "आशा", "body": "एक दो तीन", "urgency": 1},
    {"headline": "अंक", "category": "Politics", "status": Status.SUBMITTED, "desk": "खेल डेस्क"},
    {"headline": "काम", "category": "Sports", "lead_image": LeadImage(media_id="a" * 64), "body": "एक"},
    {"headline": "कर्म", "breaking": Breaking(start_ms=NOW_MS, end_ms=NOW_MS + 1), "body": "एक दो"},
    {"headline": "ज़रूरत", "binned_ms": NOW_MS, "marked_for": MAKER.author},
    {"headline": "", "marked_for": MAKER.author, "desk": "राज्य डेस्क", "status": Status.EXPORTED},
)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Articles 1 to 6, the last one the newest."""
    with archive.writing() as unit:
        for number, fields in enumerate(FIELDS, 1):
            one = article(number, **fields)
            unit.revisions.add(one, (), Reason.SAVE, 10)
            unit.articles.put(one, has_draft=False)
        unit.read_marks.drop([f"{number:032x}" for number in (2, 5, 6)])
        unit.comments.add(f"{3:032x}", "देखें", 20)
    return archive


def _in_groups(bucket: Bucket) -> tuple[int, str]:
    return list(Group).index(bucket.group), str(bucket.value)


def listed(archive: Archive, wanted: Wanted) -> list[int]:
    """The numbers of the articles, and in passing that each is found in its place."""
    found: list[int] = []
    with archive.reading() as unit:
        selection = unit.selection(wanted, ANY, NOW_MS)
        for bucket in sorted(
            selection.counts(), key=lambda each: (list(Group).index(each.group), str(each.value))
        ):
            ids = selection.article_ids(bucket, 0, bucket.count)
            assert list(selection.each(bucket)) == ids
            for place, article_id in enumerate(ids):
                assert selection.article_ids(bucket, place, 1) == [article_id]
                assert selection.bucket_of(article_id, [bucket]) == bucket
                assert selection.count_before(article_id, bucket) == place
            found += [int(article_id, 16) for article_id in ids]
    return found


WANTED: list[tuple[Wanted, list[int]]] = [
    (EVERYTHING, [6, 4, 3, 2, 1]),
    (Wanted(descending=False), [1, 2, 3, 4, 6]),
    (Wanted(grouped=True), [4, 2, 3, 1, 6]),
    (Wanted(binned=True), [5]),
    (Wanted(sort=Sort.HEADLINE, descending=False), [6, 2, 4, 3, 1]),
    (Wanted(sort=Sort.HEADLINE, grouped=True), [4, 2, 1, 3, 6]),
    (Wanted(sort=Sort.WORDS), [1, 4, 3, 2, 6]),
    (Wanted(sort=Sort.CATEGORY), [6, 4, 2, 3, 1]),
    (Wanted(sort=Sort.URGENCY), [1, 6, 4, 3, 2]),
    (Wanted(categories=frozenset({"Sports"})), [3, 1]),
    (Wanted(statuses=frozenset({Status.SUBMITTED, Status.EXPORTED})), [6, 2]),
    (Wanted(authors=frozenset({"आशा"})), [1]),
    (Wanted(desks=frozenset({"खेल डेस्क", ""})), [4, 3, 2, 1]),
    (Wanted(urgencies=frozenset({1})), [1]),
    (Wanted(breaking=True), [4]),
    (Wanted(breaking=False, has_image=False), [6, 2, 1]),
    (Wanted(has_image=True), [3]),
    (Wanted(has_comments=True), [3]),
    (Wanted(unread=True), [6, 2]),
    (Wanted(unread=False), [4, 3, 1]),
    (Wanted(marked_for_me=True), [6]),
    (Wanted(since_ms=1_002, until_ms=1_004), [3, 2]),
]


def test_what_is_wanted_stands_in_its_order(filled: Archive) -> None:
    for wanted, expected in WANTED:
        assert (wanted, listed(filled, wanted)) == (wanted, expected)


def test_groups_are_counted(filled: Archive) -> None:
    with filled.reading() as unit:
        counts = unit.selection(Wanted(grouped=True), ANY, NOW_MS).counts()
    assert {(bucket.group, bucket.count) for bucket in counts} == {
        (Group.BREAKING, 1),
        (Group.SUBMITTED, 1),
        (Group.DRAFT, 2),
        (Group.EXPORTED, 1),
    }
    assert all(isinstance(bucket, Bucket) for bucket in counts)


def test_rows_made_anew_keep_their_comments_and_what_was_read(filled: Archive) -> None:
    with filled.writing() as unit:
        old = unit.articles.rows(unit.articles.ids())
        rebuild(unit.connection, [Listed(article_id=row.article_id) for row in reversed(old)], Progress())
    with filled.reading() as unit:
        new = unit.articles.rows(unit.articles.ids())
    assert [replace(row, change_no=0) for row in new] == [replace(row, change_no=0) for row in old]
    assert listed(filled, Wanted(unread=True)) == [6, 2]


@pytest.mark.parametrize("damage", ["CAST(x'e0a4' AS TEXT)", "x'ff'"])
@pytest.mark.parametrize(("table", "column"), [("article", "article_id"), ("read_mark", "change_no")])
def test_damage_in_one_row_hides_no_other(
    open_here: OpenArchive, table: str, column: str, damage: str
) -> None:
    archive = open_here()
    with archive.writing() as unit:
        for number in (1, 2, 3):
            unit.articles.put(article(number), has_draft=False)
        unit.connection.exec_driver_sql(
            f"UPDATE {table} SET {column} = {damage} WHERE article_id = ?",  # noqa: S608 - our own
            (article(2).article_id,),
        )
    with archive.reading() as unit:
        selection = unit.selection(EVERYTHING, ANY, NOW_MS)
        (bucket,) = selection.counts()
        page = unit.articles.rows(selection.article_ids(bucket, 0, 64))
        found = [unit.articles.rows(list(selection.each(bucket))), unit.articles.rows(unit.articles.ids())]
        found += [
            unit.articles.rows(list(unit.articles.each_id())),
            unit.articles.rows(unit.articles.ids_after("", 9))[::-1],
        ]
    left = [3, 1] if table == "article" else [3, 2, 1]
    assert [[int(row.article_id, 16) for row in rows] for rows in (page, *found)] == [left] * 5


def test_a_row_that_nothing_is_left_of_takes_its_mark_along(filled: Archive) -> None:
    with filled.writing() as unit:
        unit.articles.put(article(9, headline="अकेली"), has_draft=False)
        rebuild(unit.connection, [], Progress())
    with filled.reading() as unit:
        assert not unit.articles.has(f"{9:032x}")
    assert listed(filled, Wanted(unread=True)) == [6, 2]


def test_views_are_kept_in_their_order(filled: Archive) -> None:
    views = [View(name=name, wanted=Wanted(text=name)) for name in ("खेल", "डेस्क", "आज")]
    with filled.writing() as unit:
        unit.views.put_all(views)
        unit.views.put_all([views[2], views[0]])
    with filled.reading() as unit:
        assert unit.views.all() == [views[2], views[0]]


def test_a_view_that_cannot_be_read_stays_until_another_takes_its_name(filled: Archive) -> None:
    views = [View(name=name, wanted=Wanted(text=name)) for name in ("खेल", "आज")]
    with filled.writing() as unit:
        unit.views.put_all(views)
        unit.connection.execute(update(SAVED_VIEW).where(SAVED_VIEW.c.name == "खेल").values(wanted="{"))
        assert unit.views.all() == views[1:]
        unit.views.put_all(views[1:])
        assert unit.connection.scalar(select(func.count()).select_from(SAVED_VIEW)) == 2
        unit.views.put_all(views)
    with filled.reading() as unit:
        assert unit.views.all() == views
