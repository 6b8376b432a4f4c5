"""A real window without a screen: its size, and waiting with its events going on."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer

from newsroom_desktop.gui.window import MainWindow


def until(condition: Callable[[], bool], what: str, limit_s: float = 60) -> None:
    """Let the window work until `condition` holds.

    Raises:
        TimeoutError: it does not in `limit_s` seconds; the message is `what`, which did not happen.
    """
    end = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"did not happen in {limit_s:.0f} s: {what}")
        pause(0.02)


def pause(seconds: float) -> None:
    """Let the window work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def give_size(window: MainWindow, size: tuple[int, int]) -> None:
    """Make the window `size` pixels wide and high, whatever its screen, with its panels as at first."""
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    window.reset_layout()
