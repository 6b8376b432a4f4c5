"""What an element says about the letters in it: by its tag, by CSS, and by Word's properties beside it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from newsroom_desktop.intake.rescue.addresses import link
from newsroom_desktop.intake.rescue.rescued import Left
from newsroom_desktop.intake.rescue.tree import Element
from newsroom_desktop.markup.blocks import Mark

_BOLD = re.compile(r"bold(?:er)?|[6-9]\d\d|1000")
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]*)")
_LEVEL = re.compile(r"\blevel([1-9])\b")
_COMPLEX = re.compile("[\u0590-\u08ff\u0900-\u0dff\ua8e0-\ua8ff]")
"""Letters of scripts that Word calls complex: they have bold and italic of their own (bCs, iCs)."""

_NOTE_SIGN = re.compile("sd(?:foot|end)note(?:anc|sym)")
_MARKS = {
    "u": Mark.UNDERLINE,
    "ins": Mark.UNDERLINE,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "del": Mark.STRIKE,
    "code": Mark.CODE,
}
_SLANTED = ("italic", "oblique")
_KEPT_SPACE = ("pre", "pre-wrap", "pre-line", "break-spaces")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How letters are set where they stand; Latin and complex scripts have bold and italic apart.

    `is_sign` tells that they are the number or bullet that Word has put before a paragraph,
    `has_false_spaces` that a browser has made spaces no-break spaces.
    """

    bold: bool = False
    italic: bool = False
    complex_bold: bool = False
    complex_italic: bool = False
    marks: frozenset[Mark] = frozenset()
    href: str = ""
    keeps_lines: bool = False
    is_sign: bool = False
    is_raised: bool = False
    has_false_spaces: bool = False

    def marks_of(self, text: str) -> frozenset[Mark]:
        """The marks of `text`, by the script that it is in; the line under a link is none."""
        is_complex = _COMPLEX.search(text) is not None
        marks = set(self.marks)
        if self.complex_bold if is_complex else self.bold:
            marks.add(Mark.BOLD)
        if self.complex_italic if is_complex else self.italic:
            marks.add(Mark.ITALIC)
        if self.href:
            marks.discard(Mark.UNDERLINE)
        return frozenset(marks)


@lru_cache(maxsize=4096)
def declarations(style: str) -> dict[str, str]:
    """The properties in a `style` attribute, names and values in lower case."""
    if len(style) > 10_000:
        return {}
    return {name: value.strip() for name, value in _DECLARATION.findall(style.lower())}


def style_of(element: Element) -> dict[str, str]:
    """The properties that `element` carries itself."""
    style = element.attributes.get("style", "")
    return declarations(style) if style else {}


def within(element: Element, outer: Setting) -> Setting:
    """How letters in `element` are set when those around it are set as `outer`."""
    setting, style = outer, style_of(element)
    if element.tag in ("b", "strong"):
        setting = replace(setting, bold=True, complex_bold=True)
    elif element.tag in ("i", "em"):
        setting = replace(setting, italic=True, complex_italic=True)
    elif element.tag in _MARKS and not is_reviewed(element):
        setting = replace(setting, marks=setting.marks | {_MARKS[element.tag]})
    elif element.tag == "a":
        setting = replace(setting, href=link(element.attributes.get("href", "")) or setting.href)
    elif element.tag == "sup":
        setting = replace(setting, is_raised=True)
    elif element.tag == "pre":
        setting = replace(setting, keeps_lines=True)
    elif "apple-converted-space" in element.classes:
        setting = replace(setting, has_false_spaces=True)
    return _styled(setting, style) if style else setting


def _styled(setting: Setting, style: dict[str, str]) -> Setting:
    if (weight := style.get("font-weight", "inherit")) != "inherit":
        is_bold = _BOLD.fullmatch(weight) is not None
        setting = replace(setting, bold=is_bold, complex_bold=is_bold)
    if (slant := style.get("font-style", "inherit")) != "inherit":
        is_slanted = slant.startswith(_SLANTED)
        setting = replace(setting, italic=is_slanted, complex_italic=is_slanted)
    if "mso-bidi-font-weight" in style:
        setting = replace(setting, complex_bold=_BOLD.fullmatch(style["mso-bidi-font-weight"]) is not None)
    if "mso-bidi-font-style" in style:
        setting = replace(setting, complex_italic=style["mso-bidi-font-style"].startswith(_SLANTED))
    lines = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if "underline" in lines:
        setting = replace(setting, marks=setting.marks | {Mark.UNDERLINE})
    if "line-through" in lines:
        setting = replace(setting, marks=setting.marks | {Mark.STRIKE})
    if "white-space" in style:
        setting = replace(setting, keeps_lines=style["white-space"].startswith(_KEPT_SPACE))
    if style.get("vertical-align") == "super":
        setting = replace(setting, is_raised=True)
    if style.get("mso-list") == "ignore":
        setting = replace(setting, is_sign=True)
    return setting


def list_level(element: Element) -> int | None:
    """How deep, from 0, the paragraph stands in a list of Word; None when it is no item."""
    found = _LEVEL.search(style_of(element).get("mso-list", ""))
    return int(found[1]) - 1 if found else None


def left_out_as(element: Element) -> Left | None:
    """As what all of `element` is left out; None when it is read.

    Word marks remarks, their signs in the text, and what its reviewers deleted; Writer puts the margins of a
    page into its HTML.
    """
    style = style_of(element)
    if is_hidden(style):
        return Left.HIDDEN
    if style.get("mso-element") in ("comment-list", "comment") or "msocomanchor" in element.classes:
        return Left.COMMENTS
    if element.tag == "del" and is_reviewed(element):
        return Left.DELETED
    is_margin = element.tag == "div" and element.attributes.get("title") in ("header", "footer")
    return Left.PAGE_PARTS if is_margin else None


def is_hidden(style: dict[str, str]) -> bool:
    """Whether nothing with `style` was on the screen."""
    return (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") in ("all", "screen")
    )


def is_reviewed(element: Element) -> bool:
    """Whether it is a tracked change of Word, by somebody; on a web page the author crossed it out."""
    return element.attributes.get("cite", "").lower().startswith("mailto:")


def is_note_sign(element: Element) -> bool:
    """Whether `element` is the number of a note of Writer: in the text, or before the note."""
    return any(_NOTE_SIGN.fullmatch(name) for name in element.classes)
