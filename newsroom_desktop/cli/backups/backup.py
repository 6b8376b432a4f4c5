"""Make a backup now."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.backups.archive import archive_of, watched
from newsroom_desktop.cli.given import as_utf8, given_path
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.verb import FreeVerb

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import Outcome


def _add(parser: argparse.ArgumentParser) -> None:
    text = tr("the folder to make it in, in place of the usual ones")
    parser.add_argument("--to", metavar=tr("FOLDER"), type=given_path, help=text)


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.desk.backing_up import BackingUp  # noqa: PLC0415 - slow import, not needed for --help

    with watched() as progress:
        outcomes = BackingUp(archive_of(options), now_ms).by_hand(progress, options.to)
    lines = [as_utf8(str(each.made.path)) for each in outcomes if each.made and each.made.is_whole]
    return Answer(
        json=[_record(each) for each in outcomes],
        lines=lines,
        failures=_failures(outcomes),
        notes=_notes(outcomes),
    )


def _notes(outcomes: "Sequence[Outcome]") -> list[str]:
    from newsroom_desktop.desk.backup_words import outlived  # noqa: PLC0415 - as above

    return [said for each in outcomes if each.report is not None for said in outlived(each.report)]


def _failures(outcomes: "Sequence[Outcome]") -> list[str]:
    from newsroom_desktop.desk.backup_words import faults  # noqa: PLC0415 - as above

    said = []
    for each in outcomes:
        if each.error is not None:
            said.append(sentence(each.error))
        if each.report is not None:
            said += faults(each.report)
    return said


def _record(outcome: "Outcome") -> Record:
    made, report = outcome.made, outcome.report
    return {
        "folder": as_utf8(str(outcome.folder)),
        "path": as_utf8(str(made.path)) if made else None,
        "articles": report.articles if report else None,
        "revisions": report.revisions if report else None,
        "bytes": made.size_bytes if made else None,
        "sound": report.is_sound if report else None,
        "error": sentence(outcome.error) if outcome.error else None,
    }


BACKUP = FreeVerb(about=mark("make a backup of the archive, and read it back"), add=_add, run=_run)
