"""Put a backup in the place of the archive, list those that there are, or show that it would work."""

import argparse
from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import BackupRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.backups.archive import archive_of, watched
from newsroom_desktop.cli.backups.drill import drill
from newsroom_desktop.cli.backups.verify import record
from newsroom_desktop.cli.given import as_utf8, given_text
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.patience import PATIENCE_S
from newsroom_desktop.cli.verb import FreeVerb

if TYPE_CHECKING:
    from newsroom_desktop.storage.backups.listing import Backup
    from newsroom_desktop.storage.restoring import Restored


def _add(parser: argparse.ArgumentParser) -> None:
    wanted = parser.add_mutually_exclusive_group(required=True)
    text = tr("a backup: its file, or how its name in the list begins")
    wanted.add_argument("name", metavar=tr("NAME"), nargs="?", type=given_text, help=text)
    wanted.add_argument("--list", action="store_true", help=tr("list the backups, the newest first"))
    text = tr("put the newest backup into a folder of its own, work with it, and tell whether all is there")
    wanted.add_argument("--drill", action="store_true", help=text)


def _run(options: argparse.Namespace) -> Answer:
    if options.list:
        return _list(options)
    return drill(options) if options.drill else _restore(options)


def _list(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.desk.backing_up import BackingUp  # noqa: PLC0415 - slow import, not needed for --help
    from newsroom_desktop.desk.backup_words import why_name  # noqa: PLC0415 - as above

    places = BackingUp(archive_of(options), now_ms).places()
    found = [each for place in places for each in place.backups]
    lines = []
    for each in found:
        articles = "?" if each.articles is None else str(each.articles)
        state = why_name(each.why) if each.is_whole else tr("DAMAGED")
        lines.append("\t".join((as_utf8(str(each.path)), state, articles, str(each.size_bytes))))
    failures = [sentence(place.error) for place in places if place.error is not None]
    notes = [] if found else [sentence(BackupRefused("backups_none"))]
    return Answer(json=[_listed(each) for each in found], lines=lines, failures=failures, notes=notes)


def _listed(backup: "Backup") -> Record:
    return {
        "name": as_utf8(backup.path.name),
        "path": as_utf8(str(backup.path)),
        "time_ms": backup.time_ms,
        "why": backup.why.value,
        "articles": backup.articles,
        "bytes": backup.size_bytes,
        "verified_ms": backup.verified_ms,
        "whole": backup.is_whole,
    }


def _restore(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.desk.restoring import Restoring  # noqa: PLC0415 - slow import, not needed for --help

    restoring = Restoring(archive_of(options), now_ms)
    with watched() as progress:
        restored = restoring.restore(restoring.find(options.name), progress, PATIENCE_S)
    return _receipt(restored)


def _receipt(restored: "Restored") -> Answer:
    from newsroom_desktop.desk.backup_words import contents, faults, lacking  # noqa: PLC0415 - as above

    since, kept_at = restored.since, restored.kept_at
    path = as_utf8(str(restored.path))
    lines = [tr("{path} is restored: {contents}", path=path, contents=contents(restored.report))]
    if kept_at is not None:
        lines.append(tr("What was there before is kept in {path}.", path=as_utf8(str(kept_at))))
    if since is not None and (said := lacking(since)):
        lines.append(said)
    newer = (
        None
        if since is None
        else {"articles": since.articles, "revisions": since.revisions, "drafts": since.drafts}
    )
    kept = as_utf8(str(kept_at)) if kept_at else None
    return Answer(
        json={**record(restored.report), "kept_at": kept, "newer": newer},
        lines=lines,
        notes=faults(restored.report),
    )


RESTORE = FreeVerb(
    about=mark("put a backup in the place of the archive; what is there is kept"), add=_add, run=_run
)
