"""Markdown into blocks, and any blocks into those that can be written."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from newsroom_desktop.markup.blocks import HEADING_LEVELS, Block, Kind, Mark, Run, verbatim
from newsroom_desktop.markup.definitions import NOTHING, Definitions, called
from newsroom_desktop.markup.dialect import convert
from newsroom_desktop.markup.elements import blocks_of
from newsroom_desktop.markup.embeds import is_embed
from newsroom_desktop.markup.fences import fenced, normal_code, read_code
from newsroom_desktop.markup.figures import read_figure
from newsroom_desktop.markup.items import deepest
from newsroom_desktop.markup.pieces import ended
from newsroom_desktop.markup.runs import normal_runs
from newsroom_desktop.markup.sections import BETWEEN, definitions, sections
from newsroom_desktop.markup.tables import read_table

_ANY_TEXT = "पाठ"
_ITEM_LINE = re.compile(r" *(?:[-+*]|[0-9]+\.) ")


def read_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of `markdown`, each with its source.

    An item of a list has its own lines as source. Of other blocks that stand in one section (a
    heading with text right under it, a quotation of two paragraphs) the first has the whole source
    and the others an empty one.
    """
    found = sections(markdown)
    defined = definitions(found)
    blocks: list[Block] = []
    for section in found:
        _add_section(blocks, section, defined)
    return tuple(blocks)


