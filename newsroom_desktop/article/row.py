"""What the article list shows of one article."""

from dataclasses import dataclass

from newsroom_desktop.article.article import Breaking, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One row of the list; `has_draft` tells that words are kept which no revision holds yet."""

    article_id: str
    headline: str
    category: str
    breaking: Breaking | None
    status: Status
    updated_ms: int
    has_draft: bool
