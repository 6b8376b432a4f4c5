"""The pictures of backups: files named by their content, each once for all backups of a folder."""

import hashlib
import os
import re
import shutil
import sqlite3
import uuid
from collections.abc import Collection
from pathlib import Path

from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.looking import looking

_NAME = re.compile(r"([0-9a-f]{64})\.\w{1,7}")
_LEFT = re.compile(r"\.[0-9a-f]{32}\.part")
_NAMES = "SELECT media_id, suffix FROM media ORDER BY media_id"
_CHUNK_BYTES = 1 << 20


def picture_names(path: Path, *, is_at_rest: bool = False) -> list[str] | None:
    """The names of the pictures that the archive or backup at `path` tells of; None if it cannot be read.

    Beside one that `is_at_rest`, which nobody writes and has no WAL, no file is made.
    """
    try:
        with looking(path, is_at_rest=is_at_rest) as connection:
            return [f"{name}{suffix}" for name, suffix in connection.execute(_NAMES)]
    except sqlite3.Error:
        return None


def bad_pictures(names: Collection[str], folder: Path, progress: Progress) -> tuple[str, ...]:
    """Which of the pictures are missing in `folder`, or are not what their name says.

    Raises:
        Stopped: `progress` was cancelled.
    """
    return tuple(
        name for name in progress.steps(names, len(names)) if not _is_itself(folder / name, progress)
    )


def gather(
    names: Collection[str], source: Path, pool: Path, progress: Progress, *, linking: bool
) -> list[str]:
    """Bring the pictures that are not in `pool` yet there from `source`; which of them could not be.

    With `linking` a file is shared where the disk can do so: nobody ever changes one.

    Raises:
        OSError: `pool` cannot be written or is full.
        Stopped: `progress` was cancelled.
    """
    if not names:
        return []
    pool.mkdir(exist_ok=True)
    there = {entry.name for entry in pool.iterdir()}
    bad = []
    for name in progress.steps(names, len(names)):
        if name in there:
            continue
        if not _is_itself(source / name, progress):
            bad.append(name)
        elif not (linking and _is_linked(source / name, pool / name)):
            _copy(source / name, pool / name)
    sync_folder(pool)
    return bad


def prune(pool: Path, needed: Collection[str]) -> None:
    """Take the pictures that are not `needed` out of `pool`; files of other people stay.

    Raises:
        OSError: `pool` cannot be read or written.
    """
    for entry in pool.iterdir() if pool.is_dir() else ():
        if _NAME.fullmatch(entry.name) and entry.name not in needed:
            entry.unlink()


def sweep_pictures(pool: Path) -> None:
    """Take away what is left of pictures whose copying was killed.

    Raises:
        OSError: `pool` cannot be read or written.
    """
    for entry in pool.iterdir() if pool.is_dir() else ():
        if _LEFT.fullmatch(entry.name):
            entry.unlink()


def _is_itself(path: Path, progress: Progress) -> bool:
    """Whether the file is there and hashes to its name."""
    named = _NAME.fullmatch(path.name)
    if named is None:
        return False
    sum_ = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                progress.heed()
                sum_.update(chunk)
    except OSError:
        return False
    return sum_.hexdigest() == named[1]


def _is_linked(source: Path, path: Path) -> bool:
    try:
        path.hardlink_to(source)
    except OSError:  # another disk, or one that knows no links
        return False
    return True


def _copy(source: Path, path: Path) -> None:
    temporary = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with source.open("rb") as old, temporary.open("xb") as new:
            shutil.copyfileobj(old, new, _CHUNK_BYTES)
            new.flush()
            os.fsync(new.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
