"""A backup put back in the place of the archive, and what becomes of the archive that was there.

Nothing is thrown away: the archive that was there is backed up first, or set aside as it is where that cannot
be done. The copy that takes its place has been read through before it does.
"""

import os
import sqlite3
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveBusy, ArchiveDamaged, ArchiveRefused, BackupRefused
from newsroom_desktop.base.clock import moment
from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.archive import taken
from newsroom_desktop.storage.aside import bring_back, finish_setting_aside, set_aside
from newsroom_desktop.storage.backups.copying import check_room, copy_state, refusing
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.pictures import gather, picture_names
from newsroom_desktop.storage.backups.settings import bring_settings
from newsroom_desktop.storage.backups.verifying import Report, verify_words
from newsroom_desktop.storage.connection import LooseConnection
from newsroom_desktop.storage.file import find_file
from newsroom_desktop.storage.looking import looking

_REFUSALS = {
    "backup_disk_full": "restore_disk_full",
    "backup_failed": "restore_failed",
    "backup_no_room": "restore_no_room",
}
"""What is said of a backup on its way back, by what is said of one that is made."""

_PART = ".restore.part"
_BESIDE = ("-wal", "-shm")
_PAUSE_S = 0.1
_ARTICLES = "SELECT article_id FROM head UNION SELECT article_id FROM draft"
_REVISIONS = "SELECT revision_id FROM revision"
_DRAFTS = "SELECT article_id, fields, body FROM draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What the archive had that the backup has not: articles that are new, other revisions, other drafts."""

    articles: int
    revisions: int
    drafts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What stands in the archive at `path` now, and where what stood there before is kept.

    `kept_at` is None where there was no archive, `since` where the one that was there cannot be compared.
    """

    path: Path
    report: Report
    kept_at: Path | None
    since: Since | None


def restore(
    archive: Path, chosen: Path, now_ms: int, progress: Progress | None = None, *, wait_s: float = 0.0
) -> Restored:
    """Put the backup in the file `chosen` in the place of `archive`, which nobody has open.

    Raises:
        ArchiveBusy: another process has the archive open.
        BackupRefused: the backup is damaged, or cannot be read or put there.
        ArchiveRefused: the backup was made by a newer version.
        Stopped: `progress` was cancelled; the archive is as it was.
    """
    progress = progress or Progress()
    with taken(archive, wait_s, progress), _refusing(chosen, archive.parent):
        _sweep(archive.parent)
        new = archive.with_name(f".{uuid.uuid4().hex}{_PART}")
        try:
            report = _brought(chosen, new, progress.share(0, 0.5))
            pictures = picture_names(new) or []
            pool = chosen.with_name("media")
            bad = gather(pictures, pool, archive.with_name("media"), progress.share(0.5, 0.6), linking=True)
            bring_settings(chosen, archive)
            kept_at, since = _exchanged(archive, new, now_ms, progress.share(0.6, 1), wait_s)
        finally:
            new.unlink(missing_ok=True)
    report = replace(report, path=archive, bad_pictures=tuple(bad))
    return Restored(path=archive, report=report, kept_at=kept_at, since=since)


@contextmanager
def _refusing(chosen: Path, place: Path) -> Iterator[None]:
    """Turn what fails while the backup `chosen` is put into `place` into what is said about it."""
    try:
        with refusing(chosen, place):
            yield
    except ArchiveDamaged as error:
        raise BackupRefused("backup_damaged", path=str(chosen)) from error
    except BackupRefused as error:
        raise BackupRefused(_REFUSALS.get(error.code, error.code), **error.values) from error


def _sweep(folder: Path) -> None:
    """Take away what is left of a restore that was killed."""
    for entry in folder.glob(f".*{_PART}*"):
        entry.unlink()


def _brought(chosen: Path, new: Path, progress: Progress) -> Report:
    """Copy the backup to `new`, and give what was found when all of the copy was read."""
    if not find_file(chosen):
        raise BackupRefused("backup_missing", path=str(chosen))
    check_room(chosen, new.parent)
    copy_state(chosen, new, progress.share(0, 0.4))
    report = verify_words(new, progress.share(0.4, 1))
    if not report.is_whole:
        raise BackupRefused("backup_damaged", path=str(chosen))
    return report


def _exchanged(
    archive: Path, new: Path, now_ms: int, progress: Progress, wait_s: float
) -> tuple[Path | None, Since | None]:
    """Let `new` take the place of `archive`; where that is kept now, and what only that has.

    Where it cannot, the archive is in its place again.
    """
    is_there = archive.exists()
    if is_there:
        kept_at: Path | None = _put_away(archive, now_ms, progress, wait_s)
    else:  # a WAL that is left beside it would be taken for that of `new`
        kept_at = finish_setting_aside(archive, moment(now_ms))
    try:
        since = _since(kept_at, new) if kept_at is not None else None
        _make_archive(new)
        if archive.exists():  # reading it has made a WAL anew, or somebody else has
            _carry_over_wal(archive, wait_s)
        new.replace(archive)
    except BaseException:
        if is_there and kept_at is not None:
            bring_back(kept_at, archive)
        raise
    sync_folder(archive.parent)
    return kept_at, since


def _make_archive(new: Path) -> None:
    """Let the copy, which is one file, write as an archive does from now on."""
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    with new.open("rb+") as file:
        os.fsync(file.fileno())


def _put_away(archive: Path, now_ms: int, progress: Progress, wait_s: float) -> Path:
    """Where all of the archive is kept from now on: a backup, else itself under another name."""
    try:
        find_file(archive)  # what is no whole archive stays as it is, to the last byte
        _carry_over_wal(archive, wait_s)
        made, _report = backup(archive, Why.RESTORE, now_ms, progress=progress)
    except ArchiveBusy:
        raise
    except (ArchiveRefused, BackupRefused, sqlite3.Error):  # damaged or newer, or no room for two
        return _aside(archive, now_ms)
    return made.path if made.is_whole else _aside(archive, now_ms)


def _aside(archive: Path, now_ms: int) -> Path:
    return set_aside(archive, moment(now_ms))


def _carry_over_wal(archive: Path, wait_s: float) -> None:
    """Let all of the archive be in its own file, with none beside it that would be taken for the next one's.

    Raises:
        ArchiveBusy: another process reads it, after `wait_s` seconds too.
        sqlite3.Error: it is damaged.
    """
    beside = [archive.with_name(archive.name + end) for end in _BESIDE]
    end = time.monotonic() + wait_s
    while True:
        with closing(sqlite3.connect(archive, isolation_level=None, factory=LooseConnection)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not any(path.exists() for path in beside):
            return
        if time.monotonic() > end:
            raise ArchiveBusy("archive_in_use", path=str(archive))
        time.sleep(_PAUSE_S)


def _since(before: Path, new: Path) -> Since | None:
    """What is in `before` and not in `new`; None where one of them cannot be read."""
    try:
        with looking(before) as old, looking(new) as restored:
            return Since(
                articles=_lacking(old, restored, _ARTICLES),
                revisions=_lacking(old, restored, _REVISIONS),
                drafts=_lacking(old, restored, _DRAFTS),
            )
    except sqlite3.Error:
        return None


def _lacking(old: sqlite3.Connection, restored: sqlite3.Connection, asked: str) -> int:
    return len(set(old.execute(asked)) - set(restored.execute(asked)))
