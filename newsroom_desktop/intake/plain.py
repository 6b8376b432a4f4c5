"""Plain text as paragraphs: every word stays, and no letter of it turns into markup."""

import re
from collections.abc import Iterator

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.wrapped import go_on, starts_item, wraps_of
from newsroom_desktop.markup.blocks import Block, Run

_BLANKS = re.compile("[ \t]+")
_INDENT = 2
"""Spaces before a line from which on it is indented."""

_TAB, _DEEPEST = 4, 80


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` as blocks, in their order."""
    return as_blocks(paragraphs(text))


def as_blocks(texts: list[str]) -> tuple[Block, ...]:
    """A paragraph for each of `texts`."""
    return tuple(Block(runs=(Run(text=text),)) for text in texts)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of `text`: one a line; lines that a program has cut to its width are joined again."""
    groups = list(_groups(normal(text).split("\n")))
    found: list[str] = []
    for lines, wrap in zip(groups, wraps_of(groups), strict=True):
        for line, goes_on in zip(map(str.strip, lines), [False, *go_on(lines, wrap)], strict=True):
            if goes_on:
                found[-1] += f" {line}"
            else:
                found.append(line)
    return found


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """The lines that follow each other, spaces only before them; one that is indented more begins anew.

    Below an item of a list it goes on in it.
    """
    group: list[str] = []
    above = 0
    for line in lines:
        shown = _BLANKS.sub(" ", line).strip()
        indent = _indent(line)
        is_deeper = shown and group and indent - above >= _INDENT
        if is_deeper and starts_item(group[-1]) and not starts_item(shown):
            group[-1] += f" {shown}"
            continue
        if group and (is_deeper or not shown):
            yield group
            group = []
        if shown:
            group.append(" " * indent + shown)
        above = indent
    if group:
        yield group


def _indent(line: str) -> int:
    before = line[: len(line) - len(line.lstrip(" \t"))]
    return min(len(before.expandtabs(_TAB)), _DEEPEST)
