"""Work that a person has stopped."""

from collections.abc import Iterator
from contextlib import contextmanager

from newsroom_desktop.article.errors import Cancelled
from newsroom_desktop.base.progress import Stopped


@contextmanager
def cancelling() -> Iterator[None]:
    """Say of work that was asked to stop, and did, what a person is told of it.

    Raises:
        Cancelled: it was stopped.
    """
    try:
        yield
    except Stopped as stopped:
        raise Cancelled("cancelled") from stopped
