"""What a person sees while an archive of an older version is brought up to date."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from newsroom_desktop.base.progress import Progress, Tally
from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.gui.window import MainWindow

_LOOK_MS = 250


class BringingUp(QObject):
    """Says in `window` how far an archive is that is being opened, where that takes its time."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._tally = Tally()
        self.progress = Progress(self._tally.tell)
        """Handed to the opening of the archive; cancelled, the archive is as it was."""
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def end(self) -> None:
        """It is open, or cannot be opened."""
        self._timer.stop()
        self.deleteLater()

    def _look(self) -> None:
        if self._tally.percent and not self.progress.cancelled:
            self._window.workspace.editor.notice.tell(
                "archive",
                tr(
                    "Your archive is being made ready for this version: {percent}%. It is done once. If you"
                    " close the window, nothing is lost, and it begins anew the next time.",
                    percent=self._tally.percent,
                ),
            )
