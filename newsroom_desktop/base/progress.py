"""Long work that can be watched and stopped, without Qt."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field


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
