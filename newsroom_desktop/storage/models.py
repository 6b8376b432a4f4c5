"""The tables of the archive; portable types only, so that a shared archive can have the same ones.

Times are UTC milliseconds. Texts hold no NUL. `article` is what the list shows and can be made anew from
the revisions; only `draft` and `article` rows ever change.
"""

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

APPLICATION_ID = 0x4E445348
"""The letters NDSH; stands in the header of every archive file."""

SCHEMA_VERSION = 1


class Base(DeclarativeBase):
    """The tables of one archive."""


class ArticleModel(Base):
    """The row of an article in the list; `folded` is what its filter looks through."""

    __tablename__ = "article"

    article_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    headline: Mapped[str] = mapped_column(Text)
    category: Mapped[str] = mapped_column(Text)
    breaking_start_ms: Mapped[int | None] = mapped_column(BigInteger)
    breaking_end_ms: Mapped[int | None] = mapped_column(BigInteger)
    status: Mapped[str] = mapped_column(String(16))
    updated_ms: Mapped[int] = mapped_column(BigInteger)
    has_draft: Mapped[bool] = mapped_column(Boolean)
    caret_cp: Mapped[int] = mapped_column(Integer)
    folded: Mapped[str] = mapped_column(Text)

    __table_args__ = (Index("article_newest", updated_ms.desc(), article_id),)


class DraftModel(Base):
    """What was typed into an article since `base_id`, the revision it was typed upon."""

    __tablename__ = "draft"

    article_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    base_id: Mapped[str | None] = mapped_column(String(64))
    kept_ms: Mapped[int] = mapped_column(BigInteger)
    fields: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)


class RevisionModel(Base):
    """One state of an article, never changed; `fields` is canonical JSON."""

    __tablename__ = "revision"

    revision_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    article_id: Mapped[str] = mapped_column(String(32), index=True)
    generation: Mapped[int] = mapped_column(Integer)
    author: Mapped[str] = mapped_column(Text)
    device: Mapped[str] = mapped_column(String(32))
    reason: Mapped[str] = mapped_column(String(16))
    made_ms: Mapped[int] = mapped_column(BigInteger)
    fields: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)


class ParentModel(Base):
    """A revision and one that it was made from."""

    __tablename__ = "revision_parent"

    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.revision_id"), primary_key=True)
    parent_id: Mapped[str] = mapped_column(String(64), primary_key=True)


class HeadModel(Base):
    """A revision of an article that no other was made from; two of one article are a conflict."""

    __tablename__ = "head"

    article_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.revision_id"), primary_key=True)


class MediaModel(Base):
    """A stored picture; its file is `<media_id><suffix>` in the folder beside the archive."""

    __tablename__ = "media"

    media_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    suffix: Mapped[str] = mapped_column(String(8))
    width: Mapped[int] = mapped_column(Integer)
    height: Mapped[int] = mapped_column(Integer)
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    added_ms: Mapped[int] = mapped_column(BigInteger)
