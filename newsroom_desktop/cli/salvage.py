"""Say what can take the place of a damaged archive, or let it do so."""

import argparse
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.backups.archive import watched
from newsroom_desktop.cli.given import as_utf8
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.verb import FreeVerb

if TYPE_CHECKING:
    from newsroom_desktop.desk.salvaging import Offer, Placed
    from newsroom_desktop.storage.salvage.holding import Holding

_WAYS = ("both", "damaged", "backup", "empty")


def _add(parser: argparse.ArgumentParser) -> None:
    text = tr(
        "let this take the place of the archive, which is set aside: what could be read, the newest good"
        " backup, both, or an empty archive; without it nothing is changed"
    )
    parser.add_argument("--take", choices=_WAYS, help=text)


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.bootstrap import open_salvaging  # noqa: PLC0415 - slow import, not needed for --help
    from newsroom_desktop.desk.salvaging import Way  # noqa: PLC0415 - as above

    salvaging = open_salvaging(options.archive)
    with watched() as progress:
        offer = salvaging.look(progress.share(0, 0.5))
        placed = None
        if options.take is not None:
            placed = salvaging.take(offer, Way(options.take), progress.share(0.5, 1))
    return Answer(json=_record(offer, placed), lines=_lines(offer, placed))


def _lines(offer: "Offer", placed: "Placed | None") -> list[str]:
    from newsroom_desktop.desk.salvage_words import amount, offered, way_name  # noqa: PLC0415 - as above

    said = offered(offer)
    if placed is None:
        said += [f"--take {way.value}\t{way_name(way)}" for way in offer.ways]
        return said
    path = as_utf8(str(placed.path))
    said.append(tr("{path} now holds: {contents}.", path=path, contents=amount(placed.holding)))
    if placed.aside is not None:
        aside = as_utf8(str(placed.aside))
        kept = (
            tr("What was there is kept as it was in {path}.", path=aside)
            if offer.is_whole
            else tr("The damaged archive is kept as it was in {path}.", path=aside)
        )
        said.append(kept)
    return said


def _record(offer: "Offer", placed: "Placed | None") -> Record:
    read_out, backup = offer.read_out, offer.backup
    return {
        "path": as_utf8(str(offer.path)),
        "damaged": as_utf8(str(offer.source)),
        "whole": offer.is_whole,
        "read_out": {
            **_holding(read_out.holding),
            "doubtful": list(read_out.doubtful),
            "lost": list(read_out.lost),
            "lost_revisions": read_out.lost_revisions,
            "unread_pages": read_out.unread_pages,
        },
        "backup": None
        if backup is None
        else {"path": as_utf8(str(backup.backup.path)), **_holding(backup.holding)},
        "not_in_backup": list(offer.newer),
        "only_in_backup": list(offer.only_backup),
        "ways": [way.value for way in offer.ways],
        "kept_at": as_utf8(str(placed.aside)) if placed is not None and placed.aside is not None else None,
        "placed": None if placed is None else _holding(placed.holding),
    }


def _holding(holding: "Holding") -> Record:
    return {
        "articles": holding.articles,
        "revisions": holding.revisions,
        "drafts": holding.drafts,
        "newest_ms": holding.newest_ms,
    }


SALVAGE = FreeVerb(
    about=mark("read out of a damaged archive what can be read, and let it or a backup take its place"),
    add=_add,
    run=_run,
)
