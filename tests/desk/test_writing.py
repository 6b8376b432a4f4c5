"""Drafts and revisions: what was typed is there again, whatever was done in between."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleUnknown, NotAllowed
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.markup.blocks import Block, Run
from tests.desk.conftest import FakeClock, OpenDesk


def written(desk: Desk, **fields: Any) -> Article:
    return replace(desk.editing.create(), **fields)


def test_a_blank_article_gets_no_row(desk: Desk) -> None:
    blank = desk.editing.create()
    assert desk.editing.keep_draft(blank, 0)[1].article_ids == frozenset()
    assert desk.listing.ids() == []


def test_a_draft_is_there_after_the_program_ended(open_here: OpenDesk) -> None:
    desk = open_here()
    article = written(desk, headline="सियोल में बैठक", body="पहला\n\nदूसरा")
    assert desk.editing.keep_draft(article, 4)[1].article_ids == {article.article_id}
    opened = open_here().editing.open(article.article_id)
    assert (opened.article, opened.caret_cp, opened.saved_ms) == (article, 4, None)
    assert opened.is_draft
    assert [block.text for block in opened.blocks] == ["पहला", "दूसरा"]


def test_saving_makes_a_revision_and_ends_the_draft(desk: Desk, clock: FakeClock) -> None:
    article = written(desk, headline="एक")
    desk.editing.keep_draft(article, 1)
    (row,) = desk.listing.rows([article.article_id])
    assert row.has_draft
    desk.saving.save(article, caret_cp=2)
    (row,) = desk.listing.rows([article.article_id])
    opened = desk.editing.open(article.article_id)
    assert not row.has_draft
    assert not opened.is_draft
    assert (opened.saved_ms, opened.caret_cp) == (clock.now_ms, 2)


def test_saving_the_same_again_makes_no_second_revision(desk: Desk, clock: FakeClock) -> None:
    article = written(desk, headline="एक")
    desk.saving.save(article)
    first_ms = clock.now_ms
    clock.now_ms += 5_000
    desk.saving.save(replace(article, updated_ms=clock.now_ms))
    assert desk.editing.open(article.article_id).saved_ms == first_ms


def test_a_draft_like_the_revision_is_no_draft(desk: Desk) -> None:
    article = written(desk, headline="एक")
    desk.saving.save(article)
    desk.editing.keep_draft(replace(article, headline="एक दो"), 0)
    assert desk.editing.open(article.article_id).is_draft
    desk.editing.keep_draft(article, 3)
    assert not desk.editing.open(article.article_id).is_draft
    assert desk.editing.open(article.article_id).caret_cp == 3


def test_an_unknown_article_is_refused(desk: Desk) -> None:
    with pytest.raises(ArticleUnknown):
        desk.editing.open("0" * 32)


def test_the_newest_stands_on_top_and_typing_brings_one_up(desk: Desk, clock: FakeClock) -> None:
    first, second = written(desk, headline="एक"), written(desk, headline="दो")
    desk.saving.save(replace(first, updated_ms=1))
    desk.saving.save(replace(second, updated_ms=2))
    assert desk.listing.ids() == [second.article_id, first.article_id]
    desk.editing.keep_draft(replace(first, updated_ms=3), 0)
    assert desk.listing.ids() == [first.article_id, second.article_id]
    assert desk.listing.article(first.article_id[:12]).headline == "एक"
    clock.now_ms += 1


def test_the_way_to_the_desk_and_back(desk: Desk) -> None:
    article = written(desk, headline="एक", body="पाठ")
    for step in (Step.SUBMIT, Step.RETURN, Step.SUBMIT, Step.APPROVE):
        article, _ = desk.moving.move(article, step)
        assert desk.listing.article(article.article_id) == article
    with pytest.raises(NotAllowed):
        desk.moving.move(article, Step.SUBMIT)
    with pytest.raises(NotAllowed):
        desk.moving.move(written(desk, headline="बिना पाठ"), Step.SUBMIT)


LETTERS = st.text(alphabet="कखगािीुूेै्ंँ़\u200c\u200d\u0958 \n*_#[]\\<>&|1.-‘”🙂e\u0301", max_size=60)


@given(headline=LETTERS, body=LETTERS, marked=LETTERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_survives_draft_save_and_open(desk: Desk, headline: str, body: str, marked: str) -> None:
    article = written(desk, headline=headline, body=body, kicker=marked)
    if article.is_blank:
        return
    desk.editing.keep_draft(article, 0)
    expected = (normal_line(headline), normal(body), normal_line(marked))
    opened = desk.editing.open(article.article_id).article
    assert (opened.headline, opened.body, opened.kicker) == expected
    desk.saving.save(opened)
    opened = desk.editing.open(article.article_id).article
    assert (opened.headline, opened.body, opened.kicker) == expected


def test_composed_writes_the_blocks_as_the_body(desk: Desk) -> None:
    article = desk.editing.composed(desk.editing.create(), (Block(runs=(Run(text="1. एक *तारा*"),)),))
    assert desk.receiving.plain_blocks("1. एक *तारा*") == (Block(runs=(Run(text="1. एक *तारा*"),)),)
    desk.saving.save(replace(article, headline="तारा"))
    assert [block.text for block in desk.editing.open(article.article_id).blocks] == ["1. एक *तारा*"]


def test_a_named_archive_keeps_its_settings_beside_it(open_here: OpenDesk, tmp_path: Path) -> None:
    desk = open_here()
    site = replace(desk.site, name="समाचार", comment_target="https://example.org/comment")
    desk.settling.save(site)
    assert open_here().site == site
    assert "समाचार" in (tmp_path / "site.toml").read_text("utf-8")
