"""A list on an archive of its own, without the window around it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.clock import Clock, now_ms
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui.article_list.pages import PAGE
from newsroom_desktop.gui.article_list.panel import ArticleListPanel
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.settings import WindowSettings
from tests.gui.conftest import close_lanes

MANY = 3 * PAGE


class Listed:
    """A list on an archive of its own, without the window around it."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.jobs = Jobs()
        self.settings = WindowSettings()
        self.panel = ArticleListPanel(self.jobs, self.settings)
        self._qtbot = qtbot
        self.opened: list[str] = []
        self.panel.open_requested.connect(self.opened.append)
        self.panel.resize(360, 700)

    def show(self) -> None:
        self.panel.show()
        self.panel.attach(self.desk)
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.jobs.is_idle, timeout=10_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.panel.rows, key, modifier)
        self.settle()

    def write(self, headline: str, *steps: Step, **fields: object) -> Article:
        article = replace(self.desk.editing.create(), headline=headline, body=headline, **fields)  # type: ignore[arg-type]
        article, _ = self.desk.saving.save(article)
        for step in steps:
            article, _ = self.desk.moving.move(article, step)
        return article

    @contextmanager
    def slow(self) -> Iterator[None]:
        """Nothing is read before the end, and all of it then."""
        free = Event()
        for topic in ("one reader", "the other"):
            self.jobs.read(topic, lambda: free.wait(20))
        yield
        free.set()
        self.settle()

    @property
    def headlines(self) -> list[str]:
        return [row.headline for row in self.panel.known_rows]

    @property
    def current(self) -> str:
        row = self.panel.rows.current_row
        return row.headline if row is not None else ""

    @property
    def heads(self) -> list[tuple[str, int]]:
        return [(section.key, section.count) for section in self.panel.rows.places.sections]


def opened(archive: Path, qtbot: QtBot, now: Clock = now_ms) -> Iterator[Listed]:
    desk = open_desk(archive, now=now)
    made = Listed(desk, qtbot)
    qtbot.addWidget(made.panel)
    yield made
    close_lanes(qtbot, made.jobs, desk.close)


@pytest.fixture
def listed(qtbot: QtBot, tmp_path: Path) -> Iterator[Listed]:
    yield from opened(tmp_path / "archive.db", qtbot)


@pytest.fixture(scope="session")
def archive_of_many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Written once: "ख़बर 000" and so on."""
    path = tmp_path_factory.mktemp("many") / "archive.db"
    desk = open_desk(path)
    for number in range(MANY):
        headline = f"ख़बर {number:03d}"
        desk.saving.save(replace(desk.editing.create(), headline=headline, body=headline))
    desk.close()
    return path


@pytest.fixture
def many(qtbot: QtBot, tmp_path: Path, archive_of_many: Path) -> Iterator[Listed]:
    yield from opened(Path(shutil.copy(archive_of_many, tmp_path / "archive.db")), qtbot)
