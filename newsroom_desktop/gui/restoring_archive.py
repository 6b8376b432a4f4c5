"""A backup on its way into the place of the archive: how far it is, and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.told_work import ToldWork

if TYPE_CHECKING:
    from newsroom_desktop.gui.window import MainWindow
    from newsroom_desktop.storage.restoring import Restored

_TOPIC = "restore"
_PATIENCE_S = 10.0


class RestoringArchive(QObject):
    """Restores an archive that nobody has open, in the write lane of `window`, which tells of it."""

    ended = Signal()
    """The archive is restored, or is as it was; what came of it is told once it is open."""

    def __init__(self, window: "MainWindow", now: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._work = ToldWork(window, _TOPIC, _said)

    def begin(self, archive: Path | None, chosen: Path) -> None:
        """Put the backup `chosen` in the place of `archive`, by default the person's own."""
        now = self._now

        def work(progress: Progress) -> "Restored":
            from newsroom_desktop.bootstrap import whole_path  # noqa: PLC0415 - SQLAlchemy after the paint
            from newsroom_desktop.desk.restoring import Restoring  # noqa: PLC0415 - as above

            return Restoring(whole_path(archive), now).restore(chosen, progress, _PATIENCE_S)

        self._work.do(work, self._on_restored, self._on_refused)

    def _on_restored(self, restored: "Restored") -> None:
        workspace, text = self._window.workspace, receipt(restored)
        show = (tr("Show backups"), workspace.backups.show)
        self._end(lambda: workspace.editor.notice.tell(_TOPIC, text, show))

    def _on_refused(self, error: DeskError) -> None:
        workspace = self._window.workspace
        if isinstance(error, Cancelled):
            self._end(self._work.settle)
        else:
            show = (tr("Show backups"), workspace.backups.show)
            self._end(lambda: workspace.editor.notice.alert(_TOPIC, sentence(error), show))

    def _end(self, tell: Callable[[], None]) -> None:
        self._window.desk_attached.connect(tell, Qt.ConnectionType.SingleShotConnection)
        self.ended.emit()


def receipt(restored: "Restored") -> str:
    """What came of it, and where what was there before is kept."""
    from newsroom_desktop.desk.backup_words import faults, lacking  # noqa: PLC0415 - loaded by now

    said = [tr("The archive is as it was in the backup.")]
    if restored.since is not None:
        said.append(lacking(restored.since))
    if restored.kept_at is not None:
        said.append(tr("What was there before is kept in {path}.", path=str(restored.kept_at)))
    return " ".join(filter(None, [*said, *faults(restored.report)]))


def _said(percent: int) -> str:
    return tr("Restoring the archive: {percent}%", percent=percent)
