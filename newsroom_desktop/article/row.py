"""What the article list shows of one article."""

from dataclasses import dataclass

from newsroom_desktop.article.article import NORMAL_URGENCY, Breaking, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One row of the list; `has_draft` tells that words are kept which no revision holds yet.

    `change_no` grows with each change of what readers see. `author` is the byline, else who wrote the
    article first; `is_unread` is meant for the person who asks.
    """

    article_id: str
    headline: str
    category: str
    breaking: Breaking | None
    status: Status
    updated_ms: int
    has_draft: bool
    change_no: int = 0
    urgency: int = NORMAL_URGENCY
    desk: str = ""
    author: str = ""
    marked_for: str = ""
    lead_media_id: str | None = None
    words: int = 0
    open_comments: int = 0
    created_ms: int = 0
    binned_ms: int | None = None
    is_unread: bool = False
