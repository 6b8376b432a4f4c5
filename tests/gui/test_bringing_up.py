"""An archive of an older version: the window says how far it is, and may be closed meanwhile."""

import sqlite3
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import close, ended, fill, settle
from tests.older import VERSIONS, grown, made


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    finally:
        connection.close()
    return found


def started(qapp: QApplication, qtbot: QtBot, path: Path) -> Program:
    """The program while it says how far the archive at `path` is."""
    program = Program(qapp, path)
    program.start()
    notice = program.window.workspace.editor.notice
    qtbot.waitUntil(lambda: "%" in notice.text, timeout=20_000)
    return program


def test_the_window_says_how_far_an_older_archive_is_and_then_works(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = grown(made(tmp_path / "archive.db", VERSIONS[0]), articles=1_000)
    program = started(qapp, qtbot, path)
    with qtbot.waitSignal(program.window.desk_attached, timeout=60_000):
        pass
    settle(qtbot, program)
    assert program.window.workspace.editor.notice.text == ""
    assert version(path) == 2
    close(qtbot, program)


def test_a_window_that_is_closed_meanwhile_leaves_the_archive_as_it_was(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = grown(made(tmp_path / "archive.db", VERSIONS[0]), articles=1_000)
    close(qtbot, started(qapp, qtbot, path))
    assert version(path) == 1


def test_a_window_that_is_closed_before_its_archive_is_open_closes_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path, gate = tmp_path / "archive.db", Event()
    fill(path, "ख़बर")
    program = Program(qapp, path)
    program.jobs.write(lambda: gate.wait(20))
    with qtbot.waitSignal(program.window.first_painted, timeout=20_000):
        program.start()
    with ended(program, qtbot):
        program.window.close()
        gate.set()
    assert not path.with_name("archive.db-wal").exists()
    open_desk(path).close()
