"""Bring a damaged article back."""

import argparse
from typing import TYPE_CHECKING

from newsroom_desktop.cli.output import Answer

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk


def mend(desk: "Desk", options: argparse.Namespace) -> Answer:
    """One article that can be read again, and where its words are from."""
    from newsroom_desktop.desk.mending_words import what_became  # noqa: PLC0415 - slow import

    mended = desk.mending.mend(desk.listing.id_of(options.article_id))
    article = mended.article
    record = {"id": article.article_id, "headline": article.headline, "from": mended.origin.value}
    return Answer(json=record, lines=[what_became(mended)])
