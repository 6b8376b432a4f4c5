"""Text in a legacy font as Unicode, and back in Kruti Dev 010: a filter."""

import argparse
from collections.abc import Iterator

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.texts import mark, tr, tr_n
from newsroom_desktop.cli.language.standard_input import standard_input_lines
from newsroom_desktop.cli.output import Answer, complain
from newsroom_desktop.cli.verb import FreeVerb
from newsroom_desktop.hindi.legacy.fonts import BY_NAME, kind_of_chanakya
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.hindi.legacy.windows import windows_letters

_UNICODE = "unicode"
_READ = (*BY_NAME, _UNICODE)
_WRITTEN = (_UNICODE, *(name for name, font in BY_NAME.items() if font is LegacyFont.KRUTI_DEV))
_TOLD = 12
"""So many of the words that Kruti Dev cannot show are named."""


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="read", choices=_READ, required=True, help=tr("what standard input is in")
    )
    parser.add_argument(
        "--to", dest="written", choices=_WRITTEN, required=True, help=tr("what standard output is to be in")
    )


def _run(options: argparse.Namespace) -> Answer:
    if BY_NAME.get(options.read) is BY_NAME.get(options.written):
        raise FileRefused("convert_same", name=options.written)
    pieces = _converted(options.read, options.written)
    if options.json:
        return Answer(json={"text": "".join(pieces)})
    return Answer(json={}, pieces=pieces)


def _converted(read: str, written: str) -> Iterator[str]:
    """Standard input as it is to be, a piece for each piece of it."""
    from newsroom_desktop.hindi.legacy.reading import to_unicode  # noqa: PLC0415 - loads regex
    from newsroom_desktop.hindi.legacy.writing import to_krutidev  # noqa: PLC0415 - as above

    font = BY_NAME.get(read)
    others: dict[str, int] = {}
    for number, text in enumerate(standard_input_lines(windows_letters if font else None)):
        if read == "chanakya" and number == 0:
            font = kind_of_chanakya(text)
        given = text if font is None else to_unicode(text, font)
        if written == _UNICODE:
            yield given
            continue
        made = to_krutidev(given)
        for other in made.others:
            others[other] = others.get(other, 0) + 1
        yield made.text
    if others:
        complain(_others_sentence(others))


def _others_sentence(others: dict[str, int]) -> str:
    shown = ", ".join(sorted(others, key=lambda other: -others[other])[:_TOLD])
    return tr_n(
        "Kruti Dev has no letters for {n} word or sign. Set it in another font: {shown}",
        "Kruti Dev has no letters for {n} words or signs. Set them in another font: {shown}",
        sum(others.values()),
        shown=shown,
    )


CONVERT = FreeVerb(
    about=mark("change text between a legacy font, such as Kruti Dev, and Unicode, from input to output"),
    add=_add,
    run=_run,
)
