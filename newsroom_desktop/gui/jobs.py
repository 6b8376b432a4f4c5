"""Work off the GUI thread, in five lanes, and what has to be done on it, in steps.

The write lane is one thread and keeps its order: it is the only writer of drafts and revisions.
The send lane is one thread too: pages go out beside what is written meanwhile.
The rescue lane, also one thread, puts into files what the write lane waits with.
The read lane works in parallel; of the answers for one topic only the newest arrives.
What takes minutes, such as a backup, has a thread beside it, so that no reader waits for it.
`work` is a plain callable on frozen values. `done` and `failed` run on the GUI thread and stay there. What
`work` holds is let go there too: a lane that lets go of an object last disconnects its signals, and waits for
Python with a lock of Qt that the window's thread, which has Python, waits for. So whoever closes the lanes
keeps what has to do with Qt until `let_go` says that they hold nothing any more.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.precedence import step_back

T = TypeVar("T")
Failed = Callable[[DeskError], None]
"""Told why there is no answer; of a bug, which is reported beside that, as a DeskError like any other."""

GRACE_S = 0.5
"""How long, with the window gone and all on the disk, something that is still read is waited for."""


@dataclass(frozen=True, slots=True)
class _Awaited:
    """Who waits for a piece of work."""

    topic: str | None
    done: Callable[[Any], None] | None
    failed: Failed | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a piece of work came to, on its way to the GUI thread."""

    value: object
    error: Exception | None


