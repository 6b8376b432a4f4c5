"""Listing: which articles there are, and what a list shows of them."""

from collections.abc import Sequence
from contextlib import suppress

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current, current


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

    def article(self, id_or_start: str) -> Article:
        """The article with this id, or whose id alone begins so, as it stands.

        Raises:
            ArticleUnknown: no article's id does, or more than one.
            ArticleDamaged: it cannot be read.
        """
        with self._archive.reading() as unit:
            return current(unit, unit.articles.id_beginning(id_or_start)).article


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
