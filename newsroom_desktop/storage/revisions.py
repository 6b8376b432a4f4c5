"""Revisions: what an article was at some time, named by its content."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.fields import article_from, canonical, fields_text
from newsroom_desktop.storage.models import HeadModel, ParentModel, RevisionModel


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

    def __init__(self, session: Session, maker: Maker) -> None:
        self._session = session
        self._maker = maker

    def heads(self, article_id: str) -> tuple[Revision, ...]:
        """The newest revisions of the article, highest generation first; several are a conflict."""
        rows = self._session.scalars(
            select(RevisionModel)
            .join(HeadModel, HeadModel.revision_id == RevisionModel.revision_id)
            .where(HeadModel.article_id == article_id)
            .order_by(RevisionModel.generation.desc(), RevisionModel.revision_id)
        )
        return tuple(_value(row) for row in rows)

    def add(self, article: Article, parents: tuple[Revision, ...], reason: Reason, made_ms: int) -> Revision:
        """Make a revision of `article` upon `parents`, whose place as heads it takes."""
        generation = max((parent.generation + 1 for parent in parents), default=0)
        parent_ids = sorted(parent.revision_id for parent in parents)
        row = RevisionModel(
            article_id=article.article_id,
            generation=generation,
            author=self._maker.author,
            device=self._maker.device,
            reason=reason.value,
            made_ms=made_ms,
            fields=fields_text(article),
            body=article.body,
        )
        revision_id = row.revision_id = name_of(row, parent_ids)
        self._session.add(row)
        self._session.flush()
        self._session.add_all(ParentModel(revision_id=revision_id, parent_id=name) for name in parent_ids)
        self._session.execute(delete(HeadModel).where(HeadModel.revision_id.in_(parent_ids)))
        self._session.add(HeadModel(article_id=article.article_id, revision_id=revision_id))
        return Revision(revision_id=revision_id, generation=generation, made_ms=made_ms, article=article)


def name_of(row: RevisionModel, parent_ids: list[str]) -> str:
    """The sha256, in hex, of everything that the revision in `row` says."""
    said = canonical(
        {
            "article": row.article_id,
            "author": row.author,
            "body": row.body,
            "device": row.device,
            "fields": row.fields,
            "generation": row.generation,
            "made_ms": row.made_ms,
            "parents": sorted(parent_ids),
            "reason": row.reason,
        }
    )
    return hashlib.sha256(said.encode()).hexdigest()


def _value(row: RevisionModel) -> Revision:
    return Revision(
        revision_id=row.revision_id,
        generation=row.generation,
        made_ms=row.made_ms,
        article=article_from(row.article_id, row.fields, row.body),
    )