class Jobs(QObject):
    """The lanes; made on the GUI thread, closed there."""

    refused = Signal(object)
    """A DeskError that nobody else takes."""
    broke = Signal(object)
    """Any other exception: a bug."""
    became_idle = Signal()
    """The last piece of work has been answered."""
    closed = Signal()
    """All that was to be written is; what is still read after a moment nobody awaits."""

    _answered = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "write", step_back)
        self._sender = ThreadPoolExecutor(1, "send", step_back)
        self._rescuer = ThreadPoolExecutor(1, "rescue", step_back)
        self._readers = ThreadPoolExecutor(2, "read", step_back)
        self._long_reader = ThreadPoolExecutor(1, "read long", step_back)
        self._reading: set[Future[None]] = set()
        self._awaited: dict[int, _Awaited] = {}
        self._works: dict[int, Callable[[], Any]] = {}  # what lanes have not answered yet
        self._answers: dict[int, _Answer] = {}
        self._newest: dict[str, int] = {}
        self._tickets = 0
        self._is_closed = False
        self._gate = Lock()  # between a reader with its answer and the end of who would take it
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way or waiting to be answered."""
        return not self._awaited

    @property
    def is_reading(self) -> bool:
        """Whether something is being read, or waits for it."""
        return bool(self._reading)

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` after everything given here before."""
        self._submit(self._writer, _Awaited(None, done, failed), work)

    def send(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work`, which writes pages, beside the write lane."""
        self._submit(self._sender, _Awaited(None, done, failed), work)

    def rescue(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work`, which puts a text into a file, however long the write lane has to wait."""
        self._submit(self._rescuer, _Awaited(None, done, failed), work)

    def read(
        self,
        topic: str,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work`, which writes nothing, in parallel.

        It is dropped, if need be unstarted, once `topic` has newer work. Nothing is begun once the lanes
        are closed: nobody is there to see the answer.
        """
        self._read(self._readers, _Awaited(topic, done, failed), work)

    def read_long(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work`, which writes nothing into the archive, after everything given here before.

        It may take minutes. As with `read`, nothing is begun once the lanes are closed.
        """
        topic = f"long {self._tickets}"  # of its own: nothing newer takes its place
        self._read(self._long_reader, _Awaited(topic, done, failed), work)

    def _read(self, lane: ThreadPoolExecutor, awaited: _Awaited, work: Callable[[], Any]) -> None:
        if not self._is_closed:
            future = self._submit(lane, awaited, work)
            self._reading.add(future)
            future.add_done_callback(self._reading.discard)

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> None:
        """Do `steps` on the GUI thread: the first now, and between two of them what waits there meanwhile."""
        self._tickets += 1
        self._awaited[self._tickets] = _Awaited(None, lambda _nothing: done(), None)
        self._step(self._tickets, steps)

    def _step(self, ticket: int, steps: Iterator[object]) -> None:
        if ticket not in self._awaited:  # the lanes were closed meanwhile
            return
        try:
            next(steps)
        except StopIteration:
            self._end(ticket, _Answer(None, None))
        except Exception as caught:  # noqa: BLE001 - as in a lane
            self._end(ticket, _Answer(None, caught))
        else:
            QTimer.singleShot(0, self, lambda: self._step(ticket, steps))

    def close(self, last: Callable[[], object]) -> None:
        """Finish what was given to all lanes but the readers', and do `last` behind it; `closed` tells when.

        Answers that are still due are dropped. What is being read is waited for no longer than GRACE_S.
        """
        with self._gate:
            self._is_closed = True
        self._awaited.clear()
        for lane in (self._readers, self._long_reader):
            lane.shutdown(wait=False, cancel_futures=True)
        reading = tuple(self._reading)

        def end() -> None:
            self._sender.shutdown(wait=True)
            self._rescuer.shutdown(wait=True)
            last()
            wait(reading, GRACE_S)

        self.write(end)

    def let_go(self) -> bool:
        """Whether closed lanes are empty, also of what was read for nobody: then no thread holds anything."""
        if self._reading:
            return False
        for lane in (self._readers, self._long_reader):
            lane.shutdown(wait=True)  # its threads have nothing to do any more
        self._works.clear()
        self._answers.clear()
        return True

    def _submit(self, lane: ThreadPoolExecutor, awaited: _Awaited, work: Callable[[], Any]) -> Future[None]:
        self._tickets += 1
        ticket = self._tickets
        self._awaited[ticket] = awaited
        self._works[ticket] = work
        if awaited.topic is not None:
            self._newest[awaited.topic] = ticket
        return lane.submit(self._run, awaited.topic, ticket)

    def _run(self, topic: str | None, ticket: int) -> None:
        self._answers[ticket] = self._answer(ticket, is_wanted=self._is_newest(topic, ticket))
        with self._gate:
            if topic is None or not self._is_closed:
                self._answered.emit(ticket)

    def _is_newest(self, topic: str | None, ticket: int) -> bool:
        return topic is None or self._newest.get(topic) == ticket

    def _answer(self, ticket: int, *, is_wanted: bool) -> _Answer:
        try:
            return _Answer(self._works[ticket]() if is_wanted else None, None)
        except Exception as caught:  # noqa: BLE001 - the job boundary: told on the GUI thread
            return _Answer(None, caught)

    def _on_answered(self, ticket: int) -> None:
        del self._works[ticket]
        self._end(ticket, self._answers.pop(ticket))

    def _end(self, ticket: int, answer: _Answer) -> None:
        awaited = self._awaited.pop(ticket, None)
        if awaited is None:  # the lanes were closed meanwhile
            return
        try:
            self._tell(awaited, ticket, answer)
        finally:  # whoever waits for the lanes to be idle goes on, whatever came of this answer
            if not self._awaited:
                self._tell_idle()

    def _tell(self, awaited: _Awaited, ticket: int, answer: _Answer) -> None:
        current = self._is_newest(awaited.topic, ticket)
        if current and awaited.topic is not None:
            del self._newest[awaited.topic]
        if current and answer.error is None and awaited.done is not None:
            awaited.done(answer.value)
        elif current and isinstance(answer.error, DeskError):
            (awaited.failed or self.refused.emit)(answer.error)
        elif answer.error is not None and not isinstance(answer.error, DeskError):
            self.broke.emit(answer.error)
            if current and awaited.failed is not None:
                awaited.failed(DeskError("work_broke"))

    def _tell_idle(self) -> None:
        if self._is_closed:
            self._writer.shutdown(wait=True)  # its thread has just answered
            self.closed.emit()
        else:
            self.became_idle.emit()
