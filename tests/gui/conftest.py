"""A real window on a real archive in tmp_path, offscreen."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.preview.engine import register_scheme
from newsroom_desktop.gui.start import Program, make_app
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from tests.gui.hindi_fields import Desk

SAMPLE = paths.resource("samples", "sample-article.txt")

OpenWindow = Callable[[], Program]


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    app = make_app()
    register_scheme()  # tests make profiles of their own, some before the first preview
    yield app
    app.clipboard().clear()  # what a test has put there itself would outlive Python, which made it


@pytest.fixture(autouse=True)
def collector_waits() -> Iterator[None]:
    """Python's collector has its turn behind each test: in a lane it would free what is of Qt, and crash."""
    gc.disable()
    yield
    is_due = gc.get_count()[2] > gc.get_threshold()[2]
    gc.collect(2 if is_due else 1)
    gc.enable()


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


@pytest.fixture
def program(open_window: OpenWindow, qtbot: QtBot) -> Program:
    """The program with a new article in it, in whose empty text the caret stands."""
    program = open_window()
    start_article(program, qtbot)
    return program


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """What a dialog stands in front of."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Is left with nothing on it that Python has made: Qt would free it when Python is gone."""
    yield qapp.clipboard()
    qapp.clipboard().clear()


@pytest.fixture
def place(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001 - no widget without an application
    """Fields of all kinds in a window, none with the focus; no layout is on."""
    made = Desk()
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        pass
    yield made
    made.keyboard.use(LayoutName.INSCRIPT, on=False)


def start_article(program: Program, qtbot: QtBot, headline: str = "सियोल में बैठक") -> None:
    """Begin a new article with a headline and the caret in its text."""
    program.window.workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    program.window.workspace.editor.headline.setPlainText(headline)
    program.window.workspace.editor.body.setFocus()


def fill(archive: Path, *headlines: str) -> None:
    """Save an article with each of the headlines in `archive`, which is made where there is none."""
    desk = open_desk(archive)
    for headline in headlines:
        desk.saving.save(replace(desk.editing.create(), headline=headline, body="पाठ"))
    desk.close()


def listed_ids(program: Program) -> list[str]:
    """The ids of the articles that the list shows, the first on top."""
    return [row.article_id for row in program.window.articles.known_rows]


def close_lanes(qtbot: QtBot, jobs: Jobs, last: Callable[[], object] = lambda: None) -> None:
    """Close `jobs` that no program has, `last` behind all else; then no thread holds anything any more."""
    with qtbot.waitSignal(jobs.closed, timeout=20_000):
        jobs.close(last)
    qtbot.waitUntil(jobs.let_go, timeout=20_000)


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until nothing is under way any more."""
    qtbot.waitUntil(lambda: program.jobs.is_idle, timeout=20_000)


def close(qtbot: QtBot, program: Program) -> None:
    """Close the window as a person does, and wait for the archive."""
    with ended(program, qtbot):
        program.window.close()


@contextmanager
def ended(program: Program, qtbot: QtBot) -> Iterator[None]:
    """What is done within ends the program; it is gone after that."""
    with qtbot.waitSignals([program.finished, program.rested], timeout=20_000):
        yield
    program.window.deleteLater()
    program.deleteLater()
    qtbot.wait(0)
