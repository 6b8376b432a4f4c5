"""What a check of a text looks at, and what it finds: one shape for spelling, house style and names."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a passage is in its article."""

    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    DATELINE = "dateline"
    OPENING = "opening"
    """The first paragraph of the body."""
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of plain text without a paragraph break: a field, a block of the body, a cell of a table."""

    text: str
    role: Role = Role.PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place in a passage that a rule is about, in code points from its beginning.

    `rule` is the rule's name in files and in JSON, `reason` a sentence in the language of the interface.
    `fix` takes the place of the text there; None where a person has to decide. With `awaits_more` something
    is missing that may be about to be typed behind it.
    """

    rule: str
    start_cp: int
    end_cp: int
    reason: str
    fix: str | None = None
    awaits_more: bool = False
