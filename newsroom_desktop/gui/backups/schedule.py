"""When backups are made: soon after the start, hourly, when a place is there again, and when asked for."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.gui.editor.keeping import Keeping

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import BackingUp, Outcome
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.editor.session import EditSession
    from newsroom_desktop.gui.jobs import Jobs

    MakeBackups = Callable[[BackingUp, Progress], tuple[Outcome, ...]]

START_MS = 20_000
"""What a person came for is on the screen by then."""
REST_MS = 3_000
"""So long it waits, and again, while somebody types."""
HOUR_MS = 3_600_000
LOOK_MS = 300_000
"""How often is looked whether the second place is there again: a stick is put in for some minutes."""


class Schedule(QObject):
    """Has the archive in use backed up, beside the lanes that a person waits for."""

    advanced = Signal(int, int)
    """How far the backup is that was asked for: done, of so many."""
    made = Signal(object, bool)
    """The Outcomes, one for each place, and whether they were asked for."""
    given_up = Signal()
    """The backup that was asked for."""
    refused = Signal(object)
    """A DeskError."""

    def __init__(self, jobs: "Jobs", session: "EditSession", parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session = session
        self._desk: Desk | None = None
        self._under_way: list[Progress] = []
        self._is_missing = False
        self.start_timer = QTimer(self, singleShot=True, interval=START_MS)
        self.hour_timer = QTimer(self, interval=HOUR_MS)
        self.look_timer = QTimer(self, interval=LOOK_MS)
        self.start_timer.timeout.connect(self._at_start)
        self.hour_timer.timeout.connect(lambda: self._by_itself(_hourly))
        self.look_timer.timeout.connect(self._look)

    def attach(self, desk: "Desk") -> None:
        """Back the archive of `desk` up from now on; it is one that can be written in."""
        self._desk = desk
        for timer in (self.start_timer, self.hour_timer, self.look_timer):
            timer.start()

    def stop(self) -> None:
        """Begin no other backup, and give up what is under way: the next start makes up for it."""
        for timer in (self.start_timer, self.hour_timer, self.look_timer):
            timer.stop()
        self.cancel()

    def cancel(self) -> None:
        """Give up what is under way."""
        for progress in self._under_way:
            progress.cancel()

    def back_up_now(self) -> None:
        """Make a backup in each place, whether there is something new or not."""
        self._begin(_by_hand, is_asked=True)

    def _at_start(self) -> None:
        if self._session.keeping.keeping is Keeping.TYPING:
            self.start_timer.start(REST_MS)
        else:
            self._by_itself(_at_start)

    def _look(self) -> None:
        if self._is_missing:
            self._by_itself(_make_up)

    def _by_itself(self, make: "MakeBackups") -> None:
        if not self._under_way:
            self._begin(make, is_asked=False)

    def _begin(self, make: "MakeBackups", *, is_asked: bool) -> None:
        desk = self._desk
        if desk is None:
            return
        progress = Progress(self.advanced.emit) if is_asked else Progress()
        self._under_way.append(progress)

        def done(outcomes: "tuple[Outcome, ...]") -> None:
            self._under_way.remove(progress)
            for outcome in outcomes:
                if outcome.is_second:
                    self._is_missing = outcome.error is not None
            self.made.emit(outcomes, is_asked)

        def failed(error: DeskError) -> None:
            self._under_way.remove(progress)
            if not isinstance(error, Cancelled):
                self.refused.emit(error)
            elif is_asked:
                self.given_up.emit()

        self._jobs.read_long(partial(_made, make, desk, progress), done, failed)


def _made(make: "MakeBackups", desk: "Desk", progress: Progress) -> "tuple[Outcome, ...]":
    return make(desk.backing_up, progress)  # what it needs is loaded here, in the lane


def _at_start(backing_up: "BackingUp", progress: Progress) -> "tuple[Outcome, ...]":
    return backing_up.at_start(progress)


def _hourly(backing_up: "BackingUp", progress: Progress) -> "tuple[Outcome, ...]":
    return backing_up.hourly(progress)


def _by_hand(backing_up: "BackingUp", progress: Progress) -> "tuple[Outcome, ...]":
    return backing_up.by_hand(progress)


def _make_up(backing_up: "BackingUp", progress: Progress) -> "tuple[Outcome, ...]":
    made_up = backing_up.make_up(progress)
    return () if made_up is None else (made_up,)
