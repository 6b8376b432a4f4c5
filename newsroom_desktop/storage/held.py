"""Which databases this process has open, whose files it must not open and close beside SQLite.

POSIX takes all locks of a process on a file away when it closes any handle of it (fcntl(2); SQLite, "How To
Corrupt An SQLite Database File", 2.2). Another program that closes the archive then takes itself for the
last one and takes the WAL away, and what is written here after that is in no file any more.
"""

from collections import Counter
from pathlib import Path
from threading import RLock

from newsroom_desktop.storage.connection import LooseConnection

_File = tuple[int, int]
"""The device and the number of a file: it is known by them under any name."""

_open: Counter[_File] = Counter()
LOOKING = RLock()
"""Taken by who opens a database, and by who opens its file without SQLite: from the question whether it is
held until it is closed."""


def is_held(path: Path) -> bool:
    """Whether this process has the database at `path` open."""
    return _open[_file_at(path)] > 0


def _file_at(path: Path) -> _File:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


class HeldConnection(LooseConnection):
    """A connection that holds its database, from `hold` until it is closed."""

    _file: _File | None = None

    def hold(self, path: Path) -> None:
        """Hold the database at `path`, which this is a connection to."""
        self._file = _file_at(path)
        _open[self._file] += 1

    def close(self) -> None:
        """Close it, and hold the database no more."""
        super().close()
        file, self._file = self._file, None
        if file is not None:
            with LOOKING:
                _open[file] -= 1
