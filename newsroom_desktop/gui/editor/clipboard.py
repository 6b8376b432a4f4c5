"""Blocks on the clipboard, so that formats survive from one place of an article to another."""

import json
from itertools import groupby
from typing import Any

from PySide6.QtCore import QMimeData

from newsroom_desktop.markup.blocks import HEADING_LEVELS, ITEM_LEVELS, Block, Kind, Mark, Run

BLOCKS_FORMAT = "application/x-newsroom-blocks+json"


def html_of(blocks: tuple[Block, ...]) -> str:
    """`blocks` as the page shows them, in the elements that other programs know."""
    from newsroom_desktop.markup.compose import composed_html  # noqa: PLC0415 - a text to copy was read with markdown
    from newsroom_desktop.markup.read import normalised  # noqa: PLC0415 - as above
    from newsroom_desktop.markup.render import render  # noqa: PLC0415 - as above

    return "\n".join(
        "\n".join(render(block.text) for block in group) if is_source else composed_html(list(group))
        for is_source, group in groupby(normalised(blocks), lambda block: block.is_source)
    )


def put_blocks(mime: QMimeData, blocks: tuple[Block, ...]) -> None:
    """Add `blocks` to what `mime` holds."""
    rows = [
        {
            "kind": block.kind,
            "level": block.level,
            "runs": [{"text": run.text, "marks": sorted(run.marks), "href": run.href} for run in block.runs],
        }
        for block in blocks
    ]
    mime.setData(BLOCKS_FORMAT, json.dumps(rows).encode())


def held_in(mime: QMimeData) -> bytes:
    """What an editor of this program has put there beside the text; nothing where another has."""
    return bytes(mime.data(BLOCKS_FORMAT).data())


def blocks_of(held: bytes) -> tuple[Block, ...]:
    """The blocks that are `held_in` a clipboard; none where there are no sound ones."""
    try:
        return tuple(_block(row) for row in json.loads(held))
    except (ValueError, KeyError, TypeError):
        return ()


def blocks_in(mime: QMimeData) -> tuple[Block, ...]:
    """The blocks that an editor of this program has put there; none where there are no sound ones."""
    return blocks_of(held_in(mime))


def _block(row: dict[str, Any]) -> Block:
    kind, level = Kind(row["kind"]), row["level"]
    levels = HEADING_LEVELS if kind is Kind.HEADING else ITEM_LEVELS
    if level not in levels:
        raise ValueError(level)
    runs = tuple(
        Run(text=str(run["text"]), marks=frozenset(map(Mark, run["marks"])), href=str(run["href"]))
        for run in row["runs"]
    )
    return Block(kind=kind, runs=runs, level=level)
