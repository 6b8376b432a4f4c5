"""What an archive holds, in figures and headlines that help a person to choose."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, select, text
from sqlalchemy.pool import NullPool

from newsroom_desktop.storage.refusing import refusing
from newsroom_desktop.storage.tables import DRAFT, HEAD, REVISION


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How much there is, and when the newest of it was written; None where there is nothing."""

    articles: int = 0
    revisions: int = 0
    drafts: int = 0
    newest_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOut:
    """What could be read out of a damaged archive, and what not.

    `doubtful` are headlines of articles whose newest words could be read, but are not as they were saved;
    `lost` those of articles of which nothing else could be read. `lost_revisions` are known by name only.
    """

    holding: Holding
    doubtful: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    lost_revisions: int = 0
    unread_pages: int = 0


def holding_of(connection: Connection) -> Holding:
    """What the archive behind `connection` holds."""
    ids = select(HEAD.c.article_id).union(select(DRAFT.c.article_id)).subquery()
    times = [connection.scalar(select(func.max(column))) for column in (REVISION.c.made_ms, DRAFT.c.kept_ms)]
    known = [time_ms for time_ms in times if isinstance(time_ms, int)]
    return Holding(
        articles=connection.scalar(select(func.count()).select_from(ids)) or 0,
        revisions=connection.scalar(select(func.count()).select_from(REVISION)) or 0,
        drafts=connection.scalar(select(func.count()).select_from(DRAFT)) or 0,
        newest_ms=max(known, default=None),
    )


def holding_in(path: Path) -> Holding:
    """What the whole archive in the file `path`, which nobody writes to, holds.

    Raises:
        ArchiveRefused, ArchiveDamaged: it cannot be read.
    """
    with _reading(path) as connection:
        return holding_of(connection)


_BEYOND = """
SELECT headline FROM main.article WHERE article_id IN
(SELECT article_id FROM main.revision WHERE revision_id NOT IN (SELECT revision_id FROM other.revision)
UNION SELECT article_id FROM main.draft AS mine WHERE NOT EXISTS (SELECT 1 FROM other.draft AS theirs
WHERE theirs.article_id = mine.article_id AND theirs.body = mine.body AND theirs.fields = mine.fields))
ORDER BY updated_ms DESC
"""


def beyond(path: Path, other: Path) -> tuple[str, ...]:
    """Headlines of the articles of which `path` has words that `other` lacks, the newest change first.

    Raises:
        ArchiveRefused, ArchiveDamaged: one of them cannot be read.
    """
    with _reading(path) as connection:
        connection.exec_driver_sql("ATTACH ? AS other", (_address(other),))
        return tuple(connection.scalars(text(_BEYOND)))


@contextmanager
def _reading(path: Path) -> Iterator[Connection]:
    engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
    with refusing(path), engine.connect() as connection:
        yield connection


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(_address(path), uri=True)


def _address(path: Path) -> str:
    return path.resolve().as_uri() + "?mode=ro&immutable=1"
