"""A second window on an archive that another process has; it waits until it can write."""

import os
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from newsroom_desktop.gui.start import Program, make_app

_LOOK_MS = 50


def wait_for_archive(folder: Path, told: Connection) -> None:
    """Open the archive in `folder`, choose to wait, and tell what the bar says and when it can be written."""
    os.environ["NEWSROOM_DATA"] = str(folder)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = Program(make_app(), None)
    program.use_language("en")
    timer = QTimer(program, interval=_LOOK_MS)

    def look() -> None:
        notice = program.window.workspace.editor.notice
        ways = {button.text(): button for button in notice.findChildren(QPushButton)}
        if "Wait for it" in ways:
            timer.stop()
            told.send(notice.text)
            ways["Wait for it"].click()

    timer.timeout.connect(look)
    timer.start()
    program.window.desk_attached.connect(lambda: told.send("attached"))
    program.run()
