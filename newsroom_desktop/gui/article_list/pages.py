"""The rows of the list in pages, of which only those near what is seen are kept."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.gui.jobs import Jobs

PAGE = 64
"""Rows that are read together."""

KEPT = 40
"""Pages: a screen of compact rows takes one or two, and what was scrolled past comes back at once."""

ReadPage = Callable[[int, int], Sequence[ArticleRow]]
"""Reads the rows from an offset on, at most so many; it may take its time."""


def pages_of(offsets: Iterable[int]) -> list[int]:
    """The numbers of the pages that hold the rows at `offsets`, in their order."""
    return list(dict.fromkeys(offset // PAGE for offset in offsets))


class Pages(QObject):
    """Gives rows by their offset; what is in sight and missing is read in a lane, one page at a time.

    What has gone out of sight before its turn is never read, however fast somebody scrolls.
    """

    arrived = Signal()
    """Rows that were missing are there."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._read: ReadPage | None = None
        self._kept: OrderedDict[int, tuple[ArticleRow, ...]] = OrderedDict()
        self._generation = 0
        self._in_sight: list[int] = []
        self._is_reading = False

    @property
    def kept_count(self) -> int:
        """How many rows are kept."""
        return sum(map(len, self._kept.values()))

    def show(self, read: ReadPage, pages: Mapping[int, Sequence[ArticleRow]]) -> None:
        """Take rows from `read` from now on; `pages` have been read already, all others are forgotten."""
        self._read = read
        self._generation += 1
        self._kept = OrderedDict((number, tuple(rows)) for number, rows in pages.items())
        self._is_reading = False

    def row(self, offset: int) -> ArticleRow | None:
        """The row at `offset`; None while it has not been read."""
        number, place = divmod(offset, PAGE)
        rows = self._kept.get(number)
        return rows[place] if rows is not None and place < len(rows) else None

    def rows(self) -> list[ArticleRow]:
        """The rows that are kept, in their order."""
        return [row for number in sorted(self._kept) for row in self._kept[number]]

    def offset_of(self, article_id: str) -> int | None:
        """Where the article is listed, if its row is kept."""
        for number, rows in self._kept.items():
            for place, row in enumerate(rows):
                if row.article_id == article_id:
                    return number * PAGE + place
        return None

    def rows_between(self, one_id: str, other_id: str) -> list[ArticleRow] | None:
        """The rows from one article to the other as they are listed; None where not all of them are kept."""
        one, other = self.offset_of(one_id), self.offset_of(other_id)
        if one is None or other is None:
            return None
        first, last = min(one, other), max(one, other)
        if any(number not in self._kept for number in range(first // PAGE, last // PAGE)):
            return None
        return [row for offset in range(first, last + 1) if (row := self.row(offset)) is not None]

    def look_at(self, numbers: Sequence[int]) -> None:
        """Have these pages read if they are missing, the first ones first; none that were named before."""
        for number in numbers:
            if number in self._kept:
                self._kept.move_to_end(number)
        self._in_sight = [number for number in numbers if number not in self._kept]
        self._ask()

    def _ask(self) -> None:
        read, wanted = self._read, self._in_sight[:1]
        if self._is_reading or read is None or not wanted:
            return
        self._is_reading = True
        number, generation = wanted[0], self._generation

        def done(rows: Sequence[ArticleRow]) -> None:
            if generation == self._generation:
                self._take(number, rows)

        def failed(error: DeskError) -> None:
            if generation == self._generation:
                self._is_reading = False  # asked again when something else comes into sight
            self._jobs.refused.emit(error)

        self._jobs.read("rows", lambda: read(number * PAGE, PAGE), done, failed)

    def _take(self, number: int, rows: Sequence[ArticleRow]) -> None:
        self._is_reading = False
        self._kept[number] = tuple(rows)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._in_sight = [each for each in self._in_sight if each != number]
        self.arrived.emit()
        self._ask()
