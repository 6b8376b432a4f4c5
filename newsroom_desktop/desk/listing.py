"""Listing: which articles there are, and what a list shows of them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current, all_current, current
from newsroom_desktop.storage.unit import Unit

_AT_ONCE = 500
"""Articles that are read together: few statements, and not all texts at a time."""


class Listing:
    """The verbs of looking something up."""

    def __init__(self, archive: Archive, settling: Settling) -> None:
        self._archive = archive
        self._settling = settling

    def ids(self, text: str = "") -> list[str]:
        """The ids of all articles that hold every word of `text` in a field, the newest first."""
        with self._archive.reading() as unit:
            return unit.articles.ids(text, self._settling.site.categories)

    def rows(self, article_ids: Sequence[str]) -> list[ArticleRow]:
        """The rows of `article_ids`, in their order.

        In the place of a damaged one stands what its article says; if that is damaged too, there is none.
        """
        with self._archive.reading() as unit:
            rows = {row.article_id: row for row in unit.articles.rows(article_ids)}
            for article_id in article_ids:
                if article_id not in rows:
                    with suppress(ArticleDamaged, ArticleUnknown):
                        rows[article_id] = _row(current(unit, article_id))
        return [rows[article_id] for article_id in article_ids if article_id in rows]

    def articles(self) -> Iterator[Article | ArticleDamaged]:
        """All articles as they stand, the newest first; in the place of one that cannot be read, why."""
        with self._archive.reading() as unit:
            ids = unit.articles.ids()
            for start in range(0, len(ids), _AT_ONCE):
                yield from _each(unit, ids[start : start + _AT_ONCE])

    def these(self, article_ids: Sequence[str]) -> list[Article | ArticleDamaged]:
        """These articles as they stand, without those that are gone; in the place of a damaged one, why."""
        with self._archive.reading() as unit:
            there = [article_id for article_id in article_ids if unit.articles.has(article_id)]
            return [
                each
                for start in range(0, len(there), _AT_ONCE)
                for each in _each(unit, there[start : start + _AT_ONCE])
            ]

    def article(self, id_or_start: str) -> Article:
        """The article with this id, or whose id alone begins so, as it stands.

        Raises:
            ArticleUnknown: no article's id does, or more than one.
            ArticleDamaged: it cannot be read.
        """
        with self._archive.reading() as unit:
            return current(unit, unit.articles.id_beginning(id_or_start)).article


def _each(unit: Unit, article_ids: Sequence[str]) -> list[Article | ArticleDamaged]:
    try:
        return [found.article for found in all_current(unit, article_ids)]
    except ArticleDamaged as error:
        if len(article_ids) == 1:
            return [error]
    middle = len(article_ids) // 2  # halved until the damaged one is found
    return _each(unit, article_ids[:middle]) + _each(unit, article_ids[middle:])


def _row(found: Current) -> ArticleRow:
    article = found.article
    return ArticleRow(
        article_id=article.article_id,
        headline=article.headline,
        category=article.category,
        breaking=article.breaking,
        status=article.status,
        updated_ms=article.updated_ms,
        has_draft=found.is_draft,
    )
