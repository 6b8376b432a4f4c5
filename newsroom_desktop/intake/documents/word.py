"""Word documents (.docx, .docm): mammoth reads them, with a style map of Hindi and English names.

Nothing of the file reaches mammoth that was not parsed here before; pictures reach it as their names.
Macros are never looked at, files and addresses outside are never opened.
"""

import io
import re
import zipfile
from collections import Counter
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, tostring

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.intake.bounds import check_counts
from newsroom_desktop.intake.documents.document import (
    MOST_PICTURES,
    PICTURE_ADDRESS,
    Document,
    skipped_parts,
)
from newsroom_desktop.intake.documents.package import Package, parsed
from newsroom_desktop.intake.documents.word_numbers import (
    Numbering,
    mark_numbers,
    read_numbering,
    with_numbers,
)
from newsroom_desktop.intake.documents.word_styles import QUOTES, Styles, W, read_styles
from newsroom_desktop.intake.documents.word_tree import prepare

_FOLDER = "word/"
_PART = re.compile(r"word/[^/]+\.xml")
_MARGINS = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_TEXTS = frozenset(W + name for name in ("document", "footnotes", "endnotes"))
_STYLES, _NUMBERING = W + "styles", W + "numbering"
_MACROS = "vbaProject.bin"
_STRICT = {  # ISO/IEC 29500 strict: the same names in other namespaces
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/math": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/math"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
}
_BROKEN = (AttributeError, IndexError, KeyError, OSError, RecursionError, TypeError, ValueError)
"""What mammoth raises for a document that is put together wrongly: it looks for parts that it trusts in."""

_TITLE = re.compile(r'<h1 class="title">(.*?)</h1>', re.DOTALL)
_TAG = re.compile("<[^>]*>")
_TITLES = ("Title", "शीर्षक")
_LISTS = {"ul": ("List Bullet", "सूची बुलेट"), "ol": ("List Number", "सूची संख्या")}
_LEVELS = range(1, 9)


def read_word(package: Package, progress: Progress) -> Document:
    """The text of a Word document: headings, lists, quotations, tables, links, notes at the end, pictures.

    What was inserted under tracked changes is text; what was deleted is left out, like comments.

    Raises:
        FileRefused: it is damaged, unsafe or too long.
        Stopped: `progress` says so.
    """
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415 - slow import, needed only for such files

    counts: Counter[str] = Counter()
    file = _prepared(package, counts)
    pictures = _Pictures(package, counts)
    progress.report(1, 5)

    def transformed(document: Any) -> Any:
        progress.heed()  # mammoth has read it, and is about to write it
        progress.report(3, 5)
        return _with_notes_at_the_end(document)

    try:
        found = mammoth.convert_to_html(
            file,
            style_map=_style_map(),
            include_embedded_style_map=False,
            external_file_access=False,
            transform_document=transformed,
            convert_image=mammoth.images.img_element(pictures.take),
        )
    except _BROKEN as error:
        raise FileRefused("document_broken", path=package.path) from error
    counts["part_unknown"] += sum(_tells_a_loss(message.message) for message in found.messages)
    headline, html = _split_title(with_numbers(found.value))
    return Document(html=html, headline=headline, pictures=pictures.found, skipped=skipped_parts(counts))


def _split_title(html: str) -> tuple[str, str]:
    """What the title in `html` says, "" where there is none, and `html` without it."""
    title = _TITLE.search(html)
    if title is None:
        return "", html
    return normal_line(unescape(_TAG.sub(" ", title[1]))), html[: title.start()] + html[title.end() :]


def _prepared(package: Package, counts: Counter[str]) -> io.BytesIO:
    """The document anew: each part parsed and changed as mammoth needs it, each picture only its name."""
    trees = {
        name: parsed(package.path, _transitional(package.read_xml(name)))
        for name in sorted(package.names)
        if _PART.fullmatch(name) or name.endswith(".rels") or name == "[Content_Types].xml"
    }
    _check_size(package.path, [root for root in trees.values() if root.tag in _TEXTS])
    by_kind = {root.tag: root for root in reversed(trees.values())}  # styles.xml, not stylesWithEffects.xml
    styles = read_styles(by_kind[_STYLES]) if _STYLES in by_kind else Styles()
    lists = read_numbering(by_kind[_NUMBERING], styles) if _NUMBERING in by_kind else Numbering()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, root in trees.items():
            if root.tag in _TEXTS:
                prepare(root, styles, counts)
                mark_numbers(root, styles, lists)
            if root.tag == W + "comments":
                counts["part_comments"] += len(root)
            elif _MARGINS.fullmatch(name):
                counts["part_margins"] += any((text.text or "").strip() for text in root.iter(W + "t"))
            else:
                made.writestr(name, tostring(root, encoding="utf-8"))
        for name in sorted(package.names - set(trees)):
            if name.startswith(_FOLDER):
                made.writestr(name, name.encode())
    counts["part_macros"] += any(name.endswith(_MACROS) for name in package.names)
    out.seek(0)
    return out


