"""Saved web pages (.html, .htm)."""

import re
from html import unescape
from pathlib import Path

from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.intake.documents.beside import PicturesBeside
from newsroom_desktop.intake.documents.document import Document
from newsroom_desktop.intake.letters import SAMPLE, decoded_as
from newsroom_desktop.intake.rescue.tags import begins_line, kept_as, tokens

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD = 200_000
"""Code points from the beginning in which a page says its title."""

_META = re.compile(r"<meta\b([^>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{0,2000})</title", re.IGNORECASE)
_SITE_NAME = re.compile(r"\s+(?:[|–—:-]|::)\s+[^|–—]{1,60}$")
_MAIN_HEADING = re.compile(r"<h1\b[^<>]*>((?:(?!</?h1\b).){0,3000})</h1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile("<[^<>]*>")
_AROUND = frozenset(("a", "nav", "header", "aside", "button"))
_LONGEST_BYLINE = 100
_SENTENCE = re.compile(r"[।॥]|[?!]$|(?:\S+\s+){4}\S+\.$")


def is_page_file(data: bytes) -> bool:
    """Whether `data` begins like an HTML file."""
    return _BEGINNING.match(data) is not None


def read_page_file(path: str, data: bytes, folder: Path | None) -> Document:
    """The HTML of a page; its headline is the only `h1`, else `og:title`, else its title without the site.

    An `h1` that stands below text is a heading in it, unless the title of the page says the same. Its
    pictures are those in `folder`.

    Raises:
        FileRefused: its letters are in no encoding that it or its first bytes tell.
    """
    declared = _CHARSET.search(data[:SAMPLE])
    html = decoded_as(path, data, declared[1].decode("ascii", "replace") if declared else "")
    title = _title(html[:_HEAD])
    pictures = PicturesBeside(folder) if folder is not None else {}
    headings = list(_MAIN_HEADING.finditer(html))
    if len(headings) == 1 and (headline := _shown(headings[0][1])):
        only = headings[0]
        if headline == title or not _holds_text(html[: only.start()]):
            html, title = f"{html[: only.start()]}<h1></h1>{html[only.end() :]}", headline
    return Document(html=html, headline=title, pictures=pictures)


def _holds_text(html: str) -> bool:
    """Whether a line of `html` is a sentence or longer than a byline; links and menus do not count."""
    line, around = "", 0
    for token in tokens(html):
        if isinstance(token, str):
            line += "" if around else unescape(token)
            continue
        tag = kept_as(token["name"] or "")
        if tag in _AROUND:
            around = max(0, around + (-1 if token["end"] else 1))
        if begins_line(tag):
            if _is_text(line):
                return True
            line = ""
    return _is_text(line)


def _is_text(line: str) -> bool:
    shown = normal_line(line)
    return len(shown) > _LONGEST_BYLINE or _SENTENCE.search(shown) is not None


def _title(head: str) -> str:
    for meta in _META.finditer(head):
        said = {name.lower(): double or single for name, double, single in _ATTRIBUTE.findall(meta[1])}
        if said.get("property", said.get("name", "")).lower() == "og:title":
            return _shown(said.get("content", ""))
    title = _TITLE.search(head)
    return _SITE_NAME.sub("", _shown(title[1])) if title else ""


def _shown(html: str) -> str:
    return " ".join(normal_line(unescape(_TAG.sub(" ", html))).split())
