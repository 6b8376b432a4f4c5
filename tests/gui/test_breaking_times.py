"""When an article stops being breaking news, as it is typed in the details."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QTableView
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.start import Program
from newsroom_desktop.gui.theme import DARK
from tests.gui.conftest import OpenWindow, settle, start_article
from tests.gui.test_theme import LETTERS, contrast

HOUR_MS = 60 * 60 * 1000


def breaking_article(program: Program, qtbot: QtBot, headline: str) -> str:
    """A new article that is breaking for two hours; its id."""
    start_article(program, qtbot)
    workspace = program.window.workspace
    workspace.session.change(headline=headline)
    workspace.details.toggle_breaking()
    workspace.session.save()
    settle(qtbot, program)
    article = workspace.session.article
    assert article is not None
    return article.article_id


def end_field(program: Program) -> QDateTimeEdit:
    """The field of the end, with the focus on its hours."""
    _, field = program.window.workspace.details.findChildren(QDateTimeEdit)
    field.setFocus()
    field.setSelectedSection(QDateTimeEdit.Section.HourSection)
    return field


def span_ms(program: Program) -> int:
    article = program.window.workspace.session.article
    assert article is not None
    assert article.breaking is not None
    return article.breaking.end_ms - article.breaking.start_ms


def test_an_end_is_taken_as_it_is_typed(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    breaking_article(program, qtbot, "पहली")
    field = end_field(program)
    field.setDateTime(QDateTime(field.date().addDays(1), QTime(15, 0)))
    span = span_ms(program)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert span_ms(program) == span + HOUR_MS
    program.window.workspace.session.save()
    settle(qtbot, program)
    assert span_ms(program) == span + HOUR_MS


def test_no_end_comes_into_the_article_that_is_opened_next(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    other = breaking_article(program, qtbot, "पहली")
    breaking_article(program, qtbot, "दूसरी")
    field = end_field(program)
    field.setDateTime(field.dateTime().addDays(2))
    program.window.workspace.session.open(other)
    settle(qtbot, program)
    assert span_ms(program) == 2 * HOUR_MS
    article = program.window.workspace.session.article
    assert article is not None
    assert article.breaking is not None
    assert field.dateTime().toMSecsSinceEpoch() == article.breaking.end_ms


@pytest.fixture
def _light_afterwards(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - paints need it
    yield
    paint("light")


@pytest.mark.usefixtures("_light_afterwards")
def test_each_day_of_the_calendar_can_be_read(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    breaking_article(program, qtbot, "पहली")
    paint("dark")
    field = end_field(program)
    field.setDate(QDate(2026, 11, 1))
    QTest.mouseClick(
        field, Qt.MouseButton.LeftButton, pos=field.rect().center() + QPoint(field.width() // 2 - 8, 0)
    )
    calendar = field.calendarWidget()
    qtbot.waitUntil(calendar.isVisible)
    days = calendar.findChild(QTableView)
    assert days is not None
    cells = [days.model().index(row, column) for row in range(2, 5) for column in range(7)]
    drawn = {bytes(days.grab(days.visualRect(cell)).toImage().constBits()) for cell in cells}
    assert len(drawn) == len(cells)
    for cell in cells:
        letters = cell.data(Qt.ItemDataRole.ForegroundRole)
        assert letters is None or contrast(letters, DARK.paper) >= LETTERS
    last = days.visualRect(days.model().index(6, 0))
    assert days.viewport().rect().contains(last)
    assert last.height() > days.fontMetrics().height()
    calendar.window().close()
