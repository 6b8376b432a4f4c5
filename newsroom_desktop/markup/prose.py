"""The prose of a text or Markdown file: its passages, and where what is in them stands in the file.

For checks that say places in a file as a person sees it there. What is no prose is left out: front
matter, code, comments, definitions, rules and the borders of tables.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from newsroom_desktop.hindi.findings import Passage, Role
from newsroom_desktop.markup.prose_signs import Seen, seen

Span = tuple[int, int]
_Lines = tuple[tuple[Span, ...], Role]

_FENCE = regex.compile(r"[ \t]{0,12}(?:>[ ]?)*+[ \t]{0,12}(`{3,}+|~{3,}+)")
_RULE = regex.compile(r"[ ]{0,3}([-*_])(?:[ \t]*+\1){2,}+[ \t]*+$")
_UNDERLINE = regex.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*+$")
_BORDER = regex.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_DEFINITION = regex.compile(r"[ ]{0,3}(?:\[(?!\^)[^\]\n]{1,500}\]:|\*\[[^\]\n]{1,100}\]:|\[TOC\][ \t]*+$)")
_NOTE = regex.compile(r"[ ]{0,3}\[\^[^\]\s]{1,100}\]:[ \t]*+")
_QUOTE = regex.compile(r"(?:[ ]{0,3}>[ \t]?)++")
_HEADING = regex.compile(r"[ ]{0,3}(#{1,6})[ \t]++")
_ITEM = regex.compile(r"[ \t]*+(?:[-*+]|\p{Nd}{1,9}[.)])[ \t]++")
_INDENTED = regex.compile(r"[ ]{4}|[ ]{0,3}\t")
_ENDS_SENTENCE = regex.compile("[.।?!:]$")
_TAGS = regex.compile(r"[ \t]*+(?:</?[A-Za-z][^<>]{0,2000}+>[ \t]*+)++$")
_BAR = regex.compile(r"(?<!\\)\|")
_NO_PROSE = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A passage of a file."""

    passage: Passage
    seen: Seen

    def span(self, start_cp: int, end_cp: int) -> Span:
        """Where in the file the signs of the passage between two places begin and end."""
        return self.seen.starts[start_cp], self.seen.ends[end_cp - 1]

    def is_whole(self, start_cp: int, end_cp: int) -> bool:
        """Whether nothing else stands in the file between those signs."""
        start, end = self.span(start_cp, end_cp)
        return end - start == end_cp - start_cp


def prose(text: str, *, wrapped: bool) -> list[Stretch]:
    """The passages of `text` in their order; with `wrapped` lines in a row are one, as in Markdown.

    The first heading of the first level, or a first line on its own that is no sentence, is the headline; the
    first paragraph is the opening.
    """
    reader = _Reader(_without_comments(text), wrapped=wrapped)
    found = [
        Stretch(passage=Passage(text=shown.text, role=role), seen=shown)
        for spans, role in reader.passages()
        if (shown := seen(reader.text, spans)).text.strip()
    ]
    return _with_opening(found)


def _with_opening(found: Sequence[Stretch]) -> list[Stretch]:
    result = list(found)
    for number, stretch in enumerate(result):
        if stretch.passage.role is Role.PARAGRAPH:
            result[number] = replace(stretch, passage=replace(stretch.passage, role=Role.OPENING))
            break
    return result


