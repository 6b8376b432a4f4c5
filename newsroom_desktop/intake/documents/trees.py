"""XML that nobody vouches for, as a tree: without a DTD, so without entities, and of bounded depth.

A word processor writes no DTD into the parts of a document. One is refused before the parser sees it:
its entities can grow without end or name files of this computer.
"""

import codecs
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

MOST_DEEP = 120
"""Open elements; a table in a table in a table stands about 30 deep."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Unreadable(Exception):
    """The XML is broken."""


class Unsafe(Exception):
    """The XML holds a DTD or is deeper than any text."""


def read_tree(data: bytes) -> Element:
    """The root of the XML in `data`, which is UTF-8, or UTF-16 with its mark, whatever it says of itself.

    Raises:
        Unreadable, Unsafe: see there.
    """
    try:
        text = data.decode("utf-16").encode() if data.startswith(_UTF16) else data
    except UnicodeError as error:
        raise Unreadable from error
    if b"<!DOCTYPE" in text:
        raise Unsafe
    # Told its encoding, the parser heeds no other that would hide a DTD from the look above.
    parser = XMLParser(target=_Builder(), encoding="utf-8")  # noqa: S314 - no DTD, no depth: nothing to expand
    try:
        parser.feed(text)
        root: Element = parser.close()
    except ParseError as error:
        raise Unreadable from error
    return root


class _Builder(TreeBuilder):
    """Builds the tree until it is too deep."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Begin an element.

        Raises:
            Unsafe: it stands deeper than MOST_DEEP.
        """
        self._depth += 1
        if self._depth > MOST_DEEP:
            raise Unsafe
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)
