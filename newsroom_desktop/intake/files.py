"""Files that become articles: read whole and sure, or refused with a reason; never changed."""

import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from newsroom_desktop.article.errors import DeskError, FileRefused, PartSkipped
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.sizes import megabytes
from newsroom_desktop.hindi.legacy.reading import to_unicode
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.intake.bounds import check_blocks, check_text
from newsroom_desktop.intake.documents import kinds
from newsroom_desktop.intake.documents.assembled import assembled
from newsroom_desktop.intake.documents.document import Document
from newsroom_desktop.intake.headline import is_too_long, split_front_matter, split_headline
from newsroom_desktop.intake.legacy_text import decoded_with_font
from newsroom_desktop.intake.letters import decoded
from newsroom_desktop.intake.page import Recognised, recognise
from newsroom_desktop.intake.plain import plain_blocks
from newsroom_desktop.intake.rescue.dense import divided
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks

MOST_MEGABYTES = 10
"""Of a text or a web page; documents and mails, which hold pictures, may have `kinds.MOST_MEGABYTES`."""

_MEGABYTE = 1_000_000
_MOST_MAILS_DEEP = 3
_MARKDOWN = frozenset({".md", ".markdown"})
_REFUSED_ENDINGS = {
    **dict.fromkeys((".mht", ".mhtml"), "file_is_web_page"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"), "file_is_picture"),
    **dict.fromkeys((".gif", ".bmp", ".svg", ".heic", ".heif", ".avif"), "picture_not_allowed"),
    ".pdf": "file_is_pdf",
}
_NOT_MARKDOWN = frozenset((".docx", ".docm", ".odt", ".eml")) | kinds.PAGES
_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_BLOCK_MARK = re.compile(r"[#>|*+!`~-]|\d+[.)]\s|</?\w|[ ]{4}|\t")
_CLOSING_MARKS = re.compile(r"\s+#+\s*$")
_UNDERLINE = re.compile("=+[ \t]*(?:\n|$)")


def read_text(path: Path) -> str:
    """What the text file at `path` holds, sign for sign: UTF-8, or UTF-16 and UTF-32 with their mark.

    Raises:
        FileRefused: it is missing, a folder, unreadable, larger than MOST_MEGABYTES, no text, damaged, or
            in another encoding; the code says which.
    """
    data = _read(path)
    if path.suffix.lower() in _NOT_MARKDOWN or data.startswith(kinds.PACKED):
        raise FileRefused("file_not_markdown", path=str(path))
    return decoded(str(path), data)


def read_file(
    path: Path, site: Site, progress: Progress | None = None, *, in_unicode: bool = False
) -> Recognised:
    """What the file at `path` says as an article, by what is in it: its ending may be wrong.

    Word and Writer documents, mails and web pages are read with their formats and pictures, and the
    documents that a mail brings are `attached`. A Markdown file keeps its Markdown. Any other text is a
    page of a site when it is recognised as one, else plain. Their headline is the `title:` of the front
    matter of Markdown or the first line: after `# `, when a blank line follows it, or, in a plain text,
    as `split_headline` says. A text in a legacy font, such as Kruti Dev, is told, or comes `in_unicode`.

    Raises:
        FileRefused: it is empty, longer than `bounds` has it, or see `read_text`, `kinds.read_document`.
        Stopped: `progress` says so.
    """
    reader = _Reader(site=site, in_unicode=in_unicode, progress=progress or Progress())
    return reader.recognised(str(path), _read(path), mails_deep=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Reads a file and what came with it, all for one site and in one way."""

    site: Site
    in_unicode: bool
    progress: Progress

    def recognised(self, path: str, data: bytes, *, mails_deep: int) -> Recognised:
        """What `data` says; it came in a mail, that in another, and so on when `mails_deep` is not 0."""
        if mails_deep > _MOST_MAILS_DEEP:
            raise FileRefused("document_unsafe", path=path)
        folder = Path(path).parent if mails_deep == 0 else None
        document = kinds.read_document(path, data, self.progress.share(0, 0.4), folder)
        if document is None:
            return self._of_letters(path, data)
        found = assembled(path, document, self.progress.share(0.4, 1))
        found = self._with_attached(found, document, mails_deep)
        if not found.blocks and not found.pictures and not found.attached:
            raise FileRefused("file_empty", path=path)
        return found

    def _of_letters(self, path: str, data: bytes) -> Recognised:
        text, font = decoded_with_font(path, data)
        if font is None:
            return _of_text(path, normal(text), self.site, self.progress)
        told = PartSkipped("part_legacy_font" if self.in_unicode else "part_legacy_text", count=1)
        shown = normal(to_unicode(text, font) if self.in_unicode else text)
        found = _of_text(path, shown, self.site, self.progress)
        return replace(found, skipped=(*found.skipped, told))

    def _with_attached(self, article: Recognised, document: Document, mails_deep: int) -> Recognised:
        """`article` with those that came with it; what of these is refused is told."""
        attached: list[Recognised] = []
        skipped: list[DeskError] = []
        for each in self.progress.steps(document.attached):
            try:
                found = self.recognised(each.name, each.data, mails_deep=mails_deep + 1)
            except FileRefused as error:
                skipped.append(error)
            else:
                attached.append(found)
        return replace(article, attached=tuple(attached), skipped=(*article.skipped, *skipped))


def _of_text(path: str, text: str, site: Site, progress: Progress) -> Recognised:
    if not text.strip():
        raise FileRefused("file_empty", path=path)
    check_text(path, text)
    if PurePath(path).suffix.lower() in _MARKDOWN:
        found = _markdown(text)
        check_blocks(path, found.blocks)
        return found
    check_blocks(path, plain_blocks(text))
    return recognise(text, site) or _plain(text, progress)


def _read(path: Path) -> bytes:
    """The bytes of a file that may be opened."""
    try:
        most = _check(path, path.stat())
        with path.open("rb") as file:
            data = file.read(most * _MEGABYTE + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileRefused("file_missing", path=str(path)) from error
    except OSError as error:
        raise FileRefused("file_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    if len(data) > most * _MEGABYTE:  # it grows while it is read
        raise _too_big(path, len(data), most)
    return data


def _check(path: Path, found: os.stat_result) -> int:
    """Look at what kind of file it is and how large, before more than its beginning is read.

    Gives how many megabytes it may have.
    """
    if stat.S_ISDIR(found.st_mode):
        raise FileRefused("file_is_folder", path=str(path))
    if not stat.S_ISREG(found.st_mode):  # a pipe or a device: reading it may never end
        raise FileRefused("file_not_text", path=str(path))
    ending = path.suffix.lower()
    if ending in _REFUSED_ENDINGS:
        raise FileRefused(_REFUSED_ENDINGS[ending], path=str(path))
    most = MOST_MEGABYTES
    if found.st_size > most * _MEGABYTE:
        with path.open("rb") as file:
            is_document = file.read(4).startswith(kinds.PACKED) or ending in kinds.MAILS
        most = kinds.MOST_MEGABYTES if is_document else most
    if found.st_size > most * _MEGABYTE:
        raise _too_big(path, found.st_size, most)
    return most


def _too_big(path: Path, size: int, most: int) -> FileRefused:
    return FileRefused("file_too_big", path=str(path), megabytes=megabytes(size), most=most)


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
    # As a heading, so that a number at its start is not taken for a list.
    shown = plain_text_of(f"## {headline}") if headline else ""
    body = (rest if shown else text).strip("\n")
    return Recognised(headline=normal_line(shown), body=body, blocks=read_blocks(body))


def _plain(text: str, progress: Progress) -> Recognised:
    headline, rest = split_headline(text)
    blocks, _counts = divided(whole := plain_blocks(rest))
    more = len(blocks) - len(whole)
    return Recognised(
        headline=headline,
        body=write_blocks(blocks, progress),
        blocks=blocks,
        skipped=(PartSkipped("part_divided", count=more),) if more else (),
    )


def _first_line(text: str) -> tuple[str, str]:
    """The first line that is not blank, and everything below it."""
    first, _, rest = _BLANK_LINES.sub("", text).partition("\n")
    return first.rstrip(), rest


def _is_headline(line: str, rest: str) -> bool:
    """Whether `line` is short enough for a headline and a blank line follows it."""
    followed = "\n" in rest and not rest.partition("\n")[0].strip()
    return followed and not is_too_long(line)
