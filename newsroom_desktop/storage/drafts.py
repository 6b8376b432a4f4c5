"""Drafts: what was typed and is in no revision yet, one row for an article."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from newsroom_desktop.article.article import Article
from newsroom_desktop.storage.engines import reads_newer
from newsroom_desktop.storage.fields import article_from, fields_text
from newsroom_desktop.storage.lenient import letters
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
        return self.find_all([article_id]).get(article_id)

    def base_id(self, article_id: str) -> str | None:
        """The revision that the draft of the article was typed upon, even if it cannot be read."""
        found = self._connection.scalar(select(DRAFT.c.base_id).where(DRAFT.c.article_id == article_id))
        return _id_or_none(found)

    def has(self, article_id: str) -> bool:
        """Whether the article has a draft, even if it cannot be read."""
        there = select(DRAFT.c.article_id).where(DRAFT.c.article_id == article_id)
        return self._connection.scalar(there) is not None

    def find_all(self, article_ids: Sequence[str]) -> dict[str, Draft]:
        """The drafts of some hundred articles at most, each by its id; not all have one.

        Raises:
            ArticleDamaged: one of them cannot be read.
        """
        rows = self._connection.execute(select(DRAFT).where(DRAFT.c.article_id.in_(article_ids)))
        newer = reads_newer(self._connection)
        return {row.article_id: _value(row, newer_too=newer) for row in rows}

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


def _value(row: Row[Any], *, newer_too: bool) -> Draft:
    article = article_from(row.article_id, row.fields, row.body, newer_too=newer_too)
    return Draft(article=article, base_id=_id_or_none(row.base_id), kept_ms=row.kept_ms)


def _id_or_none(value: object) -> str | None:
    """The id of a revision; of a damaged one what can be read, which is the id of none."""
    return None if value is None else letters(value)
