"""The archive on its way to another folder: how far it is, and what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.told_work import ToldWork

if TYPE_CHECKING:
    from newsroom_desktop.gui.window import MainWindow
    from newsroom_desktop.storage.relocating import Relocated


class MovingArchive(QObject):
    """Moves an archive that nobody has open, in the write lane of `window`, which tells of it."""

    moved = Signal(object)
    """The Path where it lies now."""
    stopped = Signal()
    """A person gave it up; it lies where it did."""
    refused = Signal(object)
    """A DeskError; it lies where it did."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._work = ToldWork(window, "move", _said)

    def begin(self, archive: Path | None, folder: Path) -> None:
        """Bring `archive`, by default the person's own, into `folder`."""

        def work(progress: Progress) -> "Relocated":
            from newsroom_desktop.bootstrap import move_archive  # noqa: PLC0415 - SQLAlchemy after the paint

            return move_archive(archive, folder, progress=progress)

        self._work.do(work, self._on_moved, self._on_refused)

    def _on_moved(self, moved: "Relocated") -> None:
        text = tr(
            "The archive is in {folder} now. The old file was kept as {path}.",
            folder=str(moved.path.parent),
            path=str(moved.left_at),
        )
        self._work.tell_once_open(text)
        self.moved.emit(moved.path)

    def _on_refused(self, error: DeskError) -> None:
        self._work.settle()
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)


def _said(percent: int) -> str:
    return tr("Moving the archive: {percent}%", percent=percent)
