"""The verb that lists articles."""

import argparse
from typing import TYPE_CHECKING

from newsroom_desktop.article.article import URGENCIES, Status
from newsroom_desktop.article.breaking import is_breaking
from newsroom_desktop.article.errors import DeskError, FieldRefused
from newsroom_desktop.article.fields import as_json_value
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.wanted import Sort, Wanted
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import given_text
from newsroom_desktop.cli.output import Answer, Record

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

_SHOWN_OF_ID = 8
_LARGEST_FIRST = frozenset({Sort.NEWEST, Sort.CREATED, Sort.WORDS})


def add_list(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    text = tr("words that the articles have, as they are typed into the search of the window")
    parser.add_argument("text", metavar=tr("WORD"), nargs="*", type=given_text, help=text)
    for name, about in (
        ("category", mark("only articles of this category; several may be given")),
        ("author", mark("only articles by this author; several may be given")),
        ("desk", mark("only articles of this desk; several may be given")),
    ):
        parser.add_argument(
            f"--{name}", metavar=tr("NAME"), action="append", default=[], type=given_text, help=tr(about)
        )
    statuses = [status.value for status in Status]
    text = tr("only articles that stand there: {choices}; several may be given", choices=", ".join(statuses))
    parser.add_argument(
        "--status", metavar=tr("STATUS"), action="append", default=[], choices=statuses, help=text
    )
    text = tr("only articles of this urgency, from 1 to 6; several may be given")
    parser.add_argument(
        "--urgency", metavar=tr("NUMBER"), action="append", default=[], type=int, choices=URGENCIES, help=text
    )
    for name, about in (
        ("breaking", mark("only what is breaking news now")),
        ("image", mark("only articles with a lead picture")),
        ("comments", mark("only articles with open comments")),
        ("unread", mark("only what somebody has changed and you have not read")),
        ("mine", mark("only what is marked for you")),
        ("bin", mark("the articles in the bin, and no others")),
        ("reverse", mark("the other way round")),
    ):
        parser.add_argument(f"--{name}", action="store_true", help=tr(about))
    sorts = [sort.value for sort in Sort]
    text = tr("by what they are sorted: {choices}", choices=", ".join(sorts))
    parser.add_argument("--sort", metavar=tr("ORDER"), choices=sorts, default=Sort.NEWEST.value, help=text)


def list_articles(desk: "Desk", options: argparse.Namespace) -> Answer:
    """The articles that were asked for, the newest first where nothing else is said."""
    now_ms = desk.now()
    records: list[Record] = []
    lines: list[str] = []
    failures: list[str] = []
    for article in desk.listing.found(_wanted(desk, options)):
        if isinstance(article, DeskError):
            failures.append(sentence(article))
            continue
        records.append(as_json_value(article, now_ms, with_body=False))
        breaking = tr("BREAKING") if is_breaking(article, now_ms) else ""
        short_id = article.article_id[:_SHOWN_OF_ID]
        cells = (short_id, article.status.value, article.category, breaking, article.headline)
        lines.append("\t".join(cells))
    return Answer(json=records, lines=lines, failures=failures)


def _wanted(desk: "Desk", options: argparse.Namespace) -> Wanted:
    sort = Sort(options.sort)
    return Wanted(
        text=" ".join(options.text),
        categories=frozenset(_category(desk, name) for name in options.category),
        statuses=frozenset(map(Status, options.status)),
        authors=frozenset(options.author),
        desks=frozenset(options.desk),
        urgencies=frozenset(options.urgency),
        breaking=options.breaking or None,
        has_image=options.image or None,
        has_comments=options.comments or None,
        unread=options.unread or None,
        marked_for_me=options.mine,
        binned=options.bin,
        sort=sort,
        descending=(sort in _LARGEST_FIRST) is not options.reverse,
    )


def _category(desk: "Desk", name: str) -> str:
    """The name of a category by any of its names.

    Raises:
        FieldRefused: the site has none of that name.
    """
    category = desk.site.category(name)
    if category is None:
        choices = ", ".join(known.name for known in desk.site.categories)
        raise FieldRefused("category_unknown", category=name, choices=choices)
    return category.name
