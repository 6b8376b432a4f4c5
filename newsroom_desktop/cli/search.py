"""The verb that finds articles."""

import argparse
from typing import TYPE_CHECKING

from newsroom_desktop.article.breaking import is_breaking
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.fields import as_json_value
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.cli.given import given_text
from newsroom_desktop.cli.output import Answer, Record

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

_SHOWN_OF_ID = 8
_USUAL_LIMIT = 20


def add_search(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    text = tr("what to look for, as in the window; in quotes where it has quotes or begins with a minus")
    parser.add_argument("query", metavar=tr("QUERY"), nargs="+", type=given_text, help=text)
    text = tr("how many articles at most, {limit} unless it is said", limit=_USUAL_LIMIT)
    parser.add_argument("--limit", metavar=tr("NUMBER"), type=_number, default=_USUAL_LIMIT, help=text)


def _number(word: str) -> int:
    if not (word.isdecimal() and int(word[:9]) > 0 and len(word) < 10):
        raise argparse.ArgumentTypeError(tr("a whole number from 1 on is wanted"))
    return int(word)


def search(desk: "Desk", options: argparse.Namespace) -> Answer:
    """The newest articles that are meant by a query, each with the piece of text that was found."""
    query = " ".join(options.query)
    total, ids = desk.searching.newest(query, options.limit)
    found = desk.searching.found(query, ids)
    records: list[Record] = []
    lines: list[str] = []
    failures: list[str] = []
    for article in desk.listing.these(ids):
        if isinstance(article, DeskError):
            failures.append(sentence(article))
            continue
        snippet = found[article.article_id].snippet
        piece = snippet.text if snippet is not None else ""
        records.append(as_json_value(article, desk.now(), with_body=False) | {"snippet": piece})
        breaking = tr("BREAKING") if is_breaking(article, desk.now()) else ""
        short_id = article.article_id[:_SHOWN_OF_ID]
        cells = (short_id, article.status.value, article.category, breaking, article.headline, piece)
        lines.append("\t".join(cells))
    notes = [tr_n("{n} article was found.", "{n} articles were found.", total)] if total > len(ids) else []
    if not total:
        meant = desk.searching.meant(query)
        notes.append(
            tr("No article is like that.")
            if meant is None
            else tr("No article has these words. Did you mean “{text}”?", text=meant.text)
        )
    return Answer(json=records, lines=lines, failures=failures, notes=notes)
