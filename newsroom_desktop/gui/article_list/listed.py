"""What is listed: found in a lane, the newest wish first, and asked about afterwards."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.survey import Survey
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.gui.article_list.chosen import Chosen
from newsroom_desktop.gui.article_list.filter_menu import Counted
from newsroom_desktop.gui.article_list.filters import SORT_OF, without
from newsroom_desktop.gui.article_list.finding import Found, Look, Stand, find, ids_between
from newsroom_desktop.gui.article_list.pages import Pages
from newsroom_desktop.gui.jobs import Jobs

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk


class Listed(QObject):
    """Gives `pages` and `chosen` the list that was found last."""

    found = Signal(object)
    """A Found: the list is another one now."""
    not_found = Signal()
    """What was wanted could not be read, which is told: the list is as it was."""
    mended = Signal()
    """The index of the search was made anew: what was wanted can be found."""

    def __init__(self, jobs: Jobs, pages: Pages, chosen: Chosen) -> None:
        super().__init__(pages)
        self._jobs = jobs
        self._pages = pages
        self._chosen = chosen
        self._desk: Desk | None = None
        self._is_mended = False
        self.survey: Survey | None = None
        """What was found last; None before the first time."""
        self.is_reading = False
        """Whether another list is on its way."""

    def attach(self, desk: "Desk") -> None:
        """List the articles of `desk` from now on."""
        self._desk = desk

    def read(self, wanted: Wanted, look: Look, stand: Stand) -> None:
        """Find what is `wanted`; a person stands there as `stand` says."""
        if self._desk is not None:
            self.is_reading = True
            work = partial(find, self._desk.listing, wanted, self._desk.now(), look, stand)
            self._jobs.read("list", work, self._on_found, self._on_not_found)

    def _on_not_found(self, error: DeskError) -> None:
        """Mend the index of the search, once, where that was in the way."""
        desk = self._desk
        if error.code != "search_damaged" or self._is_mended or desk is None:
            self.is_reading = False
            self.not_found.emit()
            self._jobs.refused.emit(error)
            return
        self._is_mended = True
        self._jobs.write(desk.searching.mend, lambda _nothing: self.mended.emit(), self._on_not_found)

    def _on_found(self, found: Found) -> None:
        if self._desk is None:
            return
        listing, self.survey = self._desk.listing, found.survey
        self._pages.show(lambda offset, limit: listing.page(found.survey, offset, limit), found.pages)
        self._chosen.take_from(lambda first, last: ids_between(listing, found.survey, first, last))
        self.is_reading = False
        self.found.emit(found)

    def take_all(self, take: Callable[[list[str]], None]) -> None:
        """Give `take` the ids of all articles that are listed."""
        desk, survey = self._desk, self.survey
        if desk is not None and survey is not None:
            self._jobs.read("chosen of all", lambda: ids_between(desk.listing, survey, "", ""), take)

    def count_values(self, wanted: Wanted, field: str, take: Callable[[Counted], None]) -> None:
        """Give `take` the values of `field` and how many articles have each; all else is as `wanted`."""
        if self._desk is None:
            return
        listing, wanted, now_ms = self._desk.listing, without(wanted, field), self._desk.now()
        wanted = replace(wanted, sort=SORT_OF[field], descending=False, grouped=False)

        def work() -> Counted:
            return [(bucket.value, bucket.count) for bucket in listing.survey(wanted, now_ms).buckets]

        self._jobs.read(f"values {field}", work, take)