def _without_comments(text: str) -> str:
    """`text`, as long as before, with spaces for comments, scripts and the like."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    for opening, closing in _NO_PROSE:
        parts, at = [], 0
        while (start := lower.find(opening, at)) >= 0 and (end := lower.find(closing, start)) >= 0:
            end += len(closing)
            parts.append(text[at:start])
            parts.append("".join("\n" if sign == "\n" else " " for sign in text[start:end]))
            at = end
        text = "".join(parts) + text[at:]
        lower = "".join(parts) + lower[at:]
    return text


class _Reader:
    """Goes through the lines of a file once."""

    def __init__(self, text: str, *, wrapped: bool) -> None:
        self.text = text
        self._wrapped = wrapped
        self._lines = _lines(text)
        self._open: list[Span] = []
        self._role = Role.PARAGRAPH
        self._in_list = False
        self._has_headline = False

    def passages(self) -> Iterator[_Lines]:
        """The lines, without what begins them, and the role of each passage."""
        number = self._behind_front_matter()
        while number < len(self._lines):
            fence = self._match(_FENCE, number)
            if fence is not None:
                yield from self._closed()
                number = self._behind_fence(number, fence)
            elif self._is_table(number):
                yield from self._closed()
                number = yield from self._table(number)
            else:
                yield from self._line(number)
                number += 1
        yield from self._closed()

    def _line(self, number: int) -> Iterator[_Lines]:
        start, end = self._lines[number]
        line = self.text[start:end]
        if not line.strip():
            yield from self._closed()
        elif self._open and self._role is Role.PARAGRAPH and self._wrapped and _UNDERLINE.match(line):
            self._role = self._heading_role(1 if "=" in line else 2)
            yield from self._closed()
        elif self._is_no_prose(line):
            yield from self._closed()
        else:
            at, role = self._role_of(line)
            if role is not None or not self._wrapped:
                yield from self._closed()
            if not self._open:
                self._role = role or self._first_role(number)
                self._in_list = role is Role.ITEM or (self._in_list and line[:1] in " \t")
            self._open.append(self._trimmed(start + at, end))
            if self._role in (Role.HEADING, Role.HEADLINE):
                yield from self._closed()

    def _closed(self) -> Iterator[_Lines]:
        if self._open:
            yield tuple(self._open), self._role
        self._open = []

    def _role_of(self, line: str) -> tuple[int, Role | None]:
        """Where the words of `line` begin, and what the sign before them makes of it."""
        at, role = 0, None
        if quote := _QUOTE.match(line):
            at = quote.end()
            role = None if self._open and self._role is Role.QUOTE else Role.QUOTE
        if heading := _HEADING.match(line, at):
            return heading.end(), self._heading_role(len(heading[1]))
        if note := _NOTE.match(line, at):
            return note.end(), Role.PARAGRAPH
        if item := _ITEM.match(line, at):
            return item.end(), Role.ITEM
        return at, role

    def _heading_role(self, level: int) -> Role:
        if level > 1 or self._has_headline:
            return Role.HEADING
        self._has_headline = True
        return Role.HEADLINE

    def _first_role(self, number: int) -> Role:
        """The role of a paragraph: a first line on its own that ends no sentence is the headline."""
        start, end = self._lines[number]
        is_first = not self.text[:start].strip() and not self._wrapped
        followed = number + 1 < len(self._lines) and not self._shown(number + 1)
        if is_first and followed and not _ENDS_SENTENCE.search(self.text[start:end].rstrip()):
            return self._heading_role(1)
        return Role.PARAGRAPH

    def _is_no_prose(self, line: str) -> bool:
        return any(pattern.match(line) for pattern in (_RULE, _DEFINITION, _TAGS)) or self._is_code(line)

    def _is_code(self, line: str) -> bool:
        return self._wrapped and not self._open and not self._in_list and bool(_INDENTED.match(line))

    def _is_table(self, number: int) -> bool:
        if number + 1 >= len(self._lines) or "|" not in self._shown(number):
            return False
        border = self._shown(number + 1)
        return "-" in border and bool(_BORDER.match(border))

    def _table(self, number: int) -> Generator[_Lines, None, int]:
        """The cells of the table there; what comes back is the line below it."""
        head = number
        while number < len(self._lines) and "|" in self._shown(number):
            start, end = self._lines[number]
            if number != head + 1:
                borders = [start - 1, *(found.start() for found in _BAR.finditer(self.text, start, end)), end]
                for left, right in pairwise(borders):
                    yield (self._trimmed(left + 1, right),), Role.CELL
            number += 1
        return number

    def _behind_front_matter(self) -> int:
        if self._lines and self._shown(0).rstrip() == "---":
            for number in range(1, len(self._lines)):
                if self._shown(number).rstrip() in ("---", "..."):
                    return number + 1
        return 0

    def _behind_fence(self, number: int, fence: "regex.Match[str]") -> int:
        for below in range(number + 1, len(self._lines)):
            found = self._match(_FENCE, below)
            if found is not None and found[1].startswith(fence[1]) and found[1][0] == fence[1][0]:
                return below + 1
        return len(self._lines)

    def _match(self, pattern: "regex.Pattern[str]", number: int) -> "regex.Match[str] | None":
        return pattern.match(self.text, *self._lines[number])

    def _shown(self, number: int) -> str:
        start, end = self._lines[number]
        return self.text[start:end].strip()

    def _trimmed(self, start: int, end: int) -> Span:
        """The same without the spaces around it and the closing signs of a heading."""
        line = self.text[start:end]
        start += len(line) - len(line.lstrip())
        line = line.strip()
        if self._role in (Role.HEADING, Role.HEADLINE) and line.endswith("#"):
            line = line.rstrip("#").rstrip() if line.rstrip("#")[-1:] in " \t" else line
        return start, start + len(line)


def _lines(text: str) -> list[Span]:
    """Where the lines begin and end, line ends left out."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found
