"""Learns the names of the archive in the read lane, step by step, while nobody types."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.session import EditSession

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk

BEGIN_MS = 2_000
"""After so long the archive that was opened is looked through: what a person does first goes first."""

PAUSE_MS = 3_000
"""So long after the last change of an article its names are counted anew."""

REST_MS = 300
"""How long learning waits when somebody types."""

_Step = tuple[int, int]


class Learning(QObject):
    """Keeps what is known of names up with the archive; only one step is ever under way."""

    progressed = Signal(int, int)
    """So many of so many articles have been read; the same number twice when all are."""
    learnt = Signal()
    """What is known of names is another value now."""

    def __init__(self, session: EditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk: Desk | None = None
        self._steps: Iterator[_Step] | None = None
        self._changed: set[str] = set()
        self._is_under_way = False
        self._begin_timer = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._begin_timer.timeout.connect(self.begin)
        self._change_timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._change_timer.timeout.connect(self._go_on)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest_timer.timeout.connect(self._go_on)
        session.archive_changed.connect(self._on_changed)

    def attach(self, desk: "Desk") -> None:
        """Learn from the archive of `desk` after a while."""
        self._desk = desk
        self._begin_timer.start()

    @property
    def is_learning(self) -> bool:
        """Whether the archive is being looked through."""
        return self._steps is not None

    def begin(self) -> None:
        """Look through the archive now for what has changed; nothing is read that was read before."""
        if self._desk is not None and self._steps is None:
            self._steps = self._desk.naming.learning()
            self._go_on()

    def stop(self) -> None:
        """Learn no more by itself; what was learnt is known."""
        for timer in (self._begin_timer, self._change_timer, self._rest_timer):
            timer.stop()
        self._steps = None
        self._changed.clear()

    def _on_changed(self, article_ids: frozenset[str]) -> None:
        self._changed |= article_ids
        self._change_timer.start()

    def _go_on(self) -> None:
        desk, steps, changed = self._desk, self._steps, tuple(self._changed)
        if self._is_under_way or desk is None:
            return
        if self._session.keeping.keeping is Keeping.TYPING:
            self._rest_timer.start()
        elif steps is not None:
            self._is_under_way = True
            self._session.jobs.read("names", lambda: next(steps, None), self._on_step, self._on_failed)
        elif changed and not self._change_timer.isActive():
            self._changed.clear()
            self._is_under_way = True
            self._session.jobs.read(
                "names", lambda: desk.naming.learn(changed), self._on_learnt, self._on_failed
            )

    def _on_step(self, step: _Step | None) -> None:
        self._is_under_way = False
        if self._steps is None:  # stopped meanwhile
            return
        if step is None:
            self._steps = None
            self.learnt.emit()
            self.progressed.emit(1, 1)
        else:
            self.progressed.emit(*step)
        self._go_on()

    def _on_failed(self, _error: DeskError) -> None:
        """Leave it: an archive that cannot be read is told of by those who open an article of it."""
        self._is_under_way = False
        self._steps = None

    def _on_learnt(self, _nothing: None) -> None:
        self._is_under_way = False
        self.learnt.emit()
        self._go_on()
