"""Ctrl+C amid many articles: the one under way is finished, no other is begun."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from newsroom_desktop.base.progress import Progress


@contextmanager
def stoppable() -> Iterator[Progress]:
    """A Progress that Ctrl+C cancels; pressed again, it interrupts what is under way, too."""
    progress = Progress()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        progress.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
