"""Restoring: a backup in the place of the archive, and the drill that shows that it would work."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import ArticleDamaged, BackupRefused, DeskError
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.storage.backups.listing import Backup
from newsroom_desktop.storage.backups.verifying import Report, verify
from newsroom_desktop.storage.restoring import Restored, restore

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.publishing import Receipt

OpenDesk = Callable[[Path], "Desk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What was seen when a backup was put into a folder of its own and worked with.

    `listed` articles were in the list, `read` of them could be read, `page` was exported of one of them,
    None where none has a headline. `problems` is all that was not as it should be.
    """

    backup: Backup
    report: Report
    listed: int
    read: int
    page: "Receipt | None"
    problems: tuple[DeskError, ...]

    @property
    def ok(self) -> bool:
        """Whether the archive could be had back, with all that is in the backup."""
        return not self.problems and (self.page is None or self.page.ok)


class Restoring:
    """The verbs of putting a backup in the place of the archive in the file `archive`; nobody has it open."""

    def __init__(self, archive: Path, now: Clock) -> None:
        self._archive = archive
        self._backing_up = BackingUp(archive, now)
        self._now = now

    def find(self, name: str) -> Path:
        """The file that a person calls `name`: a path, or how the name of one of the backups begins.

        Raises:
            BackupRefused: no file is called so, or more than one backup.
        """
        with suppress(OSError):  # no name that a file can have
            if Path(name).is_file():
                return Path(name)
        found = [
            each.path for each in self._backing_up.newest_first() if name and each.path.name.startswith(name)
        ]
        if not found:
            raise BackupRefused("backup_missing", path=name)
        if len({path.name for path in found}) > 1:
            raise BackupRefused("backup_ambiguous", name=name)
        return found[0]

    def restore(self, chosen: Path, progress: Progress, wait_s: float = 0.0) -> Restored:
        """Put the backup in the file `chosen` in the place of the archive, which is kept elsewhere.

        Raises:
            ArchiveBusy: another process has the archive open.
            BackupRefused: the backup is damaged, or cannot be read or put there.
            ArchiveRefused: the backup was made by a newer version.
            Cancelled: `progress` says so; the archive is as it was.
        """
        with cancelling():
            return restore(self._archive, chosen, self._now(), progress, wait_s=wait_s)

    def drill(self, folder: Path, open_desk: OpenDesk, progress: Progress) -> Drill:
        """Put the newest backup into `folder`, and do with it what a person does with an archive.

        Raises:
            BackupRefused: there is no backup, or it cannot be put there.
            ArchiveRefused: it cannot be opened.
            Cancelled: `progress` says so.
        """
        newest = next((each for each in self._backing_up.newest_first() if each.is_whole), None)
        if newest is None:
            raise BackupRefused("backups_none")
        archive = folder / "archive.db"
        with cancelling():
            before = verify(newest.path, progress.share(0, 0.3))
            restore(archive, newest.path, self._now(), progress.share(0.3, 0.6))
            after = verify(archive, progress.share(0.6, 0.8))
            problems = list(_differences(before, after))
            with closing(open_desk(archive)) as desk:
                read = list(progress.share(0.8, 1).steps(desk.listing.articles(), before.articles))
                page = _exported(desk, read, folder / "page")
        articles = [each for each in read if isinstance(each, Article)]
        problems += [each for each in read if isinstance(each, DeskError)]
        if len(read) != before.articles:
            problems.append(BackupRefused("drill_list_differs", found=len(read), wanted=before.articles))
        if page is not None and page.error is not None:
            problems.append(page.error)
        return Drill(
            backup=newest,
            report=before,
            listed=len(read),
            read=len(articles),
            page=page,
            problems=tuple(problems),
        )


def _differences(before: Report, after: Report) -> Iterator[DeskError]:
    if not before.is_whole:
        yield BackupRefused("backup_damaged", path=str(before.path))
    elif replace(after, path=before.path) != before:
        yield BackupRefused("drill_words_differ", path=str(before.path))
    if before.bad_pictures:
        yield BackupRefused("backup_pictures_bad", path=str(before.path), count=len(before.bad_pictures))


def _exported(desk: "Desk", read: "list[Article | ArticleDamaged]", folder: Path) -> "Receipt | None":
    """What came of the page of the first article that can have one."""
    for each in read:
        if isinstance(each, Article) and each.headline:
            desk.publishing.make_folder(folder)
            return desk.publishing.export([each.article_id], folder)[0]
    return None
