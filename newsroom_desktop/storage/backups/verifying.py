"""Whether every word in an archive or a backup is still what was written.

SQLite's own check finds torn pages and wrong indexes, but no bits that were flipped inside a text. Each
revision is named by the hash of all that it says, so the hash is made again for every one of them.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.backups.in_step import is_search_in_step
from newsroom_desktop.storage.backups.pictures import bad_pictures, picture_names
from newsroom_desktop.storage.fields import article_from
from newsroom_desktop.storage.looking import looking
from newsroom_desktop.storage.refusing import is_of_index
from newsroom_desktop.storage.revisions import content_name
from newsroom_desktop.storage.tables import APPLICATION_ID

_SAID = ("article_id", "generation", "author", "device", "reason", "made_ms", "fields", "body")
"""Columns of a revision that its name is made of, with its parents."""

_REVISIONS = f"""
    SELECT {", ".join(f"r.{name}" for name in _SAID)}, r.revision_id,
        (SELECT group_concat(parent_id) FROM revision_parent p WHERE p.revision_id = r.revision_id),
        EXISTS (SELECT 1 FROM head h WHERE h.article_id = r.article_id AND h.revision_id = r.revision_id)
    FROM revision r
"""  # noqa: S608 - our own names
_HEADS_WITHOUT = """
    SELECT article_id FROM head h
    WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.revision_id = h.revision_id)
"""
_ROWS_WITHOUT = """
    SELECT article_id FROM article a
    WHERE NOT EXISTS (SELECT 1 FROM head h WHERE h.article_id = a.article_id)
        AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.article_id = a.article_id)
"""
_UNLISTED = """
    SELECT article_id FROM head WHERE article_id NOT IN (SELECT article_id FROM article)
    UNION SELECT article_id FROM draft WHERE article_id NOT IN (SELECT article_id FROM article)
"""
_PARENTS = """
    SELECT p.parent_id, p.revision_id FROM revision_parent p
    JOIN revision r ON r.revision_id = p.revision_id
