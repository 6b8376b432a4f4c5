"""An archive that another window or command has: it is waited for, and can be read meanwhile."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.notice import Offer

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.window import MainWindow

AGAIN_MS = 1_000
_RELOAD_MS = 5_000


class BusyArchive(QObject):
    """Lets a person wait for the archive at `path`, or read it until it is free."""

    wanted_again = Signal()
    """It may be free by now."""

    def __init__(self, window: "MainWindow", path: Path | None, now: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._now = now
        self._is_waiting = self._has_ended = False
        self._reads: Desk | None = None
        self._again_timer = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again_timer.timeout.connect(self.wanted_again)
        self._reload_timer = QTimer(self, interval=_RELOAD_MS)
        self._reload_timer.timeout.connect(self._reload)

    @property
    def is_waiting(self) -> bool:
        """Whether a refusal needs no word: a person has chosen to wait."""
        return self._is_waiting

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What can be done while another has the archive."""
        return ((tr("Wait for it"), self._wait), (tr("Only read it"), self._read))

    def wait_on(self) -> None:
        """It is in use still."""
        self._again_timer.start()

    def end(self) -> None:
        """It can be written here from now on, or nobody waits any more."""
        self._is_waiting, self._has_ended = False, True
        self._again_timer.stop()
        self._reload_timer.stop()
        reads, self._reads = self._reads, None
        if reads is not None:
            self._window.jobs.write(reads.close)
        self.deleteLater()

    def _wait(self) -> None:
        self._is_waiting = True
        self._window.workspace.editor.notice.tell(
            "archive",
            tr("Waiting for the archive. It opens by itself once the other window or command is done."),
            (tr("Only read it"), self._read),
            (tr("Quit"), self._window.close_soon),
        )
        self._again_timer.start()

    def _read(self) -> None:
        path, now = self._path, self._now

        def work() -> "Desk":
            from newsroom_desktop.bootstrap import open_desk  # noqa: PLC0415 - SQLAlchemy after the paint

            desk = open_desk(path, writing=False, making=False, now=now)
            desk.load()
            return desk

        self._window.jobs.write(work, self._on_read, self._on_unreadable)

    def _on_read(self, desk: "Desk") -> None:
        if self._has_ended:  # it became free meanwhile
            self._window.jobs.write(desk.close)
            return
        self._reads = desk
        self._is_waiting = True
        self._window.articles.attach(desk, reads_only=True)
        workspace = self._window.workspace
        workspace.reading.attach(desk)
        workspace.editor.welcome.show_read_only()
        workspace.editor.notice.tell(
            "archive",
            tr(
                "You can read the archive; another window or command is writing in it. Once that is done, you"
                " can write here."
            ),
            (tr("Quit"), self._window.close_soon),
        )
        self._again_timer.start()
        self._reload_timer.start()

    def _on_unreadable(self, error: DeskError) -> None:
        if not self._has_ended:
            self._window.workspace.editor.notice.alert("archive", sentence(error), *self.offers)

    def _reload(self) -> None:
        self._window.articles.reload()
        self._window.workspace.reading.reload()
