"""A second window on one archive: it is told, reads or waits, and writes once the first is done."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.base import texts
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import ended, settle

pytestmark = pytest.mark.usefixtures("article")  # the first window was there before


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Desk]:
    """The archive, as the first window has it."""
    desk = open_desk(tmp_path / "archive.db")
    yield desk
    desk.close()


@pytest.fixture
def article(first: Desk) -> Article:
    return first.saving.save(replace(first.editing.create(), headline="सियोल में बैठक", body="पहला"))[0]


@pytest.fixture
def second(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """A window that has been told that the archive is in use."""
    program = Program(qapp, tmp_path / "archive.db")
    program.use_language("en")
    program.start()
    qtbot.waitUntil(lambda: bar(program) != "", timeout=20_000)
    settle(qtbot, program)
    yield program
    with ended(program, qtbot):
        program.window.close()


def bar(program: Program) -> str:
    return program.window.workspace.editor.notice.text


def press(program: Program, words: str) -> None:
    buttons = program.window.workspace.editor.notice.findChildren(QPushButton)
    next(button for button in buttons if button.text() == texts.tr(words)).click()


def test_it_is_told_and_waits(second: Program, first: Desk, article: Article, qtbot: QtBot) -> None:
    assert "Another window or command is using the archive" in bar(second)
    press(second, "Wait for it")
    assert "It opens by itself" in bar(second)
    qtbot.wait(1_300)  # it has looked again by then
    assert second.window.workspace.desk is None
    first.saving.save(replace(article, body="पहला और दूसरा"))
    with qtbot.waitSignal(second.window.desk_attached, timeout=20_000):
        first.close()
    settle(qtbot, second)
    editor = second.window.workspace.editor
    qtbot.waitUntil(lambda: editor.body.toPlainText() == "पहला और दूसरा", timeout=10_000)
    assert bar(second) == ""
    editor.body.insertPlainText("लिखा ")
    second.window.workspace.session.save()
    settle(qtbot, second)
    assert second.window.workspace.session.keeping.at_ms is not None


def test_it_reads_and_nothing_can_be_written_in_it(
    second: Program, first: Desk, article: Article, qtbot: QtBot
) -> None:
    window, workspace = second.window, second.window.workspace
    press(second, "Only read it")
    qtbot.waitUntil(lambda: window.articles.row_count == 1, timeout=10_000)
    assert "You can read the archive" in bar(second)
    for action in ("article.new", "article.save", "insert.table", "desk.submit", "archive.move"):
        assert not workspace.actions_book.action(action).isEnabled()
    window.articles.open_requested.emit(article.article_id)
    (shown,) = workspace.reading.windows
    qtbot.waitUntil(lambda: shown.windowTitle() == "सियोल में बैठक", timeout=10_000)
    first.saving.save(replace(article, headline="सियोल में बड़ी बैठक"))
    qtbot.waitUntil(lambda: shown.windowTitle() == "सियोल में बड़ी बैठक", timeout=10_000)
    shown.close()
    with qtbot.waitSignal(window.desk_attached, timeout=20_000):
        first.close()
    settle(qtbot, second)
    assert workspace.actions_book.action("article.new").isEnabled()


def test_one_that_becomes_free_at_the_moment_is_written_and_not_only_read(
    second: Program, first: Desk, qtbot: QtBot
) -> None:
    first.close()
    with qtbot.waitSignal(second.window.desk_attached, timeout=20_000):
        second.open_archive()
        press(second, "Only read it")
    settle(qtbot, second)
    workspace = second.window.workspace
    assert "You can read" not in bar(second)
    assert workspace.actions_book.action("article.new").isEnabled()
    qtbot.waitUntil(lambda: workspace.editor.body.toPlainText() == "पहला", timeout=10_000)
    workspace.editor.body.insertPlainText("लिखा ")
    workspace.session.save()
    settle(qtbot, second)
    assert workspace.session.keeping.keeping is Keeping.SAVED


def test_it_can_be_left_while_it_waits(second: Program, qtbot: QtBot) -> None:
    press(second, "Wait for it")
    press(second, "Only read it")
    qtbot.waitUntil(lambda: "You can read the archive" in bar(second), timeout=10_000)
    assert second.window.workspace.desk is None
