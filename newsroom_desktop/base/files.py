"""Files that are written whole or not at all, and how to see that one has changed."""

import os
import uuid
from pathlib import Path


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` at `path`: a reader finds the old bytes or the new ones, never a part.

    The new bytes are on the disk when this returns. Who may read them is up to the person's umask.

    Raises:
        OSError: the folder cannot be written or is full; what stood at `path` still does.
    """
    temporary = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:8]}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


Stamp = tuple[int, int] | None
"""Of a file at one time: when it was changed, and its bytes; None of one that is not there."""


def stamp(path: Path) -> Stamp:
    """The stamp of the file at `path`: another one once others have written it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def sync_folder(folder: Path) -> None:
    """Return when the names in `folder` are on the disk.

    Raises:
        OSError: the disk failed to take them.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
