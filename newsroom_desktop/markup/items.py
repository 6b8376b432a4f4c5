"""Items of lists: how they are numbered, and how deep they may stand."""

from collections.abc import Iterable, Iterator

from newsroom_desktop.markup.blocks import ITEM_LEVELS, Block, Kind


def item_numbers(blocks: Iterable[Block | None]) -> Iterator[int]:
    """The number of each block in its list, from 1; 0 for one that is no item.

    Items of one kind and depth that follow each other are one list, with what is nested in them. None
    stands for a block that the page leaves out: it parts no list.
    """
    counted: list[tuple[Kind, int]] = []
    for block in blocks:
        if block is None or not block.is_item:
            if block is not None:
                counted.clear()
            yield 0
            continue
        del counted[block.level + 1 :]
        counted += [(block.kind, 0)] * (block.level + 1 - len(counted))
        kind, number = counted[block.level]
        counted[block.level] = (block.kind, number + 1 if kind is block.kind else 1)
        yield counted[block.level][1]


def deepest(before: Block | None) -> int:
    """The deepest level at which an item can stand behind `before`."""
    return min(before.level + 1, ITEM_LEVELS[-1]) if before is not None and before.is_item else 0
