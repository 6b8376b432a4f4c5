"""A process in which each call that writes or syncs can be made to fail, with `failing_disk.c` in it.

Called with a folder and a number of points, it runs every stage again and again, and lets the first, second,
third … call of a kind fail, or as many of them, evenly, as there are points. It prints a line of JSON for
each round.
"""

import ctypes
import errno
import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.faults.stages import STAGES, Place, Round

WRITES, SYNCS = 1, 2
KINDS = {"write": WRITES, "sync": SYNCS}
ERRORS = {"EIO": (errno.EIO, False), "ENOSPC": (errno.ENOSPC, True)}
"""A bad sector fails once; a full disk fails until there is room on it."""

NEVER = 1_000_000


def points(total: int, most: int) -> Iterator[int]:
    """The calls, from 1, that shall fail: all, or so many, the last among them, which completes the rest."""
    count = min(total, most)
    yield from sorted({total - number * total // count for number in range(count)})


def main() -> None:
    """Run all rounds."""
    disk = ctypes.CDLL(None)
    folder, most = Path(sys.argv[1]).resolve(), int(sys.argv[2])
    disk.disk_watch(bytes(folder / "bad"))
    numbers = itertools.count()

    def one(stage: str, kind: str, error: str, point: int) -> int:
        bad = Round(stage, Place(folder=folder / "bad" / str(next(numbers)), safe=folder))
        code, stays = ERRORS[error]
        disk.disk_fail(KINDS[kind], point, code, int(stays))
        told = bad.attempt()
        calls, failures = int(disk.disk_calls()), int(disk.disk_failures())
        disk.disk_fail(0, NEVER, 0, 0)
        broken = ""
        try:
            bad.go_on()
        except Exception as caught:  # noqa: BLE001 - told to the test
            broken = repr(caught)
        bad.end()
        if point != NEVER:
            found = {"stage": stage, "kind": kind, "error": error, "point": point, "told": told}
            print(json.dumps({**found, "failures": failures, "broken": broken}), flush=True)
        return calls

    for stage, kind in itertools.product(STAGES, KINDS):
        total = one(stage, kind, "EIO", NEVER)
        for error in ERRORS:
            for point in points(total, most):
                one(stage, kind, error, point)


if __name__ == "__main__":
    main()
