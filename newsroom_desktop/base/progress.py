"""Long work that can be watched and stopped, without Qt."""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")

_PARTS = 1_000
"""In so many a share of the work is told."""


class Stopped(Exception):
    """The work was asked to stop, and did."""


@dataclass  # no slots: a Qt signal can hold its methods only weakly
class Progress:
    """Handed into long work: it says how far it is, and asks whether to go on.

    `report` is called with (done, total) from the thread that works.
    """

    report: Callable[[int, int], None] = lambda _done, _total: None
    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; from any thread."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work has been asked to stop."""
        return self._stop.is_set()

    def heed(self) -> None:
        """Go on.

        Raises:
            Stopped: the work has been asked to stop.
        """
        if self._stop.is_set():
            raise Stopped

    def steps(self, items: Iterable[T], total: int = 0) -> Iterator[T]:
        """`items` as they come; told now and then is how many of `total` are done, where that is known.

        Raises:
            Stopped: the work has been asked to stop.
        """
        told = -1
        for number, item in enumerate(items):
            self.heed()
            if total and (now := number * _PARTS // total) > told:
                told = now
                self.report(number, total)
            yield item

    def share(self, start: float, end: float) -> "Progress":
        """For a part of the work that goes from `start` to `end` of it, as 0 to 1."""

        def report(done: int, total: int) -> None:
            self.report(round(_PARTS * (start + (end - start) * done / total)), _PARTS)

        return Progress(report, self._stop)


@dataclass
class Tally:
    """How far some work is: told by the thread that does it, looked at by any other."""

    _done: int = 0
    _total: int = 1

    def tell(self, done: int, total: int) -> None:
        """So many are done, of so many."""
        self._done, self._total = done, total

    @property
    def percent(self) -> int:
        """How much of it is done."""
        return min(100, self._done * 100 // max(1, self._total))
