"""The tree of a Word text, made ready for mammoth, which sees less of it than Word shows.

ECMA-376 part 1, 17.3.2: letters of complex scripts are bold by `w:bCs`, not by `w:b`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from newsroom_desktop.intake.documents.formulas import M, formula_text, is_built_up
from newsroom_desktop.intake.documents.scripts import is_complex, is_in_old_font

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL = W + "val"

_FORMULA = M + "oMath"
_WRAPPERS = frozenset(
    (*(W + name for name in ("fldSimple", "dir", "bdo", "ruby", "rubyBase")), M + "oMathPara", _FORMULA)
)
"""Elements around runs that mammoth would leave out with their text."""

_READING = W + "rt"
"""How the letters below it are pronounced."""

_OFF = frozenset(("0", "false", "off", "none"))
_BOLD, _ITALIC = ("b", "bCs"), ("i", "iCs")
_MOST_PARENTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of letters or paragraphs; `switches` are those formats that it turns on or off."""

    name: str
    parent: str
    switches: Mapping[str, bool]


def read_styles(root: Element) -> dict[str, Style]:
    """The styles in styles.xml by their ids."""
    found = {}
    for style in root.iter(W + "style"):
        properties = style.find(W + "rPr")
        found[style.get(W + "styleId", "")] = Style(
            name=_value(style.find(W + "name")),
            parent=_value(style.find(W + "basedOn")),
            switches={} if properties is None else _switches(properties),
        )
    return found


def prepare(root: Element, styles: Mapping[str, Style], counts: Counter[str]) -> None:
    """Change the tree of a text so that mammoth sees what Word shows; `counts` what is left out, by code."""
    counts["part_deleted"] += sum(_holds_text(change) for change in _each(root, "del", "moveFrom"))
    counts["part_pictures_linked"] += sum(
        blip.get(R + "embed") is None and blip.get(R + "link") is not None for blip in root.iter(A + "blip")
    )
    for element in list(root.iter()):
        if element.tag not in _WRAPPERS and any(child.tag in _WRAPPERS for child in element):
            element[:] = list(_unwrapped(element, counts))
    for link in root.iter(W + "hyperlink"):
        for line in link.iter(W + "u"):  # every link is underlined
            line.set(VAL, "none")
    for paragraph in root.iter(W + "p"):
        is_heading = _is_heading(paragraph, styles)
        for run in paragraph.iter(W + "r"):
            _prepare_run(run, styles, counts, is_heading=is_heading)


def _prepare_run(
    run: Element, styles: Mapping[str, Style], counts: Counter[str], *, is_heading: bool
) -> None:
    text = "".join(letters.text or "" for letters in run.iter(W + "t"))
    properties = run.find(W + "rPr")
    if properties is None:
        properties = Element(W + "rPr")
        run.insert(0, properties)
    own = _switches(properties)
    if own.get("vanish") and text:
        counts["part_hidden"] += 1
        run[:] = []
        return
    for line_end in run.findall(W + "cr"):
        line_end.tag = W + "br"
    by_style = _inherited(_value(properties.find(W + "rStyle")), styles)
    for names in (_BOLD, _ITALIC):
        is_on = _is_on(names, own, by_style, text)
        _set(properties, names[0], is_on=is_on and not (is_heading and names is _BOLD))
    if own.get("dstrike"):
        _set(properties, "strike", is_on=True)
    fonts = properties.find(W + "rFonts")
    if fonts is not None and is_in_old_font(text, fonts.get(W + "ascii", "")):
        counts["part_old_font"] += 1


def _is_on(names: tuple[str, str], own: Mapping[str, bool], by_style: Mapping[str, bool], text: str) -> bool:
    """Whether `text` shows a format that has one switch for plain scripts and one for complex ones."""
    plain, for_complex = names
    order = (for_complex, plain) if is_complex(text) else (plain,)
    return next((known[name] for known in (own, by_style) for name in order if name in known), False)


def _inherited(style_id: str, styles: Mapping[str, Style]) -> dict[str, bool]:
    """What a style of letters and those that it is based on switch, the nearest first."""
    found: dict[str, bool] = {}
    for _ in range(_MOST_PARENTS):
        style = styles.get(style_id)
        if style is None:
            break
        found = {**style.switches, **found}
        style_id = style.parent
    return found


def _is_heading(paragraph: Element, styles: Mapping[str, Style]) -> bool:
    style = styles.get(_value(paragraph.find(f"{W}pPr/{W}pStyle")))
    return style is not None and style.name.lower().startswith(("heading", "title", "शीर्षक"))


def _switches(properties: Element) -> dict[str, bool]:
    return {
        child.tag.removeprefix(W): child.get(VAL, "true").lower() not in _OFF
        for child in properties
        if child.tag in _SWITCHES
    }


_SWITCHES = frozenset(W + name for name in (*_BOLD, *_ITALIC, "vanish", "dstrike"))


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
        else:
            yield child


def _run(text: str) -> Element:
    run = Element(W + "r")
    SubElement(run, W + "t").text = text
    return run


def _holds_text(change: Element) -> bool:
    return any(letters.text for letters in _each(change, "delText", "t"))


def _each(root: Element, *names: str) -> Iterator[Element]:
    for name in names:
        yield from root.iter(W + name)


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(VAL, "")
