"""Blocks into Markdown, without loss: every text is read again before it is given away."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.markup.blocks import Block, Kind, Mark
from newsroom_desktop.markup.compose import composed, composed_html, item_texts
from newsroom_desktop.markup.definitions import Definitions, called
from newsroom_desktop.markup.elements import PARTING
from newsroom_desktop.markup.fences import fenced
from newsroom_desktop.markup.inline import Style
from newsroom_desktop.markup.read import normalised, runs_on, section_blocks
from newsroom_desktop.markup.sections import BETWEEN, definitions, sections

_MOST_ROUNDS = 12
_NUMBER = re.compile(r"^[0-9]+\.")
_MARKDOWN_STYLES = (Style.READABLE, Style.TAGGED, Style.ESCAPED)

Group = tuple[Block, ...]
"""Blocks that are written as one section: a list, a quotation, or one block of another kind."""


def write_blocks(blocks: Iterable[Block], progress: Progress | None = None) -> str:
    """The Markdown of `blocks`: reading it gives `normalised(blocks)`.

    What stood in a source and still means the same is kept byte for byte. Else the form that a person
    would type is taken if it reads back, then one with tags, then one with every sign escaped, and
    last HTML.

    Raises:
        Stopped: `progress` says so.
    """
    watched = progress or Progress()
    kept = list(normalised(blocks))
    refused: Counter[int] = Counter()
    for _ in range(_MOST_ROUNDS):
        groups = tuple(_groups(tuple(kept)))
        starts = list(accumulate(map(len, groups), initial=0))
        texts = [
            _text(group, tuple(block.source for block in group), refused[start])
            for group, start in watched.steps(zip(groups, starts, strict=False), len(groups))
        ]
        for number in (disturbed := _disturbed(groups, texts)):
            part = slice(starts[number], starts[number + 1])
            if any(block.source for block in kept[part]):
                kept[part] = [replace(block, source=None) for block in kept[part]]
            else:
                refused[starts[number]] += 1
        if not disturbed:
            break
    return BETWEEN.join(texts)


def _groups(blocks: Group) -> Iterator[Group]:
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and blocks[end].source == "":
            end += 1
        if end > at + 1 and not _is_one_source(blocks, at, end):
            end = at + 1
        if end == at + 1:
            while end < len(blocks) and runs_on(blocks[at:end], blocks[end]):
                end += 1
        yield blocks[at:end]
        at = end


def _is_one_source(blocks: Group, at: int, end: int) -> bool:
    """Whether the source of block `at` still says all blocks up to `end`, and nothing runs on from them."""
    if end < len(blocks) and runs_on(blocks[at:end], blocks[end]):
        return False
    source = blocks[at].source or ""
    return _reads_as(source, blocks[at:end]) and sections(source) == (source,)


def _reads_as(text: str, blocks: Group) -> bool:
    """Whether `text`, where the footnotes that `blocks` call are defined, says them and nothing else."""
    return section_blocks(text, called(text, Definitions(notes=_labels(blocks)))) == blocks


def _labels(blocks: Group) -> tuple[str, ...]:
    """The labels of the footnotes that `blocks` call."""
    return tuple(sorted({run.text for block in blocks for run in block.runs if Mark.NOTE in run.marks}))


@lru_cache(maxsize=4096)
def _text(group: Group, sources: tuple[str | None, ...], skip: int) -> str:
    """A text that alone reads as `group`: the best one, or with `skip` the one so many places after it."""
    if group[0].is_source:
        return group[0].text
    fitting: set[str] = set()
    for text in _possible_texts(group, sources):
        if text not in fitting and _reads_as(text, group) and sections(text) == (text,):
            if len(fitting) == skip:
                return text
            fitting.add(text)
    return composed_html(group)


def _possible_texts(group: Group, sources: tuple[str | None, ...]) -> Iterator[str]:
    """The best first; HTML cannot call footnotes, so such a group is rather parted from what is around it."""
    yield from _bare_texts(group, sources)
    if _labels(group):
        yield from (f"{PARTING}\n{text}\n{PARTING}" for text in _bare_texts(group, sources))


def _bare_texts(group: Group, sources: tuple[str | None, ...]) -> Iterator[str]:
    if None not in sources:
        yield "\n".join(filter(None, sources))
    if group[0].kind is Kind.CODE and sources[0]:
        yield fenced(group[0].text, sources[0].partition("\n")[0])
    styles = [_style(block) for block in group]
    escaped = [Style.ESCAPED] * len(group)
    if not group[0].is_item:
        yield composed(group, styles)
        yield composed(group, escaped)
        return
    fresh = list(item_texts(group, styles))
    yield "\n".join(map(_kept_item, group, sources, fresh))
    for items in (fresh, list(item_texts(group, escaped))):
        yield "\n".join(items)
        yield BETWEEN.join(items)


@lru_cache(maxsize=4096)
def _style(block: Block) -> Style:
    """The most readable style in which `block` reads back when it stands alone."""
    alone = replace(block, level=0) if block.is_item else block
    for style in _MARKDOWN_STYLES:
        if _reads_as(composed((alone,), (style,)), (alone,)):
            return style
    return Style.ESCAPED


def _kept_item(item: Block, source: str | None, fresh: str) -> str:
    """The source of `item` if it still says it, at its depth; else `fresh`."""
    indent = "    " * item.level
    if not source or not source.startswith(indent):
        return fresh
    alone = source.removeprefix(indent).replace("\n" + indent, "\n").rstrip("\n")
    if item.kind is Kind.NUMBER:
        alone = _NUMBER.sub("1.", alone)
    return source if _reads_as(alone, (replace(item, level=0),)) else fresh


def _disturbed(groups: tuple[Group, ...], texts: list[str]) -> set[int]:
    """The numbers of those groups that mean something else together than alone; verbatim ones stay."""
    found = sections(BETWEEN.join(texts))
    defined = definitions(found)
    if found == tuple(texts) and not defined:
        return set()
    apart = set(_spans(found))
    return {
        number
        for number, (group, text, span) in enumerate(zip(groups, texts, _spans(texts), strict=True))
        if not group[0].is_source
        and (span not in apart or section_blocks(text, called(text, defined)) != group)
    }


def _spans(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each text when they are joined."""
    start = 0
    for text in texts:
        yield start, start + len(text)
        start += len(text) + len(BETWEEN)
