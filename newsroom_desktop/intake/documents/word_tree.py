"""The tree of a Word text, made ready for mammoth, which sees less of it than Word shows.

ECMA-376 part 1, 17.3.2: letters of complex scripts are bold by `w:bCs`, not by `w:b`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from newsroom_desktop.hindi.legacy.fonts import font_of_family
from newsroom_desktop.hindi.legacy.reading import runs_to_unicode
from newsroom_desktop.intake.documents.formulas import M, formula_text, is_built_up
from newsroom_desktop.intake.documents.scripts import is_complex, is_in_old_font
from newsroom_desktop.intake.documents.word_styles import (
    BOLD,
    ITALIC,
    RAISED,
    VAL,
    Styles,
    W,
    switches,
    value,
)

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_FORMULA = M + "oMath"
_WRAPPERS = frozenset(
    (*(W + name for name in ("fldSimple", "dir", "bdo", "ruby", "rubyBase")), M + "oMathPara", _FORMULA)
)
"""Elements around runs that mammoth would leave out with their text."""

_READING = W + "rt"
"""How the letters below it are pronounced."""

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SHAPES = frozenset((W + "drawing", _MC + "AlternateContent"))
_BOX = W + "txbxContent"


def prepare(root: Element, styles: Styles, counts: Counter[str]) -> None:
    """Change the tree of a text so that mammoth sees what Word shows; `counts` what is left out, by code."""
    counts["part_deleted"] += sum(_holds_text(change) for change in _each(root, "del", "moveFrom"))
    counts["part_pictures_linked"] += sum(
        blip.get(R + "embed") is None and blip.get(R + "link") is not None for blip in root.iter(A + "blip")
    )
    for element in list(root.iter()):
        if element.tag not in _WRAPPERS and any(child.tag in _WRAPPERS for child in element):
            element[:] = list(_unwrapped(element, counts))
    for run in list(root.iter(W + "r")):
        _free_boxes(run)
    for link in root.iter(W + "hyperlink"):
        for line in link.iter(W + "u"):  # every link is underlined
            line.set(VAL, "none")
    for paragraph in root.iter(W + "p"):
        style = styles.of_paragraph(paragraph)
        counts["part_legacy_font"] += _read_fonts(paragraph, style, styles)
        for run in paragraph.iter(W + "r"):
            _prepare_run(run, style, styles, counts)


def _prepare_run(run: Element, style: str, styles: Styles, counts: Counter[str]) -> None:
    """Write into `run`, in a paragraph of `style`, those formats that mammoth does not look for elsewhere."""
    text = "".join(letters.text or "" for letters in run.iter(W + "t"))
    properties = run.find(W + "rPr")
    if properties is None:
        properties = Element(W + "rPr")
        run.insert(0, properties)
    formats = _Formats(
        own=switches(properties),
        by_letters=styles.switches(value(properties.find(W + "rStyle"))),
        by_paragraph=styles.switches(style),
    )
    if formats.is_on("vanish") and text:
        counts["part_hidden"] += 1
        run[:] = []
        return
    for name, usual in (("cr", "br"), ("ptab", "tab")):
        for each in run.findall(W + name):
            each.tag = W + usual
    if styles.is_heading(style) or styles.is_quote(style):  # the page decides how these look
        formats = replace(formats, by_paragraph={})
    for names in (BOLD, ITALIC):
        is_on = formats.is_on(*(names[::-1] if is_complex(text) else names[:1]))
        _set(properties, names[0], is_on=is_on and not (names is BOLD and styles.is_heading(style)))
    if formats.is_on("dstrike"):
        _set(properties, "strike", is_on=True)
    if formats.is_on(RAISED):
        _set(properties, RAISED, is_on=True)
        properties[-1].set(VAL, "superscript")
    font = styles.font(properties, style)
    if font_of_family(font) is None and is_in_old_font(text, font):
        counts["part_old_font"] += 1


def _read_fonts(paragraph: Element, style: str, styles: Styles) -> int:
    """Put what is set in a legacy font that can be read into Unicode; how many stretches it was.

    A word that goes over the end of a run is read as one.
    """
    letters = [
        (text, font_of_family(styles.font(run.find(W + "rPr"), style)))
        for run in paragraph.iter(W + "r")
        for text in run.iter(W + "t")
    ]
    stretches = 0
    for font, group in groupby(letters, key=lambda each: each[1]):
        texts = [text for text, _ in group]
        if font is not None:
            given = [text.text or "" for text in texts]
            read = runs_to_unicode(given, font)
            stretches += read != given
            for text, shown in zip(texts, read, strict=True):
                text.text = shown
    return stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class _Formats:
    """What letters turn on or off themselves, what their style does, and that of their paragraph."""

    own: Mapping[str, bool]
    by_letters: Mapping[str, bool]
    by_paragraph: Mapping[str, bool]

    def is_on(self, *names: str) -> bool:
        """Whether the first of `names` that is said at all is on; two styles that turn it on turn it off.

        ECMA-376 part 1, 17.7.3: these formats are toggled by the styles.
        """
        own, *styles = (
            next((known[name] for name in names if name in known), None)
            for known in (self.own, self.by_letters, self.by_paragraph)
        )
        return own if own is not None else styles[0] != styles[1] and True in styles


def _set(properties: Element, name: str, *, is_on: bool) -> None:
    element = properties.find(W + name)
    if element is None:
        if not is_on:
            return
        element = SubElement(properties, W + name)
    element.set(VAL, "true" if is_on else "false")


def _unwrapped(element: Element, counts: Counter[str]) -> Iterator[Element]:
    for child in element:
        if child.tag == _FORMULA:
            counts["part_formulas"] += is_built_up(child)
            yield _run(formula_text(child))
        elif child.tag in _WRAPPERS:
            yield from _unwrapped(child, counts)
        elif child.tag == _READING:
            counts["part_unknown"] += 1
        elif child.tag != W + "rubyPr":
            yield child


def _free_boxes(run: Element) -> None:
    """Put the text of boxes behind the shapes that hold them, where only an older form of a shape is read."""
    for place, shape in reversed(list(enumerate(run))):
        has_older_form = any(letters.text for letters in shape.iterfind(f"{_MC}Fallback//{W}t"))
        if shape.tag in _SHAPES and not has_older_form and (boxes := list(_taken_boxes(shape))):
            older = Element(W + "pict")
            older.extend(boxes)
            run.insert(place + 1, older)


def _taken_boxes(shape: Element) -> Iterator[Element]:
    """The boxes in `shape`, none of one within another; they are taken out of it."""
    for child in list(shape):
        if child.tag == _BOX:
            shape.remove(child)
            yield child
        else:
            yield from _taken_boxes(child)


def _run(text: str) -> Element:
    run = Element(W + "r")
    SubElement(run, W + "t").text = text
    return run


def _holds_text(change: Element) -> bool:
    return any(letters.text for letters in _each(change, "delText", "t"))


def _each(root: Element, *names: str) -> Iterator[Element]:
    for name in names:
        yield from root.iter(W + name)
