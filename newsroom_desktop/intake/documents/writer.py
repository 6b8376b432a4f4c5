"""LibreOffice Writer documents (.odt, .ott): our own reader, after OpenDocument 1.3, part 3."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from html import escape, unescape
from xml.etree.ElementTree import Element

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.legacy.fonts import font_of_family
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.intake.bounds import check_counts
from newsroom_desktop.intake.documents.document import (
    MOST_PICTURES,
    PICTURE_ADDRESS,
    Document,
    skipped_parts,
)
from newsroom_desktop.intake.documents.package import Package
from newsroom_desktop.intake.documents.scripts import is_in_old_font
from newsroom_desktop.intake.documents.writer_fonts import read_legacy_fonts
from newsroom_desktop.intake.documents.writer_styles import TEXT, Counting, Styles, whole_number

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_MACROS = ("Basic/", "Scripts/")

_MOST_SPACES = 100
_MOST_SPAN = 50
_FORMATS = {"bold": "strong", "italic": "em", "underline": "u", "strike": "s", "raised": "sup"}
_SPACES = {TEXT + "line-break": "<br>", TEXT + "tab": "\t", TEXT + "s": " "}
_SILENT = frozenset(
    (
        TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", TEXT + "soft-page-break",
        TEXT + "dde-connection-decls", _OFFICE + "forms", _OFFICE + "annotation-end",
        _SVG + "title", _SVG + "desc",
    )
)  # fmt: skip
_HIDDEN = frozenset((TEXT + "hidden-text", TEXT + "hidden-paragraph"))
_ROW_GROUPS = frozenset(_TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_TAG = re.compile("<[^>]*>")


def read_writer(package: Package, progress: Progress) -> Document:
    """The text of a Writer document: headings, lists, quotations, tables, links, notes at the end, pictures.

    What was deleted under tracked changes is left out, like comments.

    Raises:
        FileRefused: it is damaged, unsafe, too long, or protected by a password.
        Stopped: `progress` says so.
    """
    if _MANIFEST in package.names and package.tree(_MANIFEST).find(f".//{_ENCRYPTION}") is not None:
        raise FileRefused("document_encrypted", path=package.path)
    content = package.tree("content.xml")
    text = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise FileRefused("document_broken", path=package.path)
    paragraphs, spans = (sum(1 for _ in text.iter(TEXT + name)) for name in ("p", "span"))
    check_counts(package.path, paragraphs, spans)
    common = [package.tree("styles.xml")] if "styles.xml" in package.names else []
    styles = Styles(*common, content)
    read = read_legacy_fonts(text, styles)
    reader = _Reader(package, styles)
    reader.counts["part_legacy_font"] += read
    html = "".join([*progress.steps(reader.blocks(text), len(text)), *reader.notes()])
    reader.counts["part_macros"] += any(name.startswith(_MACROS) for name in package.names)
    return Document(
        html=html, headline=reader.headline, pictures=reader.pictures, skipped=skipped_parts(reader.counts)
    )


class _Reader:
    """Goes through the text once; counts what it leaves out, by code."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self.counts: Counter[str] = Counter()
        self.headline = ""
        self.pictures: dict[str, bytes] = {}
        self._package = package
        self._styles = styles
        self._notes: list[list[str]] = []
        self._boxes: list[str] = []
        self._addresses: dict[str, str] = {}
        self._counted: dict[tuple[str, int], int] = {}
        """The last number at each level of a list style."""

    def blocks(self, parent: Element, list_style: str = "", level: int = 1) -> Iterator[str]:
        """The HTML of what stands in `parent`, piece by piece; a list in it stands at `level`, from 1."""
        for element in parent:
            name = element.tag
            if name in (TEXT + "p", TEXT + "h"):
                yield self._with_boxes(element, self._paragraph)
            elif name == _DRAW + "frame":
                yield self._with_boxes(element, self._drawn)
            elif name == TEXT + "list":
                yield from self._list(element, list_style, level)
            elif name == _TABLE + "table":
                yield from self._table(element)
            elif not self._is_left_out(element):
                yield from self.blocks(element)

    def notes(self) -> Iterator[str]:
        """The footnotes and endnotes, each with its number in front."""
        for number, pieces in enumerate(self._notes, 1):
            first, *rest = pieces or ["<p></p>"]
            yield first.replace("<p>", f"<p>[{number}] ", 1)
            yield from rest

    def _is_left_out(self, element: Element) -> bool:
        """Whether `element` does not come along; what a person would miss is counted."""
        name = element.tag
        if name == TEXT + "tracked-changes":
            deletions = element.iter(TEXT + "deletion")
            self.counts["part_deleted"] += sum(bool("".join(gone.itertext()).strip()) for gone in deletions)
        elif name == _OFFICE + "annotation":
            self.counts["part_comments"] += 1
        elif name in _HIDDEN:
            self.counts["part_hidden"] += 1
        elif name in (_DRAW + "object", TEXT + "ruby-text"):
            self.counts["part_unknown"] += 1
        elif name not in _SILENT:
            return False
        return True

    # paragraphs and letters

    def _with_boxes(self, element: Element, read: Callable[[Element], str]) -> str:
        """What `read` makes of `element`, and behind it the text in boxes that are anchored there."""
        outer, self._boxes = self._boxes, []
        html = read(element) + "".join(self._boxes)
        self._boxes = outer
        return html

    def _paragraph(self, element: Element) -> str:
        style = element.get(TEXT + "style-name", "")
        level = self._heading_level(element, style)
        formats = self._formats("paragraph", element)
        if formats is None:
            return ""
        html = self._inline(element, {} if level else formats, within_heading=bool(level))
        if level and not self.headline and self._styles.is_title(style):
            self.headline = normal_line(unescape(_TAG.sub(" ", html)))
            return ""
        if level:
            return f"<h{level}>{html}</h{level}>"
        return f"<blockquote><p>{html}</p></blockquote>" if self._styles.is_quote(style) else f"<p>{html}</p>"

    def _heading_level(self, element: Element, style: str) -> int:
        """1 to 6, 0 for a paragraph that is no heading."""
        if element.tag == TEXT + "h":
            return whole_number(element.get(TEXT + "outline-level"), 6)
        return 1 if self._styles.is_title(style) else self._styles.heading_level(style)

    def _formats(self, family: str, element: Element) -> Mapping[str, bool] | None:
        """What the style of `element` turns on or off, None when it hides its text."""
        style, text = element.get(TEXT + "style-name", ""), "".join(element.itertext())
        found = self._styles.formats(family, style, text)
        if text.strip() and found.get("hidden"):
            self.counts["part_hidden"] += 1
            return None
        font = self._styles.font(family, style)
        self.counts["part_old_font"] += font_of_family(font) is None and is_in_old_font(text, font)
        return found

    def _inline(self, parent: Element, formats: Mapping[str, bool], *, within_heading: bool = False) -> str:
        pieces = [_marked(parent.text or "", formats)]
        for element in parent:
            pieces.append(self._piece(element, formats, within_heading=within_heading))
            pieces.append(_marked(element.tail or "", formats))
        return "".join(pieces)

    def _piece(self, element: Element, formats: Mapping[str, bool], *, within_heading: bool) -> str:
        name = element.tag
        own: Mapping[str, bool] | None = {}
        if name in _SPACES:
            return _SPACES[name] * whole_number(element.get(TEXT + "c"), _MOST_SPACES)
        if name == TEXT + "note" or name.startswith(_DRAW):
            return self._note(element) if name == TEXT + "note" else self._drawn(element)
        if name == TEXT + "span":
            own = self._formats("text", element)
        elif name == TEXT + "a":
            own = {"underline": False}  # every link is underlined
        if own is None or self._is_left_out(element):
            return ""
        bare = {"bold": False} if within_heading else {}
        inner = self._inline(element, {**formats, **own, **bare}, within_heading=within_heading)
        return f'<a href="{escape(element.get(_HREF, ""))}">{inner}</a>' if name == TEXT + "a" else inner

    def _note(self, element: Element) -> str:
        body = element.find(TEXT + "note-body")
        pieces: list[str] = []
        self._notes.append(pieces)
        number = len(self._notes)
        pieces += [] if body is None else self.blocks(body)
        return f"[{number}]"

    # lists and tables

    def _list(self, element: Element, outer_style: str, level: int) -> Iterator[str]:
        style = element.get(TEXT + "style-name") or outer_style or self._style_of_first(element)
        if element.find(f"{TEXT}list-item/{TEXT}h") is not None:  # headings that are counted
            for item in element:
                yield from self.blocks(item, style, level + 1)
            return
        counting = self._styles.counting(style, level)
        if counting is not None and not _goes_on(element):
            self._counted[style, level] = counting.start - 1
        tag = "ul" if counting is None else "ol"
        yield f"<{tag}>"
        for item in element:
            yield "<li>" if counting is None else self._numbered(item, counting, (style, level))
            yield from self.blocks(item, style, level + 1)
            yield "</li>"
        yield f"</{tag}>"

    def _numbered(self, item: Element, counting: Counting, place: tuple[str, int]) -> str:
        """The tag of an item with its number; one that only holds a deeper list has none."""
        if item.find(TEXT + "p") is None:
            return "<li>"
        said = item.get(TEXT + "start-value", "")
        number = int(said[:9]) if said.isdecimal() else self._counted.get(place, counting.start - 1) + 1
        self._counted[place] = number
        return f'<li value="{number}">' if counting.is_shown else '<li type="a">'

    def _style_of_first(self, element: Element) -> str:
        first = next(element.iter(TEXT + "p"), None)
        return "" if first is None else self._styles.list_style(first.get(TEXT + "style-name", ""))

    def _table(self, element: Element) -> Iterator[str]:
        heads = {row for group in element.findall(_TABLE + "table-header-rows") for row in group}
        yield "<table>"
        for row in _rows(element):
            tag = "th" if row in heads else "td"
            yield "<tr>"
            for cell in row.findall(_TABLE + "table-cell"):
                across, down = (
                    whole_number(cell.get(f"{_TABLE}number-{way}-spanned"), _MOST_SPAN)
                    for way in ("columns", "rows")
                )
                spans = (f' colspan="{across}"' if across > 1 else "") + (
                    f' rowspan="{down}"' if down > 1 else ""
                )
                yield f"<{tag}{spans}>{''.join(self.blocks(cell))}</{tag}>"
            yield "</tr>"
        yield "</table>"

    # pictures and boxes

    def _drawn(self, element: Element) -> str:
        """The picture in a frame; the text of any other shape goes among the boxes."""
        images = element.findall(_DRAW + "image")
        if not images:
            self._boxes += self.blocks(element)
            return ""
        names = [image.get(_HREF, "").removeprefix("./") for image in images]
        name = next((name for name in names if name in self._package.names), None)
        if name is None:
            self.counts["part_pictures_linked"] += 1
            return ""
        if name not in self._addresses:
            if len(self._addresses) >= MOST_PICTURES:
                self.counts["part_pictures_many"] += 1
                return ""
            self._addresses[name] = f"{PICTURE_ADDRESS}writer-{len(self._addresses) + 1}"
            self.pictures[self._addresses[name]] = self._package.read(name)
        alt = " ".join(filter(None, (element.findtext(_SVG + word, "") for word in ("title", "desc"))))
        return f'<img src="{self._addresses[name]}" alt="{escape(normal_line(alt))}">'


def _goes_on(element: Element) -> bool:
    """Whether a list counts on from another one."""
    return (
        element.get(TEXT + "continue-numbering") == "true" or element.get(TEXT + "continue-list") is not None
    )


def _rows(table: Element) -> Iterator[Element]:
    """The rows of `table` itself, none of a table within it."""
    for child in table:
        if child.tag == _TABLE + "table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _marked(text: str, formats: Mapping[str, bool]) -> str:
    """`text` as HTML in its formats; white space is left bare."""
    html = escape(text, quote=False)
    if text.strip():
        for name, tag in _FORMATS.items():
            if formats.get(name):
                html = f"<{tag}>{html}</{tag}>"
    return html
