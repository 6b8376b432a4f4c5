"""The body in sections: pieces of Markdown that mean the same alone as they do together.

python-markdown does not tell where in the source an element came from. A section is small enough to
ask: it is rendered, read and kept by itself, and one that did not change is known from the last time.
Together stay the items of a list and what is indented under them, the paragraphs of a quotation,
fenced code, and HTML up to its end tag. HTML that is never closed reaches as far as the next empty
line: it does not swallow the rest of the article.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.definitions import Definitions, merged
from newsroom_desktop.markup.dialect import Converted, convert

BETWEEN = "\n\n"
"""What stands between two sections."""

_BLANK_LINE = re.compile(r"^ +$", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\n{2,}")
_FENCE = FencedBlockPreprocessor.FENCED_BLOCK_RE
_HTML_NAMES = "|".join(BLOCK_LEVEL_ELEMENTS)
_HTML = re.compile(rf"^[^\S\n]{{0,3}}<(?:!--|/?(?:{_HTML_NAMES})\b)", re.MULTILINE | re.IGNORECASE)
_TAG_NAME = re.compile(r"<([A-Za-z][A-Za-z0-9]*)")
_INDENT = " " * 4
_NUMBERED = re.compile(r"[ ]{0,3}([1-9][0-9]{0,8})\. ")
_SIGNS = {"ul": "- क", "ol": "1. क"}
_NOTE = "[^क]: क"
"""What an indented piece may belong to."""

_PROBE = "अंत"
_MOST_TRIES = 24


def canonical(markdown: str) -> str:
    """`markdown` as it is kept: normal text without tabs, one empty line between two sections."""
    return BETWEEN.join(sections(markdown))


@lru_cache(maxsize=16)
def sections(markdown: str) -> tuple[str, ...]:
    """The sections of `markdown` in their order; each is its own only section."""
    text = _BLANK_LINE.sub("", normal(markdown).expandtabs(4)).strip("\n")
    spans: list[tuple[int, int]] = []
    above = convert("")
    for start, end in _pieces(text):
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


def are_apart(text: str, after: str) -> bool:
    """Whether `text` and, an empty line later, `after` show the same together as alone."""
    alone = convert(text).html
    together = convert(text + BETWEEN + after).html
    return together.startswith(alone) and together[len(alone) :].strip() == convert(after).html


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands between empty lines, HTML in one piece up to its end tag."""
    chunks = list(_chunks(text))
    at = 0
    while at < len(chunks):
        start, end = chunks[at]
        at += 1
        if _HTML.search(text[start:end]) and not _is_closed(text[start:end]):
            for past in _possible_ends(text, chunks, at):
                if _is_closed(text[start : chunks[past][1]]):
                    end = chunks[past][1]
                    at = past + 1
                    break
        yield start, end


def _possible_ends(text: str, chunks: list[tuple[int, int]], at: int) -> Iterator[int]:
    """The numbers of the first chunks from `at` on that hold an end of what the chunk before opens."""
    start, end = chunks[at - 1]
    opened = {f"</{name.casefold()}" for name in _TAG_NAME.findall(text[start:end])} | {"-->"}
    folded = ((number, text[slice(*chunks[number])].casefold()) for number in range(at, len(chunks)))
    return islice((number for number, chunk in folded if any(sign in chunk for sign in opened)), _MOST_TRIES)


def _is_closed(piece: str) -> bool:
    return piece.rfind("<!--") <= piece.rfind("-->") and are_apart(piece, _PROBE)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands between empty lines; those inside fenced code divide nothing."""
    fenced = [match.span() for match in _FENCE.finditer(text)]
    start = 0
    for gap in _EMPTY_LINES.finditer(text):
        if not any(first < gap.start() < last for first, last in fenced):
            yield start, gap.start()
            start = gap.end()
    if text:
        yield start, len(text)
