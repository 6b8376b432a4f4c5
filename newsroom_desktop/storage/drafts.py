"""Drafts: what was typed and is in no revision yet, one row for an article."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from newsroom_desktop.article.article import Article
from newsroom_desktop.storage.fields import article_from, fields_text
from newsroom_desktop.storage.tables import DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as typed, and the revision it was typed upon; None before the first one."""

    article: Article
    base_id: str | None
    kept_ms: int


class Drafts:
    """The drafts of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, article_id: str) -> Draft | None:
        """The draft of the article, None when there is none.

        Raises:
            ArticleDamaged: it cannot be read.
        """
        row = self._connection.execute(select(DRAFT).where(DRAFT.c.article_id == article_id)).one_or_none()
        if row is None:
            return None
        article = article_from(row.article_id, row.fields, row.body)
        return Draft(article=article, base_id=row.base_id, kept_ms=row.kept_ms)

    def put(self, article: Article, base_id: str | None, kept_ms: int) -> None:
        """Keep `article` as the draft, in the place of the one before."""
        self.drop(article.article_id)
        self._connection.execute(
            insert(DRAFT).values(
                article_id=article.article_id,
                base_id=base_id,
                kept_ms=kept_ms,
                fields=fields_text(article),
                body=article.body,
            )
        )

    def drop(self, article_id: str) -> None:
        """Forget the draft of the article: a revision holds it now."""
        self._connection.execute(delete(DRAFT).where(DRAFT.c.article_id == article_id))
