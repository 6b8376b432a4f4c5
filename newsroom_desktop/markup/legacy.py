"""Blocks whose letters are in a legacy font, in Unicode: marks, links and headings stay where they are."""

from collections.abc import Sequence
from dataclasses import replace

from newsroom_desktop.hindi.legacy.reading import runs_to_unicode
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.markup.blocks import Block, Kind, Mark
from newsroom_desktop.markup.runs import normal_runs

_KEPT = frozenset((Mark.CODE, Mark.NOTE))


def blocks_to_unicode(blocks: Sequence[Block], font: LegacyFont) -> tuple[Block, ...]:
    """`blocks` in Unicode, run by run; code, sources and cards stay as they are."""
    return tuple(block if _is_exact(block) else _block_to_unicode(block, font) for block in blocks)


def _is_exact(block: Block) -> bool:
    return block.is_source or block.kind in (Kind.CODE, Kind.EMBED) or not block.runs


def _block_to_unicode(block: Block, font: LegacyFont) -> Block:
    texts = ["" if run.marks & _KEPT else run.text for run in block.runs]
    read = runs_to_unicode(texts, font)
    runs = (
        run if run.marks & _KEPT else replace(run, text=text)
        for run, text in zip(block.runs, read, strict=True)
    )
    return replace(block, runs=normal_runs(tuple(runs)), source=None)
