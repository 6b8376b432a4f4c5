"""Listing: which articles there are, and what a list shows of them."""

from collections.abc import Sequence

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current


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
        """The rows of `article_ids`, in their order."""
        with self._archive.reading() as unit:
            return unit.articles.rows(article_ids)

    def article(self, id_or_start: str) -> Article:
        """The article with this id, or whose id alone begins so, as it stands.

        Raises:
            ArticleUnknown: no article's id does, or more than one.
        """
        with self._archive.reading() as unit:
            return current(unit, unit.articles.id_beginning(id_or_start)).article
