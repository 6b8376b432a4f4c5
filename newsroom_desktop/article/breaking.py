"""Breaking news: a flag with a start and an end."""

from dataclasses import replace

from newsroom_desktop.article.article import Article, Breaking
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.row import ArticleRow

USUAL_LENGTH_MS = 2 * 60 * 60 * 1000


def is_breaking(article: Article | ArticleRow, now_ms: int) -> bool:
    """Whether readers see the article as breaking at `now_ms`."""
    window = article.breaking
    return window is not None and window.start_ms <= now_ms < window.end_ms


def flagged(article: Article, now_ms: int) -> Article:
    """Return `article` as breaking from `now_ms` for the usual two hours."""
    return replace(article, breaking=Breaking(start_ms=now_ms, end_ms=now_ms + USUAL_LENGTH_MS))


def flagged_between(article: Article, start_ms: int, end_ms: int) -> Article:
    """Return `article` as breaking from `start_ms` until `end_ms`.

    Raises:
        FieldRefused: the end is not after the start.
    """
    if end_ms <= start_ms:
        raise FieldRefused("breaking_ends_before_start")
    return replace(article, breaking=Breaking(start_ms=start_ms, end_ms=end_ms))


def unflagged(article: Article) -> Article:
    """Return `article` without the breaking flag."""
    return replace(article, breaking=None)
