"""Commenting: remarks on an article that go to no reader."""

from newsroom_desktop.article.comment import Comment
from newsroom_desktop.article.errors import ArticleUnknown, FieldRefused
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import NOTHING, Changes, changed
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.storage.archive import Archive


class Commenting:
    """The verbs of comments."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def comments(self, article_id: str) -> list[Comment]:
        """All comments on the article, the first one first, open or settled."""
        with self._archive.reading() as unit:
            return unit.comments.of(article_id)

    def add(self, article_id: str, text: str) -> tuple[Comment, Changes]:
        """Remark `text` on the article.

        Raises:
            FieldRefused: there is no word in it.
            ArticleUnknown: no article has this id.
        """
        said = normal(text).strip()
        if not said:
            raise FieldRefused("comment_empty")
        with self._archive.writing() as unit:
            if not unit.articles.has(article_id):
                raise ArticleUnknown("article_unknown", article_id=article_id)
            comment = unit.comments.add(article_id, said, self._now())
        return comment, changed(article_id)

    def settle(self, comment_id: str) -> Changes:
        """Let the comment be settled; it stays, and can be opened again."""
        return self._settle(comment_id, self._now())

    def reopen(self, comment_id: str) -> Changes:
        """Let the comment be open again."""
        return self._settle(comment_id, None)

    def _settle(self, comment_id: str, settled_ms: int | None) -> Changes:
        with self._archive.writing() as unit:
            comment = unit.comments.find(comment_id)
            if comment is None or (comment.settled_ms is None) is (settled_ms is None):
                return NOTHING
            unit.comments.settle(comment, settled_ms)
        return changed(comment.article_id)
