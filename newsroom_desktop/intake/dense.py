"""Paragraphs of so many signs that may be markup that writing them would take minutes: divided.

The time to write a paragraph grows with the square of these signs; no person writes a thousand of them
between two line ends, but a file that is no news does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from newsroom_desktop.markup.blocks import Block, Kind, Run

MOST_SIGNS = 1_000

_SIGN = re.compile(r"[<>&*_`~\\\[\]|#]")
_LOOK_BACK = 200
"""Code points before a cut in which a space is looked for."""


def divided(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[int, ...]]:
    """`blocks` with none over MOST_SIGNS that could be divided, and how many came of each block."""
    pieces = [tuple(_divided(block)) for block in blocks]
    return tuple(piece for part in pieces for piece in part), tuple(map(len, pieces))


def _divided(block: Block) -> Iterator[Block]:
    if block.kind is Kind.VERBATIM or sum(len(_SIGN.findall(run.text)) for run in block.runs) <= MOST_SIGNS:
        yield block
        return
    open_runs: list[Run] = []
    signs = 0
    for run in block.runs:
        start = 0
        for found in _SIGN.finditer(run.text):
            signs += 1
            if signs > MOST_SIGNS:
                cut = run.text.rfind(" ", max(start, found.start() - _LOOK_BACK), found.start()) + 1
                cut = cut if cut > start else found.start()
                yield replace(block, runs=(*open_runs, replace(run, text=run.text[start:cut])), source=None)
                open_runs, start, signs = [], cut, 1
        open_runs.append(replace(run, text=run.text[start:]))
    yield replace(block, runs=tuple(open_runs), source=None)
