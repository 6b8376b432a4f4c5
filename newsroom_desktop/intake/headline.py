"""The headline of a text file: what stands on its first line, or in front of its Markdown."""

import re

from newsroom_desktop.hindi.dateline import split_dateline
from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.intake.wrapped import go_on, wrap_of

LONGEST_GC = 200
"""Grapheme clusters; a longer first line is a paragraph."""

LONGEST_RIGHT_ABOVE_TEXT_GC = 120
"""Grapheme clusters of a headline that no blank line parts from the text."""

_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_MARKED = re.compile(
    r"(?P<sign>\*{1,3}|_{1,2})(?![\s*_])(?P<text>[^*\n]+?)(?<![\s*_])(?P=sign)|# +(?P<title>.*?)[ #]*"
)
_ITEM = re.compile(r"[-+*•>]\s|[0-9०-९]+[.)]\s")
_SENTENCE_END = re.compile(r"[।॥.!?…][\"”'’)\]]*$")
_FRONT_MATTER = re.compile(r"\A---[ ]*\n(?P<lines>(?:.*\n)*?)(?:---|\.\.\.)[ ]*(?:\n|\Z)")
_TITLE = re.compile(
    r"^title:[ ]+(?P<quote>[\"']?)(?P<title>\S.*?)(?P=quote)[ ]*$", re.MULTILINE | re.IGNORECASE
)


def split_headline(text: str) -> tuple[str, str]:
    """The headline of a plain text and what stands below it; an empty one when there is none.

    It is the first line that is not blank, when a blank line follows it, or when it has the form of a
    headline: it is short, ends no sentence, is no item of a list, no dateline, and no line that a mail
    program has wrapped. Signs that mark a line as a title in messages and notes are taken off: `*…*`,
    `**…**`, `_…_`, `# …`.
    """
    first, _, rest = _BLANK_LINES.sub("", normal(text)).partition("\n")
    line = first.strip()
    marked = _MARKED.fullmatch(line)
    if not rest.strip() or is_too_long(line):
        return "", text
    if not rest.partition("\n")[0].strip() or (
        count_clusters(line) <= LONGEST_RIGHT_ABOVE_TEXT_GC and (marked or _looks_like_one(line, rest))
    ):
        return normal_line((marked["text"] or marked["title"]) if marked else line), rest
    return "", text


def split_front_matter(markdown: str) -> tuple[str, str]:
    """The `title:` of the front matter (a block between `---` lines at the top) and what stands below it.

    Without a title that is understood the title is empty and all of `markdown` is left as it is.
    """
    text = normal(markdown)
    block = _FRONT_MATTER.match(text)
    title = _TITLE.search(block["lines"]) if block else None
    if block is None or title is None or is_too_long(title["title"]):
        return "", markdown
    return normal_line(title["title"]), text[block.end() :].lstrip("\n")


def is_too_long(line: str) -> bool:
    """Whether `line` is longer than any headline."""
    return count_clusters(line[: LONGEST_GC * 8 + 1]) > LONGEST_GC


def is_like_headline(line: str) -> bool:
    """Whether `line`, a paragraph by itself, has the form of a headline right above its text."""
    return (
        count_clusters(line[: LONGEST_GC * 8]) <= LONGEST_RIGHT_ABOVE_TEXT_GC
        and not _SENTENCE_END.search(line)
        and not _ITEM.match(line)
        and split_dateline(f"{line} .")[1] != "."
    )


def _looks_like_one(line: str, rest: str) -> bool:
    lines = [line, *filter(None, map(str.strip, rest.partition("\n\n")[0].split("\n")))]
    return is_like_headline(line) and not any(go_on(lines, wrap_of(lines))[:1])
