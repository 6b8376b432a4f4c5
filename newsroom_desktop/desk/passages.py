"""An article as the passages that checks look at, and where each of them stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom_desktop.article.article import Article
from newsroom_desktop.hindi.findings import Passage, Role
from newsroom_desktop.markup.blocks import Block, Kind, Mark
from newsroom_desktop.markup.card_words import words_of

_FIELDS = {
    "kicker": Role.KICKER,
    "headline": Role.HEADLINE,
    "deck": Role.DECK,
    "dateline": Role.DATELINE,
}
_WORDS = ("alt", "caption")
"""What is written about the lead picture; its credit is a name."""

_ROLES = {
    Kind.PARAGRAPH: Role.PARAGRAPH,
    Kind.HEADING: Role.HEADING,
    Kind.BULLET: Role.ITEM,
    Kind.NUMBER: Role.ITEM,
    Kind.QUOTE: Role.QUOTE,
    Kind.PULL_QUOTE: Role.QUOTE,
}
_CARD_ROLES = {Kind.TABLE: Role.CELL, Kind.FIGURE: Role.CAPTION}

Span = tuple[int, int]
"""Begin and end in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a passage stands: in the `field` of that name, or in the block with a number.

    `part` is its number among the texts of a card, None where it is letters of the block from `from_cp` on.
    `notes` are the places of the passage at which a sign of a footnote stands, which is no part of it, each
    with its length.
    """

    field: str = ""
    block: int = -1
    part: int | None = None
    from_cp: int = 0
    notes: tuple[tuple[int, int], ...] = ()

    def in_block(self, span: Span) -> Span:
        """Where in its block, or its field, a span of the passage stands, without the notes around it."""
        start, end = span
        before = sum(length for at, length in self.notes if at <= start)
        within = sum(length for at, length in self.notes if start < at < end)
        return self.from_cp + start + before, self.from_cp + end + before + within


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A passage of an article, and where it stands; in Markdown signs stand that no reader sees.

    `exact` are the parts of it that are code.
    """

    passage: Passage
    spot: Spot
    is_markdown: bool = False
    exact: tuple[Span, ...] = ()

    def is_exact(self, start_cp: int, end_cp: int) -> bool:
        """Whether code stands between two places of the passage."""
        return any(start < end_cp and start_cp < end for start, end in self.exact)


def stretches(article: Article, blocks: Sequence[Block]) -> list[Stretch]:
    """What checks look at in `article` with `blocks` as its body, from the kicker to the last block."""
    texts = [(name, getattr(article, name), role) for name, role in _FIELDS.items()]
    if article.lead_image is not None:
        texts += [(f"lead_image.{name}", getattr(article.lead_image, name), Role.CAPTION) for name in _WORDS]
    fields = (
        Stretch(passage=Passage(text=text, role=role), spot=Spot(field=name)) for name, text, role in texts
    )
    opening = next((number for number, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH), -1)
    found = [*fields]
    for number, block in enumerate(blocks):
        found += _in_block(number, block, is_opening=number == opening)
    return [each for each in found if each.passage.text.strip()]


def _in_block(number: int, block: Block, *, is_opening: bool) -> Iterator[Stretch]:
    """The passages of a block; none in code, in a rule and in the address of a video."""
    if block.kind in _CARD_ROLES:
        for part, text in enumerate(words_of(block)):
            passage = Passage(text=text, role=_CARD_ROLES[block.kind])
            yield Stretch(passage=passage, spot=Spot(block=number, part=part))
    elif block.kind is Kind.VERBATIM:
        at = 0
        for line in block.text.split("\n"):
            yield Stretch(passage=Passage(text=line), spot=Spot(block=number, from_cp=at), is_markdown=True)
            at += len(line) + 1
    elif block.kind in _ROLES:
        yield _of_letters(number, block, Role.OPENING if is_opening else _ROLES[block.kind])


def _of_letters(number: int, block: Block, role: Role) -> Stretch:
    if all(run.marks.isdisjoint((Mark.NOTE, Mark.CODE)) for run in block.runs):
        return Stretch(passage=Passage(text=block.text, role=role), spot=Spot(block=number))
    text, notes, exact = "", [], []
    for run in block.runs:
        if Mark.NOTE in run.marks:
            notes.append((len(text), len(run.text)))
            continue
        if Mark.CODE in run.marks:
            exact.append((len(text), len(text) + len(run.text)))
        text += run.text
    spot = Spot(block=number, notes=tuple(notes))
    return Stretch(passage=Passage(text=text, role=role), spot=spot, exact=tuple(exact))
