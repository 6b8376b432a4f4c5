"""What was read, judged and put in order, so that it is an archive."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Row, create_engine, text
from sqlalchemy.pool import StaticPool

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import rewritten
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.fields import article_from
from newsroom_desktop.storage.lenient import article_as_read, letters
from newsroom_desktop.storage.rebuilding import Listed, rebuild
from newsroom_desktop.storage.refusing import refusing
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.salvage.holding import ReadOut, holding_of
from newsroom_desktop.storage.salvage.salvage import WANTING, Salvage
from newsroom_desktop.storage.unit import Unit

_ID = re.compile("[0-9a-f]{32}")
_READING = 0.7
"""The part of the work that reading takes."""

_NO_TIES_OF_LOST = "DELETE FROM revision_parent WHERE revision_id NOT IN (SELECT revision_id FROM revision)"

_HEADS = """
INSERT INTO head (article_id, revision_id) SELECT article_id, revision_id FROM revision AS mine
WHERE revision_id NOT IN (SELECT parent_id FROM revision_parent) AND NOT EXISTS (
SELECT 1 FROM revision AS later JOIN revision_parent AS tie ON tie.revision_id = later.revision_id
WHERE later.article_id = mine.article_id AND later.generation > mine.generation
AND tie.parent_id NOT IN (SELECT revision_id FROM revision))
"""
"""A revision that no other was made from, nor any that has thinned out or is lost, which a later one was."""

_NEWEST_DOUBTFUL = """
SELECT article_id, revision_id, fields, body, max(generation) FROM temp.doubtful AS mine
WHERE generation > coalesce((SELECT max(generation) FROM revision WHERE article_id = mine.article_id), -1)
GROUP BY article_id ORDER BY article_id
"""
"""Revisions whose words nothing else has: not as they were saved, and better than none."""

_DOUBTFUL_HEADS = """
SELECT article_id, revision_id, fields, body FROM temp.doubtful
WHERE revision_id IN (SELECT revision_id FROM temp.told_of WHERE is_current)
AND revision_id NOT IN (SELECT parent_id FROM revision_parent) ORDER BY article_id
"""
"""Versions that nobody wrote on, likewise: another one may have stood beside them."""

_IS_HEAD = (
    "INSERT INTO temp.told_of (article_id, revision_id, is_current) VALUES (:article_id, :revision_id, 1)"
)
_HEADS_OF = "SELECT revision_id FROM temp.told_of WHERE is_current AND article_id = :article_id"

_LIVE_DRAFTS = """
SELECT article_id, base_id, kept_ms, fields, body FROM (
SELECT *, row_number() OVER (PARTITION BY article_id ORDER BY source, is_current DESC, kept_ms DESC) AS place
FROM temp.loose_draft
WHERE is_current OR base_id IN (SELECT revision_id FROM head)
OR base_id NOT IN (SELECT revision_id FROM revision)
OR base_id IS NULL AND article_id NOT IN (SELECT article_id FROM revision))
WHERE place = 1 ORDER BY article_id
"""
"""Drafts that no later revision holds: those of the archive as it stands; else typed upon a head, upon what
was lost, or upon nothing. The clock comes last: if it was turned back, a backup's draft is newer than what
was typed since."""

_LISTED = """
SELECT article_id, headline, category, status, updated_ms, caret_cp, max(coalesce(change_no, updated_ms))
FROM temp.listed WHERE article_id IN (SELECT article_id FROM head UNION SELECT article_id FROM draft)
GROUP BY article_id ORDER BY 7, article_id
"""

_LOST = """
SELECT headline, max(coalesce(change_no, updated_ms)) FROM temp.listed
WHERE article_id NOT IN (SELECT article_id FROM head UNION SELECT article_id FROM draft)
GROUP BY article_id ORDER BY 2 DESC
"""

_LOST_REVISIONS = f"SELECT count(*) FROM ({WANTING})"  # noqa: S608 - our own names

_READ_STILL = """
UPDATE read_mark SET change_no = coalesce((SELECT article.change_no FROM article, temp.listed AS before
WHERE article.article_id = read_mark.article_id AND before.article_id = read_mark.article_id
AND before.change_no <= read_mark.change_no), 0)
"""
"""What was read stays so under the new numbers of the changes."""


def salvaged(
    new: Path,
    sources: Sequence[Path],
    maker: Maker,
    now_ms: int,
    progress: Progress,
    others: Sequence[Path] = (),
) -> ReadOut:
    """Make an archive at `new` of all that can be read in `sources`, which are left as they are.

    The archive comes before its backups: of what both have in another form its own goes on.
    Revisions that none of them has whole are looked for in `others`.

    A revision counts where it says what it was named after; where the newest words of an article are not as
    they were saved, a revision upon the others is made of what they are now.

    Raises:
        ArchiveRefused: the disk with `new` is full or fails; there is nothing at `new`.
        Stopped: `progress` was cancelled; likewise.
    """
    salvage = Salvage(new)
    try:
        with refusing(new):
            for number, source in enumerate(sources):
                part = _READING / len(sources)
                salvage.read(source, progress.share(number * part, (number + 1) * part))
            for backup in progress.steps(others):
                salvage.look_up(backup)
            read_out = _completed(salvage, maker, now_ms, progress.share(_READING, 1))
            salvage.close()
    except BaseException:
        salvage.drop()
        raise
    return read_out


def _completed(salvage: Salvage, maker: Maker, now_ms: int, progress: Progress) -> ReadOut:
    engine = create_engine("sqlite://", creator=lambda: salvage.connection, poolclass=StaticPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        for statement in (_NO_TIES_OF_LOST, _HEADS):
            connection.exec_driver_sql(statement)
        unit = Unit(connection, maker)
        rows: dict[str, Row[Any]] = {}
        for asked in (_NEWEST_DOUBTFUL, _DOUBTFUL_HEADS):
            for row in connection.execute(text(asked)):
                rows.setdefault(row.revision_id, row)
        doubtful = [_as_read(unit, row, now_ms) for row in rows.values()]
        doubtful += filter(
            None, (_keep_draft(unit, row, now_ms) for row in connection.execute(text(_LIVE_DRAFTS)))
        )
        listed = [_listed(row) for row in connection.execute(text(_LISTED))]
        rebuild(connection, listed, progress)
        connection.exec_driver_sql(_READ_STILL)
        read_out = ReadOut(
            holding=holding_of(connection),
            doubtful=tuple(doubtful),
            lost=tuple(letters(row.headline) for row in connection.execute(text(_LOST))),
            lost_revisions=connection.scalar(text(_LOST_REVISIONS)) or 0,
            unread_pages=salvage.unread_pages,
        )
        connection.exec_driver_sql("COMMIT")
    return read_out


def _as_read(unit: Unit, row: Row[Any], now_ms: int) -> str:
    """Make a revision of words that are not as they were saved; the headline of its article.

    What stood beside it as another version of the article stays beside it.
    """
    known = Article(article_id=_id(row.article_id), created_ms=now_ms, updated_ms=now_ms)
    article = rewritten(article_as_read(known, row.fields, row.body))
    beside = set(unit.connection.scalars(text(_HEADS_OF), {"article_id": row.article_id}))
    heads = unit.revisions.heads(article.article_id)
    upon = tuple(head for head in heads if head.revision_id not in beside)
    made = unit.revisions.add(article, upon, Reason.SALVAGE, now_ms)
    values = {"article_id": row.article_id, "revision_id": made.revision_id}
    unit.connection.execute(text(_IS_HEAD), values)
    return article.headline


def _keep_draft(unit: Unit, row: Row[Any], now_ms: int) -> str | None:
    """Keep a draft; its headline where its words are not as they were written."""
    kept_ms = row.kept_ms if isinstance(row.kept_ms, int) else now_ms
    try:
        article, is_doubtful = article_from(_id(row.article_id), row.fields, row.body), False
    except ArticleDamaged:
        known = Article(article_id=_id(row.article_id), created_ms=now_ms, updated_ms=now_ms)
        article, is_doubtful = article_as_read(known, row.fields, row.body), True
    base_id = letters(row.base_id) or None
    unit.drafts.put(article, base_id, kept_ms)
    return article.headline if is_doubtful else None


def _id(value: object) -> str:
    """An id that an article can have: `value`, unless a bit of it has flipped."""
    known = letters(value)
    return known if _ID.fullmatch(known) else hashlib.blake2b(known.encode(), digest_size=16).hexdigest()


def _listed(row: Row[Any]) -> Listed:
    return Listed(
        article_id=row.article_id,
        headline=letters(row.headline),
        category=letters(row.category),
        status=letters(row.status),
        updated_ms=row.updated_ms if isinstance(row.updated_ms, int) else 0,
        caret_cp=row.caret_cp if isinstance(row.caret_cp, int) else 0,
    )
