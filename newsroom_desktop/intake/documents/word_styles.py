"""The styles of a Word document: which formats, and which list, letters and paragraphs have by them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"

BOLD, ITALIC = ("b", "bCs"), ("i", "iCs")
"""One switch for plain scripts and one for complex ones."""

RAISED = "vertAlign"

_SWITCHES = frozenset(W + name for name in (*BOLD, *ITALIC, RAISED, "vanish", "dstrike"))
_OFF = frozenset(("0", "false", "off", "none", "baseline", "subscript"))
_MOST_PARENTS = 20

QUOTES = ("Quote", "Intense Quote", "Block Text", "Quotations", "उद्धरण", "गहन उद्धरण", "तीव्र उद्धरण")
_HEADINGS = ("heading", "title", "शीर्षक")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of letters or paragraphs; `switches` are those formats that it turns on or off.

    `list_id` and `list_level` are those of the list whose items its paragraphs are, "" where it says none.
    """

    name: str
    parent: str
    switches: Mapping[str, bool]
    font: str = ""
    list_id: str = ""
    list_level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """All styles by their ids; `usual` is the id of the one of paragraphs that name none."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    usual: str = ""
    usual_font: str = ""

    def of_paragraph(self, paragraph: Element) -> str:
        """The id of the style of `paragraph`."""
        return value(paragraph.find(f"{W}pPr/{W}pStyle")) or self.usual

    def chain(self, style_id: str) -> Iterator[Style]:
        """A style and those that it is based on, the nearest first."""
        for _ in range(_MOST_PARENTS):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = style.parent

    def is_heading(self, style_id: str) -> bool:
        """Whether the style is one for headings or the title."""
        style = self.by_id.get(style_id)
        return style is not None and style.name.lower().startswith(_HEADINGS)

    def is_quote(self, style_id: str) -> bool:
        """Whether the style is one for quotations."""
        style = self.by_id.get(style_id)
        return style is not None and style.name.lower() in map(str.lower, QUOTES)

    def switches(self, style_id: str) -> dict[str, bool]:
        """What a style turns on or off, by itself or by one that it is based on."""
        found: dict[str, bool] = {}
        for style in self.chain(style_id):
            found = {**style.switches, **found}
        return found

    def font(self, properties: Element | None, paragraph_style: str) -> str:
        """The font for Latin letters with `properties` in a paragraph of a style."""
        if own := font_in(properties):
            return own
        by_letters = "" if properties is None else value(properties.find(W + "rStyle"))
        chain = (*self.chain(by_letters), *self.chain(paragraph_style))
        return next((style.font for style in chain if style.font), self.usual_font)

    def list_of(self, style_id: str) -> tuple[str, str]:
        """The list that a style of paragraphs names, and the level in it; "" for what it does not say."""
        chain = list(self.chain(style_id))
        return (
            next((style.list_id for style in chain if style.list_id), ""),
            next((style.list_level for style in chain if style.list_level), ""),
        )


def read_styles(root: Element) -> Styles:
    """The styles in styles.xml."""
    found = {}
    usual = ""
    for style in root.iter(W + "style"):
        style_id = style.get(W + "styleId", "")
        properties = style.find(W + "rPr")
        found[style_id] = Style(
            name=value(style.find(W + "name")),
            parent=value(style.find(W + "basedOn")),
            switches={} if properties is None else switches(properties),
            font=font_in(properties),
            list_id=value(style.find(f"{W}pPr/{W}numPr/{W}numId")),
            list_level=value(style.find(f"{W}pPr/{W}numPr/{W}ilvl")),
        )
        if style.get(W + "type") == "paragraph" and style.get(W + "default", "0") not in _OFF:
            usual = style_id
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    return Styles(by_id=found, usual=usual, usual_font=font_in(defaults))


def font_in(properties: Element | None) -> str:
    """The font for Latin letters that the properties of letters name, "" where they name none."""
    fonts = None if properties is None else properties.find(W + "rFonts")
    return "" if fonts is None else fonts.get(W + "ascii", fonts.get(W + "hAnsi", ""))


def switches(properties: Element) -> dict[str, bool]:
    """The formats that the properties of letters turn on or off."""
    return {
        child.tag.removeprefix(W): child.get(VAL, "true").lower() not in _OFF
        for child in properties
        if child.tag in _SWITCHES
    }


def value(element: Element | None) -> str:
    """What an element says, "" where there is none."""
    return "" if element is None else element.get(VAL, "")
