"""The verb that tells the history of an article."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.article.names import reason_name
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.times import clock_of

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
    clock = clock_of(desk.site)
    return Answer(
        json=[_record(entry) for entry in entries], lines=[_line(entry, clock) for entry in entries]
    )


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


def _line(entry: "Entry", clock: Callable[[int], str]) -> str:
    trace = entry.trace
    words = f"+{entry.added} −{entry.removed}" if entry.added is not None else tr("damaged")
    cells = [trace.revision_id[:_SHOWN_OF_ID], clock(trace.made_ms), words, trace.author]
    return "\t".join([*cells, reason_name(trace.reason)])
