"""What the editor makes of bodies: read, shown, written back and compared."""

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from newsroom_desktop.article.errors import Cancelled, FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import mark, tr, tr_n
from newsroom_desktop.cli.given import as_utf8
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.hindi.normal import Change, changes, normal
from newsroom_desktop.markup.blocks import Block, Kind

ThroughEditor = Callable[[tuple[Block, ...]], tuple[Block, ...]]
"""Puts blocks into the editor's document and reads them out again."""

_CHANGES = {
    Change.LINE_ENDS: mark("line ends of other systems become line feeds"),
    Change.SIGNS: mark("control characters and the like, which show nothing, go"),
    Change.LETTERS: mark("letters with nukta or accent are written in their usual form (NFC)"),
}


def check_bodies(files: Sequence[Path], editor: Callable[[], ThroughEditor]) -> Answer:
    """For each file, whether its body stays the same text and the same page; a changed page is a failure.

    Ctrl+C ends it with what was found until then.
    """
    records: list[Record] = []
    lines: list[str] = []
    failures: list[str] = []
    try:
        through_editor = editor()
        for path in files:
            record, said, failure = _checked(path, through_editor)
            records.append(record)
            lines += said
            failures += failure
    except KeyboardInterrupt:
        failures.append(sentence(Cancelled("cancelled")))
        return Answer(json=records, lines=lines, failures=failures, interrupted=True)
    return Answer(json=records, lines=lines, failures=failures)


def _checked(path: Path, through_editor: ThroughEditor) -> tuple[Record, list[str], list[str]]:
    """What is found in one file: for programs, for people, and what failed."""
    from newsroom_desktop.intake.files import read_text  # noqa: PLC0415 - markdown is a slow import

    name = as_utf8(str(path))
    try:
        body = read_text(path).rstrip("\r\n")
    except FileRefused as error:
        refused = {"same_text": False, "same_page": False, "verbatim_blocks": 0, "written": None}
        return {"file": name, **refused}, [], [sentence(error)]
    found = _compared(body, through_editor)
    record = {
        "file": name,
        "same_text": found.written == body,
        "same_page": found.is_same_page,
        "verbatim_blocks": len(found.kept),
        "written": found.written,
    }
    said = [f"{name}\t{_verdict(found, body)}", *_details(found, body)]
    return record, said, [] if found.is_same_page else [tr("The page of {file} would change.", file=name)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A body as the editor writes it, and the Markdown in it that stays as it is."""

    written: str
    is_same_page: bool
    kept: tuple[str, ...]


def _compared(body: str, through_editor: ThroughEditor) -> _Found:
    # markdown is a slow import, and no other verb needs these
    from newsroom_desktop.markup.read import read_blocks  # noqa: PLC0415
    from newsroom_desktop.markup.render import render  # noqa: PLC0415
    from newsroom_desktop.markup.write import write_blocks  # noqa: PLC0415

    blocks = through_editor(read_blocks(body))
    written = write_blocks(blocks)
    return _Found(
        written=written,
        is_same_page=render(written) == render(body),
        kept=tuple(block.text for block in blocks if block.kind is Kind.VERBATIM),
    )


def _verdict(found: _Found, body: str) -> str:
    return ", ".join(
        (
            tr("the same text") if found.written == body else tr("another text"),
            tr("the same page") if found.is_same_page else tr("ANOTHER PAGE"),
            tr_n("{n} block kept as Markdown", "{n} blocks kept as Markdown", len(found.kept)),
        )
    )


def _details(found: _Found, body: str) -> Iterator[str]:
    """What is made normal, the lines that differ otherwise, and what is kept as Markdown."""
    yield from (f"  ~ {tr(_CHANGES[change])}" for change in changes(body))
    before, after = normal(body).split("\n"), found.written.split("\n")
    differing = difflib.unified_diff(before, after, lineterm="", n=1)
    yield from (f"  {line}" for line in islice(differing, 2, None))  # the names of files come first
    yield from (f"  = {line}" for text in found.kept for line in text.split("\n"))
