"""What a search looks through: the texts of an article, folded."""

from sqlalchemy import Connection, delete, insert

from newsroom_desktop.article.article import Article
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.storage.tables import SEARCH_TEXT


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
