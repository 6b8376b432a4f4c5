"""Backups: whole copies of an archive, each read back before it counts.

A backup is one SQLite file beside the others, with their pictures in `media`. It is made by SQLite's backup
API from one state of the archive while others write there, under a name that nobody takes for a backup; it
gets its own once it is on the disk and everything in it has been found to be what was written.
"""

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from newsroom_desktop.article.errors import ArchiveRefused, BackupRefused
from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.backups.copying import check_room, copy_state, refusing
from newsroom_desktop.storage.backups.listing import Backup, backup_at, backup_folder, note, thin
from newsroom_desktop.storage.backups.names import Named, Why, name_for
from newsroom_desktop.storage.backups.pictures import gather, picture_names, sweep_pictures
from newsroom_desktop.storage.backups.settings import backup_of, drop_settings, keep_settings
from newsroom_desktop.storage.backups.verifying import Report, verify_words
from newsroom_desktop.storage.file import find_file

_PART = ".backup.part"
_LEFT = re.compile(r"\.([0-9a-f]{32}\.backup|verified\.json\.[0-9a-f]{8})\.part(-journal|-wal|-shm)?")
_LOCK_NAME = ".backups.lock"
_PATIENCE_S = 30.0


def backup(
    archive: Path, why: Why, now_ms: int, folder: Path | None = None, progress: Progress | None = None
) -> tuple[Backup, Report]:
    """Make a backup of `archive` in `folder`, and give it with what was found when it was read back.

    It does not matter who writes in the archive meanwhile. Where something in it is not what was written the
    copy is kept, marked as damaged, and counts as no backup. The folder is that beside the archive where none
    is named. The backups in it are thinned by the rule.

    Raises:
        BackupRefused: the folder is missing, full or cannot be written, or another backup is under way.
        ArchiveDamaged, ArchiveRefused: the archive cannot be read.
        Stopped: `progress` was cancelled; nothing is left of it.
    """
    progress = progress or Progress()
    place = folder or backup_folder(archive)
    with refusing(archive, place):
        if not find_file(archive):
            raise ArchiveRefused("archive_missing", path=str(archive))
        with _alone(place, progress, may_make=folder is None):
            made, report = _make(archive, Named(time_ms=now_ms, why=why, stem=archive.stem), place, progress)
            with suppress(OSError):  # what could not go now goes the next time
                thin(place, archive.stem, now_ms)
    return made, report


def _make(archive: Path, wanted: Named, place: Path, progress: Progress) -> tuple[Backup, Report]:
    _sweep(place)
    check_room(archive, place)
    part = place / f".{uuid.uuid4().hex}{_PART}"
    linking = place == backup_folder(archive)
    try:
        copy_state(archive, part, progress.share(0, 0.3))
        names, media = picture_names(part) or [], archive.with_name("media")
        bad = gather(names, media, place / "media", progress.share(0.3, 0.4), linking=linking)
        found = verify_words(part, progress.share(0.4, 1))
        path = _free_path(place, replace(wanted, is_whole=found.is_whole))
        keep_settings(archive, path)
        part.replace(path)
        sync_folder(place)
    finally:
        part.unlink(missing_ok=True)
    report = replace(found, path=path, bad_pictures=tuple(bad))
    with suppress(OSError):  # it counts without
        note(report, wanted.time_ms)
    return backup_at(path), report


def _free_path(place: Path, wanted: Named) -> Path:
    """Where a backup with this name can lie: later by a millisecond for each that is there already."""
    while (path := place / name_for(wanted)).exists():
        wanted = replace(wanted, time_ms=wanted.time_ms + 1)
    return path


def _sweep(place: Path) -> None:
    """Take away what is left of backups that were killed; whoever calls it is alone in `place`."""
    sweep_pictures(place / "media")
    for entry in place.iterdir():
        if _LEFT.fullmatch(entry.name):
            entry.unlink()
        elif (owner := backup_of(entry)) is not None and not owner.exists():
            drop_settings(owner)


@contextmanager
def _alone(place: Path, progress: Progress, *, may_make: bool) -> Iterator[None]:
    """Keep others from making or thinning backups in `place` meanwhile."""
    if may_make:
        place.mkdir(exist_ok=True)
    elif not place.is_dir():
        raise BackupRefused("backup_folder_missing", path=str(place))
    lock = FileLock(place / _LOCK_NAME, timeout=_PATIENCE_S)
    try:
        lock.acquire(cancel_check=lambda: progress.cancelled)
    except Timeout as error:
        progress.heed()
        raise BackupRefused("backup_under_way", path=str(place)) from error
    except NotImplementedError:  # a drive that knows no locks
        pass
    try:
        yield
    finally:
        lock.release()
