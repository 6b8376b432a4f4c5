"""The archive on its way to another folder: how far it is, and what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.gui.window import MainWindow
    from newsroom_desktop.storage.relocating import Relocated

_TOPIC = "move"


class MovingArchive(QObject):
    """Moves an archive that nobody has open, in the write lane of `window`, which tells of it."""

    moved = Signal(object)
    """The Path where it lies now."""
    stopped = Signal()
    """A person gave it up; it lies where it did."""
    refused = Signal(object)
    """A DeskError; it lies where it did."""
    _advanced = Signal(int, int)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._progress = Progress(report=self._advanced.emit)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    def begin(self, archive: Path | None, folder: Path) -> None:
        """Bring `archive`, by default the person's own, into `folder`."""

        def work() -> "Relocated":
            from newsroom_desktop.bootstrap import move_archive  # noqa: PLC0415 - SQLAlchemy after the paint

            with cancelling():
                return move_archive(archive, folder, progress=self._progress)

        notice = self._window.workspace.editor.notice
        notice.tell(_TOPIC, _said(0, 1), (tr("Cancel"), self._progress.cancel))
        self._window.jobs.write(work, self._on_moved, self._on_refused)

    def _on_advanced(self, done: int, total: int) -> None:
        self._window.workspace.editor.notice.renew(_TOPIC, _said(done, total))

    def _on_moved(self, moved: "Relocated") -> None:
        text = tr("The archive has been moved. The old file was kept as {path}.", path=str(moved.left_at))
        notice = self._window.workspace.editor.notice
        self._window.desk_attached.connect(
            lambda: notice.tell(_TOPIC, text), Qt.ConnectionType.SingleShotConnection
        )
        self.moved.emit(moved.path)

    def _on_refused(self, error: DeskError) -> None:
        self._window.workspace.editor.notice.settle(_TOPIC)
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)


def _said(done: int, total: int) -> str:
    return tr("Moving the archive: {percent}%", percent=done * 100 // total)
