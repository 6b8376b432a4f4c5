"""Keeping house: how much there is in the archive, how much room it takes, and less of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.backups.listing import backup_folder, backups
from newsroom_desktop.storage.compacting import compact
from newsroom_desktop.storage.counting import Counts, counts, room_taken, unused_pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStatistics:
    """What is in the archive at `path`, the bytes of each part on the disk, and its backups beside it."""

    path: Path
    counts: Counts
    sizes: Mapping[str, int]
    backups: int
    newest_backup_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Won:
    """Bytes that the archive took before it was compacted, and takes now; and pictures that nothing names."""

    before_bytes: int
    after_bytes: int
    unused_pictures: int


class Housekeeping:
    """The verbs on the archive as a whole."""

    def __init__(self, archive: Archive, settling: Settling) -> None:
        self._archive = archive
        self._settling = settling

    def statistics(self) -> ArchiveStatistics:
        """How much there is of everything."""
        with self._archive.reading() as unit:
            counted = counts(unit, zone_called(self._settling.site.time_zone))
        path = self._archive.path
        made = backups(backup_folder(path), path.stem)
        return ArchiveStatistics(
            path=path,
            counts=counted,
            sizes=room_taken(path),
            backups=len(made),
            newest_backup_ms=max((each.time_ms for each in made), default=None),
        )

    def compact(self, progress: Progress | None = None) -> Won:
        """Make the archive as small as it can be; nobody can save meanwhile. Pictures are only counted.

        Raises:
            ArchiveBusy: another process has it for writing.
            ArchiveDamaged: something in it is not what was written; it was left as it is.
            ArchiveRefused: there is no room, or it cannot be written; it was left as it is.
            Stopped: `progress` was cancelled; it was left as it is.
        """
        with self._archive.alone():
            done = compact(self._archive.path, progress or Progress())
        with self._archive.reading() as unit:
            unused = len(unused_pictures(unit))
        return Won(before_bytes=done.before_bytes, after_bytes=done.after_bytes, unused_pictures=unused)
