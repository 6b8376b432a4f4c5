"""Comments on articles, and how many of them are open in the rows of the list."""

import uuid
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from newsroom_desktop.article.comment import Comment
from newsroom_desktop.storage.fields import is_time
from newsroom_desktop.storage.lenient import letters
from newsroom_desktop.storage.tables import ARTICLE, COMMENT


class Comments:
    """The comments of one unit of work, made by one person."""

    def __init__(self, connection: Connection, person: str) -> None:
        self._connection = connection
        self._person = person

    def of(self, article_id: str) -> list[Comment]:
        """The comments on the article, in the order in which they were made."""
        asked = select(COMMENT).where(COMMENT.c.article_id == article_id)
        rows = self._connection.execute(asked.order_by(COMMENT.c.place, COMMENT.c.comment_id))
        return [_value(row) for row in rows]

    def find(self, comment_id: str) -> Comment | None:
        """The comment with this id."""
        row = self._connection.execute(
            select(COMMENT).where(COMMENT.c.comment_id == comment_id)
        ).one_or_none()
        return None if row is None else _value(row)

    def add(self, article_id: str, text: str, made_ms: int) -> Comment:
        """Make a comment on the article."""
        here = COMMENT.c.article_id == article_id
        place = self._connection.scalar(select(func.count()).select_from(COMMENT).where(here)) or 0
        comment = Comment(
            comment_id=uuid.uuid4().hex,
            article_id=article_id,
            author=self._person,
            made_ms=made_ms,
            text=text,
        )
        self._connection.execute(
            insert(COMMENT).values(
                comment_id=comment.comment_id,
                article_id=article_id,
                place=place,
                author=comment.author,
                made_ms=made_ms,
                text=text,
            )
        )
        self._count(article_id)
        return comment

    def settle(self, comment: Comment, settled_ms: int | None) -> None:
        """Let the comment be settled since then; with None it is open again."""
        here = COMMENT.c.comment_id == comment.comment_id
        self._connection.execute(update(COMMENT).where(here).values(settled_ms=settled_ms))
        self._count(comment.article_id)

    def count_open(self, article_id: str) -> int:
        """How many comments on the article are open."""
        asked = select(func.count()).select_from(COMMENT)
        asked = asked.where(COMMENT.c.article_id == article_id, COMMENT.c.settled_ms.is_(None))
        return self._connection.scalar(asked) or 0

    def _count(self, article_id: str) -> None:
        row = update(ARTICLE).where(ARTICLE.c.article_id == article_id)
        self._connection.execute(row.values(open_comments=self.count_open(article_id)))


def _value(row: Row[Any]) -> Comment:
    """The comment in the row, as much of it as can be read."""
    return Comment(
        comment_id=row.comment_id,
        article_id=row.article_id,
        author=letters(row.author),
        made_ms=row.made_ms if is_time(row.made_ms) else 0,
        text=letters(row.text),
        settled_ms=row.settled_ms if row.settled_ms is None or is_time(row.settled_ms) else 0,
    )
