"""The pieces of Markdown: what stands between empty lines, fenced code and HTML up to its end in one piece.

HTML is read here as python-markdown reads it (`htmlparser.HTMLExtractor`): a tag at the head of a line
begins HTML that is a block of its own, and it ends with the end tag of that first tag. HTML that is never
closed reaches as far as the next empty line: it does not swallow the rest of the article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS

from newsroom_desktop.markup.tags import html_in

_TAB_STOP = 4
_BLANK_LINE = re.compile(r"^ +$", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\n{2,}")
_FENCE = FencedBlockPreprocessor.FENCED_BLOCK_RE
_FENCE_SIGN = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_OPENING = re.compile(r"^(?:`{3}|~{3})|<", re.MULTILINE)
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
_EMPTY = frozenset({"br", "hr", "img"})
_FARTHEST = 200
"""Empty lines over which an end tag is looked for; HTML that is never closed is searched no longer."""


def tidied(text: str) -> str:
    """`text` without tabs, and without spaces in blank lines; fenced code stays as it is."""
    clean = _BLANK_LINE.sub("", text.expandtabs(_TAB_STOP))
    if clean == text:
        return text
    lines, given = clean.split("\n"), text.split("\n")
    at = number = 0
    for fence in _FENCE.finditer(clean):
        first = number + clean.count("\n", at, fence.start()) + 1
        at, number = fence.end(), first + clean.count("\n", fence.start(), fence.end()) - 1
        lines[first:number] = given[first:number]
    return "\n".join(lines)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each piece."""
    chunks = list(_chunks(text))
    html = _Html(text, chunks)
    at = 0
    while at < len(chunks):
        last = html.last_chunk(at)
        yield chunks[at][0], chunks[last][1]
        at = last + 1


def ended(text: str, below: Sequence[str]) -> str:
    """The piece `text` with an end to what it leaves open, where that would take in what stands `below`.

    The nearest of that is the last one.
    """
    near = below[: -_FARTHEST - 1 : -1]
    for end, sign in _missing_ends(text):
        if any(sign in part.lower() for part in near) and _takes_in(text, near):
            return ended(text + end, below)
    return text


def _takes_in(text: str, below: Sequence[str]) -> bool:
    """Whether a piece that begins in `text` ends `below` it."""
    past = (past for _, past in pieces("\n\n".join((text, *below))))
    return next(end for end in past if end >= len(text)) > len(text)


@lru_cache(maxsize=4096)
def _missing_ends(text: str) -> tuple[tuple[str, str], ...]:
    """What would close the fences, the comment and the elements that `text` leaves open, with its sign."""
    if not _OPENING.search(text):
        return ()
    ends = [(f"\n{sign}", sign) for sign in dict.fromkeys(_FENCE_SIGN.findall(text)) if _is_open(text, sign)]
    if any(tag.end() == len(text) + 4 for tag in html_in(f"{text} -->")):
        ends.append((" -->", "-->"))
    still_open = _Open(text)
    for tag in html_in(_FENCE.sub(_hidden, text)):
        still_open.take(tag)
    names = [name for name in reversed(still_open.names) if name not in _EMPTY]
    if names:
        ends.append(("".join(f"</{name}>" for name in names), f"</{names[-1]}"))
    return tuple(ends)


def _is_open(text: str, sign: str) -> bool:
    """Whether a line of just the fence `sign` below `text` would end code that begins in it."""
    closed = f"{text}\n{sign}"
    return any(fence.end() == len(closed) for fence in _FENCE.finditer(closed))


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands between empty lines; those inside fenced code divide nothing."""
    fences = _FENCE.finditer(text)
    fence = next(fences, None)
    start = 0
    for gap in _EMPTY_LINES.finditer(text):
        while fence is not None and fence.end() <= gap.start():
            fence = next(fences, None)
        if fence is None or gap.start() < fence.start():
            yield start, gap.start()
            start = gap.end()
    if text:
        yield start, len(text)


class _Html:
    """The HTML in a text that was cut into chunks."""

    def __init__(self, text: str, chunks: list[tuple[int, int]]) -> None:
        self._text = _FENCE.sub(_hidden, text)
        self._chunks = chunks
        self._tags = list(html_in(self._text)) if "<" in text else []
        self._starts = [tag.start() for tag in self._tags]
        self._last_ends = {tag["end"].lower(): tag.start() for tag in self._tags if tag["end"]}

    def last_chunk(self, at: int) -> int:
        """The number of the chunk in which HTML that begins in chunk `at` ends; `at` when it does not."""
        start, end = self._chunks[at]
        number = bisect_left(self._starts, start)
        if number == len(self._starts) or self._starts[number] >= end:
            return at
        still_open, covered = _Open(self._text), 0
        for last in range(at, min(at + _FARTHEST, len(self._chunks))):
            end = self._chunks[last][1]
            while number < len(self._tags) and self._starts[number] < end:
                still_open.take(self._tags[number])
                covered = self._tags[number].end()
                number += 1
            if still_open.names and not self._may_end(still_open.names[0], end):
                break
            if not still_open.names and covered <= end:
                return last
        return at

    def _may_end(self, name: str, after: int) -> bool:
        return self._last_ends.get(name, -1) >= after


class _Open:
    """What is open while the tags of `text` are taken one by one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tail = len(text)
        self.names: list[str] = []

    def take(self, tag: re.Match[str]) -> None:
        """Open or close what `tag` does."""
        name = (tag["name"] or "").lower()
        if tag["end"]:
            self._close(tag["end"].lower(), tag.end())
        elif name and not tag["void"] and name != "hr":
            if self.names or (name in _BLOCKS and self._begins(tag.start())):
                self.names.append(name)
        elif not self.names and self._begins(tag.start()):
            self._tail = tag.end()

    def _close(self, name: str, end: int) -> None:
        if name in self.names:
            while self.names.pop() != name:
                pass
            if not self.names:
                self._tail = end

    def _begins(self, at: int) -> bool:
        """Whether HTML can begin a block at `at`: at the head of a line, or right behind such HTML."""
        if self._tail <= at and "\n" not in self._text[self._tail : at]:
            return True
        _, line_end, blanks = self._text[max(0, at - 4) : at].rpartition("\n")
        return not blanks.strip(" ") and (bool(line_end) or at < 4)


def _hidden(fence: re.Match[str]) -> str:
    """As many signs that mean nothing, between empty lines."""
    return "\n\n" + "x" * (len(fence[0]) - 4) + "\n\n"
