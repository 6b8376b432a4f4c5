"""Timelines: which revisions an article has, without their texts; and those that go."""

import operator
from collections.abc import Collection
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.trace import Trace
from newsroom_desktop.storage.fields import check_texts, check_times, is_text
from newsroom_desktop.storage.lenient import letters
from newsroom_desktop.storage.revisions import Maker, Revisions
from newsroom_desktop.storage.tables import PARENT, REVISION

_LIGHT = [column for column in REVISION.columns if column.name not in ("fields", "body")]


class Timelines:
    """The revisions of one unit of work, as rows of a timeline."""

    def __init__(self, connection: Connection, maker: Maker) -> None:
        self._connection = connection
        self._maker = maker

    def traces(self, article_id: str) -> list[Trace]:
        """All revisions of the article, the highest generation first.

        What cannot be read of one is left empty: it must not hide the others.
        """
        here = REVISION.c.article_id == article_id
        execute = self._connection.execute
        heads = Revisions(self._connection, self._maker).head_ids(article_id)
        parents: dict[str, tuple[str, ...]] = {}
        for revision_id, parent_id in execute(select(PARENT).join(REVISION).where(here)):
            parents[revision_id] = (*parents.get(revision_id, ()), parent_id)
        rows = execute(
            select(*_LIGHT).where(here).order_by(REVISION.c.generation.desc(), REVISION.c.revision_id)
        )
        return [
            self._trace(row, parents.get(row.revision_id, ()), is_head=row.revision_id in heads)
            for row in rows
        ]

    def _trace(self, row: Row[Any], parent_ids: tuple[str, ...], *, is_head: bool) -> Trace:
        author, generation, made_ms = "", 0, 0
        with suppress(ValueError, TypeError):
            check_texts(row.author)
            author = row.author
        with suppress(TypeError):
            generation = operator.index(row.generation)
        with suppress(ValueError):
            check_times(row.made_ms)
            made_ms = row.made_ms
        return Trace(
            revision_id=letters(row.revision_id),
            generation=generation,
            author=author,
            made_ms=made_ms,
            reason=Reason(row.reason) if row.reason in set(Reason) else None,
            parent_ids=tuple(sorted(parent_ids)),
            is_head=is_head,
            is_from_here=row.device == self._maker.device,
        )

    def longer_than(self, revisions: int) -> list[str]:
        """The ids of the articles that have more `revisions`: read from an index alone."""
        counted = select(REVISION.c.article_id).group_by(REVISION.c.article_id)
        return list(filter(is_text, self._connection.scalars(counted.having(func.count() > revisions))))

    def drop(self, revision_ids: Collection[str]) -> None:
        """Take revisions out for good; those that were made from them go on naming them as parents."""
        self._connection.execute(delete(PARENT).where(PARENT.c.revision_id.in_(revision_ids)))
        self._connection.execute(delete(REVISION).where(REVISION.c.revision_id.in_(revision_ids)))
