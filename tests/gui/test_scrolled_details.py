"""The details while they are scrolled."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle


def turn_wheel(field: QWidget) -> None:
    """Turn the wheel over the middle of `field`, towards what stands below."""
    window = field.window()
    place = QPointF(field.mapTo(window, field.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -120))


def test_the_wheel_over_a_field_scrolls_and_changes_no_article(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    details = workspace.details
    details.toggle_breaking()
    settle(qtbot, program)
    before = workspace.session.article
    scrolled = details.verticalScrollBar()
    assert scrolled.maximum() > 0
    fields = [*details.findChildren(QComboBox), *details.findChildren(QDateTimeEdit)]
    assert len(fields) == 4
    for field in fields:
        details.ensureWidgetVisible(field)
        before_turn = scrolled.value()
        turn_wheel(field)
        assert scrolled.value() > before_turn
        assert not field.hasFocus()
    assert workspace.session.article == before


def test_the_steps_of_an_article_stand_apart(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.actions_book.action("desk.submit").trigger()
    settle(qtbot, program)
    buttons = [each for each in workspace.details.findChildren(QPushButton) if each.isVisible()]
    approve, give_back = sorted(buttons, key=lambda each: (each.y(), each.x()))[:2]
    assert approve.y() == give_back.y()
    assert give_back.geometry().left() - approve.geometry().right() > 4
