"""The numbers of Word's list items, which mammoth does not see: marks in the text, values in its HTML.

ECMA-376 part 1, 17.9: the items of an abstract list count on wherever they stand, each level anew below an
item of a higher one, and a list may begin at a number of its own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from newsroom_desktop.intake.documents.word_styles import Styles, W, value

_SHOWN = frozenset(("decimal", "decimalZero", "hindiNumbers"))
"""Formats of numbers that a list of the body shows too."""

_MARK = "\ufdd0{}\ufdd1"
"""Around two code points that stand for no character."""

_MARKED_ITEM = re.compile("<li>\ufdd0([0-9]*)\ufdd1")
_MARKED = re.compile("\ufdd0[0-9]*\ufdd1")
_LEVELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """A level of an abstract list: its first number, and whether its items have numbers such as 1, 2, 3."""

    start: int
    is_counted: bool
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The lists of a document: levels by abstract list, and the abstract list of each list.

    `starts` are the first numbers that a list has of its own; `linked` are list and level by the style whose
    paragraphs they are.
    """

    levels: Mapping[tuple[str, int], _Level] = field(default_factory=dict)
    abstract: Mapping[str, str] = field(default_factory=dict)
    starts: Mapping[tuple[str, int], int] = field(default_factory=dict)
    linked: Mapping[str, tuple[str, int]] = field(default_factory=dict)


def read_numbering(root: Element, styles: Styles) -> Numbering:
    """The lists in numbering.xml."""
    levels, linked, abstract, starts = {}, {}, {}, {}
    by_style = {}
    for each in root.iter(W + "abstractNum"):
        name = each.get(W + "abstractNumId", "")
        by_style[name] = value(each.find(W + "numStyleLink"))
        for level in each.iter(W + "lvl"):
            place = _whole(level.get(W + "ilvl", ""), 0)
            levels[name, place] = _read_level(level)
            linked[value(level.find(W + "pStyle"))] = (name, place)
    for number in root.iter(W + "num"):
        name = number.get(W + "numId", "")
        abstract[name] = value(number.find(W + "abstractNumId"))
        for own in number.iter(W + "lvlOverride"):
            if (start := own.find(W + "startOverride")) is not None:
                starts[name, _whole(own.get(W + "ilvl", ""), 0)] = _whole(value(start), 1)
    for name, other in abstract.items():
        list_id, _ = styles.list_of(by_style.get(other, ""))
        abstract[name] = abstract.get(list_id, other)
    return Numbering(levels=levels, abstract=abstract, starts=starts, linked=linked)


def mark_numbers(root: Element, styles: Styles, numbering: Numbering) -> None:
    """Write the number of each item in the tree of a text before its letters; see `with_numbers`."""
    counted: dict[tuple[str, int], int] = {}
    begun: set[tuple[str, int]] = set()
    for paragraph in root.iter(W + "p"):
        list_id, name, place = _item(paragraph, styles, numbering)
        level = numbering.levels.get((name, place))
        if level is None:
            continue
        number = counted.get((name, place), level.start - 1) + 1
        if (list_id, place) in numbering.starts.keys() - begun:
            number = numbering.starts[list_id, place]
            begun.add((list_id, place))
        counted[name, place] = number
        for deeper in range(place + 1, _LEVELS):
            counted.pop((name, deeper), None)
        if level.is_counted and not styles.is_heading(styles.of_paragraph(paragraph)):
            _mark(paragraph, str(number) if level.is_shown else "")


def with_numbers(html: str) -> str:
    """The HTML that mammoth makes of a marked text, with the numbers as values of its items."""

    def item(found: re.Match[str]) -> str:
        return f'<li value="{found[1]}">' if found[1] else '<li type="a">'

    return _MARKED.sub("", _MARKED_ITEM.sub(item, html))


def _read_level(level: Element) -> _Level:
    kind = value(level.find(W + "numFmt")) or "decimal"
    levels_shown = value(level.find(W + "lvlText")).count("%")
    return _Level(
        start=_whole(value(level.find(W + "start")), 1),
        is_counted=kind != "bullet",
        is_shown=kind in _SHOWN and levels_shown <= 1,
    )


def _item(paragraph: Element, styles: Styles, numbering: Numbering) -> tuple[str, str, int]:
    """The list, abstract list and level of which `paragraph` is an item; such as no list has for another."""
    style = styles.of_paragraph(paragraph)
    named = paragraph.find(f"{W}pPr/{W}numPr")
    own = ("", "") if named is None else (value(named.find(W + "numId")), value(named.find(W + "ilvl")))
    by_style = styles.list_of(style)
    list_id = own[0] or by_style[0]
    name, place = numbering.linked.get(style, ("", 0))
    return (
        list_id,
        numbering.abstract.get(list_id, "") if list_id else name,
        _whole(own[1] or by_style[1], place),
    )


def _mark(paragraph: Element, number: str) -> None:
    run = Element(W + "r")
    SubElement(run, W + "t").text = _MARK.format(number)
    paragraph.insert(int(paragraph.find(W + "pPr") is not None), run)


def _whole(said: str, usual: int) -> int:
    return int(said) if said.isdecimal() and len(said) < _LEVELS else usual
