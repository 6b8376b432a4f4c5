"""Work beside the writing that takes longer than a moment: how far it is, with a way to give it up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.notice import PROGRESS_PAUSE_MS, NoticeBar


class LateTelling(QObject):
    """Tells it in `notice` under `topic`, and renews what it told: who has put it away is left alone."""

    _advanced = Signal(int, int)

    def __init__(self, notice: NoticeBar, topic: str, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._topic = topic
        self._progress: Progress | None = None
        self._far = (0, 0)
        self._say: Callable[[int, int], str] = _nothing
        self._is_told = False
        self._timer = QTimer(self, singleShot=True, interval=PROGRESS_PAUSE_MS)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    @property
    def is_under_way(self) -> bool:
        """Whether something has begun and not ended."""
        return self._progress is not None

    def begin(self, say: Callable[[int, int], str], total: int = 0) -> Progress:
        """The progress to hand into the work; `say` puts into words how many are done of how many.

        `total` is how many there are, where it is known before.
        """
        self._progress = Progress(report=self._advanced.emit)
        self._say, self._is_told, self._far = say, False, (0, total)
        self._timer.start()
        return self._progress

    def end(self) -> None:
        """Tell no more: it is done, or was given up."""
        self._progress = None
        self._timer.stop()
        self._notice.settle(self._topic)

    def tell_again(self) -> None:
        """Tell how far it is now, also who has put that away: nothing else can begin before it has ended."""
        self._timer.stop()
        self._tell()

    def give_up(self) -> None:
        """Ask what is under way to stop."""
        if self._progress is not None:
            self._progress.cancel()

    def _on_advanced(self, done: int, total: int) -> None:
        if self._progress is None:
            return
        self._far = done, total
        if self._is_told:
            self._notice.renew(self._topic, self._say(done, total))
        elif not self._timer.isActive():
            self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            self._is_told = True
            self._notice.tell(self._topic, self._say(*self._far), (tr("Cancel"), self._progress.cancel))


def _nothing(_done: int, _total: int) -> str:
    return ""
