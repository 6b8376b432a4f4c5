"""What is on its way into the text, and what waits until it has come."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from newsroom_desktop.gui.jobs import Jobs


class Hold(QObject):
    """Lets saving and leaving wait for something that comes into the text."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._coming = 0
        self._waiting: list[Callable[[], None]] = []
        jobs.became_idle.connect(self._go_on)

    def begin(self) -> None:
        """Something more is on its way."""
        self._coming += 1

    def end(self) -> None:
        """It has come; behind the last one what waits goes on."""
        self._coming -= 1
        if self._coming == 0:
            self._go_on()

    def delays(self, act: Callable[[], None]) -> bool:
        """Whether `act` has to wait, and will be called."""
        if self._coming and not self._jobs.is_idle:
            self._waiting.append(act)
            return True
        return False

    def _go_on(self) -> None:
        self._coming = 0  # at idle what failed to come does not come any more
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
