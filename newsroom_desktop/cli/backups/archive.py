"""Which archive a verb on backups is about, and how far it is."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom_desktop.article.errors import Cancelled
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli.interruption import stoppable
from newsroom_desktop.cli.output import Meter


def archive_of(options: argparse.Namespace) -> Path:
    """The file of the archive that was named, else of the person's own.

    Raises:
        ArchiveRefused: it is not known where that lies.
    """
    from newsroom_desktop.bootstrap import whole_path  # noqa: PLC0415 - slow import, not needed for --help

    return whole_path(options.archive)


@contextmanager
def watched() -> Iterator[Progress]:
    """A Progress that Ctrl+C cancels, and that is shown on a terminal.

    Raises:
        Stopped: what was watched was given up.
    """
    meter = Meter()
    with stoppable() as progress:
        progress.report = lambda done, total: meter.show(tr("{percent}% done", percent=done * 100 // total))
        try:
            yield progress
        except Cancelled as cancelled:
            raise Stopped from cancelled
        finally:
            meter.clear()
