"""What was done with an article among others, or came from elsewhere, while it was open."""

from collections.abc import Set as AbstractSet
from contextlib import suppress

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.merging import merged, says_the_same
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.storage.current import written_upon
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit


def heads_for(unit: Unit, article_id: str, sitting: Sitting | None, now_ms: int) -> tuple[Revision, ...]:
    """The newest revisions of the article, behind which there is no draft but that of `sitting`.

    One that came from elsewhere, which that person has not seen, becomes a revision: what is typed does not
    take its place.
    """
    with suppress(ArticleDamaged):
        draft = unit.drafts.find(article_id)
        if sitting is not None and draft is not None and not says_the_same(draft.article, sitting.kept):
            bases = unit.revisions.these([draft.base_id or ""])
            unit.revisions.add(draft.article, tuple(bases.values()), Reason.IMPORT, now_ms)
            unit.drafts.drop(article_id)
    return unit.revisions.heads(article_id)


def with_what_was_set(
    unit: Unit, article: Article, heads: tuple[Revision, ...], touched: AbstractSet[str] | None
) -> Article:
    """`article` with what was set in it since it was opened, in the fields that were not `touched` there.

    With None it is all that there is to say. A draft that cannot be read takes nothing away from it.
    """
    if touched is None:
        return article
    kept = heads[0].article if heads else None
    with suppress(ArticleDamaged):
        draft = unit.drafts.find(article.article_id)
        kept = draft.article if draft is not None else kept
    return article if kept is None else merged(article, kept, touched)


def base_of(
    unit: Unit, article_id: str, heads: tuple[Revision, ...], sitting: Sitting | None
) -> Revision | None:
    """The revision that the article is written upon: the newest of its `heads`, None where there is none.

    Where that has other words than the person of `sitting` had before them, it came from elsewhere
    meanwhile: what is typed is written upon the one that they have seen, and so stands beside it.
    """
    base = written_upon(unit, article_id, heads)
    if sitting is None or base is None or unit.drafts.has(article_id):
        return base
    return base if says_the_same(base.article, sitting.kept) else sitting.upon
