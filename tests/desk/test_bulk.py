"""Something done with many articles at once: what fails for one is told, and nothing typed is lost."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import (
    ArchiveRefused,
    ArticleDamaged,
    ArticleUnknown,
    FieldRefused,
    NotAllowed,
)
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.each import Outcome
from newsroom_desktop.desk.saving import store
from tests.desk.conftest import NOW_MS, FakeClock
from tests.desk.test_standing import approved
from tests.desk.test_writing import written


def saved(desk: Desk, headline: str, **fields: Any) -> Article:
    return desk.saving.save(written(desk, headline=headline, body="पाठ", **fields))[0]


def many_saved(desk: Desk, count: int, **fields: Any) -> list[str]:
    articles = [written(desk, headline=f"ख़बर {number}", **fields) for number in range(count)]
    with desk._archive.writing() as unit:
        for article in articles:
            store(unit, article, Reason.SAVE, NOW_MS)
    return [article.article_id for article in articles]


def last_reason(desk: Desk, article: Article) -> Reason | None:
    return desk.history.timeline(article.article_id).entries[0].trace.reason


@pytest.mark.parametrize(
    ("act", "before", "after"),
    [
        (lambda desk, ids: desk.bulk.set_category(ids, "खेल"), {}, {"category": "Sports"}),
        (lambda desk, ids: desk.bulk.set_category(ids, ""), {"category": "Sports"}, {"category": ""}),
        (
            lambda desk, ids: desk.bulk.add_tags(ids, ["चुनाव", " ", "bihar"]),
            {"tags": ("Bihar", "पटना")},
            {"tags": ("Bihar", "पटना", "चुनाव")},
        ),
        (
            lambda desk, ids: desk.bulk.remove_tags(ids, ["BIHAR", "चुनाव"]),
            {"tags": ("Bihar", "पटना")},
            {"tags": ("पटना",)},
        ),
        (lambda desk, ids: desk.bulk.set_desk(ids, " खेल डेस्क\n"), {}, {"desk": "खेल डेस्क"}),
        (lambda desk, ids: desk.bulk.mark_for(ids, "सुनीता"), {}, {"marked_for": "सुनीता"}),
    ],
)
def test_a_field_is_set_for_all(
    desk: Desk,
    act: Callable[[Desk, list[str]], Outcome],
    before: dict[str, Any],
    after: dict[str, Any],
) -> None:
    articles = [saved(desk, f"ख़बर {number}", **before) for number in range(3)]
    ids = [article.article_id for article in articles]
    outcome = act(desk, ids)
    assert (outcome.changes.article_ids, outcome.failures) == (frozenset(ids), ())
    for article in articles:
        now = desk.listing.article(article.article_id)
        assert replace(now, updated_ms=article.updated_ms) == replace(article, **after)
        assert last_reason(desk, article) is Reason.BULK
    assert act(desk, ids).changes.article_ids == frozenset()


def test_a_category_the_site_lacks_is_refused(desk: Desk) -> None:
    with pytest.raises(FieldRefused):
        desk.bulk.set_category([saved(desk, "एक").article_id], "अनजानी")


def test_only_what_readers_see_is_new_and_awaits_the_desk(desk: Desk, clock: FakeClock) -> None:
    article = approved(desk)
    clock.now_ms += 1
    assert desk.bulk.set_desk([article.article_id], "खेल डेस्क").awaiting_desk == frozenset()
    kept = desk.listing.article(article.article_id)
    assert (kept.status, kept.updated_ms) == (Status.APPROVED, article.updated_ms)
    outcome = desk.bulk.add_tags([article.article_id], ["सियोल"])
    assert outcome.awaiting_desk == {article.article_id}
    kept = desk.listing.article(article.article_id)
    assert (kept.status, kept.updated_ms) == (Status.SUBMITTED, clock.now_ms)


def test_a_step_is_taken_where_it_is_open(desk: Desk) -> None:
    article, other = saved(desk, "एक"), approved(desk)
    without = desk.saving.save(written(desk, headline="बिना पाठ"))[0]
    ids = [each.article_id for each in (article, other, without)]
    outcome = desk.bulk.move(ids, Step.SUBMIT)
    assert outcome.changes.article_ids == {article.article_id}
    assert [(failure.article_id, failure.headline) for failure in outcome.failures] == [
        (other.article_id, "सियोल में बैठक"),
        (without.article_id, "बिना पाठ"),
    ]
    assert all(isinstance(failure.error, NotAllowed) for failure in outcome.failures)
    assert desk.listing.article(article.article_id).status is Status.SUBMITTED
    assert last_reason(desk, article) is Reason.SUBMIT
    assert desk.listing.article(other.article_id) == other


def test_damaged_and_missing_articles_do_not_stop_the_others(desk: Desk, tmp_path: Path) -> None:
    articles = [saved(desk, f"ख़बर {number}") for number in range(3)]
    with sqlite3.connect(tmp_path / "archive.db") as other:
        other.execute("UPDATE revision SET body = 'x' WHERE article_id = ?", [articles[1].article_id])
    other.close()
    ids = [articles[0].article_id, articles[1].article_id, "0" * 32, articles[2].article_id]
    outcome = desk.bulk.set_category(ids, "Sports")
    assert outcome.changes.article_ids == {articles[0].article_id, articles[2].article_id}
    assert [type(failure.error) for failure in outcome.failures] == [ArticleDamaged, ArticleUnknown]


def test_what_was_typed_and_not_saved_is_saved_with_it(desk: Desk) -> None:
    article = saved(desk, "एक")
    desk.editing.keep_draft(replace(article, body="पाठ और मसौदा", updated_ms=NOW_MS + 5), 3)
    new, _ = desk.editing.keep_draft(written(desk, headline="कभी न सहेजा"), 0)
    desk.bulk.set_category([article.article_id, new.article_id], "Sports")
    for article_id, text in ((article.article_id, "पाठ और मसौदा"), (new.article_id, "")):
        opened = desk.editing.open(article_id)
        assert (opened.article.body, opened.article.category, opened.is_draft) == (text, "Sports", False)


def test_all_that_is_listed_can_be_meant(desk: Desk) -> None:
    ids = many_saved(desk, 120, category="Sports")
    saved(desk, "दूसरी", category="Politics")
    outcome = desk.bulk.set_category(Wanted(categories=frozenset({"Sports"})), "Health")
    assert outcome.changes.article_ids == set(ids)
    wanted = Wanted(categories=frozenset({"Health"}))
    assert desk.listing.survey(wanted, NOW_MS).total == len(ids)


def test_it_can_be_stopped_and_what_is_done_stays(desk: Desk) -> None:
    ids = many_saved(desk, 120)
    progress = Progress()
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            progress.cancel()

    progress.report = report
    outcome = desk.bulk.set_category(ids, "Sports", progress)
    assert outcome.is_cancelled
    assert told[0] == (0, 120)
    assert 0 < len(outcome.changes.article_ids) < 120
    for article_id in ids:
        is_done = article_id in outcome.changes.article_ids
        assert desk.listing.article(article_id).category == ("Sports" if is_done else "")


def test_an_archive_that_takes_no_more_is_told_of_those_that_are_left(desk: Desk, tmp_path: Path) -> None:
    ids = [saved(desk, f"ख़बर {number}").article_id for number in range(3)]
    with sqlite3.connect(tmp_path / "archive.db", isolation_level=None) as other:
        other.execute("PRAGMA user_version = 3")
        other.execute("ALTER TABLE search_text RENAME TO other_text")
    other.close()
    outcome = desk.bulk.set_category(ids, "Sports")
    assert outcome.changes.article_ids == frozenset()
    assert [failure.article_id for failure in outcome.failures] == ids
    assert all(isinstance(failure.error, ArchiveRefused) for failure in outcome.failures)


def test_the_bin_takes_articles_and_gives_them_back_as_they_were(desk: Desk, clock: FakeClock) -> None:
    article, other = approved(desk), saved(desk, "दूसरी")
    clock.now_ms += 5
    assert desk.binning.bin([article.article_id]).changes.article_ids == {article.article_id}
    assert last_reason(desk, article) is Reason.BIN
    assert desk.listing.ids(Wanted()) == [other.article_id]
    assert desk.listing.ids(Wanted(binned=True)) == [article.article_id]
    row = desk.listing.rows([article.article_id])[0]
    assert (row.binned_ms, row.status) == (clock.now_ms, Status.APPROVED)
    assert desk.binning.bin([article.article_id]).changes.article_ids == frozenset()
    assert desk.binning.unbin([article.article_id]).changes.article_ids == {article.article_id}
    assert desk.listing.article(article.article_id) == article
    assert desk.listing.ids(Wanted()) == [other.article_id, article.article_id]
    assert desk.binning.unbin([article.article_id]).changes.article_ids == frozenset()


def test_nothing_goes_out_from_the_bin(desk: Desk, tmp_path: Path) -> None:
    article = approved(desk)
    desk.binning.bin([article.article_id])
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert receipt.error is not None
    assert receipt.error.code == "in_the_bin"
    assert list(tmp_path.glob("*.html")) == []
