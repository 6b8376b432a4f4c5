"""The numbers of list items: what they were, and what the body shows, whose lists count 1, 2, 3."""

from dataclasses import dataclass, field

import regex

from newsroom_desktop.intake.rescue.tree import Element
from newsroom_desktop.markup.blocks import Block, Kind

_COUNTED = regex.compile(
    r"\(?(?:\p{Nd}{1,4}[.)])*(?:\p{Nd}{1,4}|[\p{L}\p{M}]{1,4}|[ivxlcdm]{1,8})[.)]+|\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*"
)
_PLAIN = regex.compile(r"\(?(\p{Nd}{1,4})[.)]*")
_MOST_DIGITS = 9


def is_counted(sign: str) -> bool:
    """Whether the sign that Word has put before an item is a number or a letter, not a bullet."""
    return _COUNTED.fullmatch(sign) is not None


def number_of(sign: str) -> int | None:
    """The number that `sign` is; None for letters, and for numbers of several levels such as 1.1."""
    found = _PLAIN.fullmatch(sign)
    return int(found[1]) if found else None


@dataclass(slots=True)
class OpenList:
    """A list that is open, and the number of its last item, None where it has letters or signs."""

    tag: str
    number: int | None = None

    def next(self, element: Element | None) -> int | None:
        """The number of the item that begins; `element` may say it."""
        said = element.attributes if element is not None else {}
        self.number = None if self.number is None else self.number + 1
        if "value" in said:
            self.number = _whole(said["value"], 1)
        return self.number if said.get("type", "1") == "1" else None


def open_list(element: Element) -> OpenList:
    """The list that `element` begins."""
    if element.tag != "ol" or element.attributes.get("type", "1") != "1":
        return OpenList(element.tag)
    return OpenList(element.tag, _whole(element.attributes.get("start", ""), 1) - 1)


def _whole(said: str, usual: int) -> int:
    return int(said) if said.isdecimal() and len(said) <= _MOST_DIGITS else usual


@dataclass(slots=True)
class Numbers:
    """The numbers that items show in the body, and how far off they are, by the number of their block."""

    _known: dict[int, tuple[int, int | None]] = field(default_factory=dict)

    def add(self, blocks: list[Block], level: int, number: int | None) -> bool:
        """Let the next block be an item whose number was `number`; say whether others from here on differ.

        None is a number that no list of the body shows.
        """
        shown, off_before = self._last(blocks, level)
        shown += 1
        off = None if number is None else number - shown
        self._known[len(blocks)] = (shown, off)
        return off != off_before

    def _last(self, blocks: list[Block], level: int) -> tuple[int, int | None]:
        """Of the item that comes before in the same list; of nothing at its beginning."""
        for place in range(len(blocks) - 1, -1, -1):
            block = blocks[place]
            if not block.is_item or block.level < level:
                break
            if block.level == level:
                return self._known.get(place, (0, 0)) if block.kind is Kind.NUMBER else (0, 0)
        return 0, 0
