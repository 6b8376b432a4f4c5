"""A body as a row of blocks: what stands between the Markdown text and an editor."""

from dataclasses import dataclass, field
from enum import StrEnum


class Mark(StrEnum):
    """A way in which letters are set; a NOTE is the label of a footnote, linked to it as `note` says."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    CODE = "code"
    NOTE = "note"


class Kind(StrEnum):
    """What a block is on the page.

    CODE is lines that stand as they are, without marks. VERBATIM is Markdown that the editor keeps as it
    is; TABLE and FIGURE are such Markdown too, which `tables` and `figures` read.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"
    QUOTE = "quote"
    PULL_QUOTE = "pull quote"
    EMBED = "embed"
    RULE = "rule"
    CODE = "code"
    TABLE = "table"
    FIGURE = "figure"
    VERBATIM = "verbatim"


HEADING_LEVELS = range(2, 5)

ITEM_LEVELS = range(8)
"""How deep list items stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Letters that are set alike; a hard break is a line feed in `text`."""

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str = ""


def note(label: str, marks: frozenset[Mark] = frozenset()) -> Run:
    """The sign in the text that calls the footnote `label`."""
    return Run(text=label, marks=marks | {Mark.NOTE}, href=f"#fn:{label}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, list item, paragraph of a quotation, rule, picture or the like.

    `level` is 2 to 4 for a heading, the depth from 0 for a list item, else 0. Items of one kind that
    follow each other are one list; paragraphs that do are one quotation.
    `source` is the Markdown the block was read from, None for one that never was written, "" for one
    that the source of a block before it holds too. It may be out of date: the writer looks.
    An embed is a link to a video or post that says its own address, and nothing else.
    The Markdown of a block that `is_source` is its text: it stands in the only run.
    Two blocks are equal when they show the same, whatever their source.
    """

    kind: Kind = Kind.PARAGRAPH
    runs: tuple[Run, ...] = ()
    level: int = 0
    source: str | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The letters of the block, without marks."""
        return "".join(run.text for run in self.runs)

    @property
    def is_item(self) -> bool:
        """Whether the block is an item of a list."""
        return self.kind in (Kind.BULLET, Kind.NUMBER)

    @property
    def is_source(self) -> bool:
        """Whether the text of the block is Markdown, and not what readers see."""
        return self.kind in (Kind.VERBATIM, Kind.TABLE, Kind.FIGURE)


def verbatim(markdown: str) -> Block:
    """The block that keeps `markdown` as it is."""
    return Block(kind=Kind.VERBATIM, runs=(Run(text=markdown),), source=markdown)


def plain_text(blocks: tuple[Block, ...]) -> str:
    """The letters of all blocks, a line feed between two."""
    return "\n".join(block.text for block in blocks)