def _check_size(path: str, texts: list[Element]) -> None:
    """Return when there is not too much in `texts` for mammoth, which takes 0.2 ms for each run."""
    paragraphs, runs = (sum(1 for text in texts for _ in text.iter(W + name)) for name in ("p", "r"))
    check_counts(path, paragraphs, runs)


def _transitional(xml: bytes) -> bytes:
    for strict, usual in _STRICT.items():
        xml = xml.replace(strict, usual)
    return xml


class _Pictures:
    """Hands out an address for each picture and keeps its bytes."""

    def __init__(self, package: Package, counts: Counter[str]) -> None:
        self.found: dict[str, bytes] = {}
        self._package = package
        self._counts = counts
        self._addresses: dict[str, str] = {}

    def take(self, image: Any) -> dict[str, str]:
        """The attributes of the `img` for a picture that mammoth has met."""
        with image.open() as placeholder:
            name = placeholder.read().decode()
        if name not in self._addresses:
            if len(self._addresses) >= MOST_PICTURES:
                self._counts["part_pictures_many"] += 1
                return {"src": ""}
            address = f"{PICTURE_ADDRESS}word-{len(self._addresses) + 1}"
            self._addresses[name] = address
            self.found[address] = self._package.read(name)
        return {"src": self._addresses[name]}


def _with_notes_at_the_end(document: Any) -> Any:
    """`document` with `[1]` where a footnote or endnote is called, and the notes as last paragraphs."""
    from mammoth import documents, transforms  # noqa: PLC0415 - slow import

    called: list[Any] = []

    def number(reference: Any) -> Any:
        called.append(reference)
        return documents.text(f"[{len(called)}]")

    numbered = transforms.element_of_type(documents.NoteReference, number)(document)
    notes = []
    for place, reference in enumerate(called, 1):
        first = documents.paragraph([documents.run([documents.text(f"[{place}] ")])])
        body = document.notes.resolve(reference).body
        if body and isinstance(body[0], documents.Paragraph):
            first = body[0].copy(children=first.children + body[0].children)
            body = body[1:]
        notes += [first, *body]
    return numbered.copy(children=numbered.children + notes)


def _tells_a_loss(message: str) -> bool:
    """Whether mammoth says that it left something out; a style that it does not know loses nothing."""
    return "ignored" in message or "Could not find" in message


def _style_map() -> str:
    lines = [f"p[style-name='{name}'] => h1.title:fresh" for name in _TITLES]
    for level in range(1, 7):
        lines += [f"p[style-name='{name} {level}'] => h{level}:fresh" for name in ("heading", "शीर्षक")]
    lines += [f"p[style-name='{name}'] => blockquote > p:fresh" for name in QUOTES]
    lines += [
        f"r[style-name='{name}'] => strong" for name in ("Strong", "Strong Emphasis", "Intense Emphasis")
    ]
    lines += [f"r[style-name='{name}'] => em" for name in ("Emphasis", "Subtle Emphasis")]
    by_level: list[str] = []
    by_name: list[str] = []
    for tag, names in _LISTS.items():
        kind = "unordered" if tag == "ul" else "ordered"
        for level in _LEVELS:
            path = "ul|ol > li > " * (level - 1) + f"{tag} > li:fresh"
            by_level.append(f"p:{kind}-list({level}) => {path}")
            suffix = f" {level}" if level > 1 else ""
            deep = lines if suffix else by_name  # List Bullet 2 is the first level of a list of its own
            deep += [f"p[style-name='{name}{suffix}'] => {path}" for name in names]
    lines += by_level + by_name
    return "\n".join([*lines, "u => u"])
