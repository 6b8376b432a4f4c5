"""Work on an archive that nobody has open: how far it is stands above the text, with a way to give it up.

Who closes the window gives it up too: the archive is as it was, and free for the next start.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.gui.window import MainWindow

T = TypeVar("T")


class ToldWork(QObject):
    """Has work done in the write lane of `window`, and tells of it under `topic`: `say` puts a percentage."""

    _advanced = Signal(int, int)

    def __init__(self, window: "MainWindow", topic: str, say: Callable[[int], str]) -> None:
        super().__init__(window)
        self._window = window
        self._topic = topic
        self._say = say
        self._progress = Progress()
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)
        window.closed.connect(self._give_up)

    def do(
        self, work: Callable[[Progress], T], done: Callable[[T], None], refused: Callable[[DeskError], None]
    ) -> None:
        """Do `work`; a Cancelled is given to `refused` where a person gave it up."""
        progress = self._progress = Progress(report=self._advanced.emit)

        def in_lane() -> T:
            with cancelling():
                return work(progress)

        notice = self._window.workspace.editor.notice
        notice.tell(self._topic, self._say(0), (tr("Cancel"), progress.cancel))
        self._window.jobs.write(in_lane, done, refused)

    def settle(self) -> None:
        """Tell of it no more."""
        self._window.workspace.editor.notice.settle(self._topic)

    def tell_once_open(self, text: str) -> None:
        """Say what came of it when the archive is open again."""
        notice = self._window.workspace.editor.notice
        self._window.desk_attached.connect(
            lambda: notice.tell(self._topic, text), Qt.ConnectionType.SingleShotConnection
        )

    def _give_up(self) -> None:
        self._progress.cancel()

    def _on_advanced(self, done: int, total: int) -> None:
        self._window.workspace.editor.notice.renew(self._topic, self._say(done * 100 // total))
