"""The verb that tells the history of an article."""

import argparse
from datetime import tzinfo
from typing import TYPE_CHECKING

from newsroom_desktop.article.names import reason_name
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.base.clock import moment
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli.output import Answer, Record

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.history import Entry

_SHOWN_OF_ID = 12


def history(desk: "Desk", options: argparse.Namespace) -> Answer:
    """All revisions of one article, the newest first."""
    article_id = desk.listing.article(options.article_id).article_id
    entries: list[Entry] = []
    while (timeline := desk.history.timeline(article_id, len(entries))).entries:
        entries += timeline.entries
    zone = zone_called(desk.site.time_zone)
    return Answer(json=[_record(entry) for entry in entries], lines=[_line(entry, zone) for entry in entries])


def _record(entry: "Entry") -> Record:
    trace = entry.trace
    return {
        "revision": trace.revision_id,
        "generation": trace.generation,
        "made_ms": trace.made_ms,
        "author": trace.author,
        "reason": trace.reason.value if trace.reason is not None else None,
        "head": trace.is_head,
        "compared_with": entry.before_id,
        "added": entry.added,
        "removed": entry.removed,
    }


def _line(entry: "Entry", zone: tzinfo) -> str:
    trace = entry.trace
    made = moment(trace.made_ms).astimezone(zone)
    words = f"+{entry.added} −{entry.removed}" if entry.added is not None else tr("damaged")
    cells = [trace.revision_id[:_SHOWN_OF_ID], made.strftime("%Y-%m-%d %H:%M"), words, trace.author]
    return "\t".join([*cells, reason_name(trace.reason)])
