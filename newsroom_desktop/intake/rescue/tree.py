"""Cleaned HTML as a tree of elements and texts; nothing in it recurses, however deep it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

import nh3

from newsroom_desktop.intake.rescue.tags import KEPT, uncovered

_CLEANER = nh3.Cleaner(
    tags=set(KEPT),
    clean_content_tags={"script", "style"},
    attributes={
        "*": {"class", "itemprop", "role", "style"},
        "a": {"href"},
        "b": {"id"},
        "del": {"cite"},
        "div": {"title"},
        "ins": {"cite"},
        "img": {"alt", "height", "src", "width"},
        "li": {"type", "value"},
        "ol": {"start", "type"},
        "p": {"align"},
        "td": {"align", "colspan", "rowspan"},
        "th": {"align", "colspan", "rowspan"},
    },
    url_schemes={"http", "https", "mailto", "tel", "cid", "file"},
    link_rel=None,
)
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_VOID = frozenset(("br", "hr", "img"))


@dataclass(slots=True, eq=False)
class Element:
    """One element with what stands in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Its classes in lower case."""
        return self.attributes.get("class", "").lower().split()


@dataclass(frozen=True, slots=True)
class End:
    """The end of `element` in a walk."""

    element: Element


def tree_of(plain_html: str) -> Element:
    """The tree of HTML with plain tags, cleaned: unsafe addresses are gone, all elements closed."""
    root = Element("div")
    opened = [root]
    for token in _TOKEN.finditer(_CLEANER.clean(plain_html)):
        end, tag, attributes, text = token.groups("")
        if text:
            opened[-1].children.append(uncovered(unescape(text)))
        elif not end:
            found = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
            element = Element(tag, found)
            opened[-1].children.append(element)
            if tag not in _VOID:
                opened.append(element)
        elif len(opened) > 1:
            opened.pop()
    return root


def walk(root: Element) -> Iterator[Element | str | End]:
    """All that is in `root`, itself included, as it stands one behind the other."""
    waiting: list[Element | str | End] = [root]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Element):
            waiting.append(End(node))
            waiting += reversed(node.children)


def elements(root: Element) -> Iterator[Element]:
    """All elements in `root`, itself included."""
    return (node for node in walk(root) if isinstance(node, Element))


def text_of(root: Element) -> str:
    """All letters in `root`."""
    return "".join(node for node in walk(root) if isinstance(node, str))
