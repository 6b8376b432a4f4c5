"""The archive in another folder."""

import argparse

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import as_utf8, given_path
from newsroom_desktop.cli.interruption import stoppable
from newsroom_desktop.cli.output import Answer, Meter
from newsroom_desktop.cli.patience import PATIENCE_S
from newsroom_desktop.cli.verb import FreeVerb


def _add(parser: argparse.ArgumentParser) -> None:
    text = tr("where the archive is to lie, with its pictures, settings and backups")
    parser.add_argument("folder", metavar=tr("FOLDER"), type=given_path, help=text)


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.bootstrap import move_archive  # noqa: PLC0415 - slow import, not needed for --help

    meter = Meter()
    with stoppable() as progress:
        progress.report = lambda done, total: meter.show(
            tr("Moving the archive: {percent}%", percent=done * 100 // total)
        )
        try:
            moved = move_archive(options.archive, options.folder, wait_s=PATIENCE_S, progress=progress)
        finally:
            meter.clear()
    path, left_at = as_utf8(str(moved.path)), as_utf8(str(moved.left_at))
    note = tr("The old file was kept as {path}. Delete it once you no longer need it.", path=left_at)
    return Answer(json={"path": path, "left_at": left_at}, lines=[path], notes=[note])


MOVE = FreeVerb(about=mark("move the archive to another folder"), add=_add, run=_run)
