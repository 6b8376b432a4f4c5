"""What a search looks through: the texts of an article, folded."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.site import Category
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.storage.tables import ARTICLE, SEARCH_TEXT

_LONGEST_FILTER_CP = 200
"""SQLite takes no longer pattern than 50,000 bytes and no deeper condition than 1,000."""


class SearchTexts:
    """The searched texts of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article: Article, shown_text: str, change_no: int) -> None:
        """Let `article`, of whose body readers see `shown_text`, be found under `change_no` alone."""
        here = SEARCH_TEXT.c.article_id == article.article_id
        self._connection.execute(delete(SEARCH_TEXT).where(here))
        self._connection.execute(
            insert(SEARCH_TEXT).values(
                change_no=change_no,
                article_id=article.article_id,
                headline=fold(article.headline),
                fields=_fields(article),
                body=fold(shown_text),
            )
        )


def holds_words(text: str, categories: Sequence[Category]) -> list[ColumnElement[bool]]:
    """What holds of the rows of ARTICLE that have every word of `text` in a field.

    The Hindi names of `categories` count as words of their articles: the list shows them.
    """
    conditions: list[ColumnElement[bool]] = []
    for word in fold(text[:_LONGEST_FILTER_CP].replace("\0", " ")).split():
        found = select(SEARCH_TEXT.c.change_no).where(
            or_(
                SEARCH_TEXT.c.headline.contains(word, autoescape=True),
                SEARCH_TEXT.c.fields.contains(word, autoescape=True),
            )
        )
        named = [category.name for category in categories if word in fold(category.hindi)]
        conditions.append(or_(ARTICLE.c.change_no.in_(found), ARTICLE.c.category.in_(named)))
    return conditions


def _fields(article: Article) -> str:
    texts = (
        article.kicker,
        article.deck,
        article.dateline,
        article.byline,
        article.category,
        article.desk,
        *article.tags,
    )
    return fold(" ".join(filter(None, texts)))
