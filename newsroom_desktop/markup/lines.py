"""Where blocks stand in the Markdown that they were read from, or that was written of them."""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.pieces import tidied
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.sections import sections


def lines_of(blocks: Sequence[Block], markdown: str) -> tuple[int, ...]:
    """The line of `markdown` on which each of `blocks` begins; the first one is 0.

    A block that shows nothing, and so was not written, has the line of the one below it.
    """
    lines = list(_lines(markdown)) or [0]
    found: list[int] = []
    at = 0
    for is_source, group in groupby(blocks, lambda block: block.is_source):
        members = list(group)
        first = at
        for block in members:
            found.append(lines[min(at, len(lines) - 1)])
            at += len(normalised([block]))
        if is_source:  # neighbours are read together
            at = first + len(normalised(members))
    return tuple(found)


def _lines(markdown: str) -> Iterator[int]:
    """The line on which each block of `markdown` begins; of one without lines of its own, the section."""
    sources = deque(block.source or "" for block in read_blocks(markdown))
    lines = tidied(normal(markdown)).split("\n")
    line = 0
    for section in sections(markdown):
        line = next(number for number in range(line, len(lines)) if lines[number])
        read = 0
        while read < len(section):
            yield line + section.count("\n", 0, read)
            read += len(sources.popleft()) + 1
        while sources and not sources[0]:
            sources.popleft()
            yield line
        line += section.count("\n") + 1
