"""The plain text of a mail as HTML: lines joined, quotations marked, lines of the mail program left out."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.documents.mail_lines import mail_lines, unquoted
from newsroom_desktop.intake.plain import paragraphs


def html_of_text(text: str, *, is_flowed: bool, deletes_space: bool = False) -> tuple[str, int]:
    """`text` as HTML, and how many passages of the mail program were left out.

    `is_flowed` and `deletes_space` are what the mail says of its lines (RFC 3676).
    """
    lines = normal(text).split("\n")
    places, left_out = mail_lines(lines)
    kept = (
        (depth, "" if place in places else line) for place, (depth, line) in enumerate(map(unquoted, lines))
    )
    pieces = []
    for is_quoted, group in groupby(kept, lambda line: line[0] > 0):
        if is_flowed:
            found = [each.strip() for each in _flowed(group, deletes_space=deletes_space) if each.strip()]
        else:
            found = paragraphs("\n".join(line for _, line in group))
        html = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in found)
        pieces.append(f"<blockquote>{html}</blockquote>" if is_quoted and html else html)
    return "".join(pieces), left_out


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
