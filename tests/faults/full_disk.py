"""A process with a small disk of its own, which is full before each stage, or has a few pages left.

Called with a folder and a number of rounds, it needs a mount namespace (`unshare --mount`), and prints a line
of JSON for each round.
"""

import ctypes
import itertools
import json
import os
import sys
from pathlib import Path

from tests.faults.stages import STAGES, Place, Round

DISK_BYTES = 80 << 20
"""A backup leaves 32 MB of it to the archive."""

NOT_ALLOWED = 3
PAGE = 4096


def mount(folder: Path) -> None:
    """Put an empty disk at `folder`; it is gone with this process.

    Raises:
        OSError: it may not be mounted.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"tmpfs", bytes(folder), b"tmpfs", 0, f"size={DISK_BYTES}".encode()):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def fill(disk: Path, left_bytes: int) -> Path:
    """Leave no more than so many bytes free; the file that takes them."""
    filler = disk / "filler"
    free = os.statvfs(disk)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_bsize - left_bytes))
    return filler


def main() -> None:
    """Run all rounds."""
    folder, most = Path(sys.argv[1]).resolve(), int(sys.argv[2])
    disk = folder / "disk"
    disk.mkdir()
    try:
        mount(disk)
    except PermissionError:
        sys.exit(NOT_ALLOWED)
    for stage, number in itertools.product(STAGES, range(most)):
        left_bytes = PAGE * (number * (number + 1) // 2)
        full = Round(stage, Place(folder=disk / "desk", safe=folder))
        filler = fill(disk, left_bytes)
        told = full.attempt()
        filler.unlink()
        broken = ""
        try:
            full.go_on()
        except Exception as caught:  # noqa: BLE001 - told to the test
            broken = repr(caught)
        full.end()
        said = {"stage": stage, "left_bytes": left_bytes, "told": told, "broken": broken}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
