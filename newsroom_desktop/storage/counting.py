"""How much there is in an archive, and how much room it takes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path

from sqlalchemy import Column, ColumnElement, Table, func, select

from newsroom_desktop.base.clock import moment
from newsroom_desktop.storage.beside import BACKUP_PLACE, BACKUPS, MADE_ANEW, MEDIA, SETTINGS
from newsroom_desktop.storage.lenient import letters
from newsroom_desktop.storage.tables import ARTICLE, COMMENT, DRAFT, REVISION
from newsroom_desktop.storage.tables import MEDIA as MEDIA_TABLE
from newsroom_desktop.storage.unit import Unit

_MEDIA_ID = re.compile("[0-9a-f]{64}")
_DATABASE = ("", "-wal", "-shm")
"""Ends of the names of the files that are one database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What is in the tables; months are like 2024-06, times UTC milliseconds, the bin is counted by itself.

    `words` are those of the bodies as readers see them.
    """

    articles: int
    binned: int
    by_status: Mapping[str, int]
    by_category: Mapping[str, int]
    by_desk: Mapping[str, int]
    by_month: Mapping[str, int]
    words: int
    drafts: int
    revisions: int
    comments: int
    open_comments: int
    pictures: int
    picture_bytes: int
    oldest_ms: int | None
    newest_ms: int | None


def counts(unit: Unit, zone: tzinfo) -> Counts:
    """How much there is of everything; months are those of `zone` in which articles were begun."""
    is_binned = ARTICLE.c.binned_ms.is_not(None)
    pictures, picture_bytes = _sum(unit, MEDIA_TABLE, MEDIA_TABLE.c.size_bytes)
    articles, words = _sum(unit, ARTICLE, ARTICLE.c.words)
    times = select(func.min(ARTICLE.c.created_ms), func.max(ARTICLE.c.updated_ms))
    oldest_ms, newest_ms = unit.connection.execute(times).one()
    return Counts(
        articles=articles,
        binned=_count(unit, ARTICLE, is_binned),
        by_status=_groups(unit, ARTICLE.c.status),
        by_category=_groups(unit, ARTICLE.c.category),
        by_desk=_groups(unit, ARTICLE.c.desk),
        by_month=_months(unit, zone),
        words=words,
        drafts=_count(unit, DRAFT),
        revisions=_count(unit, REVISION),
        comments=_count(unit, COMMENT),
        open_comments=_count(unit, COMMENT, COMMENT.c.settled_ms.is_(None)),
        pictures=pictures,
        picture_bytes=picture_bytes,
        oldest_ms=oldest_ms,
        newest_ms=newest_ms,
    )


def _count(unit: Unit, table: Table, *conditions: ColumnElement[bool]) -> int:
    return unit.connection.scalar(select(func.count()).select_from(table).where(*conditions)) or 0


def _sum(unit: Unit, table: Table, column: Column[int]) -> tuple[int, int]:
    number, total = unit.connection.execute(select(func.count(), func.sum(column)).select_from(table)).one()
    return number, int(total or 0)


def _groups(unit: Unit, column: Column[str]) -> dict[str, int]:
    """How many articles have each value, the most frequent first."""
    number = func.count()
    statement = select(column, number).group_by(column).order_by(number.desc(), column)
    return {str(value): count for value, count in unit.connection.execute(statement)}


def _months(unit: Unit, zone: tzinfo) -> dict[str, int]:
    """How many articles were begun in each month, the newest first."""
    found: Counter[str] = Counter()
    for created_ms in unit.connection.scalars(select(ARTICLE.c.created_ms)):
        try:
            time = moment(created_ms).astimezone(zone)
        except (OverflowError, TypeError):  # of a damaged row
            continue
        found[f"{time.year:04}-{time.month:02}"] += 1
    return dict(sorted(found.items(), reverse=True))


def room_taken(archive: Path) -> dict[str, int]:
    """The bytes on the disk of each part of `archive` and of what lies beside it, as the files say."""
    folder = archive.parent
    return {
        "database": sum(map(_size, (archive.with_name(archive.name + end) for end in _DATABASE))),
        "media": sum(map(_size, (folder / MEDIA).rglob("*"))),
        "backups": sum(map(_size, (folder / BACKUPS).rglob("*"))),
        "settings": sum(map(_size, (folder / name for name in (*SETTINGS, BACKUP_PLACE, MADE_ANEW)))),
    }


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def unused_pictures(unit: Unit) -> list[str]:
    """The ids of pictures that no revision and no draft names."""
    stored = set(unit.connection.scalars(select(MEDIA_TABLE.c.media_id)))
    if stored:
        for text in _texts(unit):
            stored.difference_update(_MEDIA_ID.findall(text))
    return sorted(stored)


def _texts(unit: Unit) -> Iterator[str]:
    for table in (DRAFT, REVISION):
        for row in unit.connection.execute(select(table.c.fields, table.c.body)).yield_per(500):
            yield letters(row.fields)
            yield letters(row.body)