def normalised(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """`blocks` as they come back after they were written; their sources stay.

    Blocks that show nothing are left out: an empty paragraph has no Markdown. An item stands at most
    one level deeper than the one before it. Verbatim Markdown that blocks can say is read. Letters
    are as `normal_runs` has them: none that can be seen goes.
    """
    parts = _parts([block for given in blocks for block in _normal(given)])
    defined = definitions(tuple(part for part in parts if isinstance(part, str)))
    found: list[Block] = []
    for part in parts:
        if isinstance(part, str):
            _add_section(found, part, defined)
        else:
            block = _with_defined_notes(part, defined.notes)
            found.append(_at_possible_level(block, found[-1] if found else None))
    return tuple(found)


def _parts(blocks: list[Block]) -> list[str | Block]:
    """`blocks` with the sections of the Markdown among them in its place; neighbours are read together.

    What a section leaves open gets an end where it would take in what stands before a later section.
    """
    groups = [(is_source, list(group)) for is_source, group in groupby(blocks, lambda block: block.is_source)]
    parts: list[str | Block] = []
    below: list[str] = []
    for is_source, group in reversed(groups):
        if is_source:
            for section in reversed(sections(BETWEEN.join(block.text for block in group))):
                below.append(ended(section, below))
                parts.append(below[-1])
        else:
            below += [_ANY_TEXT for at, block in enumerate(group) if not runs_on(group[at - 1 : at], block)]
            parts += reversed(group)
    return parts[::-1]


@lru_cache(maxsize=4096)
def section_blocks(section: str, known: Definitions = NOTHING) -> tuple[Block, ...]:
    """The blocks of one section in a body that defines what is `known`, as `called` gives it.

    A section that links go out of to an address that stands elsewhere is verbatim, and so is one that
    defines something itself.
    """
    converted = convert(section, known)
    if converted.defines or (
        known.links and converted.html != convert(section, Definitions(notes=known.notes)).html
    ):
        return (verbatim(section),)
    if blocks := blocks_of(converted.html, converted.calls):
        return tuple(_with_sources(blocks, section))
    return (verbatim(section) if converted.calls else kept_whole(section),)


def kept_whole(section: str) -> Block:
    """The block for a section whose elements blocks cannot say: code, a table, a figure, or verbatim."""
    code = read_code(section)
    if code is not None and normal_code(code) and convert(section).html.startswith("<pre"):
        return Block(kind=Kind.CODE, runs=(Run(text=code),), source=section)
    if read_figure(section) is not None:
        kind = Kind.FIGURE
    elif read_table(section) is not None:
        kind = Kind.TABLE
    else:
        kind = Kind.VERBATIM
    return replace(verbatim(section), kind=kind)


def _with_sources(blocks: tuple[Block, ...], section: str) -> Iterator[Block]:
    sources = [section, *[""] * (len(blocks) - 1)]
    if all(block.is_item for block in blocks):
        lines = section.split("\n")
        starts = [number for number, line in enumerate(lines) if _ITEM_LINE.match(line)]
        if len(starts) == len(blocks) and starts[0] == 0:
            sources = ["\n".join(lines[a:b]) for a, b in zip(starts, [*starts[1:], None], strict=True)]
    for block, source in zip(blocks, sources, strict=True):
        yield replace(block, source=source)


def _add_section(blocks: list[Block], section: str, defined: Definitions) -> None:
    """Put what `section` holds behind `blocks`.

    A list or quotation that would run into the one before it, because one of them was written as
    HTML, stays verbatim.
    """
    added = section_blocks(section, called(section, defined))
    blocks += (verbatim(section),) if runs_on(blocks, added[0]) else added


def runs_on(before: Sequence[Block], block: Block) -> bool:
    """Whether `block` belongs to the list or quotation that `before` ends with."""
    if block.kind is Kind.QUOTE:
        return bool(before) and before[-1].kind is Kind.QUOTE
    if not block.is_item:
        return False
    for earlier in reversed(before):
        if not earlier.is_item or earlier.level == 0:
            return earlier.is_item and (block.level > 0 or earlier.kind is block.kind)
    return False


def _normal(block: Block) -> tuple[Block, ...]:
    """The block in its normal form, apart from what stands around it; nothing for one that shows nothing."""
    if block.is_source:
        return (verbatim(block.text),) if block.text.strip(" \t\n") else ()
    if block.kind is Kind.RULE:
        letters = Block(runs=block.runs)  # a page shows a rule below what was written in it
        return (*(_normal(letters) if block.runs else ()), replace(block, runs=(), level=0))
    if block.kind is Kind.CODE:
        return _normal_code(block)
    runs = normal_runs(block.runs)
    if not runs:
        return ()
    level, kind = block.level, block.kind
    if kind in (Kind.PARAGRAPH, Kind.EMBED):
        kind = Kind.EMBED if is_embed(runs) else Kind.PARAGRAPH
    if kind is Kind.HEADING:
        level = min(max(level, HEADING_LEVELS[0]), HEADING_LEVELS[-1])
    elif not block.is_item:
        level = 0
    if (kind, runs, level) == (block.kind, block.runs, block.level):
        return (block,)
    return (replace(block, kind=kind, runs=runs, level=level),)


def _normal_code(block: Block) -> tuple[Block, ...]:
    """The block as code that can be written: a tangle that no reader takes for code is verbatim."""
    code = normal_code(block.text)
    if not code:
        return ()
    kept = Block(kind=Kind.CODE, runs=(Run(text=code),), source=block.source)
    markdown = fenced(code)
    return (kept,) if section_blocks(markdown) == (kept,) else (verbatim(markdown),)


def _with_defined_notes(block: Block, labels: Collection[str]) -> Block:
    """The block with the signs of footnotes as letters where nothing defines them, or HTML stands around."""
    if block.is_source or not any(Mark.NOTE in run.marks for run in block.runs):
        return block
    can_call = block.kind is not Kind.PULL_QUOTE
    runs = tuple(
        _spelt_out(run) if Mark.NOTE in run.marks and not (can_call and run.text in labels) else run
        for run in block.runs
    )
    return block if runs == block.runs else replace(block, runs=normal_runs(runs))


def _spelt_out(run: Run) -> Run:
    return Run(text=f"[^{run.text}]", marks=run.marks - {Mark.NOTE})


def _at_possible_level(block: Block, before: Block | None) -> Block:
    if not block.is_item:
        return block
    level = max(0, min(block.level, deepest(before)))
    return block if level == block.level else replace(block, level=level)
