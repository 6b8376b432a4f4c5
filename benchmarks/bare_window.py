"""The floor of a start: an empty PySide6 window, from the process to its first paint."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Says when it was painted, and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Print the time of the first paint."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.say)

    def say(self) -> None:
        """Print the clock, and leave."""
        print("painted", time.monotonic(), flush=True)
        QApplication.exit(0)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1280, 800)
    window.show()
    sys.exit(app.exec())
