"""Python's cyclic garbage collector on the GUI thread only.

A Qt object that is collected on another thread brings the program down; reference counting goes on as ever.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 200
"""Short, since the time to collect grows with what was made meanwhile."""

_MOST_PUT_OFF = 50
"""Pauses for which work in a lane may put the older generations off: 10 s."""


class GcGuard(QObject):
    """Collects by timer while it is started."""

    def __init__(self, parent: QObject | None = None, is_busy: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._put_off = 0
        self._was_enabled = False
        self._is_settled = False
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Take the collector over from Python."""
        if self._timer.isActive():
            return
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self, *, to_another: bool = False) -> None:
        """Give the collector back to Python as it was, unless `to_another` guard, which has begun or will."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._is_settled:
            self._is_settled = False
            gc.unfreeze()
        if self._was_enabled and not to_another:
            gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that has grown past Python's own threshold.

        What is alive when the last generation is due for the first time, modules above all, is put
        aside for good: going through it would stop the window for a hundred milliseconds. So would what
        work in a lane holds for the moment: while `is_busy` says so, older generations are put off.
        """
        is_put_off = self._is_busy() and self._put_off < _MOST_PUT_OFF
        self._put_off = self._put_off + 1 if is_put_off else 0
        for generation in (0,) if is_put_off else (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                if generation == 2 and not self._is_settled:
                    self._is_settled = True
                    gc.collect(1)
                    gc.freeze()
                else:
                    gc.collect(generation)
                return
