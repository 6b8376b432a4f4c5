"""The program itself, from the process to its first paint and to a filled list; then memory."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from benchmarks.memory import memory_mb
from newsroom_desktop.gui.start import Program, make_app


def _say(name: str, value: float) -> None:
    print(name, value, flush=True)


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
        _say("memory", memory_mb())
        window.close()

    window.first_painted.connect(lambda: window.articles.listed.connect(listed))
    program.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), with_preview="--preview" in sys.argv))
