"""The rows of the list and what a search looks through, made anew from revisions and drafts."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Table, select

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.fields import check_texts, check_times
from newsroom_desktop.storage.revisions import Maker, Revisions
from newsroom_desktop.storage.tables import ARTICLE, DRAFT, HEAD, SEARCH_TEXT, TABLES
from newsroom_desktop.storage.unit import Unit

DERIVED: tuple[Table, ...] = (ARTICLE, SEARCH_TEXT)
_NOBODY = Maker(author="", device="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What the list knew of an article: its place in it, the caret, and all that is left of a damaged one."""

    article_id: str
    headline: str = ""
    category: str = ""
    status: str = Status.DRAFT.value
    updated_ms: int = 0
    caret_cp: int = 0


def rebuild(connection: Connection, listed: Sequence[Listed], progress: Progress) -> None:
    """Make the derived tables anew: the articles of `listed`, the oldest change first, then all others.

    Raises:
        Stopped: `progress` was cancelled.
    """
    TABLES.drop_all(connection, tables=DERIVED)
    TABLES.create_all(connection, tables=DERIVED)
    known = {each.article_id for each in listed}
    others = [Listed(article_id=name) for name in _ids(connection) if name not in known]
    everything = [*listed, *others]
    for each in progress.steps(everything, len(everything)):
        _put(connection, each)


def _ids(connection: Connection) -> Iterable[str]:
    """The articles that a head or a draft is there of, in the order in which they were written first."""
    for column in (HEAD.c.article_id, DRAFT.c.article_id):
        yield from connection.scalars(select(column).distinct().order_by(column))


def _put(connection: Connection, listed: Listed) -> None:
    author = Revisions(connection, _NOBODY).first_author(listed.article_id)
    unit = Unit(connection, Maker(author=author, device=""))
    try:
        found = current(unit, listed.article_id)
        article, is_draft = found.article, found.is_draft
    except (ArticleDamaged, ArticleUnknown):
        article, is_draft = _left_of(listed), False
    unit.articles.put(article, has_draft=is_draft, caret_cp=listed.caret_cp)


def _left_of(listed: Listed) -> Article:
    """What the list still shows of an article that cannot be read."""
    article = Article(
        article_id=listed.article_id, created_ms=listed.updated_ms, updated_ms=listed.updated_ms
    )
    with suppress(TypeError, ValueError):
        check_times(listed.updated_ms)
        check_texts(listed.headline, listed.category)
        status = Status(listed.status)
        article = replace(article, headline=listed.headline, category=listed.category, status=status)
    return article
