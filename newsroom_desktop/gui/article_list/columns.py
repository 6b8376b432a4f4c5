"""The columns of compact rows: which find room, how wide they are, and what stands in them."""

from collections.abc import Callable
from dataclasses import dataclass

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.wanted import Sort
from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.gui.times import short_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Its name, what it sorts by, its least width in letters; a lower `rank` is given room first."""

    text: str
    sort: Sort
    letters: int
    rank: int


COLUMNS: dict[str, Column] = {
    "headline": Column(text=mark("Headline"), sort=Sort.HEADLINE, letters=36, rank=0),
    "category": Column(text=mark("Category"), sort=Sort.CATEGORY, letters=13, rank=3),
    "status": Column(text=mark("Status"), sort=Sort.STATUS, letters=11, rank=2),
    "author": Column(text=mark("Author"), sort=Sort.AUTHOR, letters=14, rank=4),
    "desk": Column(text=mark("Desk"), sort=Sort.DESK, letters=10, rank=6),
    "urgency": Column(text=mark("Urgency"), sort=Sort.URGENCY, letters=9, rank=7),
    "words": Column(text=mark("Words"), sort=Sort.WORDS, letters=8, rank=5),
    "changed": Column(text=mark("Changed"), sort=Sort.NEWEST, letters=10, rank=1),
}


BESIDE_NAME = 34
"""Pixels beside the name of a column: margins, and the arrow of the order."""


class Columns:
    """Gives each column its place; in a narrow list the less important ones wait."""

    def __init__(self) -> None:
        self.fit(8, lambda _text: 0)

    def fit(self, letter_width: int, width_of: Callable[[str], int]) -> None:
        """Let columns have room for their names and for those of the statuses, as wide as `width_of` says."""
        statuses = [status_name(status) for status in Status]
        self._least: dict[str, int] = {}
        for name, column in COLUMNS.items():
            words = [column_name(name), *(statuses if name == "status" else ())]
            widest = max(map(width_of, words))
            self._least[name] = max(column.letters * letter_width, widest + BESIDE_NAME)

    def places(self, width: int) -> list[tuple[str, int, int]]:
        """The columns that find room in `width` pixels, each with where it begins and how wide it is."""
        least = self._least
        chosen, room = {"headline"}, width - least["headline"]
        for name in sorted(COLUMNS, key=lambda name: COLUMNS[name].rank):
            if name != "headline" and least[name] <= room:
                chosen.add(name)
                room -= least[name]
        places, left = [], 0
        for name in COLUMNS:
            if name in chosen:
                wide = least[name] + (room if name == "headline" else 0)
                places.append((name, left, wide))
                left += wide
        return places


def column_name(column: str) -> str:
    """What a column is called in the language in use."""
    return tr(COLUMNS[column].text)


def cell_text(column: str, row: ArticleRow, site: Site) -> str:
    """What stands in a column of `row`."""
    texts: dict[str, Callable[[], str]] = {
        "headline": lambda: row.headline,
        "category": lambda: category_name(row.category, site),
        "status": lambda: status_name(row.status),
        "author": lambda: row.author,
        "desk": lambda: row.desk,
        "urgency": lambda: str(row.urgency),
        "words": lambda: grouped(row.words),
        "changed": lambda: short_time(row.updated_ms),
    }
    return texts[column]()
