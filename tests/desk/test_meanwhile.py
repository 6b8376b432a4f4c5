"""An article that is open while something is set for many: neither side takes the other's back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from tests.desk.conftest import NOW_MS
from tests.desk.test_standing import approved
from tests.desk.test_writing import written

NOTHING: frozenset[str] = frozenset()
Keep = Callable[[Desk, Article, frozenset[str]], Article]


def keep_draft(desk: Desk, article: Article, touched: frozenset[str]) -> Article:
    return desk.editing.keep_draft(article, 0, touched)[0]


def save(desk: Desk, article: Article, touched: frozenset[str]) -> Article:
    return desk.saving.save(article, touched=touched)[0]


@pytest.mark.parametrize("keep", [keep_draft, save])
def test_what_was_set_meanwhile_stays_beside_what_is_typed(desk: Desk, keep: Keep) -> None:
    opened = desk.saving.save(written(desk, headline="एक", body="पाठ", tags=("पटना",)))[0]
    ids = [opened.article_id]
    desk.bulk.set_category(ids, "Sports")
    desk.bulk.add_tags(ids, ["चुनाव"])
    desk.bulk.mark_for(ids, "सुनीता")
    desk.binning.bin(ids)
    kept = keep(desk, replace(opened, body="पाठ और", desk="खेल डेस्क"), frozenset({"desk"}))
    assert (kept.body, kept.desk) == ("पाठ और", "खेल डेस्क")
    assert (kept.category, kept.tags, kept.marked_for) == ("Sports", ("पटना", "चुनाव"), "सुनीता")
    assert kept.binned_ms == NOW_MS
    assert desk.listing.article(opened.article_id) == kept


@pytest.mark.parametrize("keep", [keep_draft, save])
def test_a_field_that_both_have_set_is_as_the_person_at_the_text_has_it(desk: Desk, keep: Keep) -> None:
    opened = desk.saving.save(written(desk, headline="एक"))[0]
    desk.bulk.set_category([opened.article_id], "Sports")
    kept = keep(desk, replace(opened, category="Politics"), frozenset({"category"}))
    assert kept.category == "Politics"
    cleared = keep(desk, replace(opened, category=""), frozenset({"category"}))
    assert cleared.category == ""


def test_what_was_set_in_a_draft_stays_until_it_is_touched_again(desk: Desk) -> None:
    opened = desk.saving.save(written(desk, headline="एक", body="पाठ"))[0]
    typed = replace(opened, category="Politics")
    keep_draft(desk, typed, frozenset({"category"}))
    assert keep_draft(desk, replace(typed, body="पाठ और"), NOTHING).category == "Politics"
    assert save(desk, replace(typed, body="पाठ और"), NOTHING).category == "Politics"


def test_a_step_goes_from_where_the_others_have_put_it(desk: Desk) -> None:
    opened = desk.saving.save(written(desk, headline="एक", body="पाठ"))[0]
    desk.bulk.set_category([opened.article_id], "Sports")
    desk.bulk.move([opened.article_id], Step.SUBMIT)
    moved = desk.moving.move(replace(opened, body="पाठ और"), Step.APPROVE, NOTHING)[0]
    assert (moved.status, moved.category, moved.body) == (Status.APPROVED, "Sports", "पाठ और")


def test_words_typed_on_what_was_approved_meanwhile_await_the_desk(desk: Desk) -> None:
    opened = approved(desk)
    desk.bulk.set_desk([opened.article_id], "खेल डेस्क")
    assert keep_draft(desk, opened, NOTHING).status is Status.APPROVED
    kept = keep_draft(desk, replace(opened, body="नए शब्द"), NOTHING)
    assert (kept.status, kept.desk) == (Status.SUBMITTED, "खेल डेस्क")


def test_without_a_word_of_what_was_touched_an_article_says_all(desk: Desk) -> None:
    opened = desk.saving.save(written(desk, headline="एक"))[0]
    desk.bulk.set_category([opened.article_id], "Sports")
    assert desk.saving.save(opened)[0].category == ""


def test_a_draft_with_flipped_bits_keeps_nobody_from_saving(desk: Desk) -> None:
    opened = desk.saving.save(written(desk, headline="एक", category="Sports"))[0]
    keep_draft(desk, replace(opened, body="मसौदा"), NOTHING)
    with desk._archive.writing() as unit:
        unit.connection.exec_driver_sql("UPDATE draft SET fields = '{'")
    assert save(desk, replace(opened, body="सब"), NOTHING).body == "सब"
