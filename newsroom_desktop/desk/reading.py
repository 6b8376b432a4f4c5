"""Reading: what a person has seen of the articles."""

from collections.abc import Sequence

from newsroom_desktop.desk.changes import Changes
from newsroom_desktop.storage.archive import Archive

_AT_ONCE = 500
"""Articles of one transaction: somebody else may want to write as well."""


class Reading:
    """The verbs of read marks, for the person who works here."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def mark_read(self, article_ids: Sequence[str]) -> Changes:
        """The articles are read as they stand now, until they are changed by somebody else."""
        return self._mark(article_ids, is_read=True)

    def mark_unread(self, article_ids: Sequence[str]) -> Changes:
        """The articles are not read, whoever wrote them."""
        return self._mark(article_ids, is_read=False)

    def _mark(self, article_ids: Sequence[str], *, is_read: bool) -> Changes:
        new: list[str] = []
        for start in range(0, len(article_ids), _AT_ONCE):
            with self._archive.writing() as unit:
                rows = unit.articles.rows(article_ids[start : start + _AT_ONCE])
                marked = {row.article_id: row.change_no for row in rows if row.is_unread is is_read}
                if is_read:
                    unit.read_marks.put(marked)
                else:
                    unit.read_marks.drop(list(marked))
            new += marked
        return Changes(article_ids=frozenset(new))
