"""The wrongly spelt words of a file."""

import argparse
from functools import cache
from pathlib import Path

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import given_file
from newsroom_desktop.cli.language.prose_file import ProseFile
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.verb import FreeVerb


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=tr("FILE"), type=given_file, help=tr("a text or Markdown file"))
    parser.add_argument(
        "--words", metavar=tr("FILE"), type=given_file, help=tr("a file of words that are right, one a line")
    )


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.hindi.spelling.lexicon import load_lexicon  # noqa: PLC0415 - only where asked for
    from newsroom_desktop.hindi.spelling.speller import Speller  # noqa: PLC0415 - as above

    file = ProseFile(options.file)
    speller = Speller(load_lexicon(), _words_of(options.words))
    suggested = cache(speller.suggestions)
    records: list[Record] = []
    lines: list[str] = []
    for stretch in file.stretches:
        for span in speller.misspelt(stretch.passage.text):
            word = stretch.passage.text[slice(*span)]
            start_cp, _ = stretch.span(*span)
            suggestions = suggested(word)
            records.append({"word": word, "start_cp": start_cp, "suggestions": suggestions})
            lines.append(_line(file.place(start_cp), word, suggestions))
    return Answer(json=records, lines=lines)


def _words_of(path: Path | None) -> frozenset[str]:
    from newsroom_desktop.intake.files import read_text  # noqa: PLC0415 - markdown is a slow import

    return frozenset() if path is None else frozenset(read_text(path).split())


def _line(place: str, word: str, suggestions: list[str]) -> str:
    return f"{place} {word}" + (f" → {', '.join(suggestions)}" if suggestions else "")


SPELL = FreeVerb(about=mark("list the wrongly spelt words of a file"), add=_add, run=_run)
