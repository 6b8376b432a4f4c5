"""An archive that goes to another folder, with all that lies beside it.

Everything is copied first and looked through; then the copy gets its name, is remembered, and only then the
old file loses its own. Whenever that ends, one whole archive opens under the name that is remembered.
"""

import filecmp
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused
from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.sizes import megabytes
from newsroom_desktop.storage.archive import taken
from newsroom_desktop.storage.backups.state import state_of
from newsroom_desktop.storage.backups.verifying import verify_words
from newsroom_desktop.storage.beside import ENDS, MADE_ANEW, companions
from newsroom_desktop.storage.file import find_file, give_name, has_wal
from newsroom_desktop.storage.refusing import not_written, refusing

_PAGES_AT_ONCE = 1_000
_BLOCK_BYTES = 1 << 20
_SPARE_BYTES = 1 << 24
_WORDS_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Relocated:
    """Where the archive lies now, and where the old file was left."""

    path: Path
    left_at: Path


def relocate(
    path: Path, folder: Path, remember: Callable[[Path], None], *, wait_s: float, progress: Progress
) -> Relocated:
    """Bring the archive at `path`, which nobody has open, into `folder`, and `remember` its new place.

    The old file stays in its folder under another name.

    Raises:
        ArchiveBusy: another process has it.
        ArchiveDamaged: it cannot be copied whole; it was left where it is.
        ArchiveRefused: it cannot be read, or `folder` cannot be used.
        Stopped: `progress` was cancelled.
    """
    target = folder / path.name
    with refusing(path):
        if not find_file(path):
            raise ArchiveRefused("archive_missing", path=str(path))
    with taken(path, wait_s, progress):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not any(target.with_name(target.name + end).exists() for end in ENDS):
                _check_room(path, folder)
                _carry(path, target, progress)
            elif not _is_copy(target, path):
                raise ArchiveRefused("archive_there_already", path=str(target))
            remember(target)
        except OSError as error:
            raise not_written(error, target) from error
        return Relocated(path=target, left_at=_set_apart(path))


def _is_copy(target: Path, path: Path) -> bool:
    """Whether what lies there is what a move brought that was killed before it was remembered."""
    try:
        return not target.samefile(path) and state_of(target) == state_of(path)
    except (FileNotFoundError, sqlite3.Error):
        return False


def _check_room(path: Path, folder: Path) -> None:
    needed = sum((path.parent / name).stat().st_size for name in companions(path)) + path.stat().st_size
    if shutil.disk_usage(folder).free < needed + _SPARE_BYTES:
        raise ArchiveRefused("archive_no_room", path=str(folder), megabytes=megabytes(needed))


def _carry(path: Path, target: Path, progress: Progress) -> None:
    new = target.with_name(f".{target.name}.{os.getpid()}.moving")
    brought: list[Path] = []
    try:
        _copy_words(path, new, progress.share(0, _WORDS_SHARE))
        names = list(companions(path))
        for name in progress.share(_WORDS_SHARE, 1).steps(names, len(names)):
            if _copy(path.parent / name, target.parent / name):
                brought += [target.parent / name]
        for folder in {target.parent / name.parent for name in names}:
            sync_folder(folder)
        give_name(new, target)
        brought += [target]
        sync_folder(target.parent)
    except BaseException:
        for copy in brought:
            copy.unlink(missing_ok=True)
        raise
    finally:
        for end in ENDS:
            new.with_name(new.name + end).unlink(missing_ok=True)


def _copy_words(path: Path, new: Path, progress: Progress) -> None:
    copying, looking = progress.share(0, 0.5), progress.share(0.5, 1)

    def advance(_status: int, left: int, total: int) -> None:
        copying.heed()
        copying.report(total - left, max(total, 1))

    new.unlink(missing_ok=True)  # of a process that was killed
    with (
        refusing(new),
        closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)) as source,
        closing(sqlite3.connect(new)) as copy,
    ):
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=advance)
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    found = verify_words(new, looking)
    if not found.is_whole and replace(verify_words(path, looking), path=new) != found:
        raise ArchiveDamaged("archive_damaged", path=str(path))  # what was broken before goes along


def _copy(source: Path, target: Path) -> bool:
    """Let `target` hold what `source` does, whether or not it did; what it held before gets another name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and filecmp.cmp(source, target, shallow=False):
        return False
    temporary = target.with_name(f".{target.name}.moving")
    try:
        with source.open("rb") as given, temporary.open("wb") as taking:
            shutil.copyfileobj(given, taking, _BLOCK_BYTES)
            taking.flush()
            os.fsync(taking.fileno())
        shutil.copystat(source, temporary)
        if target.exists() and target.name != MADE_ANEW:
            target.replace(_free_name(target, "before"))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _set_apart(path: Path) -> Path:
    """Give the old file a name that says what it is; where that cannot be done it keeps its own."""
    apart = _free_name(path, "moved")
    had_wal = has_wal(path)  # of somebody who reads it
    try:
        path.rename(apart)  # first: under its own name it is none without its WAL
    except OSError:
        return path
    if had_wal:
        with suppress(OSError):
            path.with_name(f"{path.name}-wal").rename(apart.with_name(f"{apart.name}-wal"))
    return apart


def _free_name(path: Path, why: str) -> Path:
    """A name like that of `path` that no file has yet: archive-moved.db, then archive-moved-2.db."""
    ends = chain([""], (f"-{number}" for number in count(2)))
    names = (path.with_name(f"{path.stem}-{why}{end}{path.suffix}") for end in ends)
    return next(name for name in names if not name.exists())
