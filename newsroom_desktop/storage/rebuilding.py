"""The rows of the list and what a search looks through, made anew from revisions and drafts."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Table, delete, exists, func, insert, not_, select, update

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.fields import check_texts, check_times, is_text
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.tables import ARTICLE, DRAFT, HEAD, READ_MARK, REVISION, SEARCH_TEXT, TABLES
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
    are_marked = _keep_newest_marks(connection)
    TABLES.drop_all(connection, tables=DERIVED)
    TABLES.create_all(connection, tables=DERIVED)
    known = {each.article_id for each in listed}
    others = [Listed(article_id=name) for name in _ids(connection) if name not in known]
    everything = [
        each for each in (*listed, *others) if is_text(each.article_id)
    ]  # others nobody can ask for
    unit = Unit(connection, _NOBODY)
    for each in progress.steps(everything, len(everything)):
        _put(unit, each)
    _mark_read(connection, are_marked=are_marked)


def _keep_newest_marks(connection: Connection) -> bool:
    """Whether there are read marks; those of articles that have changed since are taken out."""
    if not connection.scalar(select(func.count()).select_from(READ_MARK)):
        return False
    is_read = exists().where(
        ARTICLE.c.article_id == READ_MARK.c.article_id, ARTICLE.c.change_no <= READ_MARK.c.change_no
    )
    connection.execute(delete(READ_MARK).where(not_(is_read)))
    return True


def _mark_read(connection: Connection, *, are_marked: bool) -> None:
    """Give the marks the numbers that the changes have now; without any, who wrote a head has read it."""
    if are_marked:
        has_row = exists().where(ARTICLE.c.article_id == READ_MARK.c.article_id)
        connection.execute(delete(READ_MARK).where(not_(has_row)))
        now = select(ARTICLE.c.change_no).where(ARTICLE.c.article_id == READ_MARK.c.article_id)
        connection.execute(update(READ_MARK).values(change_no=now.scalar_subquery()))
        return
    written = select(REVISION.c.author, ARTICLE.c.article_id, ARTICLE.c.change_no).distinct()
    heads = written.join(HEAD, HEAD.c.revision_id == REVISION.c.revision_id)
    marks = heads.join(ARTICLE, ARTICLE.c.article_id == HEAD.c.article_id)
    connection.execute(insert(READ_MARK).from_select(["person", "article_id", "change_no"], marks))


def _ids(connection: Connection) -> Iterable[str]:
    """The articles that a head or a draft is there of, in the order in which they were written first."""
    for column in (HEAD.c.article_id, DRAFT.c.article_id):
        yield from connection.scalars(select(column).distinct().order_by(column))


def _put(unit: Unit, listed: Listed) -> None:
    try:
        found = current(unit, listed.article_id)
        article, is_draft = found.article, found.is_draft
    except (ArticleDamaged, ArticleUnknown):
        article, is_draft = left_of(listed), False
    caret_cp = listed.caret_cp if type(listed.caret_cp) is int else 0
    unit.articles.put(article, has_draft=is_draft, caret_cp=caret_cp, is_read=False)


def left_of(listed: Listed) -> Article:
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
