"""What somebody remarked on an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark, open until it is settled; times are UTC milliseconds."""

    comment_id: str
    article_id: str
    author: str
    made_ms: int
    text: str
    settled_ms: int | None = None
