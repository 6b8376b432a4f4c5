from dataclasses import replace

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import NotAllowed
from newsroom_desktop.article.workflow import Step, moved, possible_steps, published, rewritten

WRITTEN = Article(article_id="a1", created_ms=0, updated_ms=5, headline="शीर्षक", body="पाठ")


@pytest.mark.parametrize(
    ("status", "steps"),
    [
        (Status.DRAFT, (Step.SUBMIT,)),
        (Status.RETURNED, (Step.SUBMIT,)),
        (Status.SUBMITTED, (Step.APPROVE, Step.RETURN)),
        (Status.APPROVED, (Step.RETURN,)),
        (Status.EXPORTED, (Step.RETURN,)),
    ],
)
def test_possible_steps_lead_towards_the_site_first(status: Status, steps: tuple[Step, ...]) -> None:
    assert possible_steps(status) == steps


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("step", Step)
def test_moved_allows_what_possible_steps_offers_and_nothing_else(status: Status, step: Step) -> None:
    article = replace(WRITTEN, status=status)
    if step in possible_steps(status):
        assert moved(article, step).status is not status
        return
    with pytest.raises(NotAllowed) as refused:
        moved(article, step)
    assert refused.value.code == "step_not_open"
    assert refused.value.values == {"status": status.value, "step": step.value}


def test_an_article_goes_from_the_reporter_to_the_site() -> None:
    submitted = moved(WRITTEN, Step.SUBMIT)
    returned = moved(submitted, Step.RETURN)
    approved = moved(moved(returned, Step.SUBMIT), Step.APPROVE)
    assert [a.status for a in (submitted, returned, approved)] == [
        Status.SUBMITTED,
        Status.RETURNED,
        Status.APPROVED,
    ]
    assert replace(approved, status=Status.DRAFT) == WRITTEN


@pytest.mark.parametrize("empty", [replace(WRITTEN, headline=" "), replace(WRITTEN, body="\n")])
def test_nothing_empty_reaches_the_desk(empty: Article) -> None:
    with pytest.raises(NotAllowed) as refused:
        moved(empty, Step.SUBMIT)
    assert refused.value.code == "nothing_to_hand_over"


def test_an_emptied_article_can_still_be_returned() -> None:
    emptied = replace(WRITTEN, headline="", status=Status.SUBMITTED)
    assert moved(emptied, Step.RETURN).status is Status.RETURNED


def test_published_keeps_the_first_time() -> None:
    approved = replace(WRITTEN, status=Status.APPROVED)
    first = published(approved, 100)
    assert (first.status, first.published_ms) == (Status.EXPORTED, 100)
    again = published(replace(first, status=Status.APPROVED), 200)
    assert again.published_ms == 100


def test_published_keeps_the_address_when_the_headline_is_corrected() -> None:
    approved = replace(WRITTEN, status=Status.APPROVED, headline="पुतिन ने कहा")
    first = published(approved, 100)
    assert first.slug == "putin-ne-kaha"
    corrected = replace(first, headline="पुतिन बोले", status=Status.APPROVED)
    assert published(corrected, 200).slug == "putin-ne-kaha"
    assert published(replace(approved, slug="my-own"), 100).slug == "my-own"


@pytest.mark.parametrize("status", [Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.EXPORTED])
def test_published_changes_only_what_was_approved(status: Status) -> None:
    article = replace(WRITTEN, status=status)
    assert published(article, 100) == article


@pytest.mark.parametrize(
    ("status", "after"),
    [
        (Status.DRAFT, Status.DRAFT),
        (Status.SUBMITTED, Status.SUBMITTED),
        (Status.RETURNED, Status.RETURNED),
        (Status.APPROVED, Status.SUBMITTED),
        (Status.EXPORTED, Status.SUBMITTED),
    ],
)
def test_an_approval_holds_for_the_words_that_were_approved(status: Status, after: Status) -> None:
    assert rewritten(replace(WRITTEN, status=status)).status is after
