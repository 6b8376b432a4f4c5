"""A damaged archive that is read out, and what a person lets take its place."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.salvage import SalvageDialog
from newsroom_desktop.gui.told_work import ToldWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom_desktop.desk.salvaging import Offer, Placed, Salvaging, Way
    from newsroom_desktop.gui.window import MainWindow

T = TypeVar("T")


class SalvagingArchive(QObject):
    """Reads in the write lane of `window`, which tells of it: nothing can be written meanwhile."""

    placed = Signal()
    """An archive that can be opened stands in the place of the damaged one."""
    stopped = Signal()
    """A person gave it up; all is as it was."""
    refused = Signal(object)
    """A DeskError; all is as it was."""

    def __init__(self, window: "MainWindow", archive: Path | None, now: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._now = now
        self._work = ToldWork(window, "salvage", _said)

    def begin(self) -> None:
        """Read out what can be read, and ask what shall take the place."""
        self._do(lambda salvaging, progress: salvaging.look(progress), self._ask)

    def _ask(self, offer: "Offer") -> None:
        dialog = SalvageDialog(offer, self._window)
        dialog.chosen.connect(lambda way: self._take(offer, way))
        dialog.rejected.connect(self.stopped)
        dialog.open()

    def _take(self, offer: "Offer", way: "Way") -> None:
        self._do(lambda salvaging, progress: salvaging.take(offer, way, progress), self._on_placed)

    def _do(self, work: "Callable[[Salvaging, Progress], T]", done: "Callable[[T], None]") -> None:
        archive, now = self._archive, self._now

        def in_lane(progress: Progress) -> T:
            from newsroom_desktop.bootstrap import open_salvaging  # noqa: PLC0415 - SQLAlchemy after the paint

            return work(open_salvaging(archive, now), progress)

        def on_done(answer: T) -> None:
            self._work.settle()
            done(answer)

        self._work.do(in_lane, on_done, self._on_refused)

    def _on_placed(self, placed: "Placed") -> None:
        text = tr("The archive is in place again.")
        if placed.aside is not None:
            text += " " + tr("The damaged one was kept as {name}.", name=placed.aside.name)
        self._work.tell_once_open(text)
        self.placed.emit()

    def _on_refused(self, error: DeskError) -> None:
        self._work.settle()
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)


def _said(percent: int) -> str:
    return tr("The archive is being rescued: {percent}%", percent=percent)
