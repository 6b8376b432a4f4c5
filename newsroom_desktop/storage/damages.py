"""What is left of a damaged article: its rows as they are, and whole states of it here and in backups."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.storage.fields import article_from
from newsroom_desktop.storage.lenient import article_as_read
from newsroom_desktop.storage.looking import looking
from newsroom_desktop.storage.revisions import Revision, content_name
from newsroom_desktop.storage.tables import DRAFT, HEAD, REVISION

_COLUMNS = tuple(REVISION.columns.keys())
_IN_BACKUP = f"""
SELECT {", ".join(_COLUMNS)} FROM revision
WHERE revision_id IN (SELECT revision_id FROM head WHERE article_id = ?) ORDER BY generation DESC
"""  # noqa: S608 - our own names
_PARENTS = "SELECT parent_id FROM revision_parent WHERE revision_id = ?"


class Damages:
    """The damaged rows of one unit of work; they are read, never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def heads(self, article_id: str, now_ms: int) -> tuple[Revision, ...]:
        """The heads of the article, the highest generation first, with their words as they can be read."""
        rows = self._connection.execute(
            select(REVISION)
            .join(HEAD, HEAD.c.revision_id == REVISION.c.revision_id)
            .where(HEAD.c.article_id == article_id)
        )
        found = [
            Revision(
                revision_id=row.revision_id,
                generation=row.generation if isinstance(row.generation, int) else 0,
                made_ms=now_ms,
                article=_as_read(article_id, row.fields, row.body, now_ms),
            )
            for row in rows
        ]
        return tuple(sorted(found, key=lambda head: (-head.generation, head.revision_id)))

    def draft(self, article_id: str, now_ms: int) -> Article | None:
        """The draft of the article as it can be read; None when there is none."""
        row = self._connection.execute(select(DRAFT).where(DRAFT.c.article_id == article_id)).one_or_none()
        return None if row is None else _as_read(article_id, row.fields, row.body, now_ms)


def whole_state(path: Path, article_id: str) -> Revision | None:
    """The newest state of the article in the backup `path` of which every letter is as it was saved."""
    try:
        with looking(path) as connection:
            for values in connection.execute(_IN_BACKUP, [article_id]).fetchall():
                parents = [parent_id for (parent_id,) in connection.execute(_PARENTS, [values[0]])]
                found = _whole(dict(zip(_COLUMNS, values, strict=True)), parents)
                if found is not None:
                    return found
    except sqlite3.Error:
        return None
    return None


def _whole(row: dict[str, Any], parent_ids: Sequence[str]) -> Revision | None:
    revision_id = row.pop("revision_id")
    try:
        if content_name(row, parent_ids) != revision_id:
            return None
        article = article_from(row["article_id"], row["fields"], row["body"])
    except (TypeError, ValueError, ArticleDamaged):
        return None
    return Revision(
        revision_id=revision_id, generation=row["generation"], made_ms=row["made_ms"], article=article
    )


def _as_read(article_id: str, fields: object, body: object, now_ms: int) -> Article:
    known = Article(article_id=article_id, created_ms=now_ms, updated_ms=now_ms)
    return article_as_read(known, fields, body)
