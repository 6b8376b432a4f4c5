"""What the list comes to, and where in it a person stands: found in a lane, shown at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.survey import Survey
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.gui.article_list.pages import PAGE, pages_of
from newsroom_desktop.gui.article_list.places import Measures, Places

if TYPE_CHECKING:
    from newsroom_desktop.desk.listing import Listing


FIRST_ROW = -1
"""The line of a Stand at the top of a list that is yet to come: its first row, below a head if it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a person stands in the list: at the pixel `top`, with a window of `height` pixels on it.

    `anchor_id` is an article in sight, `anchor_y` where it is seen: it shall stay there. It is empty at the
    very top, where what is new shall be seen. `line` and `current_id` are what the keys work on.
    """

    top: int = 0
    height: int
    anchor_id: str = ""
    anchor_y: int = 0
    line: int = 0
    current_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How high rows and heads are, and which groups are folded."""

    measures: Measures
    folded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A list that can be shown: from the pixel `top` on, with the pages that are seen there.

    `stand` is where a person stood when it was asked for, who may have gone on since.
    """

    survey: Survey
    look: Look
    stand: Stand
    places: Places
    pages: Mapping[int, Sequence[ArticleRow]]
    top: int
    line: int


def find(listing: "Listing", wanted: Wanted, now_ms: int, look: Look, stand: Stand) -> Found:
    """What `wanted` comes to at `now_ms`, and the rows that are seen where a person stands.

    It takes its time.
    """
    survey = listing.survey(wanted, now_ms)
    places = Places(survey.groups, look.folded, look.measures)
    top, line = stand.top, stand.line
    anchor = _line_of(listing, survey, places, stand.anchor_id)
    if anchor is not None:
        top = places.line(anchor).top - stand.anchor_y
    current = _line_of(listing, survey, places, stand.current_id)
    if current is not None:
        line = current
    elif line == FIRST_ROW:
        line = 1 if look.measures.head else 0
    top = max(0, min(top, places.height - stand.height))
    seen = pages_of(places.offsets(top, top + stand.height))
    pages = {number: listing.page(survey, number * PAGE, PAGE) for number in seen}
    return Found(survey=survey, look=look, stand=stand, places=places, pages=pages, top=top, line=line)


def ids_between(listing: "Listing", survey: Survey, first_id: str, last_id: str) -> list[str]:
    """The ids from one article to another as they are listed; all for two empty ids. It takes its time."""
    if not first_id:
        return listing.article_ids(survey, 0, survey.total)
    first, last = listing.place_of(first_id, survey), listing.place_of(last_id, survey)
    if first is None or last is None:
        return [article_id for article_id in (first_id, last_id) if article_id]
    return listing.article_ids(survey, min(first, last), abs(last - first) + 1)


def _line_of(listing: "Listing", survey: Survey, places: Places, article_id: str) -> int | None:
    offset = listing.place_of(article_id, survey) if article_id else None
    return places.line_of(offset) if offset is not None else None
