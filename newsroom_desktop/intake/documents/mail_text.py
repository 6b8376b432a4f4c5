"""The plain text of a mail as HTML: lines joined, quotations marked, the signature left out."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.plain import paragraphs

_QUOTED = re.compile(r"(?:> ?)+")
_FORWARD = re.compile(
    r"-{4,}\s*(?:forwarded message|original message|अग्रेषित संदेश|मूल संदेश)\s*-{2,}", re.IGNORECASE
)
_HEAD = re.compile(
    r"\*?(?:from|date|sent|subject|to|cc|reply-to|प्रेषक|से|दिनांक|तारीख|भेजा गया|विषय|प्रति|सेवा में)\*?:",
    re.IGNORECASE,
)
_SIGNATURE = "-- "


def html_of_text(text: str, *, is_flowed: bool, deletes_space: bool = False) -> tuple[str, int]:
    """`text` as HTML, and in how many places lines of the mail program were left out.

    `is_flowed` and `deletes_space` are what the mail says of its lines (RFC 3676).
    """
    lines, left_out = _without_mail_lines(normal(text).split("\n"))
    pieces = []
    for is_quoted, group in groupby(map(_unquoted, lines), lambda line: line[0] > 0):
        if is_flowed:
            found = [each.strip() for each in _flowed(group, deletes_space=deletes_space) if each.strip()]
        else:
            found = paragraphs("\n".join(line for _, line in group))
        html = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in found)
        pieces.append(f"<blockquote>{html}</blockquote>" if is_quoted and html else html)
    return "".join(pieces), left_out


def _without_mail_lines(lines: list[str]) -> tuple[list[str], int]:
    """The lines without signatures and heads of forwarded messages, and how many of these there were."""
    kept: list[str] = []
    left_out = 0
    state = "text"
    for line in lines:
        bare = _unquoted(line)[1].strip()
        if _FORWARD.fullmatch(bare):
            left_out += 1
            state = "head"
        elif line == _SIGNATURE and state == "text":
            left_out += 1
            state = "signature"
        elif state == "text" or (state == "head" and bare and not _HEAD.match(bare)):
            state = "text"
            kept.append(line)
        elif state == "head" and not bare and kept and kept[-1]:
            kept.append("")
    return kept, left_out


def _unquoted(line: str) -> tuple[int, str]:
    """How deep `line` is quoted, and what it says."""
    marks = _QUOTED.match(line)
    return (marks[0].count(">"), line[marks.end() :]) if marks else (0, line)


def _flowed(lines: Iterator[tuple[int, str]], *, deletes_space: bool) -> Iterator[str]:
    """Whole paragraphs: a line that ends with a space goes on in the next one that is quoted as deep."""
    open_text, open_depth = "", -1
    for depth, line in lines:
        shown = line.removeprefix(" ")
        if open_text and depth != open_depth:
            yield open_text
            open_text = ""
        open_depth = depth
        if shown.endswith(" "):
            open_text += shown[:-1] if deletes_space else shown
        else:
            yield open_text + shown
            open_text = ""
    yield open_text
