"""An article as it stands: its draft, else its newest revision."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.workflow import rewritten
from newsroom_desktop.storage.drafts import Draft
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Current:
    """What a person sees of an article; `heads` are its newest revisions, none before the first save."""

    article: Article
    heads: tuple[Revision, ...]
    is_draft: bool


def current(unit: Unit, article_id: str) -> Current:
    """The article as it stands in `unit`.

    Raises:
        ArticleUnknown: no article has this id.
        ArticleDamaged: it cannot be read, or only its row is left.
    """
    (found,) = all_current(unit, [article_id])
    return found


def all_current(unit: Unit, article_ids: Sequence[str]) -> list[Current]:
    """Some hundred articles at most as they stand in `unit`, in the order of their ids.

    Raises:
        ArticleUnknown, ArticleDamaged: as for `current`, of any of them.
    """
    heads = unit.revisions.heads_of(article_ids)
    drafts = unit.drafts.find_all(article_ids)
    return [_current(unit, name, heads[name], drafts.get(name)) for name in article_ids]


def _current(unit: Unit, article_id: str, heads: tuple[Revision, ...], draft: Draft | None) -> Current:
    if draft is not None:
        return Current(article=standing(draft.article, heads), heads=heads, is_draft=True)
    if not heads and unit.articles.has(article_id):
        raise ArticleDamaged("article_damaged", article_id=article_id)
    if not heads:
        raise ArticleUnknown("article_unknown", article_id=article_id)
    return Current(article=heads[0].article, heads=heads, is_draft=False)


def written_upon(unit: Unit, article_id: str, heads: tuple[Revision, ...]) -> Revision | None:
    """The revision that the article is written upon: the newest of its `heads`, None where there is none.

    What was typed already is written upon the one that was there then, or upon none, also where that is gone:
    a newer one that came from elsewhere meanwhile has other words, which the person has not seen.
    """
    base_id = unit.drafts.base_id(article_id)
    if base_id is None and heads and unit.drafts.has(article_id):
        return None
    if base_id is None or base_id == (heads[0].revision_id if heads else None):
        return heads[0] if heads else None
    base = unit.revisions.these([base_id]).get(base_id)
    if base is None and heads and unit.revisions.has(base_id):  # it is damaged: what stands was mended of it
        return heads[0]
    return base


def standing(article: Article, heads: tuple[Revision, ...]) -> Article:
    """`article` with the status of its head, or after it when it says something new.

    Only a step or an export changes it: what was typed before one and is kept after it does not
    take it back. Nor does it take back the address that readers have: a slug is kept where none was set.
    What is not for readers says nothing new: findings that are let stand, the desk, a mark, the bin.
    """
    if not heads:
        return article
    head = heads[0].article
    slug = article.slug or (head.slug if head.published_ms is not None else "")
    kept = replace(article, status=head.status, published_ms=head.published_ms, slug=slug)
    read = replace(
        kept,
        let_stand=head.let_stand,
        desk=head.desk,
        marked_for=head.marked_for,
        binned_ms=head.binned_ms,
    )
    return rewritten(kept) if differs(read, head) else kept


def differs(article: Article, other: Article) -> bool:
    """Whether they say different things; when they were changed does not count."""
    return replace(article, updated_ms=other.updated_ms) != other
