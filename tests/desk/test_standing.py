"""An article's status and its words come from two sides at once: neither takes the other back."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop.article.article import Article, LeadImage, Status
from newsroom_desktop.article.errors import NotAllowed
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from tests.desk.conftest import NOW_MS
from tests.desk.test_pictures import photo
from tests.desk.test_writing import written


@dataclass(slots=True)
class TypingClock:
    """A person types while the page is made: it asks for the time when it is not in a unit of the archive."""

    desk: Desk | None = None
    typed: Article | None = None
    asked_before: int = 0
    saves: bool = False

    def __call__(self) -> int:
        if self.typed is not None and self.desk is not None:
            self.asked_before -= 1
            if self.asked_before == 0:
                typed, self.typed = self.typed, None
                if self.saves:
                    self.desk.saving.save(typed)
                else:
                    self.desk.editing.keep_draft(typed, 7)
        return NOW_MS


def approved(desk: Desk) -> Article:
    article = desk.saving.save(written(desk, headline="सियोल में बैठक", body="पाठ"))[0]
    for step in (Step.SUBMIT, Step.APPROVE):
        article = desk.moving.move(article, step)[0]
    return article


@pytest.mark.parametrize("saves", [False, True])
@pytest.mark.parametrize("asked_before", [1, 2])
def test_what_is_typed_while_the_page_is_made_stays(
    tmp_path: Path, asked_before: int, *, saves: bool
) -> None:
    clock = TypingClock()
    desk = open_desk(tmp_path / "archive.db", now=clock)
    article = approved(desk)
    clock.desk, clock.asked_before, clock.saves = desk, asked_before, saves
    clock.typed = replace(article, body="पाठ और दूसरा")
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert receipt.ok
    assert receipt.path is not None
    assert "दूसरा" not in receipt.path.read_text("utf-8")
    opened = desk.editing.open(article.article_id)
    assert opened.article.body == "पाठ और दूसरा"
    assert opened.is_draft is not saves
    assert opened.article.status is Status.SUBMITTED
    desk.close()


def test_the_same_words_kept_after_an_export_leave_it_exported(desk: Desk, tmp_path: Path) -> None:
    article = approved(desk)
    desk.publishing.export([article.article_id], tmp_path)
    assert article.status is Status.APPROVED
    kept, _ = desk.editing.keep_draft(article, 0)
    assert (kept.status, kept.published_ms) == (Status.EXPORTED, NOW_MS)
    assert desk.saving.save(article)[0] == kept
    assert desk.listing.rows([article.article_id])[0].status is Status.EXPORTED


@pytest.mark.parametrize("exported", [False, True])
def test_words_that_nobody_approved_await_the_desk(desk: Desk, tmp_path: Path, *, exported: bool) -> None:
    article = approved(desk)
    if exported:
        desk.publishing.export([article.article_id], tmp_path)
    published_ms = NOW_MS if exported else None
    typed = replace(article, headline="नया शीर्षक")
    kept, _ = desk.editing.keep_draft(typed, 0)
    assert (kept.status, kept.published_ms, kept.headline) == (Status.SUBMITTED, published_ms, "नया शीर्षक")
    assert desk.listing.rows([article.article_id])[0].status is Status.SUBMITTED
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert receipt.ok
    saved, _ = desk.saving.save(typed)
    assert (saved.status, saved.published_ms) == (Status.SUBMITTED, published_ms)
    assert desk.listing.article(article.article_id) == saved
    assert desk.moving.move(saved, Step.APPROVE)[0].status is Status.APPROVED


def test_words_taken_back_are_the_approved_ones_again(desk: Desk) -> None:
    article = approved(desk)
    desk.editing.keep_draft(replace(article, headline="नया शीर्षक"), 0)
    kept, _ = desk.editing.keep_draft(article, 0)
    assert kept.status is Status.APPROVED


def test_a_step_starts_from_where_the_article_stands(desk: Desk) -> None:
    article = desk.saving.save(written(desk, headline="एक", body="पाठ"))[0]
    desk.moving.move(article, Step.SUBMIT)
    with pytest.raises(NotAllowed):
        desk.moving.move(article, Step.SUBMIT)
    assert desk.moving.move(article, Step.APPROVE)[0].status is Status.APPROVED


def test_a_step_that_is_not_open_keeps_the_draft(desk: Desk) -> None:
    article = desk.saving.save(written(desk, headline="एक", body="पाठ"))[0]
    typed = replace(article, body="पाठ, और")
    desk.editing.keep_draft(typed, 2)
    with pytest.raises(NotAllowed):
        desk.moving.move(typed, Step.APPROVE)
    assert desk.editing.open(article.article_id).is_draft


def test_a_page_whose_picture_is_gone_is_not_called_good(desk: Desk, tmp_path: Path) -> None:
    stored = desk.pictures.add(photo(tmp_path / "a.jpg"))
    path = desk.pictures.file(stored.media_id)
    assert path is not None
    path.unlink()
    for media_id in (stored.media_id, "0" * 64):
        article = replace(written(desk, headline="एक"), lead_image=LeadImage(media_id=media_id))
        desk.saving.save(article)
        (receipt,) = desk.publishing.export([article.article_id], tmp_path)
        assert not receipt.ok
        assert receipt.error is not None
        assert receipt.error.code == "picture_missing"


def test_the_filter_takes_the_category_as_the_list_shows_it(desk: Desk) -> None:
    world = desk.saving.save(replace(written(desk, headline="सियोल"), category="World News"))[0].article_id
    desk.saving.save(replace(written(desk, headline="क्रिकेट"), category="Sports"))
    for text in ("दुनिया", "सियोल दुनि", "world", "WORLD दुनिया"):
        assert desk.listing.ids(Wanted(text=text)) == [world]
    assert desk.listing.ids(Wanted(text="दुनिया क्रिकेट")) == []


@pytest.mark.parametrize(
    "change", [{"desk": "खेल डेस्क"}, {"marked_for": "सुनीता"}, {"binned_ms": NOW_MS}], ids=str
)
def test_what_is_not_for_readers_is_kept_and_leaves_an_article_approved(
    tmp_path: Path, change: dict[str, Any]
) -> None:
    desk = open_desk(tmp_path / "archive.db")
    article = replace(approved(desk), **change)
    saved, _ = desk.saving.save(article)
    assert saved == article
    assert desk.editing.open(article.article_id).article == article
    desk.close()


def test_what_is_let_stand_in_an_approved_article_is_kept_and_leaves_it_approved(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "archive.db")
    article = replace(approved(desk), let_stand=("spelling पूतिन",))
    kept, _ = desk.editing.keep_draft(article, 0)
    assert (kept.status, kept.let_stand) == (Status.APPROVED, ("spelling पूतिन",))
    assert desk.editing.open(article.article_id).article == kept
    saved, _ = desk.saving.save(kept)
    assert (saved.status, saved.let_stand) == (Status.APPROVED, ("spelling पूतिन",))
    rewritten, _ = desk.editing.keep_draft(replace(saved, body="और"), 0)
    assert rewritten.status is Status.SUBMITTED
    desk.close()
