"""The newest backup put into a folder of its own and worked with, as a person does with an archive."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import BackupRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli.backups.archive import archive_of, watched
from newsroom_desktop.cli.backups.verify import record
from newsroom_desktop.cli.given import as_utf8
from newsroom_desktop.cli.output import Answer

if TYPE_CHECKING:
    from newsroom_desktop.desk.restoring import Drill


def drill(options: argparse.Namespace) -> Answer:
    """What was seen.

    Raises:
        BackupRefused: there is no backup, or no room for the drill.
        Stopped: it was given up.
    """
    from newsroom_desktop.bootstrap import open_desk  # noqa: PLC0415 - slow import, not needed for --help
    from newsroom_desktop.desk.restoring import Restoring  # noqa: PLC0415 - as above

    restoring = Restoring(archive_of(options), now_ms)
    try:
        with tempfile.TemporaryDirectory(prefix="newsroom-drill-") as folder, watched() as progress:
            return _told(restoring.drill(Path(folder), open_desk, progress))
    except OSError as error:
        reason = error.strerror or str(error)
        raise BackupRefused("restore_failed", path=tempfile.gettempdir(), reason=reason) from error


def _told(drill: "Drill") -> Answer:
    page, report = drill.page, drill.report
    failures = [sentence(each) for each in drill.problems]
    if page is not None and page.error is None and not page.ok:
        failures.append(page.text)
    return Answer(
        json={
            **record(report),
            "listed": drill.listed,
            "read": drill.read,
            "page": None if page is None else page.text,
            "ok": drill.ok,
            "problems": failures,
        },
        lines=list(_lines(drill)),
        failures=failures,
    )


def _lines(drill: "Drill") -> Iterator[str]:
    page, report = drill.page, drill.report
    right = report.revisions - len(report.bad_revision_ids)
    yield as_utf8(str(drill.backup.path))
    yield tr("revisions whose hash is right: {right} of {all}", right=right, all=report.revisions)
    yield tr("articles in the list: {listed} of {all}", listed=drill.listed, all=report.articles)
    yield tr("articles that could be read: {read} of {all}", read=drill.read, all=report.articles)
    if page is not None:
        yield tr("exported page of “{headline}”: {proof}", headline=page.headline, proof=page.text)
    if drill.ok:
        yield tr("The archive can be had back from this backup.")
