"""Work off the GUI thread, in two lanes.

The write lane is one thread and keeps its order: it is the only writer of drafts and revisions.
The read lane works in parallel; of the answers for one topic only the newest arrives.
`work` is a plain callable on frozen values. `done` and `failed` run on the GUI thread.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from newsroom_desktop.article.errors import DeskError

T = TypeVar("T")
Failed = Callable[[DeskError], None]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a piece of work came to, on its way to the GUI thread."""

    topic: str | None
    ticket: int
    value: object
    error: Exception | None
    done: Callable[[Any], None] | None
    failed: Failed | None


class Jobs(QObject):
    """The two lanes; made on the GUI thread, closed there."""

    refused = Signal(object)
    """A DeskError that nobody else takes."""
    broke = Signal(object)
    """Any other exception: a bug."""
    became_idle = Signal()
    """The last piece of work has been answered."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="read")
        self._newest: dict[str, int] = {}
        self._tickets = 0
        self._open = 0
        self._is_closed = False
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way or waiting to be answered."""
        return self._open == 0

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` after everything given here before."""
        self._submit(self._writer, None, work, done, failed)

    def read(
        self,
        topic: str,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` in parallel; dropped, if need be unstarted, once `topic` has newer work.

        Nothing is begun once the lanes are closed: nobody is there to see the answer.
        """
        if not self._is_closed:
            self._submit(self._readers, topic, work, done, failed)

    def close(self) -> None:
        """Finish what was given and end the threads; answers that are still due are dropped."""
        self._is_closed = True
        self._answered.disconnect(self._on_answered)
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True, cancel_futures=True)

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        topic: str | None,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
    ) -> None:
        self._tickets += 1
        self._open += 1
        ticket = self._tickets
        if topic is not None:
            self._newest[topic] = ticket
        lane.submit(self._run, topic, ticket, work, done, failed)

    def _run(
        self,
        topic: str | None,
        ticket: int,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
    ) -> None:
        value, error = None, None
        if topic is None or self._newest[topic] == ticket:
            try:
                value = work()
            except Exception as caught:  # noqa: BLE001 - the job boundary: told on the GUI thread
                error = caught
        self._answered.emit(_Answer(topic, ticket, value, error, done, failed))

    def _on_answered(self, answer: _Answer) -> None:
        self._open -= 1
        current = answer.topic is None or self._newest[answer.topic] == answer.ticket
        if current and answer.error is None and answer.done is not None:
            answer.done(answer.value)
        elif current and isinstance(answer.error, DeskError):
            (answer.failed or self.refused.emit)(answer.error)
        elif answer.error is not None and not isinstance(answer.error, DeskError):
            self.broke.emit(answer.error)
        if self._open == 0:
            self.became_idle.emit()
