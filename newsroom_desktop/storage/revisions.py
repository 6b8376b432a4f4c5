"""Revisions: what an article was at some time, named by its content."""

import hashlib
import operator
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, exists, insert, select

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.engines import reads_newer
from newsroom_desktop.storage.fields import article_from, canonical, check_times, fields_text, is_text
from newsroom_desktop.storage.tables import HEAD, PARENT, REVISION

SAID = frozenset(REVISION.columns.keys()) - {"revision_id"}
"""What the name of a revision is made of, with its parents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who makes revisions, and on which computer."""

    author: str
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One state of an article; `generation` counts from 0, one above that of its highest parent."""

    revision_id: str
    generation: int
    made_ms: int
    article: Article


class Revisions:
    """The revisions of one unit of work."""

    def __init__(self, connection: Connection, maker: Maker) -> None:
        self._connection = connection
        self._maker = maker

    def heads(self, article_id: str) -> tuple[Revision, ...]:
        """The newest revisions of the article, highest generation first; several are a conflict.

        Raises:
            ArticleDamaged: one of them cannot be read.
        """
        return self.heads_of([article_id])[article_id]

    def heads_of(self, article_ids: Sequence[str]) -> dict[str, tuple[Revision, ...]]:
        """The `heads` of some hundred articles at most, each by its id.

        Raises:
            ArticleDamaged: one of them cannot be read.
        """
        rows = self._connection.execute(
            select(HEAD.c.article_id.label("head_of"), REVISION)
            .join(REVISION, HEAD.c.revision_id == REVISION.c.revision_id)
            .where(HEAD.c.article_id.in_(article_ids))
            .order_by(REVISION.c.generation.desc(), REVISION.c.revision_id)
        )
        parents = self._parents(
            select(PARENT)
            .join(HEAD, HEAD.c.revision_id == PARENT.c.revision_id)
            .where(HEAD.c.article_id.in_(article_ids))
        )
        found: dict[str, tuple[Revision, ...]] = dict.fromkeys(article_ids, ())
        for row in rows:
            found[row.head_of] += (self._value(row, parents.get(row.revision_id, ())),)
        return found

    def head_ids(self, article_id: str) -> set[str]:
        """The ids of the heads of the article, also of those that cannot be read."""
        asked = select(HEAD.c.revision_id).where(HEAD.c.article_id == article_id)
        return set(self._connection.scalars(asked))

    def these(self, revision_ids: Sequence[str]) -> dict[str, Revision]:
        """Some hundred revisions at most, each by its id; those that are gone or damaged are left out."""
        rows = self._connection.execute(select(REVISION).where(REVISION.c.revision_id.in_(revision_ids)))
        parents = self._parents(select(PARENT).where(PARENT.c.revision_id.in_(revision_ids)))
        found = {}
        for row in rows:
            with suppress(ArticleDamaged):
                found[row.revision_id] = self._value(row, parents.get(row.revision_id, ()))
        return found

    def has(self, revision_id: str) -> bool:
        """Whether the revision is there, even if it cannot be read."""
        return bool(self._connection.scalar(select(exists().where(REVISION.c.revision_id == revision_id))))

    def _value(self, row: Row[Any], parent_ids: Iterable[str]) -> Revision:
        """What the row says, if not a letter of it has changed since it was named after it."""
        said = {name: getattr(row, name) for name in SAID}
        newer = reads_newer(self._connection)  # which may name a revision after more than is known here
        try:
            check_times(row.made_ms)
            generation = operator.index(row.generation)
            is_as_named = newer or content_name(said, parent_ids) == row.revision_id
        except (ValueError, TypeError) as error:
            raise ArticleDamaged("article_damaged", article_id=row.article_id) from error
        if not is_as_named:
            raise ArticleDamaged("article_damaged", article_id=row.article_id)
        article = article_from(row.article_id, row.fields, row.body, newer_too=newer)
        return Revision(
            revision_id=row.revision_id, generation=generation, made_ms=row.made_ms, article=article
        )

    def _parents(self, statement: Select[Any]) -> dict[str, list[str]]:
        """The ids of parents by those of their children, of the rows of `statement`."""
        found: dict[str, list[str]] = {}
        for revision_id, parent_id in self._connection.execute(statement):
            found.setdefault(revision_id, []).append(parent_id)
        return found

    def first_author(self, article_id: str) -> str:
        """Who made the first revision of the article; empty before there is one, or where it is no name."""
        authors = select(REVISION.c.author).where(REVISION.c.article_id == article_id)
        first = self._connection.scalar(authors.order_by(REVISION.c.generation).limit(1))
        return str(first) if is_text(first) else ""

    def add(self, article: Article, parents: tuple[Revision, ...], reason: Reason, made_ms: int) -> Revision:
        """Make a revision of `article` upon `parents`, whose place as heads it takes."""
        generation = max((parent.generation + 1 for parent in parents), default=0)
        parent_ids = sorted(parent.revision_id for parent in parents)
        said = {
            "article_id": article.article_id,
            "generation": generation,
            "author": self._maker.author,
            "device": self._maker.device,
            "reason": reason.value,
            "made_ms": made_ms,
            "fields": fields_text(article),
            "body": article.body,
        }
        revision_id = content_name(said, parent_ids)
        execute = self._connection.execute
        execute(insert(REVISION).values(revision_id=revision_id, **said))
        for parent_id in parent_ids:
            execute(insert(PARENT).values(revision_id=revision_id, parent_id=parent_id))
        execute(delete(HEAD).where(HEAD.c.revision_id.in_(parent_ids)))
        execute(insert(HEAD).values(article_id=article.article_id, revision_id=revision_id))
        return Revision(revision_id=revision_id, generation=generation, made_ms=made_ms, article=article)


def content_name(said: Mapping[str, object], parent_ids: Iterable[str]) -> str:
    """The sha256, in hex, of everything that a revision says: its row without its id, and its parents.

    Raises:
        TypeError, ValueError: what is said is nothing that a revision can say.
    """
    return hashlib.sha256(canonical({**said, "parents": sorted(parent_ids)}).encode()).hexdigest()
