"""Somebody who exports, in a process of its own that is killed amid it."""

import os
import signal
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk import publishing  # noqa: F401 - loaded before the fork
from newsroom_desktop.desk.desk import Desk

NOW_MS = 1_718_700_000_000


def desk_at_noon(archive: Path) -> Desk:
    """A desk whose clock stands, so that the pages of one text are the same twice."""
    return open_desk(archive, now=lambda: NOW_MS)


def export_and_die(
    archive: Path, folder: Path, article_ids: list[str], page: int, seconds: float, _told: Connection
) -> None:
    """Write the pages of the articles into `folder`; the end comes `seconds` after a page is begun."""
    desk = desk_at_noon(archive)

    def on_page(number: int, _total: int) -> None:
        if number == page:
            threading.Timer(seconds, die).start() if seconds else die()

    while True:
        desk.publishing.export(article_ids, folder, Progress(report=on_page))


def die() -> None:
    """End this process at once, as a power cut for it alone."""
    os.kill(os.getpid(), signal.SIGKILL)
