"""Salvaging: what can take the place of a damaged archive, and having it do so."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused, BackupRefused
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.storage.archive import make_empty, taken
from newsroom_desktop.storage.aside import asides
from newsroom_desktop.storage.backups.listing import Backup
from newsroom_desktop.storage.backups.pictures import gather, picture_names
from newsroom_desktop.storage.backups.verifying import verify_words
from newsroom_desktop.storage.beside import ENDS
from newsroom_desktop.storage.file import find_file, has_wal
from newsroom_desktop.storage.refusing import not_written, refusing
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.salvage.completing import salvaged
from newsroom_desktop.storage.salvage.holding import Holding, ReadOut, beyond, holding_in
from newsroom_desktop.storage.salvage.placing import put_in_place


class Way(StrEnum):
    """What shall take the place of the damaged archive."""

    BOTH = "both"
    READ_OUT = "damaged"
    BACKUP = "backup"
    EMPTY = "empty"


_WITH_BACKUP = (Way.BACKUP, Way.BOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodBackup:
    """The newest backup of which every word was found to be what was written, and what it holds."""

    backup: Backup
    holding: Holding


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What there is to choose from for the archive at `path`.

    `source` is where the damaged one lies now; one that `is_whole` can be opened, and all of it read.
    `newer` are headlines of articles of which words could be read that the backup lacks, `only_backup` of
    those of which the backup has words that could not be read.
    """

    path: Path
    source: Path
    read_out: ReadOut
    is_whole: bool = False
    backup: GoodBackup | None = None
    newer: tuple[str, ...] = ()
    only_backup: tuple[str, ...] = ()

    @property
    def ways(self) -> tuple[Way, ...]:
        """What can be chosen, the best first."""
        has_words = self.read_out.holding.articles > 0
        if self.backup is None:
            ways = (Way.READ_OUT, Way.EMPTY) if has_words else (Way.EMPTY,)
            return ways[:1] if self.is_whole else ways
        return (Way.BOTH, Way.READ_OUT, Way.BACKUP) if has_words else (Way.BACKUP, Way.EMPTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What stands in the place of the damaged archive now, and under what name that one is kept."""

    path: Path
    aside: Path | None
    holding: Holding


class Salvaging:
    """The verbs on an archive that cannot be opened; nothing of it is changed, deleted or written over."""

    def __init__(self, path: Path, maker: Maker, now: Clock) -> None:
        self._path = path
        self._maker = maker
        self._now = now
        self._new = path.with_name(f".{path.name}.salvage")

    def look(self, progress: Progress) -> Offer:
        """Read out what can be read, and find the newest good backup.

        Raises:
            ArchiveBusy: another window or command has the archive.
            ArchiveRefused: there is none, or its disk is full or fails.
            Stopped: `progress` was cancelled.
        """
        source = self._source()
        with self._working(progress):
            self._sweep()  # of a process that was killed
            try:
                read_out = salvaged(self._new, [source], self._maker, self._now(), progress.share(0, 0.6))
                is_whole = _is_whole(source, progress.share(0.6, 0.7))
                backup = self._newest_good(progress.share(0.7, 1))
                newer = beyond(self._new, backup.backup.path) if backup else ()
                only_backup = beyond(backup.backup.path, self._new) if backup else ()
            finally:
                self._sweep()
        return Offer(
            path=self._path,
            source=source,
            read_out=read_out,
            is_whole=is_whole,
            backup=backup,
            newer=newer,
            only_backup=only_backup,
        )

    def take(self, offer: Offer, way: Way, progress: Progress) -> Placed:
        """Set the damaged archive aside, and put in its place what `way` says.

        Raises:
            ArchiveBusy: another window or command has the archive.
            ArchiveRefused: its disk is full or fails, or it is whole and words would be taken out of sight;
                the archive is as it was.
            BackupRefused: there is no good backup to take.
            Stopped: `progress` was cancelled; the archive is as it was.
        """
        if way in _WITH_BACKUP and offer.backup is None:
            raise BackupRefused("backups_none_good")
        with self._working(progress):
            if way is Way.EMPTY and offer.is_whole and way not in offer.ways:
                raise ArchiveRefused("archive_whole", path=str(self._path))
            self._sweep()  # of a process that was killed
            try:
                self._make(offer, way, progress)
                self._bring_pictures(offer, way)
                holding = holding_in(self._new)
                progress.heed()
                aside = put_in_place(self._new, self._path, self._now())
            finally:
                self._sweep()
        return Placed(path=self._path, aside=aside, holding=holding)

    def _make(self, offer: Offer, way: Way, progress: Progress) -> None:
        if way is Way.EMPTY:
            make_empty(self._new)
            return
        sources = [] if way is Way.BACKUP else [offer.source]
        if way in _WITH_BACKUP and offer.backup is not None:
            sources.append(offer.backup.backup.path)
        there = BackingUp(self._path, self._now).newest_first() if way is Way.BOTH else []
        others = [each.path for each in there if each.path not in sources]
        salvaged(self._new, sources, self._maker, self._now(), progress, others)

    def _bring_pictures(self, offer: Offer, way: Way) -> None:
        if offer.backup is None or way not in _WITH_BACKUP:
            return
        names = picture_names(self._new, is_at_rest=True) or []
        pool = offer.backup.backup.path.with_name("media")
        gather(names, pool, self._path.with_name("media"), Progress(), linking=True)

    def _sweep(self) -> None:
        for end in ENDS:
            self._new.with_name(self._new.name + end).unlink(missing_ok=True)

    def _source(self) -> Path:
        """Where the damaged archive lies: in its place, or where it was set aside.

        Raises:
            ArchiveRefused: it does neither.
        """
        found = asides(self._path)
        if not self._path.is_file() and not found:
            raise ArchiveRefused("archive_missing", path=str(self._path))
        return self._path if self._path.is_file() else found[-1]

    def _newest_good(self, progress: Progress) -> GoodBackup | None:
        for each in BackingUp(self._path, self._now).newest_first():
            if each.is_whole and verify_words(each.path, progress).is_whole:
                return GoodBackup(backup=each, holding=holding_in(each.path))
        return None

    @contextmanager
    def _working(self, progress: Progress) -> Iterator[None]:
        try:
            with taken(self._path, 0, progress), refusing(self._path):
                yield
        except OSError as error:
            raise not_written(error, self._path) from error


def _is_whole(path: Path, progress: Progress) -> bool:
    """Whether every word at `path`, which this process alone has, can be read: seen without a change."""
    try:
        if has_wal(path) or not find_file(path, newer_too=True):
            return False
        return verify_words(path, progress, is_at_rest=True).is_whole
    except (ArchiveDamaged, ArchiveRefused):
        return False
