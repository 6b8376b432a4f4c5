"""Letters that a Writer text sets in a legacy font, such as Kruti Dev, in Unicode."""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal
from xml.etree.ElementTree import Element

from newsroom_desktop.hindi.legacy.fonts import font_of_family
from newsroom_desktop.hindi.legacy.reading import runs_to_unicode
from newsroom_desktop.intake.documents.writer_styles import TEXT, Styles

_INNER = frozenset(TEXT + name for name in ("span", "a", "meta", "ruby", "ruby-base"))
_PARAGRAPHS = frozenset((TEXT + "p", TEXT + "h"))
_STYLE = TEXT + "style-name"
_Place = tuple[Element, Literal["text", "tail"], str]
"""An element, which of its two texts is meant, and the font of that."""


def read_legacy_fonts(root: Element, styles: Styles) -> int:
    """Put what is set in a legacy font that can be read into Unicode; how many stretches it was.

    A word that goes over the end of a run is read as one.
    """
    stretches = 0
    for paragraph in root.iter():
        if paragraph.tag not in _PARAGRAPHS:
            continue
        places = _places(paragraph, styles.font("paragraph", paragraph.get(_STYLE, "")), styles)
        for font, group in groupby(places, key=lambda place: font_of_family(place[2])):
            held = list(group)
            if font is None:
                continue
            given = [getattr(element, name) or "" for element, name, _ in held]
            read = runs_to_unicode(given, font)
            stretches += read != given
            for (element, name, _), text in zip(held, read, strict=True):
                setattr(element, name, text)
    return stretches


def _places(element: Element, font: str, styles: Styles) -> Iterator[_Place]:
    """The texts in `element`, in their order; notes and boxes have paragraphs of their own."""
    yield element, "text", font
    for child in element:
        if child.tag in _INNER:
            own = styles.font("text", child.get(_STYLE, "")) if child.tag == TEXT + "span" else ""
            yield from _places(child, own or font, styles)
        yield child, "tail", font
