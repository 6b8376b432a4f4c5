"""One act on many articles: in units of some hundred, and what fails for one does not stop the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsroom_desktop.article.errors import ArchiveRefused, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.changes import Changes
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current, current
from newsroom_desktop.storage.unit import Unit

_AT_ONCE = 100
"""Articles of one transaction: some 300 ms in which nobody else writes."""

Act = Callable[[Unit, Current], bool]
"""Does something with an article within a unit; whether it has changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why it was not done with an article."""

    article_id: str
    headline: str
    error: DeskError


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it: `changes` are on the disk, the articles of `failures` are as they were.

    `is_cancelled` tells that it was stopped: those that are left were not touched. `awaiting_desk` are those
    changed that were approved, or out, and await the desk again.
    """

    changes: Changes
    failures: tuple[Failure, ...] = ()
    is_cancelled: bool = False
    awaiting_desk: frozenset[str] = frozenset()


def done_with_each(
    archive: Archive, article_ids: Sequence[str], act: Act, progress: Progress | None = None
) -> Outcome:
    """Do `act` with each of the articles as it stands, which is read before.

    A damaged or missing article, and what `act` refuses, is told. When the archive takes no more, that is
    told of the articles that are left. The last one comes first, so that of articles whose newest change
    stood on top that of the first does so again.
    """
    watched = progress or Progress()
    changed: list[str] = []
    failures: list[Failure] = []
    ids = list(dict.fromkeys(article_ids))[::-1]
    for start in range(0, len(ids), _AT_ONCE):
        watched.report(start, len(ids))
        if watched.cancelled:
            break
        some = ids[start : start + _AT_ONCE]
        try:
            with archive.writing() as unit:
                done, failed = _done(unit, some, act)
        except ArchiveRefused as error:
            failures += [Failure(article_id=each, headline="", error=error) for each in ids[start:]]
            break
        changed += done
        failures += failed
    watched.report(len(ids), len(ids))
    return Outcome(
        changes=Changes(article_ids=frozenset(changed)),
        failures=tuple(reversed(failures)),
        is_cancelled=watched.cancelled,
    )


def _done(unit: Unit, article_ids: Sequence[str], act: Act) -> tuple[list[str], list[Failure]]:
    done: list[str] = []
    failed: list[Failure] = []
    for article_id in article_ids:
        headline = ""
        try:
            found = current(unit, article_id)
            headline = found.article.headline
            if act(unit, found):
                done.append(article_id)
        except ArchiveRefused:
            raise
        except DeskError as error:
            failed.append(Failure(article_id=article_id, headline=headline, error=error))
    return done, failed
