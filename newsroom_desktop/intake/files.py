"""Text files: read whole and sure, or refused with a reason; never changed."""

import codecs
import os
import re
import stat
from pathlib import Path

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.intake.headline import LONGEST_GC, split_front_matter, split_headline
from newsroom_desktop.intake.page import Recognised, recognise
from newsroom_desktop.intake.plain import plain_blocks
from newsroom_desktop.markup.blocks import plain_text
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks

MOST_MEGABYTES = 10

_MEGABYTE = 1_000_000
_MARKDOWN = frozenset({".md", ".markdown"})
_REFUSED_ENDINGS = {
    **dict.fromkeys(
        (".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pages"), "file_is_document"
    ),
    **dict.fromkeys((".htm", ".html", ".xhtml", ".mht", ".mhtml"), "file_is_web_page"),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".svg"), "file_is_picture"
    ),
    ".pdf": "file_is_pdf",
}
_REFUSED_BEGINNINGS = {
    b"%PDF-": "file_is_pdf",
    b"{\\rtf": "file_is_document",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "file_is_document",
    b"\x89PNG\r\n": "file_is_picture",
    b"\xff\xd8\xff": "file_is_picture",
}
_MARKS = (  # the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b")
_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_BLOCK_MARK = re.compile(r"[#>|*+!`~-]|\d+[.)]\s|</?\w|[ ]{4}|\t")
_CLOSING_MARKS = re.compile(r"\s+#+\s*$")
_UNDERLINE = re.compile("=+[ \t]*(?:\n|$)")
_HINDI = re.compile("[\u0900-\u097f\u2000-\u206f]")
_BROKEN = re.compile("[\udc80-\udcff]")
_SAMPLE = 65_536
"""Bytes from the beginning by which the kind of a file is judged."""


def read_text(path: Path) -> str:
    """The text in the file at `path`, normal: UTF-8, or UTF-16 and UTF-32 with their mark.

    Raises:
        FileRefused: it is missing, a folder, empty, unreadable, larger than MOST_MEGABYTES, no text,
            damaged, or in another encoding; the code says which.
    """
    try:
        _check(path, path.stat())
        with path.open("rb") as file:
            data = file.read(MOST_MEGABYTES * _MEGABYTE + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileRefused("file_missing", path=str(path)) from error
    except OSError as error:
        raise FileRefused("file_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    if len(data) > MOST_MEGABYTES * _MEGABYTE:  # it grows while it is read
        raise _too_big(path, len(data))
    text = normal(_decoded(path, data))
    if not text.strip():
        raise FileRefused("file_empty", path=str(path))
    return text


def read_file(path: Path, site: Site) -> Recognised:
    """What the file at `path` says as an article.

    A Markdown file keeps its Markdown. Any other text is a page of a site when it is recognised as one,
    else plain. Their headline is the `title:` of the front matter of Markdown or the first line: after
    `# `, when a blank line follows it, or, in a plain text, as `split_headline` says.

    Raises:
        FileRefused: see `read_text`.
    """
    text = read_text(path)
    if path.suffix.lower() in _MARKDOWN:
        return _markdown(text)
    return recognise(text, site) or _plain(text)


def _check(path: Path, found: os.stat_result) -> None:
    """Look at what kind of file it is and how large, before a byte is read."""
    if stat.S_ISDIR(found.st_mode):
        raise FileRefused("file_is_folder", path=str(path))
    if not stat.S_ISREG(found.st_mode):  # a pipe or a device: reading it may never end
        raise FileRefused("file_not_text", path=str(path))
    ending = path.suffix.lower()
    if ending in _REFUSED_ENDINGS:
        raise FileRefused(_REFUSED_ENDINGS[ending], path=str(path))
    if found.st_size > MOST_MEGABYTES * _MEGABYTE:
        raise _too_big(path, found.st_size)


def _too_big(path: Path, size: int) -> FileRefused:
    return FileRefused("file_too_big", path=str(path), megabytes=-(-size // _MEGABYTE), most=MOST_MEGABYTES)


def _decoded(path: Path, data: bytes) -> str:
    for beginning, code in _REFUSED_BEGINNINGS.items():
        if data.startswith(beginning):
            raise FileRefused(code, path=str(path))
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig" and _is_mostly_utf8(data[:_SAMPLE]):
            line = len((error.object[: error.start] + b".").splitlines())
            raise FileRefused("file_utf8_broken", path=str(path), line=line) from error
        raise _not_decoded(path, data, encoding) from error
    sample = data[:_SAMPLE]
    if encoding == "utf-8-sig" and text.strip() and (_is_unmarked_utf16(sample) or _is_binary(sample)):
        raise _not_decoded(path, data, encoding)
    if "\0" in text:  # taking them out would join what stood apart
        line = len(text[: text.index("\0") + 1].splitlines())
        raise FileRefused("file_has_zero_bytes", path=str(path), line=line)
    return text


def _not_decoded(path: Path, data: bytes, tried: str) -> FileRefused:
    """Why `data` is no text, as far as its first bytes tell."""
    sample = data[:_SAMPLE]
    if tried != "utf-8-sig":
        return FileRefused("file_wrong_encoding", path=str(path), encoding=tried.upper())
    if _is_unmarked_utf16(sample):
        return FileRefused("file_utf16_unmarked", path=str(path))
    if _is_binary(sample):
        return FileRefused("file_not_text", path=str(path))
    # The old Hindi code has nearly all letters above 127, a Western one (fonts such as Kruti Dev) few.
    high = sum(byte > 0x7F for byte in sample) * 2 > sum(not chr(byte).isspace() for byte in sample)
    return FileRefused("file_wrong_encoding", path=str(path), encoding="ISCII" if high else "Windows-1252")


def _is_binary(sample: bytes) -> bool:
    """Whether more than one byte in a hundred is a control character that no text holds."""
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample)
    return controls * 100 > len(sample)


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether `sample`, taken for UTF-8, has more letters of Hindi than bytes that are none."""
    text = sample.decode("utf-8", errors="surrogateescape")
    return len(_HINDI.findall(text)) > len(_BROKEN.findall(text))


def _is_unmarked_utf16(sample: bytes) -> bool:
    """Whether `sample` reads as Hindi or English when it is taken for UTF-16."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="ignore")
        usual = sum(
            "\u0900" <= sign <= "\u097f"
            or "\u2000" <= sign <= "\u206f"
            or " " <= sign <= "~"
            or sign.isspace()
            for sign in text
        )
        if text and usual * 10 > len(text) * 9:
            return True
    return False


def _markdown(text: str) -> Recognised:
    title, below = split_front_matter(text)
    if title:
        body = below.strip("\n")
        return Recognised(headline=title, body=body, blocks=read_blocks(body))
    headline, rest = _first_line(text)
    underlined = _UNDERLINE.match(rest)
    if headline.startswith("# "):
        headline = _CLOSING_MARKS.sub("", headline[2:])
    elif underlined:
        rest = rest[underlined.end() :]
    elif _BLOCK_MARK.match(headline) or not _is_headline(headline, rest):
        headline, rest = "", text
    body = rest.strip("\n")
    # As a heading, so that a number at its start is not taken for a list.
    shown = plain_text(read_blocks(f"## {headline}")) if headline else ""
    return Recognised(headline=normal_line(shown), body=body, blocks=read_blocks(body))


def _plain(text: str) -> Recognised:
    headline, rest = split_headline(text)
    blocks = plain_blocks(rest)
    return Recognised(headline=headline, body=write_blocks(blocks), blocks=blocks)


def _first_line(text: str) -> tuple[str, str]:
    """The first line that is not blank, and everything below it."""
    first, _, rest = _BLANK_LINES.sub("", text).partition("\n")
    return first.rstrip(), rest


def _is_headline(line: str, rest: str) -> bool:
    """Whether `line` is short enough for a headline and a blank line follows it."""
    followed = "\n" in rest and not rest.partition("\n")[0].strip()
    return followed and len(line) < LONGEST_GC * 8 and count_clusters(line) <= LONGEST_GC
