"""What was rescued from another program: blocks, pictures between them, and what is left out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from newsroom_desktop.markup.blocks import Block, Kind, verbatim
from newsroom_desktop.markup.figures import Figure, figure_markdown


class Left(StrEnum):
    """What does not come along; a person is told of each."""

    FORMATS = "formats"
    """All formats, because there is too much of it or it is a tangle: only the words come."""
    PAGE_PARTS = "page_parts"
    PICTURES = "pictures"
    EMBEDS = "embeds"
    MERGED_CELLS = "merged_cells"
    TABLES = "tables"
    """A table whose cells became paragraphs, or one within a cell that became its lines."""
    NUMBERING = "numbering"
    """A list whose numbers the body does not show: it counts each from 1."""
    HIDDEN = "hidden"
    COMMENTS = "comments"
    DELETED = "deleted"
    DIVIDED = "divided"
    """No words: so many paragraphs more there are, because others were far too long."""
    STAMPS = "stamps"
    MEDIA = "media"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many of one kind were left out."""

    kind: Left
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that stands before block number `place`: its bytes where they came along, else its address.

    The address may be `file:`, `cid:` or `http:`. With a `caption` that block says the caption.
    """

    place: int
    address: str = ""
    data: bytes = b""
    alt: str = ""
    caption: str = ""


@dataclass(slots=True)
class Gathered:
    """Blocks, pictures and what is left out, while they are gathered."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    left: Counter[Left] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """The blocks without pictures, the pictures in their order, and what was left out of what was given."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def told(counts: Counter[Left]) -> tuple[LeftOut, ...]:
    """`counts` in a fixed order, without those of nothing."""
    return tuple(LeftOut(kind=kind, count=counts[kind]) for kind in Left if counts[kind])


def with_figures(rescued: Rescued, figures: Mapping[int, Figure]) -> tuple[Block, ...]:
    """The blocks with `figures` by the number of their picture; a caption goes into its figure."""
    blocks: list[Block] = []
    said = {
        picture.place
        for number, picture in enumerate(rescued.pictures)
        if picture.caption and number in figures
    }
    for place in range(len(rescued.blocks) + 1):
        blocks += [
            replace(verbatim(figure_markdown(figures[number])), kind=Kind.FIGURE)
            for number, picture in enumerate(rescued.pictures)
            if picture.place == place and number in figures
        ]
        if place < len(rescued.blocks) and place not in said:
            blocks.append(rescued.blocks[place])
    return tuple(blocks)
