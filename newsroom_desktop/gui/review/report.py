"""What was found in the open article, ready to be marked and listed; made off the GUI thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom_desktop.gui.review.groups import Group, groups_of
from newsroom_desktop.gui.utf16 import length_u16
from newsroom_desktop.markup.blocks import Block

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.checking import Found

BODY = ""
"""The name under which the places in the body stand beside those in fields."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding, and where it stands in its paragraph."""

    found: "Found"
    start_u16: int
    end_u16: int


Places = Mapping[str, tuple[Placed, ...]]
"""What stands in a paragraph, by its letters; one that is missing here was not looked at.

Of paragraphs with the same letters the findings of the first are here.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found when the article had been changed `touches` times.

    `places` are those of the fields by their names, and of the BODY.
    """

    article_id: str = ""
    touches: int = -1
    found: "tuple[Found, ...]" = ()
    groups: tuple[Group, ...] = ()
    places: Mapping[str, Places] = field(default_factory=dict)


def report_of(
    article_id: str, touches: int, found: "tuple[Found, ...]", blocks: Sequence[Block], *, is_source: bool
) -> Report:
    """The report on an article with `blocks` as its body; of Markdown each line is taken for a paragraph."""
    texts = blocks[0].text.split("\n") if is_source else [block.text for block in blocks]
    places: dict[str, dict[str, dict[tuple[str, int, int], Placed]]] = {BODY: {text: {} for text in texts}}
    for each in found:
        if each.spot.part is None:
            text, span = _paragraph(each, texts, is_source=is_source)
            start_u16, end_u16 = (length_u16(text[:place_cp]) for place_cp in span)
            of_place = places.setdefault(each.spot.field or BODY, {})
            of_text = of_place.setdefault(text, {})
            of_text.setdefault((each.finding.rule, *span), Placed(each, start_u16, end_u16))
    return Report(
        article_id=article_id,
        touches=touches,
        found=found,
        groups=groups_of(found),
        places={
            name: {text: tuple(placed.values()) for text, placed in of_place.items()}
            for name, of_place in places.items()
        },
    )


def _paragraph(found: "Found", texts: Sequence[str], *, is_source: bool) -> tuple[str, tuple[int, int]]:
    """The paragraph or field that a finding among letters is in, and where in it, in code points."""
    span = found.finding.start_cp, found.finding.end_cp
    if found.spot.field or is_source:
        return found.passage.text, span
    return texts[found.spot.block], found.spot.in_block(span)
