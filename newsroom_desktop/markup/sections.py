"""The body in sections: pieces of Markdown that mean the same alone as they do together.

python-markdown does not tell where in the source an element came from. A section is small enough to
ask: it is rendered, read and kept by itself, and one that did not change is known from the last time.
Together stay the items of a list and what is indented under them, the paragraphs of a quotation,
fenced code, and HTML up to its end tag. HTML that is never closed reaches as far as the next empty
line: it does not swallow the rest of the article.
"""

import re
from functools import lru_cache

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.definitions import Definitions, merged
from newsroom_desktop.markup.dialect import Converted, convert
from newsroom_desktop.markup.pieces import pieces, tidied

BETWEEN = "\n\n"
"""What stands between two sections."""

_INDENT = " " * 4
_NUMBERED = re.compile(r"[ ]{0,3}([1-9][0-9]{0,8})\. ")
_SIGNS = {"ul": "- क", "ol": "1. क"}
_NOTE = "[^क]: क"
"""What an indented piece may belong to."""


def canonical(markdown: str) -> str:
    """`markdown` as it is kept: normal text, one empty line between two sections, no tab but in code."""
    return BETWEEN.join(sections(markdown))


@lru_cache(maxsize=16)
def sections(markdown: str) -> tuple[str, ...]:
    """The sections of `markdown` in their order; each is its own only section."""
    text = tidied(normal(markdown)).strip("\n")
    spans: list[tuple[int, int]] = []
    above = convert("")
    for start, end in pieces(text):
        above, goes_on = _below(above, text[start:end])
        if goes_on:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(text[start:end] for start, end in spans)


def _below(above: Converted, piece: str) -> tuple[Converted, bool]:
    """What `piece` comes to below what stands `above` it, and whether it goes on with that."""
    if piece.startswith(_INDENT) and (above.last in _SIGNS or above.defines.notes):
        inside = convert(_SIGNS.get(above.last, _NOTE) + BETWEEN + piece)
        return (above if len(inside.tags) == 1 else inside), True
    if above.last == "ol":
        number = _NUMBERED.match(piece)
        counts = number is not None and int(number[1]) in above.awaits
        below = convert(piece, awaited=above.awaits) if counts else convert(piece)
        return below, counts and below.first == "ol"
    below = convert(piece)
    return below, above.last in ("ul", "blockquote") and below.first == above.last


def definitions(found: tuple[str, ...]) -> Definitions:
    """All footnotes, and addresses of links, that the sections define."""
    return merged(convert(section).defines for section in found if "]:" in section)
