"""A real window on a real archive in tmp_path, offscreen."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.base import paths
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.preview.engine import register_scheme
from newsroom_desktop.gui.start import Program, make_app

SAMPLE = paths.resource("samples", "sample-article.txt")

OpenWindow = Callable[[], Program]


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    app = make_app()
    register_scheme()  # tests make profiles of their own, some before the first preview
    yield app
    app.clipboard().clear()  # what a test has put there itself would outlive Python, which made it


@pytest.fixture
def body(qapp: QApplication, qtbot: QtBot) -> BodyEdit:  # noqa: ARG001 - no widget without an application
    """The editor of a body, empty, without a window around it."""
    edit = BodyEdit(theme.body_look())
    qtbot.addWidget(edit)
    return edit


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Starts the program on tmp_path/archive.db; what is still open at the end is closed."""
    programs: list[Program] = []

    def start() -> Program:
        program = Program(qapp, tmp_path / "archive.db")
        programs.append(program)
        program.finished.connect(lambda: programs.remove(program))
        program.start()
        with qtbot.waitSignal(program.window.desk_attached, timeout=20_000):
            pass
        settle(qtbot, program)
        return program

    yield start
    while programs:
        close(qtbot, programs[0])


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until nothing is under way any more."""
    qtbot.waitUntil(lambda: program.jobs.is_idle, timeout=20_000)


def close(qtbot: QtBot, program: Program) -> None:
    """Close the window as a person does, and wait for the archive."""
    with qtbot.waitSignal(program.finished, timeout=20_000):
        program.window.close()
    qtbot.waitUntil(gc.isenabled, timeout=20_000)  # once nothing is read any more
    program.window.deleteLater()
    program.deleteLater()
    qtbot.wait(0)
