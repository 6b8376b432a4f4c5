"""What was done with an article among others while it was open."""

from collections.abc import Set as AbstractSet
from contextlib import suppress

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.merging import merged
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit


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
