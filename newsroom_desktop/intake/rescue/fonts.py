"""Letters that HTML sets in a legacy font, such as Kruti Dev, in Unicode; those in other fonts stay.

Word and Writer name the font in the style of each run, in `<font face>`, or in a style sheet by classes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsroom_desktop.hindi.legacy.fonts import font_of_family
from newsroom_desktop.hindi.legacy.reading import runs_to_unicode
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.intake.rescue.styles import declarations, style_of
from newsroom_desktop.intake.rescue.tree import Element

_CLASS = re.compile(r"(?:^|,)\s*[a-z]*\.([\w-]+)\s*(?=,|$)", re.IGNORECASE)
_LONGEST_SHEET = 200_000
"""Code points of HTML in whose beginning style sheets are looked for."""

_FAMILIES = ("font-family", "mso-ascii-font-family", "mso-hansi-font-family")
_LINE_TAGS = "blockquote br dd div dt h1 h2 h3 h4 h5 h6 li p pre td th tr"
_LINE = frozenset(_LINE_TAGS.split())
"""Elements at whose edges a word ends."""


@dataclass(slots=True)
class _Stretch:
    """Texts that follow each other in one font: each by its element, and its number in that."""

    font: LegacyFont
    places: list[tuple[Element, int]]


def read_fonts(root: Element, html: str) -> frozenset[LegacyFont]:
    """Put letters in `root` that `html` sets in legacy fonts into Unicode, and give these fonts.

    A word that goes over the end of a run is read as one.
    """
    stretches = list(_stretches(root, _by_class(html)))
    for stretch in stretches:
        texts = [str(element.children[number]) for element, number in stretch.places]
        for (element, number), text in zip(stretch.places, runs_to_unicode(texts, stretch.font), strict=True):
            element.children[number] = text
    return frozenset(stretch.font for stretch in stretches)


def _stretches(root: Element, by_class: Mapping[str, LegacyFont | None]) -> Iterator[_Stretch]:
    stretch: _Stretch | None = None
    waiting = [(root, 0, _font_of(root, None, by_class))]
    while waiting:
        element, number, font = waiting.pop()
        if element.tag in _LINE and number in (0, len(element.children)) and stretch is not None:
            yield stretch
            stretch = None
        if number == len(element.children):
            continue
        waiting.append((element, number + 1, font))
        child = element.children[number]
        if isinstance(child, Element):
            waiting.append((child, 0, _font_of(child, font, by_class)))
            continue
        if stretch is not None and stretch.font is not font and child.strip():
            yield stretch
            stretch = None
        if font is not None and (stretch is None or stretch.font is font):
            stretch = stretch or _Stretch(font, [])
            stretch.places.append((element, number))
    if stretch is not None:
        yield stretch


def _font_of(
    element: Element, outer: LegacyFont | None, by_class: Mapping[str, LegacyFont | None]
) -> LegacyFont | None:
    """The legacy font of letters in `element`; None for an ordinary one."""
    style = style_of(element)
    families = next((style[name] for name in _FAMILIES if name in style), "")
    if families and families != "inherit":
        return font_of_family(families.split(",")[0])
    named = [by_class[name] for name in element.classes if name in by_class]
    return named[-1] if named else outer


def _by_class(html: str) -> dict[str, LegacyFont | None]:
    """The fonts that the style sheets in `html` name for classes, in lower case."""
    found: dict[str, LegacyFont | None] = {}
    _, *sheets = html[:_LONGEST_SHEET].replace("<STYLE", "<style").split("<style")
    for sheet in sheets:
        for rule in sheet.partition("</")[0].split("}"):
            selectors, _, rules = rule.partition("{")
            style = declarations(rules.strip())
            families = next((style[name] for name in _FAMILIES if name in style), "")
            if families:
                names = (name.lower() for name in _CLASS.findall(selectors))
                found.update(dict.fromkeys(names, font_of_family(families.split(",")[0])))
    return found
