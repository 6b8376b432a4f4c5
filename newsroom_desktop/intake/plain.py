"""Plain text as paragraphs: every word stays, and no letter of it turns into markup."""

import re
from itertools import pairwise

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block, Run
from newsroom_desktop.markup.write import write_blocks

_BLANKS = re.compile("[ \t]+")
_SENTENCE_ENDS = (".", "।", "?", "!", ":", "”", '"', "’", ")")
_WRAPPED_WIDTHS = range(40, 101)
_SLACK = 12
"""Code points by which a wrapped line may be shorter than the text is wide: vowel signs take no room."""


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` as blocks, in their order."""
    return as_blocks(paragraphs(text))


def plain_body(text: str) -> str:
    """`text` as the Markdown of a body that shows the same letters."""
    return write_blocks(plain_blocks(text))


def as_blocks(texts: list[str]) -> tuple[Block, ...]:
    """A paragraph for each of `texts`."""
    return tuple(Block(runs=(Run(text=text),)) for text in texts)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of `text`: one a line; lines that a mail program has wrapped are joined again."""
    found: list[str] = []
    group: list[str] = []
    for line in [*normal(text).split("\n"), ""]:
        shown = _BLANKS.sub(" ", line).strip()
        if shown:
            group.append(shown)
            continue
        found += [" ".join(group)] if are_wrapped(group) else group
        group = []
    return found


def are_wrapped(lines: list[str]) -> bool:
    """Whether `lines` are one paragraph: as full as the next word allows, most of them inside a sentence."""
    width = max(map(len, lines), default=0)
    if len(lines) < 2 or width not in _WRAPPED_WIDTHS:
        return False
    pairs = list(pairwise(lines))
    full = all(len(line) + 1 + len(after.split()[0]) > width - _SLACK for line, after in pairs)
    return full and sum(not line.endswith(_SENTENCE_ENDS) for line, _ in pairs) * 2 > len(pairs)
