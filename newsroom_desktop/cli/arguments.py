"""The words of the command line."""

import argparse
import gettext
import os
import re
from collections.abc import Sequence
from typing import NoReturn

import newsroom_desktop
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.fields import check_name
from newsroom_desktop.article.messages import ECHOED_GC, sentence
from newsroom_desktop.base import paths, texts
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.free_verbs import FREE_VERBS
from newsroom_desktop.cli.given import given_file, given_path, given_text
from newsroom_desktop.cli.handling import HANDLING_ARGUMENTS
from newsroom_desktop.cli.housekeeping import HOUSE_ARGUMENTS
from newsroom_desktop.cli.listing import add_list
from newsroom_desktop.cli.search import add_search
from newsroom_desktop.hindi.graphemes import shortened

CHECK_BODY = "check-body"
"""The verb that needs the editor and no archive."""

ARGPARSE_TEXTS = (
    mark("usage: "),
    mark("positional arguments"),
    mark("options"),
    mark("show this help message and exit"),
    mark("%(prog)s: error: %(message)s\n"),
    mark("argument %(argument_name)s: %(message)s"),
    mark("the following arguments are required: %s"),
    mark("one of the arguments %s is required"),
    mark("unrecognized arguments: %s"),
    mark("invalid choice: %(value)r (choose from %(choices)s)"),
    mark("expected one argument"),
    mark("expected at least one argument"),
    mark("ignored explicit argument %r"),
    mark("not allowed with argument %s"),
    mark("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse says by itself, so that the catalogue has it."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say `message`, with no word of it that fills the terminal, and exit."""
        super().error(re.sub(r"\S+", lambda word: shortened(word[0], ECHOED_GC), message))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What the person asks for: `verb` is None where it is the window.

    Raises:
        SystemExit: help or the version was asked for (0), or the words are not understood (2).
    """
    _let_argparse_speak(texts.current())
    parser = _make_parser()
    options = parser.parse_args(arguments)
    if options.verb is None and options.json:
        parser.error(tr("--json needs a command beside it"))
    if options.verb == "export" and options.all == bool(options.ids):
        parser.error(tr("export needs either --all or the ids of articles"))
    return options


def _let_argparse_speak(language: str) -> None:
    """Point the process's gettext, which argparse asks, at our catalogue."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(texts.DOMAIN, str(paths.resource("locale")))
    gettext.textdomain(texts.DOMAIN)


def _make_parser() -> _Parser:
    parser = _Parser(
        prog="newsroom-desktop",
        allow_abbrev=False,
        description=tr(
            "An offline newsroom editor for Hindi news desks. Without a command the window opens."
        ),
        epilog=tr(
            "Exit code: 0: all was done; 1: something failed, the rest was done; 2: not understood;"
            " 130: stopped by Ctrl+C."
        ),
    )
    version = f"%(prog)s {newsroom_desktop.__version__}"
    text = tr("show the version of the program and exit")
    parser.add_argument("--version", action="version", version=version, help=text)
    _add_common(parser, archive=None, json=False)
    verbs = parser.add_subparsers(dest="verb", metavar=tr("COMMAND"), title=tr("commands"))
    _add_new(_verb(verbs, "new", tr("make an article, and print its id")))
    _add_import(_verb(verbs, "import", tr("take in texts, documents, web pages and mails as articles")))
    add_list(_verb(verbs, "list", tr("list articles, the newest first")))
    add_search(_verb(verbs, "search", tr("find articles by their words, the newest first")))
    _add_show(_verb(verbs, "show", tr("print an article")))
    _add_article_id(_verb(verbs, "history", tr("list the revisions of an article, the newest first")))
    _add_set(_verb(verbs, "set", tr("change fields of an article")))
    _add_article_id(_verb(verbs, "mend", tr("bring back an article that is damaged")))
    _add_export(_verb(verbs, "export", tr("write articles as pages to a folder, and prove each page")))
    _add_check(_verb(verbs, CHECK_BODY, tr("tell what the editor would make of Markdown files")))
    for name, (about, add) in {**HANDLING_ARGUMENTS, **HOUSE_ARGUMENTS}.items():
        add(_verb(verbs, name, tr(about)))
    for name, verb in FREE_VERBS.items():
        verb.add(_verb(verbs, name, tr(verb.about)))
    return parser


def _verb(verbs: "argparse._SubParsersAction[_Parser]", name: str, text: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=text, description=text, allow_abbrev=False)
    # Suppressed, so that what stood before the verb is not put back to its default.
    _add_common(verb, archive=argparse.SUPPRESS, json=argparse.SUPPRESS)
    return verb


def _add_common(parser: argparse.ArgumentParser, *, archive: str | None, json: str | bool) -> None:
    text = tr("the archive to work on, in place of your own")
    parser.add_argument("--archive", metavar=tr("FILE"), type=given_path, default=archive, help=text)
    parser.add_argument("--json", action="store_true", default=json, help=tr("print JSON, in UTF-8"))


def _add_article_id(parser: argparse.ArgumentParser) -> None:
    text = tr("the id of an article, or the beginning of it")
    parser.add_argument("article_id", metavar="ID", type=given_text, help=text)


def _add_show(parser: argparse.ArgumentParser) -> None:
    _add_article_id(parser)
    text = tr("as it was in this revision; the beginning of its id is enough")
    parser.add_argument("--revision", metavar="ID", type=given_text, help=text)


def _add_fields(parser: argparse.ArgumentParser, nargs: str) -> None:
    text = tr("a field and its new value, for example headline=…")
    parser.add_argument("fields", metavar=tr("FIELD=VALUE"), nargs=nargs, type=_field, help=text)


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(
            tr("“{text}” is not of the form field=value", text=shortened(text, ECHOED_GC))
        )
    try:
        check_name(name)
    except FieldRefused as error:
        raise argparse.ArgumentTypeError(sentence(error)) from error
    return name, given_text(value)


def _add_new(parser: argparse.ArgumentParser) -> None:
    _add_fields(parser, "*")


def _add_set(parser: argparse.ArgumentParser) -> None:
    _add_article_id(parser)
    _add_fields(parser, "+")


def _add_import(parser: argparse.ArgumentParser) -> None:
    text = tr("a text, document, web page or mail")
    parser.add_argument("files", metavar=tr("FILE"), nargs="+", type=given_file, help=text)


def _add_export(parser: argparse.ArgumentParser) -> None:
    text = tr("the id of an article, or the beginning of it")
    parser.add_argument("ids", metavar="ID", nargs="*", type=given_text, help=text)
    parser.add_argument("--all", action="store_true", help=tr("all articles"))
    text = tr("where the pages go")
    parser.add_argument("--out", metavar=tr("FOLDER"), type=given_path, required=True, help=text)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar=tr("FILE"), nargs="+", type=given_file, help=tr("a body in Markdown")
    )
