"""Read all of an archive or a backup, and say what is wrong."""

import argparse
from typing import TYPE_CHECKING

from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.backups.archive import archive_of, watched
from newsroom_desktop.cli.given import as_utf8, given_file
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.verb import FreeVerb

if TYPE_CHECKING:
    from newsroom_desktop.storage.backups.verifying import Report


def _add(parser: argparse.ArgumentParser) -> None:
    text = tr("a backup or an archive; your own archive where none is named")
    parser.add_argument("file", metavar=tr("FILE"), nargs="?", type=given_file, help=text)


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.desk.backing_up import BackingUp  # noqa: PLC0415 - slow import, not needed for --help
    from newsroom_desktop.desk.backup_words import contents, faults, outlived, remarks  # noqa: PLC0415

    with watched() as progress:
        report = BackingUp(archive_of(options), now_ms).verify(options.file, progress)
    failures = [*faults(report), *outlived(report)]
    path = as_utf8(str(report.path))
    whole = tr("{path} is whole: {contents}", path=path, contents=contents(report))
    return Answer(
        json=record(report), lines=[] if failures else [whole], failures=failures, notes=remarks(report)
    )


def record(report: "Report") -> Record:
    """What was found, for programs."""
    return {
        "path": as_utf8(str(report.path)),
        "sound": report.is_sound,
        "articles": report.articles,
        "revisions": report.revisions,
        "drafts": report.drafts,
        "pictures": report.pictures,
        "integrity": list(report.integrity),
        "bad_revisions": list(report.bad_revision_ids),
        "outlived_revisions": list(report.outlived_ids),
        "bad_articles": list(report.bad_article_ids),
        "bad_drafts": list(report.bad_draft_ids),
        "incomplete_articles": list(report.lost_ids),
        "bad_pictures": list(report.bad_pictures),
        "search_in_step": report.search_in_step,
    }


VERIFY = FreeVerb(
    about=mark("read all of an archive or a backup, and tell what is wrong"), add=_add, run=_run
)
