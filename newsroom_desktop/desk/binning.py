"""Binning: out of the list, into the bin, and back. Nothing is ever deleted, so the bin is never emptied."""

from dataclasses import replace

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.bulk import Bulk, Chosen
from newsroom_desktop.desk.each import Outcome, done_with_each
from newsroom_desktop.desk.saving import store
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current
from newsroom_desktop.storage.unit import Unit


class Binning:
    """The verbs of the bin; the articles keep their status, and what was typed in them last is saved."""

    def __init__(self, archive: Archive, bulk: Bulk, now: Clock) -> None:
        self._archive = archive
        self._bulk = bulk
        self._now = now

    def bin(self, chosen: Chosen, progress: Progress | None = None) -> Outcome:
        """Put the articles into the bin; those that are there already stay as they are."""

        def act(unit: Unit, found: Current) -> bool:
            if found.article.binned_ms is not None:
                return False
            store(unit, replace(found.article, binned_ms=self._now()), Reason.BIN, self._now())
            return True

        return done_with_each(self._archive, self._bulk.ids_of(chosen), act, progress)

    def unbin(self, chosen: Chosen, progress: Progress | None = None) -> Outcome:
        """Take the articles out of the bin: they stand in the list where they stood."""

        def act(unit: Unit, found: Current) -> bool:
            if found.article.binned_ms is None:
                return False
            store(unit, replace(found.article, binned_ms=None), Reason.UNBIN, self._now())
            return True

        return done_with_each(self._archive, self._bulk.ids_of(chosen), act, progress)
