"""Window or command line? Nothing else."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.base import paths, texts
from newsroom_desktop.base.logs import start_logging
from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.cli.checking import ThroughEditor

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of them tells Qt on Linux where to paint; without any it would abort."""


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
    return cli.run(options, _editor) if options.verb else _open_window(options.archive)


def _editor() -> "ThroughEditor":
    from newsroom_desktop.gui.editor.trial import Trial  # noqa: PLC0415 - keeps Qt out of the other verbs

    return Trial().read_back


def _open_window(archive: Path | None) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        return _say_no_display()
    from newsroom_desktop.gui.start import run_window  # noqa: PLC0415 - keeps Qt out of the command line

    start_logging(paths.log_folder())
    return run_window(archive)


def _say_no_display() -> int:
    from newsroom_desktop.cli import output  # noqa: PLC0415 - a window needs no command line

    output.speak_utf8()
    texts.use(texts.system_language())
    output.complain(
        tr("There is no display to open the window on. Start it in a desktop session, or see --help.")
    )
    return 1
