"""A damaged archive that is set aside: its file, WAL and index of the WAL under a new name, byte for byte."""

import os
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.storage.beside import ENDS


def set_aside(path: Path, now: datetime) -> Path:
    """Give the archive at `path` and what belongs to it a new name that nothing has, and return it.

    Whoever calls it holds the lock of the archive. A kill amid it is made good by `finish_setting_aside`.

    Raises:
        OSError: the folder cannot be written; the archive is where it was.
    """
    new = _free_name(path, now)
    try:
        for end in ENDS:  # the file first: what is left beside it is known for its own
            with suppress(FileNotFoundError):
                _named(path, end).rename(_named(new, end))
        sync_folder(path.parent)
    except OSError:
        bring_back(new, path)
        raise
    return new


def bring_back(aside: Path, path: Path) -> None:
    """Give an archive that was set aside the name `path` again, if nothing has it and the disk lets it."""
    if os.path.lexists(path):
        return
    for end in reversed(ENDS):  # the file last: it is no archive without its WAL
        with suppress(OSError):
            if not os.path.lexists(_named(path, end)):
                _named(aside, end).rename(_named(path, end))


def finish_setting_aside(path: Path, now: datetime) -> Path | None:
    """Move what is left beside an archive that is gone to where the archive was set aside.

    A WAL that is found beside a new archive would be written over. The newest that was set aside is
    returned, None when there is none.

    Raises:
        OSError: the folder cannot be written.
    """
    found = asides(path)
    left = [end for end in ENDS[1:] if _named(path, end).exists()]
    if left:
        home = found[-1] if found else _free_name(path, now)
        if any(_named(home, end).exists() for end in left):
            home = _free_name(path, now)
        for end in left:
            _named(path, end).rename(_named(home, end))
        sync_folder(path.parent)
    return found[-1] if found else None


def asides(path: Path) -> list[Path]:
    """The archives that were set aside from `path`, the newest last."""
    found = path.parent.glob(f"{_escaped(path.stem)}.damaged-*{_escaped(path.suffix)}")
    return sorted(found, key=lambda each: (each.stat().st_ctime_ns, each.name))


def _free_name(path: Path, now: datetime) -> Path:
    stem = f"{path.stem}.damaged-{now:%Y%m%d-%H%M}"
    for number in count(1):
        new = path.with_name(f"{stem}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not any(os.path.lexists(_named(new, end)) for end in ENDS):
            return new
    raise AssertionError


def _named(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _escaped(text: str) -> str:
    return "".join(f"[{letter}]" if letter in "[]*?" else letter for letter in text)
