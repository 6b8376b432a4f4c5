"""The tables of the archive; portable types only, so that a shared archive can have the same ones.

Times are UTC milliseconds. Texts hold no NUL. `ARTICLE` is what the list shows, `SEARCH_TEXT` what a search
looks through: both can be made anew from revisions and drafts. A row of `REVISION` or `MEDIA` never changes.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
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

SCHEMA_VERSION = 2
"""Stands in the header too; `storage/migrations` brings older archives up to it."""

TABLES = MetaData()
"""The tables of one archive."""

_SORTED_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared code point by code point everywhere."""

ARTICLE = Table(
    "article",
    TABLES,
    Column("article_id", String(32), primary_key=True),
    Column("change_no", BigInteger, nullable=False, unique=True),
    Column("headline", Text, nullable=False),
    Column("headline_key", _SORTED_TEXT, nullable=False),
    Column("category", Text, nullable=False),
    Column("breaking_start_ms", BigInteger),
    Column("breaking_end_ms", BigInteger),
    Column("status", String(16), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("updated_ms", BigInteger, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("desk", Text, nullable=False),
    Column("marked_for", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("lead_media_id", String(64)),
    Column("has_image", Boolean, nullable=False),
    Column("words", Integer, nullable=False),
    Column("open_comments", Integer, nullable=False),
    Column("binned_ms", BigInteger),
    Column("has_draft", Boolean, nullable=False),
    Column("caret_cp", Integer, nullable=False),
)
"""The row of an article in the list.

`change_no` grows with each change of what readers see: the newest first is the highest first, whatever the
clock says. `author` is the byline, else who made the first revision; before there is one, who wrote the row
first. `headline_key` is what the headline is sorted by, cut off where it is long; `has_image` tells whether
there is a `lead_media_id`, for the indexes.
"""

_FILTERED = (
    ARTICLE.c.status,
    ARTICLE.c.category,
    ARTICLE.c.author,
    ARTICLE.c.desk,
    ARTICLE.c.urgency,
    ARTICLE.c.breaking_start_ms,
    ARTICLE.c.breaking_end_ms,
    ARTICLE.c.marked_for,
    ARTICLE.c.has_image,
    ARTICLE.c.open_comments,
    ARTICLE.c.updated_ms,
)


def _listed(name: str, *columns: ColumnElement[Any]) -> str:
    """Make an index of the articles outside the bin; on SQLite alone, since PostgreSQL takes no long rows."""
    Index(name, *columns, sqlite_where=ARTICLE.c.binned_ms.is_(None)).ddl_if(dialect="sqlite")
    return name


BY_CHANGE = _listed("article_by_change", ARTICLE.c.change_no, *_FILTERED)
BY_HEADLINE = _listed("article_by_headline", ARTICLE.c.headline_key, ARTICLE.c.change_no.desc(), *_FILTERED)
BY_CREATED = _listed("article_by_created", ARTICLE.c.created_ms, ARTICLE.c.change_no.desc(), *_FILTERED)
BY_WORDS = _listed("article_by_words", ARTICLE.c.words, ARTICLE.c.change_no.desc(), *_FILTERED)
"""All that is filtered by stands in them: the rows before a page of the list need not be looked at.

With 100,000 articles each has some 10 MB.
"""

BY_STATUS = _listed(
    "article_by_status",
    ARTICLE.c.status,
    ARTICLE.c.change_no,
    ARTICLE.c.breaking_start_ms,
    ARTICLE.c.breaking_end_ms,
)
BY_CATEGORY = _listed("article_by_category", ARTICLE.c.category, ARTICLE.c.status)
BY_AUTHOR = _listed("article_by_author", ARTICLE.c.author, ARTICLE.c.status)
BY_DESK = _listed("article_by_desk", ARTICLE.c.desk, ARTICLE.c.status)
"""For counts."""

BY_BREAKING = "article_by_breaking"
Index(
    BY_BREAKING,
    ARTICLE.c.breaking_end_ms,
    sqlite_where=ARTICLE.c.breaking_end_ms.is_not(None),
)

BINNED = "article_binned"
Index(
    BINNED,
    ARTICLE.c.change_no,
    sqlite_where=ARTICLE.c.binned_ms.is_not(None),
)
"""Few articles stand in these."""

SEARCH_TEXT = Table(
    "search_text",
    TABLES,
    Column("change_no", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("article_id", String(32), nullable=False, unique=True),
    Column("headline", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""What a search looks through, folded; made anew under the `change_no` of its article with each change."""

COMMENT = Table(
    "comment",
    TABLES,
    Column("comment_id", String(32), primary_key=True),
    Column("article_id", String(32), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("settled_ms", BigInteger),
)
"""What somebody remarked on an article, in which `place` among its comments; open until it is settled."""

READ_MARK = Table(
    "read_mark",
    TABLES,
    Column("person", String(255), primary_key=True),
    Column("article_id", String(32), primary_key=True),
    Column("change_no", BigInteger, nullable=False),
)
"""Up to which change a person has read an article."""

Index("read_mark_by_change", READ_MARK.c.person, READ_MARK.c.change_no)

SAVED_VIEW = Table(
    "saved_view",
    TABLES,
    Column("person", String(255), primary_key=True),
    Column("name", String(255), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("wanted", Text, nullable=False),
)
"""What a person has the list show under a name; `wanted` is canonical JSON."""

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
