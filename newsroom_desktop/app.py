"""Window or command line? Nothing else."""

import sys
from collections.abc import Sequence
from pathlib import Path

from newsroom_desktop.base import paths
from newsroom_desktop.base.logs import start_logging


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code.

    Raises:
        SystemExit: the arguments asked for help, or are not understood (2).
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given:
        return _open_window(None)
    from newsroom_desktop.cli import main as cli  # noqa: PLC0415 - a window needs no argument parser

    options = cli.parse(given)
    return cli.run(options) if options.verb else _open_window(options.archive)


def _open_window(archive: Path | None) -> int:
    from newsroom_desktop.gui.start import run_window  # noqa: PLC0415 - keeps Qt out of the command line

    start_logging(paths.log_folder())
    return run_window(archive)
