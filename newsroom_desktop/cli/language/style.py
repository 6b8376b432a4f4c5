"""What a file has against the house style."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.given import given_file
from newsroom_desktop.cli.language.prose_file import ProseFile
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.cli.verb import FreeVerb

if TYPE_CHECKING:
    from newsroom_desktop.hindi.findings import Finding
    from newsroom_desktop.hindi.style.house_style import HouseStyle


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=tr("FILE"), type=given_file, help=tr("a text or Markdown file"))
    parser.add_argument(
        "--style",
        metavar=tr("FILE"),
        type=given_file,
        help=tr("the house style of a desk: its house-style.toml"),
    )


def _run(options: argparse.Namespace) -> Answer:
    file = ProseFile(options.file)
    found = _found(file, _style(options.style))
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
    return Answer(json=records, lines=[_line(file.place(each.start_cp), each) for each in found])


def _style(path: Path | None) -> "HouseStyle":
    from newsroom_desktop.desk.styling import read_shared  # noqa: PLC0415 - only where it is asked for
    from newsroom_desktop.hindi.style.house_style import HouseStyle  # noqa: PLC0415 - as above

    return HouseStyle() if path is None else read_shared(path)


def _found(file: ProseFile, style: "HouseStyle") -> "list[Finding]":
    """What stands in the file against `style`, in its places there.

    No fix reaches over markup, and spaces around it are nothing to find.
    """
    from newsroom_desktop.hindi.style.check import check_article  # noqa: PLC0415 - only where it is asked for

    found = []
    checked = check_article([stretch.passage for stretch in file.stretches], style)
    for stretch, findings in zip(file.stretches, checked, strict=True):
        for finding in findings:
            start_cp, end_cp = stretch.span(finding.start_cp, finding.end_cp)
            is_whole = stretch.is_whole(finding.start_cp, finding.end_cp)
            if is_whole or stretch.passage.text[finding.start_cp : finding.end_cp].strip():
                fix = finding.fix if is_whole else None
                found.append(replace(finding, start_cp=start_cp, end_cp=end_cp, fix=fix))
    return found


def _line(place: str, finding: "Finding") -> str:
    fix = "" if finding.fix is None else f" ({finding.fix})"
    return f"{place} {finding.rule}: {finding.reason}{fix}"


STYLE = FreeVerb(about=mark("list what a file has against the house style"), add=_add, run=_run)
