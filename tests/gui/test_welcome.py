"""A first start with an empty archive."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import SAMPLE, OpenWindow, settle


def paste_button(program: Program) -> QPushButton:
    buttons = program.window.workspace.editor.welcome.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == tr("Paste a page"))


@pytest.mark.parametrize("text", ["", " \n"])
def test_with_nothing_copied_it_says_what_to_do(open_window: OpenWindow, text: str) -> None:
    program = open_window()
    QGuiApplication.clipboard().setText(text)
    paste_button(program).click()
    assert program.window.workspace.editor.notice.text
    assert program.window.workspace.session.article is None


def test_a_copied_page_becomes_the_first_article(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    QGuiApplication.clipboard().setText(SAMPLE.read_text("utf-8"))
    paste_button(program).click()
    settle(qtbot, program)
    assert program.window.workspace.editor.headline.toPlainText().startswith("अब थर-थर")
