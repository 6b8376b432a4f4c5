"""The tables of the archive; portable types only, so that a shared archive can have the same ones.

Times are UTC milliseconds. Texts hold no NUL. `ARTICLE` is what the list shows and can be made anew from
the revisions; only rows of `DRAFT` and `ARTICLE` ever change.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

APPLICATION_ID = 0x4E445348
"""The letters NDSH; stands in the header of every archive file."""

SCHEMA_VERSION = 1

TABLES = MetaData()
"""The tables of one archive."""

ARTICLE = Table(
    "article",
    TABLES,
    Column("article_id", String(32), primary_key=True),
    Column("headline", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("breaking_start_ms", BigInteger),
    Column("breaking_end_ms", BigInteger),
    Column("status", String(16), nullable=False),
    Column("updated_ms", BigInteger, nullable=False),
    Column("has_draft", Boolean, nullable=False),
    Column("caret_cp", Integer, nullable=False),
    Column("folded", Text, nullable=False),
)
"""The row of an article in the list; `folded` is what its filter looks through."""

Index("article_newest", ARTICLE.c.updated_ms.desc(), ARTICLE.c.article_id)

DRAFT = Table(
    "draft",
    TABLES,
    Column("article_id", String(32), primary_key=True),
    Column("base_id", String(64)),
    Column("kept_ms", BigInteger, nullable=False),
    Column("fields", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""What was typed into an article since `base_id`, the revision it was typed upon."""

REVISION = Table(
    "revision",
    TABLES,
    Column("revision_id", String(64), primary_key=True),
    Column("article_id", String(32), nullable=False, index=True),
    Column("generation", Integer, nullable=False),
    Column("author", Text, nullable=False),
    Column("device", String(32), nullable=False),
    Column("reason", String(16), nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("fields", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""One state of an article, never changed; `fields` is canonical JSON."""

PARENT = Table(
    "revision_parent",
    TABLES,
    Column("revision_id", ForeignKey("revision.revision_id"), primary_key=True),
    Column("parent_id", String(64), primary_key=True),
)
"""A revision and one that it was made from."""

HEAD = Table(
    "head",
    TABLES,
    Column("article_id", String(32), primary_key=True),
    Column("revision_id", ForeignKey("revision.revision_id"), primary_key=True),
)
"""A revision of an article that no other was made from; two of one article are a conflict."""

MEDIA = Table(
    "media",
    TABLES,
    Column("media_id", String(64), primary_key=True),
    Column("suffix", String(8), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("added_ms", BigInteger, nullable=False),
)
"""A stored picture; its file is `<media_id><suffix>` in the folder beside the archive."""
