"""The backups that there are: listed, and thinned after the rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom_desktop.article.errors import BackupRefused
from newsroom_desktop.storage.backups.names import DAMAGED, Why, named
from newsroom_desktop.storage.backups.notes import Note, read_notes, write_notes
from newsroom_desktop.storage.backups.pictures import picture_names, prune
from newsroom_desktop.storage.backups.rule import kept
from newsroom_desktop.storage.backups.settings import drop_settings
from newsroom_desktop.storage.backups.verifying import Report

STAYING_MS = 30 * 24 * 60 * 60 * 1000
"""So long nothing thins a backup that was made by hand or before a great change."""

_AHEAD_MS = 2 * 24 * 60 * 60 * 1000
"""So much a clock may go back when it is set right, as in a computer that runs two systems."""

_STAYING = frozenset({Why.MIGRATION, Why.RESTORE, Why.HAND})


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup of the archive whose file is called `stem`.

    One that is not `is_whole` has words in it that are not what was written: it counts as none. `articles`
    and `verified_ms` are None where nobody has noted that the file was read back.
    """

    path: Path
    time_ms: int
    why: Why
    size_bytes: int
    is_whole: bool
    stem: str
    articles: int | None = None
    verified_ms: int | None = None


def backup_folder(archive: Path) -> Path:
    """Where the backups of `archive` lie."""
    return archive.with_name("backups")


def backup_at(path: Path) -> Backup:
    """The backup in the file at `path`.

    Raises:
        BackupRefused: it is not named as one, is missing, or cannot be read.
    """
    try:
        found = _found(path, read_notes(path.parent))
    except OSError as error:
        raise BackupRefused("backup_unreadable", path=str(path), reason=_reason(error)) from error
    if found is None:
        raise BackupRefused("backup_unknown", path=str(path))
    return found


def backups(folder: Path, stem: str = "") -> list[Backup]:
    """The backups in `folder`, the newest first: all, or those of the archive whose file is called `stem`.

    Raises:
        BackupRefused: the folder cannot be read; one that is not there has none.
    """
    notes = read_notes(folder)
    try:
        found = [_found(entry, notes) for entry in folder.iterdir()] if folder.is_dir() else []
    except OSError as error:
        raise BackupRefused("backups_unreadable", path=str(folder), reason=_reason(error)) from error
    mine = [each for each in found if each is not None and stem in ("", each.stem)]
    return sorted(mine, key=lambda each: (each.time_ms, each.path.name), reverse=True)


def newest_first(found: Iterable[Backup], now_ms: int) -> list[Backup]:
    """The backups in the order in which they were made, the last first.

    A time that is far from come was told by a clock that went wrong: such a backup stands behind all others.
    Where the clock is wrong now, so do those that were made before it was.
    """
    latest_ms = now_ms + _AHEAD_MS
    return sorted(
        found, key=lambda each: (each.time_ms <= latest_ms, each.time_ms, each.path.name), reverse=True
    )


def thin(folder: Path, stem: str, now_ms: int) -> None:
    """Take away the backups that the rule does not keep, and pictures that none of the others has.

    Of damaged copies, which the rule does not count, the newest stays. Pictures stay all while there is an
    archive in `folder` that cannot be asked for its own.

    Raises:
        OSError: the folder cannot be read or written.
    """
    there = backups(folder, stem)
    whole = [each for each in there if each.is_whole]
    stay = kept([each.time_ms for each in whole], now_ms)
    damaged = [each for each in there if each.path.suffix == DAMAGED]
    outdated = [each for each in whole if each.time_ms not in stay] + damaged[1:]
    gone = [each for each in outdated if not _is_staying(each, now_ms)]
    for each in gone:
        each.path.unlink()
        drop_settings(each.path)
    if gone:
        _prune_pictures(folder)


def _is_staying(backup: Backup, now_ms: int) -> bool:
    return backup.why in _STAYING and backup.time_ms > now_ms - STAYING_MS


def _prune_pictures(folder: Path) -> None:
    """Take out the pictures that no archive in `folder` has.

    One is also what somebody has renamed, what a newer version has made, and an archive that is in use there;
    none is the folder of a backup's settings.
    """
    needed: set[str] = set()
    for entry in folder.iterdir():
        if ".db" in entry.suffixes and entry.suffix != ".lock" and not entry.is_dir():
            names = picture_names(entry)
            if names is None:
                return
            needed.update(names)
    prune(folder / "media", needed)


def note(report: Report, now_ms: int) -> None:
    """Note beside the backup that it was read back, and what was found.

    Raises:
        OSError: the folder cannot be written or is full.
    """
    folder, name = report.path.parent, report.path.name
    said = Note(
        verified_ms=now_ms,
        size_bytes=report.path.stat().st_size,
        articles=report.articles,
        is_whole=report.is_whole,
    )
    notes = {known: it for known, it in read_notes(folder).items() if (folder / known).exists()}
    write_notes(folder, notes | {name: said})


def _found(path: Path, notes: Mapping[str, Note]) -> Backup | None:
    told = named(path)
    if told is None:
        return None
    size_bytes = path.stat().st_size
    noted = notes.get(path.name)
    is_noted = noted is not None and noted.size_bytes == size_bytes
    return Backup(
        path=path,
        time_ms=told.time_ms,
        why=told.why,
        size_bytes=size_bytes,
        is_whole=told.is_whole and (noted is None or noted.is_whole),
        stem=told.stem,
        articles=noted.articles if noted and is_noted else None,
        verified_ms=noted.verified_ms if noted and is_noted else None,
    )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
