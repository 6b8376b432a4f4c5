"""Files on their way into the archive: read one after the other beside the write lane, kept in it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused, Cancelled, DeskError
from newsroom_desktop.base.progress import Progress, Tally
from newsroom_desktop.gui.jobs import Jobs

if TYPE_CHECKING:
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.receiving import Incoming

TOPIC = "import"


@dataclass
class Arrival:
    """What became of one file: its articles, what of it was left out, and why it was refused if it was."""

    path: Path
    articles: list[Article] = field(default_factory=list)
    skipped: list[DeskError] = field(default_factory=list)
    error: DeskError | None = None


class Arrivals(QObject):
    """Takes files in; more may be added while it is under way. One bad file does not stop the others."""

    advanced = Signal(int, int)
    """So many files are done, of so many."""
    ended = Signal(object)
    """What became of each file, in their order."""

    def __init__(self, jobs: Jobs, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk = desk
        self._waiting: deque[Path] = deque()
        self._in_unicode: set[Path] = set()
        self._found: list[Arrival] = []
        self._tally = Tally()
        self._progress = Progress(report=self._tally.tell)
        self._is_keeping = False
        self._is_over = False

    @property
    def total(self) -> int:
        """How many files there are."""
        return len(self._found) + len(self._waiting)

    @property
    def done(self) -> int:
        """How many files are done."""
        return max(len(self._found) - 1, 0)

    @property
    def current(self) -> tuple[str, int]:
        """The name of the file under way, and how much of it is read in percent."""
        return self._found[-1].path.name, self._tally.percent

    def add(self, paths: Sequence[Path], *, in_unicode: bool = False) -> None:
        """Take `paths` in, after those given before; texts in a legacy font perhaps `in_unicode`."""
        if in_unicode:
            self._in_unicode.update(paths)
        is_idle = not self._found
        self._waiting.extend(paths)
        if is_idle:
            self._go_on()

    def cancel(self) -> None:
        """Take no more files in; what is being read is dropped, what is being stored is kept."""
        self._progress.cancel()
        if not self._is_keeping:
            self._stop()

    def _stop(self) -> None:
        if self._found and not self._is_over:
            self._found[-1].error = Cancelled("cancelled")
        self._end(Cancelled("cancelled"))

    def _go_on(self) -> None:
        if self._progress.cancelled or not self._waiting:
            self._end(Cancelled("cancelled"))
            return
        desk, path, progress = self._desk, self._waiting.popleft(), self._progress
        arrival, in_unicode = Arrival(path=path), path in self._in_unicode
        self._tally.tell(0, 1)
        self._found.append(arrival)
        self.advanced.emit(self.done, self.total)
        self._jobs.read(
            TOPIC,
            lambda: desk.receiving.read(path, progress, in_unicode=in_unicode),
            lambda incoming: self._keep(arrival, deque(incoming)),
            lambda error: self._refuse(arrival, error),
        )

    def _keep(self, arrival: Arrival, incoming: "deque[Incoming]") -> None:
        """Keep what a file brought, one article after the other, and go on with the next file."""
        if self._is_over:
            return
        if not incoming:
            self._go_on()
            return
        if self._progress.cancelled:
            self._stop()
            return
        desk, first = self._desk, incoming.popleft()

        def kept(answer: "tuple[Article, Changes]") -> None:
            self._is_keeping = False
            arrival.articles.append(answer[0])
            arrival.skipped += first.skipped
            self._keep(arrival, incoming)

        self._is_keeping = True
        self._jobs.write(lambda: desk.receiving.keep(first), kept, lambda error: self._refuse(arrival, error))

    def _refuse(self, arrival: Arrival, error: DeskError) -> None:
        self._is_keeping = False
        if self._is_over:
            return
        arrival.error = error
        if isinstance(error, ArchiveRefused):  # it takes no other article either
            self._end(error)
        else:
            self._go_on()

    def _end(self, error: DeskError) -> None:
        """Say what became of each file; those that wait have `error`."""
        if self._is_over:
            return
        self._is_over = True
        self._found += [Arrival(path=path, error=error) for path in self._waiting]
        self._waiting.clear()
        self.ended.emit(self._found)