"""
_MOST_LINES = 100
_OPERATIONS = 100_000
"""After so many SQLite looks whether to go on: its own check takes seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found in the file at `path`.

    `integrity` is what SQLite has to say against it, `bad_article_ids` name the articles of the revisions,
    drafts and halves that are not right, `lost_ids` are articles of which the list or the
    revisions have lost their half, `bad_pictures` are names of files that are missing or have changed.
    `outlived_ids` are those of the bad revisions that a right one was made upon: they lie in the history of
    their article, and what stands is right.
    `search_in_step` is no matter of words: the index is made anew from them; None where nobody looked.
    """

    path: Path
    articles: int = 0
    revisions: int = 0
    drafts: int = 0
    pictures: int = 0
    integrity: tuple[str, ...] = ()
    bad_revision_ids: tuple[str, ...] = ()
    outlived_ids: tuple[str, ...] = ()
    bad_article_ids: tuple[str, ...] = ()
    bad_draft_ids: tuple[str, ...] = ()
    lost_ids: tuple[str, ...] = ()
    bad_pictures: tuple[str, ...] = ()
    search_in_step: bool | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every word that is not mended is what was written; pictures lie beside and do not count."""
        return not (self.integrity or self.unoutlived_ids or self.bad_draft_ids or self.lost_ids)

    @property
    def unoutlived_ids(self) -> tuple[str, ...]:
        """The bad revisions of articles that wait to be mended."""
        return tuple(name for name in self.bad_revision_ids if name not in self.outlived_ids)

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all is wrong."""
        return self.is_whole and not (self.bad_revision_ids or self.bad_pictures)


def verify(path: Path, progress: Progress | None = None) -> Report:
    """Read all of the archive or backup at `path`, its search index, and the pictures beside it.

    Raises:
        Stopped: `progress` was cancelled.
    """
    progress = progress or Progress()
    found = verify_words(path, progress.share(0, 0.7))
    in_step = is_search_in_step(path, progress)
    bad = bad_pictures(picture_names(path) or (), path.with_name("media"), progress.share(0.8, 1))
    return replace(found, bad_pictures=bad, search_in_step=in_step)


def verify_words(path: Path, progress: Progress, *, is_at_rest: bool = False) -> Report:
    """Read all of the archive or backup at `path` but its pictures and its search index.

    `is_at_rest` as in `looking`.

    Raises:
        Stopped: `progress` was cancelled.
    """
    try:
        with looking(path, is_at_rest=is_at_rest) as connection:
            return _Reading(connection, path, progress).report()
    except sqlite3.Error as error:
        return Report(path=path, integrity=(str(error),))


class _Reading:
    """One look through a file: what is broken in one part keeps no other from being read."""

    def __init__(self, connection: sqlite3.Connection, path: Path, progress: Progress) -> None:
        self._connection = connection
        self._path = path
        self._progress = progress
        self._integrity: list[str] = []

    def report(self) -> Report:
        """All that is wrong with the words."""
        self._progress.heed()
        self._connection.set_progress_handler(lambda: self._progress.cancelled, _OPERATIONS)
        said = [str(line) for (line,) in self._rows(f"PRAGMA integrity_check({_MOST_LINES})")]
        self._integrity += [line for line in said if line != "ok" and not is_of_index(line)]
        named = [number for (number,) in self._rows("PRAGMA application_id")]
        if named and named != [APPLICATION_ID]:  # whatever else is right, nobody could open it
            self._integrity.append(f"application_id {named[0]} is not that of an archive")
        self._progress.share(0, 0.3).report(1, 1)
        revisions = self._count("revision")
        bad_revisions = list(self._bad_revisions(revisions))
        bad_ids = [revision_id for _article_id, revision_id in bad_revisions]
        bad_drafts = tuple(self._bad_drafts())
        lost = {
            str(name) for asked in (_HEADS_WITHOUT, _ROWS_WITHOUT, _UNLISTED) for (name,) in self._rows(asked)
        }
        found = Report(
            path=self._path,
            articles=self._count("article"),
            revisions=revisions,
            drafts=self._count("draft"),
            pictures=self._count("media"),
            bad_revision_ids=tuple(bad_ids),
            outlived_ids=self._outlived(bad_ids),
            bad_article_ids=tuple(
                sorted({*(article_id for article_id, _ in bad_revisions), *bad_drafts, *lost})
            ),
            bad_draft_ids=bad_drafts,
            lost_ids=tuple(sorted(lost)),
            integrity=tuple(dict.fromkeys(self._integrity)),
        )
        self._progress.heed()  # what SQLite gave up when it was asked to stop is no damage
        return found

    def _bad_revisions(self, total: int) -> Iterator[tuple[str, str]]:
        """The article and the name of each."""
        for *values, revision_id, parents, is_head in self._progress.share(0.3, 1).steps(
            self._rows(_REVISIONS), total
        ):
            said = dict(zip(_SAID, values, strict=True))
            if not _has_name(said, parents, revision_id) or (is_head and not _is_article(said)):
                yield str(said["article_id"]), str(revision_id)

    def _outlived(self, bad_ids: list[str]) -> tuple[str, ...]:
        """Those of the bad revisions that a right one was made upon."""
        bad = set(bad_ids)
        parents = {
            parent_id
            for parent_id, revision_id in (self._rows(_PARENTS) if bad else ())
            if revision_id not in bad
        }
        return tuple(name for name in bad_ids if name in parents)

    def _bad_drafts(self) -> Iterator[str]:
        for article_id, fields, body in self._rows("SELECT article_id, fields, body FROM draft"):
            if not _is_article({"article_id": article_id, "fields": fields, "body": body}):
                yield str(article_id)

    def _count(self, table: str) -> int:
        return sum(number for (number,) in self._rows(f"SELECT count(*) FROM {table}"))  # noqa: S608 - our own

    def _rows(self, statement: str) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(statement)
        except sqlite3.Error as error:
            if not is_of_index(error):  # from 3.44 on SQLite's own check looks into the index, too
                self._integrity.append(str(error))


def _has_name(said: Mapping[str, object], parents: str | None, revision_id: object) -> bool:
    try:
        return content_name(said, parents.split(",") if parents else ()) == revision_id
    except (TypeError, ValueError):  # bytes where a text should be, or letters that are none
        return False


def _is_article(said: Mapping[str, Any]) -> bool:
    try:
        article_from(said["article_id"], said["fields"], said["body"])
    except ArticleDamaged:
        return False
    return True
