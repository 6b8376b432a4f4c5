"""The way of an article: reporter, desk, site."""

from dataclasses import replace
from enum import StrEnum

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import NotAllowed
from newsroom_desktop.article.slugs import effective_slug


class Step(StrEnum):
    """A move that a person makes with an article."""

    SUBMIT = "submit"
    RETURN = "return"
    APPROVE = "approve"


_RULES: dict[Step, tuple[frozenset[Status], Status]] = {
    Step.SUBMIT: (frozenset({Status.DRAFT, Status.RETURNED}), Status.SUBMITTED),
    Step.RETURN: (frozenset({Status.SUBMITTED, Status.APPROVED, Status.EXPORTED}), Status.RETURNED),
    Step.APPROVE: (frozenset({Status.SUBMITTED}), Status.APPROVED),
}


def possible_steps(status: Status) -> tuple[Step, ...]:
    """The steps open from `status`; the one that leads towards the site stands first."""
    order = (Step.SUBMIT, Step.APPROVE, Step.RETURN)
    return tuple(step for step in order if status in _RULES[step][0])


def moved(article: Article, step: Step) -> Article:
    """Return `article` after `step`.

    Raises:
        NotAllowed: the step does not start from the article's status, or a blank headline or
            body would reach the desk.
    """
    starts, goal = _RULES[step]
    if article.status not in starts:
        raise NotAllowed("step_not_open", status=article.status.value, step=step.value)
    if step is not Step.RETURN and not (article.headline.strip() and article.body.strip()):
        raise NotAllowed("nothing_to_hand_over")
    return replace(article, status=goal)


def rewritten(article: Article) -> Article:
    """Return `article` after its words were changed: what was approved or exported awaits the desk again."""
    if article.status not in (Status.APPROVED, Status.EXPORTED):
        return article
    return replace(article, status=Status.SUBMITTED)


def published(article: Article, now_ms: int) -> Article:
    """Return `article` as exported: an approved one becomes so, every other keeps its status.

    From then on it keeps the slug that it went out with, whatever becomes of its headline: readers have its
    address.
    """
    if article.status is not Status.APPROVED:
        return article
    first = article.published_ms if article.published_ms is not None else now_ms
    slug = effective_slug(article)
    return replace(article, status=Status.EXPORTED, published_ms=first, slug=slug)
