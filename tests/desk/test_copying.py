"""An article that begins as another one, or follows upon it."""

from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Breaking, LeadImage, Status
from newsroom_desktop.article.errors import ArticleUnknown
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.publish.addresses import page_name
from tests.desk.conftest import NOW_MS, FakeClock
from tests.desk.test_pictures import photo
from tests.desk.test_writing import written


def published(desk: Desk, tmp_path: Path) -> str:
    image = LeadImage(media_id=desk.pictures.add(photo(tmp_path / "a.jpg")).media_id, alt="बैठक")
    article = written(
        desk,
        headline="सियोल में [बैठक]",
        kicker="कोरिया",
        deck="दो दिन",
        dateline="सियोल, 12 जून (एपी)",
        byline="आशा वर्मा",
        body="पाठ **मोटा**",
        category="World News",
        tags=("कोरिया", "शांति"),
        urgency=2,
        marked_for="सुनीता",
        lead_image=image,
        breaking=Breaking(start_ms=NOW_MS, end_ms=NOW_MS + 9),
    )
    article = desk.saving.save(replace(article, desk="विदेश डेस्क"))[0]
    for step in (Step.SUBMIT, Step.APPROVE):
        article = desk.moving.move(article, step)[0]
    (receipt,) = desk.publishing.export([article.article_id], tmp_path / "out")
    assert receipt.ok
    return article.article_id


@pytest.fixture(autouse=True)
def out(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()


def test_a_duplicate_says_all_that_the_first_one_says(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    first = desk.listing.article(published(desk, tmp_path))
    assert first.slug
    clock.now_ms += 7
    copy, changes = desk.copying.duplicate(first.article_id)
    assert changes.article_ids == {copy.article_id}
    assert copy.article_id != first.article_id
    assert copy == replace(
        first,
        article_id=copy.article_id,
        created_ms=clock.now_ms,
        updated_ms=clock.now_ms,
        status=Status.DRAFT,
        published_ms=None,
        slug="",
        breaking=None,
        marked_for="",
    )
    assert desk.listing.article(copy.article_id) == copy
    assert desk.history.timeline(copy.article_id).entries[0].trace.reason is Reason.DUPLICATE


def test_a_duplicate_has_what_was_typed_last_and_lies_in_no_bin(desk: Desk) -> None:
    first = desk.saving.save(written(desk, headline="एक"))[0]
    desk.binning.bin([first.article_id])
    desk.editing.keep_draft(replace(first, body="मसौदा", binned_ms=NOW_MS), 0)
    copy, _ = desk.copying.duplicate(first.article_id)
    assert (copy.body, copy.binned_ms) == ("मसौदा", None)
    assert desk.editing.open(first.article_id).is_draft


def test_a_follow_up_carries_the_metadata_and_a_link(desk: Desk, tmp_path: Path) -> None:
    first = desk.listing.article(published(desk, tmp_path))
    desk.settling.save(replace(desk.site, address="https://khabar.example"))
    follow, _ = desk.copying.follow_up(first.article_id)
    for name in ("kicker", "category", "tags", "urgency", "desk"):
        assert getattr(follow, name) == getattr(first, name)
    assert follow.dateline == "सियोल"
    assert (follow.headline, follow.byline, follow.lead_image, follow.status) == ("", "", None, Status.DRAFT)
    (block,) = desk.editing.open(follow.article_id).blocks
    assert [(run.text, run.href) for run in block.runs] == [
        ("यह भी पढ़ें: ", ""),
        ("सियोल में [बैठक]", f"https://khabar.example/{page_name(first)}"),
    ]
    assert desk.history.timeline(follow.article_id).entries[0].trace.reason is Reason.FOLLOW_UP


def test_what_readers_cannot_find_is_not_linked(desk: Desk, tmp_path: Path) -> None:
    first = published(desk, tmp_path)
    assert desk.copying.follow_up(first)[0].body == ""
    desk.settling.save(replace(desk.site, address="https://khabar.example"))
    draft = desk.saving.save(written(desk, headline="मसौदा"))[0]
    assert desk.copying.follow_up(draft.article_id)[0].body == ""


def test_an_unknown_article_is_refused(desk: Desk) -> None:
    for copy in (desk.copying.duplicate, desk.copying.follow_up):
        with pytest.raises(ArticleUnknown):
            copy("0" * 32)
