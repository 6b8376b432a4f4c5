"""Backing up: copies of the archive beside it, and in a second place where one is chosen."""

import uuid
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import ArchiveRefused, BackupRefused, Cancelled, DeskError
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.backups.listing import Backup, backup_folder, backups, newest_first, note
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why, named
from newsroom_desktop.storage.backups.place_file import read_second_place, write_second_place
from newsroom_desktop.storage.backups.state import is_backed_up
from newsroom_desktop.storage.backups.verifying import Report, verify

_FOLDER = "newsroom-backups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a backup in one place: it was made, there was nothing new, or why it could not be.

    `report` is what was found when it was read back.
    """

    folder: Path
    is_second: bool
    made: Backup | None = None
    report: Report | None = None
    error: DeskError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder for backups, and those in it, the newest first; `error` tells why they cannot be seen."""

    folder: Path
    is_second: bool
    backups: tuple[Backup, ...] = ()
    error: DeskError | None = None


class BackingUp:
    """The verbs of backups of the archive in the file `archive`; nobody need have it open."""

    def __init__(self, archive: Path, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def at_start(self, progress: Progress) -> tuple[Outcome, ...]:
        """A backup in each place whose newest lacks something that is in the archive.

        Raises:
            Cancelled: `progress` says so.
        """
        return self._in_each_place(Why.START, progress)

    def hourly(self, progress: Progress) -> tuple[Outcome, ...]:
        """Likewise, while the archive is in use.

        Raises:
            Cancelled: `progress` says so.
        """
        return self._in_each_place(Why.HOURLY, progress)

    def by_hand(self, progress: Progress, folder: Path | None = None) -> tuple[Outcome, ...]:
        """A backup in each place, or in `folder` alone, whether there is something new or not.

        Raises:
            Cancelled: `progress` says so.
        """
        if folder is not None:
            return (self._in_place(Place(folder=folder, is_second=True), Why.HAND, progress),)
        return self._in_each_place(Why.HAND, progress)

    def make_up(self, progress: Progress) -> Outcome | None:
        """A backup in the second place if it is there and lacks something; None where there is none to see.

        Raises:
            Cancelled: `progress` says so.
        """
        second = next((place for place in self._places() if place.is_second), None)
        if second is None or not _is_folder(second.folder):
            return None
        return self._in_place(second, Why.HOURLY, progress)

    def places(self) -> tuple[Place, ...]:
        """The places for backups, with what is in them."""
        return tuple(map(self._seen, self._places()))

    def newest_first(self) -> list[Backup]:
        """The backups in all places, the one that was made last first, whole or not."""
        return newest_first((each for place in self.places() for each in place.backups), self._now())

    def choose_second_place(self, folder: Path) -> Path:
        """Let backups go to a folder of their own in `folder` as well, from the next one on; that folder.

        Others may have theirs beside it. The one that was theirs before in the same place is theirs again.

        Raises:
            BackupRefused: it cannot be made.
            ArchiveRefused: the choice cannot be read or kept.
        """
        chosen = read_second_place(self._archive)
        own = folder / f"{_FOLDER}-{uuid.uuid4().hex[:8]}"
        for known in (chosen.in_use, chosen.before):
            if known is not None and folder in (known, known.parent) and _is_folder(known):
                own = known
        try:
            own.mkdir(exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise BackupRefused("backup_failed", path=str(folder), reason=reason) from error
        write_second_place(self._archive, own)
        return own

    def forget_second_place(self) -> None:
        """Let backups go to no second place any more; those that are there stay.

        Raises:
            ArchiveRefused: the choice cannot be kept.
        """
        write_second_place(self._archive, None)

    def verify(self, path: Path | None, progress: Progress) -> Report:
        """What is found when all of a backup is read, or of the archive; of a backup it is noted.

        Raises:
            ArchiveRefused, BackupRefused: it is not there, or nobody can look.
            Cancelled: `progress` says so.
        """
        if path is None and not self._archive.exists():
            raise ArchiveRefused("archive_missing", path=str(self._archive))
        if path is not None:
            _check_there(path)
        with cancelling():
            report = verify(path or self._archive, progress)
        if path is not None and named(path) is not None:
            with suppress(OSError):  # a place that cannot be written keeps what it knew
                note(report, self._now())
        return report

    def _in_each_place(self, why: Why, progress: Progress) -> tuple[Outcome, ...]:
        places = self._places()
        return tuple(
            self._in_place(place, why, progress.share(number / len(places), (number + 1) / len(places)))
            for number, place in enumerate(places)
        )

    def _in_place(self, place: Place, why: Why, progress: Progress) -> Outcome:
        where = Outcome(folder=place.folder, is_second=place.is_second)
        if place.error is not None:
            return replace(where, error=place.error)
        try:
            if why is not Why.HAND and is_backed_up(self._archive, place.folder, self._now()):
                return where
            with cancelling():
                folder = place.folder if place.is_second else None
                made, report = backup(self._archive, why, self._now(), folder, progress)
        except Cancelled:
            raise
        except DeskError as error:
            return replace(where, error=error)
        return replace(where, made=made, report=report)

    def _places(self) -> tuple[Place, ...]:
        own = Place(folder=backup_folder(self._archive), is_second=False)
        try:
            second = read_second_place(self._archive).in_use
        except ArchiveRefused as error:
            return own, Place(folder=self._archive.parent, is_second=True, error=error)
        return (own,) if second is None else (own, Place(folder=second, is_second=True))

    def _seen(self, place: Place) -> Place:
        if place.error is not None:
            return place
        if place.is_second and not _is_folder(place.folder):
            missing = BackupRefused("backup_folder_missing", path=str(place.folder))
            return replace(place, error=missing)
        try:
            return replace(
                place, backups=tuple(newest_first(backups(place.folder, self._archive.stem), self._now()))
            )
        except BackupRefused as error:
            return replace(place, error=error)


def _is_folder(path: Path) -> bool:
    """Whether there is a folder at `path`; none on a disk that fails or is another person's."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _check_there(path: Path) -> None:
    """Return when there is a file at `path`.

    Raises:
        BackupRefused: there is none, or nobody can look.
    """
    try:
        if not path.exists():
            raise BackupRefused("backup_missing", path=str(path))
    except OSError as error:
        reason = error.strerror or str(error)
        raise BackupRefused("backup_unreadable", path=str(path), reason=reason) from error
