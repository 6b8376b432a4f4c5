"""Items of lists on the screen, numbered as the page numbers them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice, takewhile

from PySide6.QtGui import QTextBlock

from newsroom_desktop.gui.editor.document import CARDS, LINE_SEPARATOR, kind_of, level_of
from newsroom_desktop.markup.blocks import Block, Kind
from newsroom_desktop.markup.items import item_numbers

_BLANK = f" \t{LINE_SEPARATOR}"
_ALWAYS_SHOWN = (Kind.BULLET, Kind.NUMBER, Kind.RULE, *CARDS)


def outline_of(block: QTextBlock) -> Block:
    """What `block` is, without its letters."""
    block_format = block.blockFormat()
    return _outline(kind_of(block_format), level_of(block_format))


@lru_cache(maxsize=64)
def _outline(kind: Kind, level: int) -> Block:
    return Block(kind=kind, level=level)


def visible(block: QTextBlock) -> str:
    """The letters of `block` without what is blank around them."""
    return block.text().strip(_BLANK)


def shown_outline(block: QTextBlock) -> Block | None:
    """What `block` is, without its letters; None where the page leaves it out, as it does a blank paragraph.

    An empty item has its place in the list while it is written.
    """
    outline = outline_of(block)
    return outline if outline.kind in _ALWAYS_SHOWN or visible(block) else None


def shown_before(block: QTextBlock) -> Block | None:
    """The nearest block before `block` that the page shows, without its letters; None where there is none."""
    return next(filter(None, _outlines_back(block)), None)


def numbers_from(block: QTextBlock) -> Iterator[int]:
    """The number that `block`, and each one behind it, has in its list; 0 for one that is no item."""
    run = list(takewhile(lambda outline: outline is None or outline.is_item, _outlines_back(block)))
    return islice(item_numbers(chain(reversed(run), _outlines(block))), len(run), None)


def _outlines(block: QTextBlock) -> Iterator[Block | None]:
    while block.isValid():
        yield shown_outline(block)
        block = block.next()


def _outlines_back(block: QTextBlock) -> Iterator[Block | None]:
    while (block := block.previous()).isValid():
        yield shown_outline(block)
