"""A process that may be killed at any moment, and what it has told till then."""

import multiprocessing
import time
from collections.abc import Callable
from contextlib import closing
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.faults.typist", "tests.faults.exporter"])
"""Loaded once: a process begins in a tenth of the time. What is made of them is made in each process."""


class Watched(Generic[T]):
    """Runs `work(*args, told)` in a process of its own; `told` sends a T for each thing that happens."""

    def __init__(self, work: Callable[..., None], *args: object) -> None:
        self._hears, told = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=work, args=(*args, told), daemon=True)
        self._process.start()
        told.close()
        self.told: list[T] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.is_alive():
            self.kill()

    def watch(self, seconds: float) -> None:
        """Take in what is told during `seconds`."""
        until = time.monotonic() + seconds
        while (left_s := until - time.monotonic()) > 0 and self._hears.poll(left_s):
            self.told.append(self._hears.recv())

    def watch_for(self, is_wanted: Callable[[T], bool], most_s: float = 30.0) -> T:
        """Take in what is told, up to the first that is wanted; it comes within `most_s`."""
        until = time.monotonic() + most_s
        while True:
            assert self._hears.poll(max(until - time.monotonic(), 0)), self.told[-1:]
            self.told.append(self._hears.recv())
            if is_wanted(self.told[-1]):
                return self.told[-1]

    def wait(self) -> None:
        """Wait until it has ended by itself."""
        self._process.join()

    def kill(self) -> float:
        """End it at once, and take in what it had told; when that was, by the monotonic clock."""
        at_s = time.monotonic()
        self._process.kill()
        self._process.join()
        with closing(self._hears):
            while True:
                try:
                    rest: Any = self._hears.recv()
                except (EOFError, OSError):  # the last thing that was told may be cut off
                    return at_s
                self.told.append(rest)
