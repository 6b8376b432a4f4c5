"""What the editor makes of bodies: read, shown, written back and compared."""

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.cli.arguments import as_utf8
from newsroom_desktop.cli.output import Answer, Record
from newsroom_desktop.markup.blocks import Block, Kind

ThroughEditor = Callable[[tuple[Block, ...]], tuple[Block, ...]]
"""Puts blocks into the editor's document and reads them out again."""


def check_bodies(files: Sequence[Path], through_editor: ThroughEditor) -> Answer:
    """For each file, whether its body stays the same text and the same page; a changed page is a failure."""
    records: list[Record] = []
    lines: list[str] = []
    failures: list[str] = []
    for path in files:
        name = as_utf8(str(path))
        try:
            record, said = _checked(path, through_editor)
        except FileRefused as error:
            failures.append(sentence(error))
            record = {"same_text": False, "same_page": False, "verbatim_blocks": 0, "written": None}
        else:
            lines += [f"{name}\t{said[0]}", *said[1:]]
            if not record["same_page"]:
                failures.append(tr("The page of {file} would change.", file=name))
        records.append({"file": name, **record})
    return Answer(json=records, lines=lines, failures=failures)


def _checked(path: Path, through_editor: ThroughEditor) -> tuple[dict[str, object], list[str]]:
    # markdown is a slow import, and no other verb needs these
    from newsroom_desktop.intake.files import read_text  # noqa: PLC0415
    from newsroom_desktop.markup.read import read_blocks  # noqa: PLC0415
    from newsroom_desktop.markup.render import render  # noqa: PLC0415
    from newsroom_desktop.markup.write import write_blocks  # noqa: PLC0415

    body = read_text(path).strip("\n")
    blocks = through_editor(read_blocks(body))
    written = write_blocks(blocks)
    kept = [block.text for block in blocks if block.kind is Kind.VERBATIM]
    same_text, same_page = written == body, render(written) == render(body)
    verdict = ", ".join(
        (
            tr("the same text") if same_text else tr("another text"),
            tr("the same page") if same_page else tr("ANOTHER PAGE"),
            tr_n("{n} block kept as Markdown", "{n} blocks kept as Markdown", len(kept)),
        )
    )
    changes = difflib.unified_diff(body.splitlines(), written.splitlines(), lineterm="", n=1)
    said = [
        verdict,
        *(f"  {line}" for line in changes if not line.startswith(("---", "+++"))),
        *(f"  = {line}" for text in kept for line in text.splitlines()),
    ]
    record = {
        "same_text": same_text,
        "same_page": same_page,
        "verbatim_blocks": len(kept),
        "written": written,
    }
    return record, said
