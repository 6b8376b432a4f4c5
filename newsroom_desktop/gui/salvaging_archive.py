"""A damaged archive that is read out, and what a person lets take its place."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.salvage import SalvageDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom_desktop.desk.salvaging import Offer, Placed, Salvaging, Way
    from newsroom_desktop.gui.window import MainWindow

_TOPIC = "salvage"


class SalvagingArchive(QObject):
    """Reads in the write lane of `window`, which tells of it: nothing can be written meanwhile."""

    placed = Signal()
    """An archive that can be opened stands in the place of the damaged one."""
    stopped = Signal()
    """A person gave it up; all is as it was."""
    refused = Signal(object)
    """A DeskError; all is as it was."""
    _advanced = Signal(int, int)

    def __init__(self, window: "MainWindow", archive: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._progress = Progress()
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)
        window.closed.connect(self._give_up)

    def begin(self) -> None:
        """Read out what can be read, and ask what shall take the place."""
        self._work(lambda salvaging, progress: salvaging.look(progress), self._ask)

    def _give_up(self) -> None:
        self._progress.cancel()

    def _ask(self, offer: "Offer") -> None:
        dialog = SalvageDialog(offer, self._window)
        dialog.chosen.connect(lambda way: self._take(offer, way))
        dialog.rejected.connect(self.stopped)
        dialog.open()

    def _take(self, offer: "Offer", way: "Way") -> None:
        self._work(lambda salvaging, progress: salvaging.take(offer, way, progress), self._on_placed)

    def _work(self, work: "Callable[[Salvaging, Progress], object]", done: "Callable[..., None]") -> None:
        archive = self._archive
        progress = self._progress = Progress(report=self._advanced.emit)

        def in_lane() -> object:
            from newsroom_desktop.bootstrap import open_salvaging  # noqa: PLC0415 - SQLAlchemy after the paint

            with cancelling():
                return work(open_salvaging(archive), progress)

        def on_done(answer: object) -> None:
            self._window.workspace.editor.notice.settle(_TOPIC)
            done(answer)

        notice = self._window.workspace.editor.notice
        notice.tell(_TOPIC, _said(0, 1), (tr("Cancel"), progress.cancel))
        self._window.jobs.write(in_lane, on_done, self._on_refused)

    def _on_advanced(self, done: int, total: int) -> None:
        self._window.workspace.editor.notice.renew(_TOPIC, _said(done, total))

    def _on_placed(self, placed: "Placed") -> None:
        text = tr("The archive is in place again.")
        if placed.aside is not None:
            text += " " + tr("The damaged one was kept as {name}.", name=placed.aside.name)
        notice = self._window.workspace.editor.notice
        self._window.desk_attached.connect(
            lambda: notice.tell(_TOPIC, text), Qt.ConnectionType.SingleShotConnection
        )
        self.placed.emit()

    def _on_refused(self, error: DeskError) -> None:
        self._window.workspace.editor.notice.settle(_TOPIC)
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)


def _said(done: int, total: int) -> str:
    return tr("The archive is being rescued: {percent}%", percent=done * 100 // total)
