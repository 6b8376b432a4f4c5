"""The verbs that do something with articles: bin, copy, follow up, comment."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import ArticleUnknown
from newsroom_desktop.article.fields import as_json_value
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import given_text
from newsroom_desktop.cli.interruption import stoppable
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.times import clock_of
from newsroom_desktop.cli.verb import Verb

if TYPE_CHECKING:
    from newsroom_desktop.article.comment import Comment
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.each import Outcome

_SHOWN_OF_ID = 8


def _add_ids(parser: argparse.ArgumentParser) -> None:
    text = tr("the id of an article, or the beginning of it")
    parser.add_argument("ids", metavar="ID", nargs="+", type=given_text, help=text)


def _add_id(parser: argparse.ArgumentParser) -> None:
    text = tr("the id of an article, or the beginning of it")
    parser.add_argument("article_id", metavar="ID", type=given_text, help=text)


def _add_comment(parser: argparse.ArgumentParser) -> None:
    _add_id(parser)
    text = tr("what you want to say; without it the comments are listed")
    parser.add_argument("text", metavar=tr("WORD"), nargs="*", type=given_text, help=text)


def bin_articles(desk: "Desk", options: argparse.Namespace) -> Answer:
    """The articles put into the bin."""
    return _with_each(desk, options.ids, desk.binning.bin)


def unbin_articles(desk: "Desk", options: argparse.Namespace) -> Answer:
    """The articles taken out of the bin."""
    return _with_each(desk, options.ids, desk.binning.unbin)


def _with_each(
    desk: "Desk", given: Sequence[str], verb: "Callable[[Sequence[str], Progress], Outcome]"
) -> Answer:
    """Do something with all articles that are found; a record and a line for each that was changed."""
    found: list[str] = []
    failures: list[str] = []
    for start in dict.fromkeys(given):
        try:
            found.append(desk.listing.id_of(start))
        except ArticleUnknown as error:
            failures.append(sentence(error))
    with stoppable() as progress:
        outcome = verb(found, progress)
    failures += [_line(each.article_id[:_SHOWN_OF_ID], sentence(each.error)) for each in outcome.failures]
    rows = [row for row in desk.listing.rows(found) if row.article_id in outcome.changes.article_ids]
    records = [{"id": row.article_id, "headline": row.headline, "binned_ms": row.binned_ms} for row in rows]
    lines = [_line(row.article_id[:_SHOWN_OF_ID], row.headline) for row in rows]
    return Answer(json=records, lines=lines, failures=failures, interrupted=outcome.is_cancelled)


def duplicate(desk: "Desk", options: argparse.Namespace) -> Answer:
    """A new draft that says what the article says."""
    article, _changes = desk.copying.duplicate(desk.listing.article(options.article_id).article_id)
    return Answer(json=as_json_value(article, desk.now(), with_body=True), lines=[article.article_id])


def follow_up(desk: "Desk", options: argparse.Namespace) -> Answer:
    """A new draft that follows upon the article."""
    article, _changes = desk.copying.follow_up(desk.listing.article(options.article_id).article_id)
    return Answer(json=as_json_value(article, desk.now(), with_body=True), lines=[article.article_id])


def comment(desk: "Desk", options: argparse.Namespace) -> Answer:
    """All comments on the article, with the one that was made now."""
    article_id = desk.listing.id_of(options.article_id)
    if options.text:
        desk.commenting.add(article_id, " ".join(options.text))
    comments = desk.commenting.comments(article_id)
    clock = clock_of(desk.site)

    def line(each: "Comment") -> str:
        state = tr("open") if each.settled_ms is None else tr("settled")
        return _line(clock(each.made_ms), each.author, state, each.text.replace("\n", " "))

    return Answer(json=[_comment(each) for each in comments], lines=list(map(line, comments)))


def _comment(each: "Comment") -> Record:
    return {
        "id": each.comment_id,
        "author": each.author,
        "made_ms": each.made_ms,
        "settled_ms": each.settled_ms,
        "text": each.text,
    }


def _line(*cells: str) -> str:
    return "\t".join(cells)


HANDLING_VERBS: Mapping[str, Verb] = MappingProxyType(
    {
        "bin": Verb(run=bin_articles, writes=True, many=True),
        "unbin": Verb(run=unbin_articles, writes=True, many=True),
        "duplicate": Verb(run=duplicate, writes=True),
        "follow-up": Verb(run=follow_up, writes=True),
        "comment": Verb(run=comment, writes=True, reads_at_least=True, many=True),
    }
)

HANDLING_ARGUMENTS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = MappingProxyType(
    {
        "bin": (mark("put articles into the bin; nothing is ever deleted"), _add_ids),
        "unbin": (mark("take articles out of the bin"), _add_ids),
        "duplicate": (mark("begin an article that says what another one says, and print its id"), _add_id),
        "follow-up": (mark("begin an article that follows upon another one, and print its id"), _add_id),
        "comment": (mark("comment on an article, or list what was said about it"), _add_comment),
    }
)
"""What each is for, in the words of --help, and its arguments."""
