"""The styles of a LibreOffice Writer text: what of them a news text keeps (OpenDocument 1.3, part 3)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from newsroom_desktop.intake.documents.scripts import is_complex

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

_MOST_PARENTS = 20
_QUOTES = frozenset(("quotations", "quote", "intense quote", "block quotation", "उद्धरण", "गहन उद्धरण"))
_TITLES = frozenset(("title", "शीर्षक"))
_HEADING = re.compile("(?:heading|शीर्षक) ([1-6])")
_SEMIBOLD = 600
_MOST_LEVELS = 10
_MOST_ITEMS = 100_000
_HIGHER = re.compile("[0-9.]*[1-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What one style says; `switches` are those formats that it turns on or off itself."""

    name: str
    parent: str
    list_style: str
    font: str = ""
    switches: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """How a list numbers its items; `is_shown` tells that the body shows such numbers: 1, 2, 3."""

    start: int
    is_shown: bool


class Styles:
    """The styles of a text, found by family and name."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._countings: dict[str, dict[int, Counting]] = {}
        for root in roots:
            for element in root.iter(STYLE + "style"):
                key = (element.get(STYLE + "family", ""), element.get(STYLE + "name", ""))
                self._styles[key] = _read(element)
            for element in root.iter(TEXT + "list-style"):
                self._countings[element.get(STYLE + "name", "")] = _countings(element)

    def formats(self, family: str, name: str, text: str) -> dict[str, bool]:
        """Which of bold, italic, underline, strike, raised and hidden the style turns on or off in `text`."""
        found: dict[str, bool] = {}
        for style in reversed(self._chain(family, name)):
            found |= style.switches
        for letters in ("bold", "italic"):
            plain, for_complex = found.pop(f"{letters}-plain", None), found.pop(f"{letters}-complex", None)
            known = for_complex if for_complex is not None and is_complex(text) else plain
            if known is not None:
                found[letters] = known
        return found

    def font(self, family: str, name: str) -> str:
        """The font for plain letters, "" when no style says one."""
        return next((style.font for style in self._chain(family, name) if style.font), "")

    def is_title(self, name: str) -> bool:
        """Whether the paragraph style is that of the title, or based on it."""
        return not _TITLES.isdisjoint(self._names(name))

    def heading_level(self, name: str) -> int:
        """1 to 6 for a paragraph style of headings, 0 for another."""
        return next((int(found[1]) for found in map(_HEADING.fullmatch, self._names(name)) if found), 0)

    def is_quote(self, name: str) -> bool:
        """Whether the paragraph style is one for quotations, or based on one."""
        return not _QUOTES.isdisjoint(self._names(name))

    def list_style(self, name: str) -> str:
        """The list style that a paragraph style brings, "" for none."""
        return next((style.list_style for style in self._chain("paragraph", name) if style.list_style), "")

    def counting(self, list_style: str, level: int) -> Counting | None:
        """How the list style numbers its items at `level`, from 1; None where it has bullets."""
        return self._countings.get(list_style, {}).get(level)

    def _names(self, name: str) -> list[str]:
        """What the paragraph style and those above it are called, in small letters."""
        chain = self._chain("paragraph", name)
        names = [name, *(called for style in chain for called in (style.name, style.parent))]
        return [each.lower().replace("_20_", " ") for each in names]

    def _chain(self, family: str, name: str) -> list[Style]:
        chain: list[Style] = []
        while len(chain) < _MOST_PARENTS and (style := self._styles.get((family, name))) is not None:
            chain.append(style)
            name = style.parent
        return chain


def _read(element: Element) -> Style:
    properties = element.find(STYLE + "text-properties")
    return Style(
        name=element.get(STYLE + "display-name", element.get(STYLE + "name", "")),
        parent=element.get(STYLE + "parent-style-name", ""),
        list_style=element.get(STYLE + "list-style-name", ""),
        font="" if properties is None else _font(properties),
        switches={} if properties is None else _switches(properties),
    )


def _font(properties: Element) -> str:
    return properties.get(STYLE + "font-name", properties.get(FO + "font-family", "")).strip("'\"")


def _switches(properties: Element) -> dict[str, bool]:
    read = {
        "bold-plain": (FO + "font-weight", _is_bold),
        "bold-complex": (STYLE + "font-weight-complex", _is_bold),
        "italic-plain": (FO + "font-style", _is_italic),
        "italic-complex": (STYLE + "font-style-complex", _is_italic),
        "underline": (STYLE + "text-underline-style", _is_line),
        "strike": (STYLE + "text-line-through-style", _is_line),
        "raised": (STYLE + "text-position", _is_raised),
        "hidden": (TEXT + "display", _is_hidden),
    }
    return {
        name: judge(value)
        for name, (attribute, judge) in read.items()
        if (value := properties.get(attribute)) is not None
    }


def _is_bold(value: str) -> bool:
    return value == "bold" or (value.isdecimal() and int(value[:4]) >= _SEMIBOLD)


def _is_italic(value: str) -> bool:
    return value in ("italic", "oblique")


def _is_line(value: str) -> bool:
    return value != "none"


def _is_raised(value: str) -> bool:
    """Whether letters stand higher: `super`, or by how many hundredths of their height."""
    return value.startswith("super") or _HIGHER.match(value) is not None


def _is_hidden(value: str) -> bool:
    return value == "none"


def _countings(list_style: Element) -> dict[int, Counting]:
    """The levels that have numbers."""
    return {
        whole_number(level.get(TEXT + "level"), _MOST_LEVELS): Counting(
            start=whole_number(level.get(TEXT + "start-value"), _MOST_ITEMS),
            is_shown=level.get(STYLE + "num-format", "").isdecimal()
            and level.get(TEXT + "display-levels", "1") == "1",
        )
        for level in list_style.iter(TEXT + "list-level-style-number")
        if level.get(STYLE + "num-format")
    }


def whole_number(value: str | None, most: int) -> int:
    """`value` as a number from 1 to `most`, 1 where it is none."""
    return min(max(int(value[:9]), 1), most) if value is not None and value.isdecimal() else 1
