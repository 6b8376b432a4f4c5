"""Which articles of the list are chosen, known by their ids: rows may move and go meanwhile."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.gui.article_list.pages import Pages
from newsroom_desktop.gui.jobs import Jobs

ReadIds = Callable[[str, str], Sequence[str]]
"""Reads the ids of the rows from one article to another, both included; of all rows for two empty ids."""


class Chosen(QObject):
    """Holds the chosen ids; a range that reaches beyond the rows that are kept is read in a lane, ids only.

    What a range means is settled when it is chosen: what comes into the list later is not in it.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, pages: Pages) -> None:
        super().__init__(pages)
        self._jobs = jobs
        self._pages = pages
        self._read: ReadIds | None = None
        self._ids: dict[str, None] = {}
        self._choices = 0

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> list[str]:
        """The chosen ids; those of a range as they were listed."""
        return list(self._ids)

    def holds(self, article_id: str) -> bool:
        """Whether the article is chosen."""
        return article_id in self._ids

    def take_from(self, read: ReadIds | None) -> None:
        """Read the ids of ranges by `read` from now on; none are chosen while another list is on its way."""
        self._read = read

    def choose_only(self, article_id: str) -> None:
        """Choose this article and no other; none for an empty id."""
        self._set([article_id] if article_id else [])

    def toggle(self, article_id: str) -> None:
        """Choose the article too, or no more."""
        ids = dict(self._ids)
        if article_id in ids:
            del ids[article_id]
        else:
            ids[article_id] = None
        self._set(ids)

    def choose_between(self, first_id: str, last_id: str) -> None:
        """Choose all rows from one article to the other, and no others."""
        rows = self._pages.rows_between(first_id, last_id)
        if rows is not None:
            self._set(row.article_id for row in rows)
        else:
            self._have_read(first_id, last_id)

    def choose_all(self) -> None:
        """Choose all rows that are listed now."""
        self._have_read("", "")

    def forget(self, article_ids: Iterable[str]) -> None:
        """Choose these no more: they are gone from what is listed."""
        gone = frozenset(article_ids)
        if any(article_id in gone for article_id in self._ids):
            self._set(article_id for article_id in self._ids if article_id not in gone)

    def _have_read(self, first_id: str, last_id: str) -> None:
        read, choices = self._read, self._choices

        def done(ids: Sequence[str]) -> None:
            if choices == self._choices:  # nothing else was chosen meanwhile
                self._set(ids)

        if read is not None:
            self._jobs.read("chosen", lambda: read(first_id, last_id), done)

    def _set(self, ids: Iterable[str]) -> None:
        self._choices += 1
        self._ids = dict.fromkeys(ids)
        self.changed.emit()
