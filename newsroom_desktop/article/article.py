"""The article as one frozen value."""

from dataclasses import dataclass
from enum import StrEnum

URGENCIES = range(1, 7)
"""IPTC urgency: 1 is most urgent, 6 least."""

NORMAL_URGENCY = 4


class Status(StrEnum):
    """Where an article stands on its way from the reporter to the site."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    EXPORTED = "exported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaking:
    """The time in which an article is breaking news; UTC milliseconds, the end excluded."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadImage:
    """The picture above the text; `media_id` is the sha256 of the stored file, in hex.

    `focus` is the point that stays in sight where only a part is shown, in percent from the left and
    from the top; None when nobody chose one.
    """

    media_id: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    focus: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news item.

    `body` is Markdown, NFC, with LF line ends. `let_stand` is what checks found in it and a person has let
    stand: a rule, a space, and the letters. `desk` is the desk of the house that it belongs to, `marked_for`
    the person it is marked for. Times are UTC milliseconds: `updated_ms` is the last change of what readers
    see, `published_ms` the first export after approval, `binned_ms` when it was put into the bin.
    """

    article_id: str
    created_ms: int
    updated_ms: int
    headline: str = ""
    kicker: str = ""
    deck: str = ""
    dateline: str = ""
    byline: str = ""
    body: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    urgency: int = NORMAL_URGENCY
    slug: str = ""
    breaking: Breaking | None = None
    lead_image: LeadImage | None = None
    status: Status = Status.DRAFT
    published_ms: int | None = None
    let_stand: tuple[str, ...] = ()
    desk: str = ""
    marked_for: str = ""
    binned_ms: int | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nobody has written anything into the article yet."""
        texts = (self.headline, self.kicker, self.deck, self.dateline, self.byline, self.body, self.slug)
        return not (any(text.strip() for text in texts) or self.tags or self.breaking or self.lead_image)
