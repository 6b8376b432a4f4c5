"""When an article stops being breaking news, as it is typed in the details."""

from PySide6.QtCore import QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, settle, start_article

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
