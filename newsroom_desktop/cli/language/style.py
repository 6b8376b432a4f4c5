"""What a file has against the house style."""

import argparse
import itertools
from bisect import bisect_right
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import given_file
from newsroom_desktop.cli.language.verb import LanguageVerb
from newsroom_desktop.cli.output import Answer, Record

if TYPE_CHECKING:
    from newsroom_desktop.hindi.findings import Finding
    from newsroom_desktop.hindi.style.house_style import HouseStyle

_MARKDOWN = frozenset({".md", ".markdown"})


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=tr("FILE"), type=given_file, help=tr("a text or Markdown file"))
    parser.add_argument(
        "--style",
        metavar=tr("FILE"),
        type=given_file,
        help=tr("the house style of a desk: its house-style.toml"),
    )


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.intake.files import read_text  # noqa: PLC0415 - only where it is asked for

    text = read_text(options.file)
    found = _found(text, _style(options.style), wrapped=options.file.suffix.lower() in _MARKDOWN)
    records: list[Record] = [
        {
            "rule": finding.rule,
            "start_cp": finding.start_cp,
            "end_cp": finding.end_cp,
            "reason": finding.reason,
            "fix": finding.fix,
        }
        for finding in found
    ]
    return Answer(json=records, lines=_sentences(text, found))


def _style(path: Path | None) -> "HouseStyle":
    from newsroom_desktop.desk.styling import read_shared  # noqa: PLC0415 - only where it is asked for
    from newsroom_desktop.hindi.style.house_style import HouseStyle  # noqa: PLC0415

    return HouseStyle() if path is None else read_shared(path)


def _found(text: str, style: "HouseStyle", *, wrapped: bool) -> "list[Finding]":
    """What stands in the file against `style`, in its places there.

    No fix reaches over markup, and spaces around it are nothing to find.
    """
    from dataclasses import replace  # noqa: PLC0415 - only where it is asked for

    from newsroom_desktop.hindi.style.check import check_article  # noqa: PLC0415
    from newsroom_desktop.markup.prose import prose  # noqa: PLC0415

    found = []
    stretches = prose(text, wrapped=wrapped)
    checked = check_article([stretch.passage for stretch in stretches], style)
    for stretch, findings in zip(stretches, checked, strict=True):
        for finding in findings:
            start_cp, end_cp = stretch.span(finding.start_cp, finding.end_cp)
            is_whole = stretch.is_whole(finding.start_cp, finding.end_cp)
            if is_whole or stretch.passage.text[finding.start_cp : finding.end_cp].strip():
                fix = finding.fix if is_whole else None
                found.append(replace(finding, start_cp=start_cp, end_cp=end_cp, fix=fix))
    return found


def _sentences(text: str, found: "list[Finding]") -> list[str]:
    starts = [0, *itertools.accumulate(len(line) + 1 for line in text.split("\n"))]
    lines = []
    for finding in found:
        line = bisect_right(starts, finding.start_cp)
        place = f"{line}:{finding.start_cp - starts[line - 1] + 1}"
        fix = "" if finding.fix is None else f" ({finding.fix})"
        lines.append(f"{place} {finding.rule}: {finding.reason}{fix}")
    return lines


STYLE = LanguageVerb(about=mark("list what a file has against the house style"), add=_add, run=_run)
