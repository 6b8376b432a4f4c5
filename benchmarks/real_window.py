"""The program itself, from the process to its first paint and to a filled list; then memory."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from newsroom_desktop.gui.start import Program, make_app


def _say(name: str, value: float) -> None:
    print(name, value, flush=True)


def _memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1_000_000


def main(archive: Path, *, with_preview: bool) -> int:
    """Start on `archive`, print the times and the memory, and end."""
    app = make_app()
    program = Program(app, archive)
    program.finished.connect(app.quit)
    window = program.window
    window.first_painted.connect(lambda: _say("painted", time.monotonic()))

    def listed(count: int) -> None:
        if count:
            window.articles.repaint()
            _say("listed", time.monotonic())
            if with_preview:
                window.workspace.preview.page_shown.connect(lambda: QTimer.singleShot(1500, end))
            else:
                window.dock("preview").hide()
                QTimer.singleShot(1500, end)

    def end() -> None:
        _say("memory", _memory_mb())
        window.close()

    window.first_painted.connect(lambda: window.articles.listed.connect(listed))
    program.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), with_preview="--preview" in sys.argv))
