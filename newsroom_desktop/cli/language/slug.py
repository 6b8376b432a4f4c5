"""A headline as it stands in an address."""

import argparse

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import given_text
from newsroom_desktop.cli.output import Answer
from newsroom_desktop.cli.verb import FreeVerb


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar=tr("TEXT"), nargs="+", type=given_text, help=tr("a headline"))


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.hindi.slug import LONGEST, slug_from  # noqa: PLC0415 - only where it is asked for

    text = " ".join(options.words)
    slug = slug_from(text)
    failures = []
    if not slug:
        failures.append(
            tr(
                "No address can be made of this text. Give a word or a number of at most {most} letters.",
                most=LONGEST,
            )
        )
    return Answer(json={"slug": slug}, lines=[slug] if slug else [], failures=failures)


SLUG = FreeVerb(about=mark("print a headline as it stands in an address"), add=_add, run=_run)
