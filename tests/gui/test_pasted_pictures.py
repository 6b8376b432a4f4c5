"""Pictures that are pasted from elsewhere: they go in, and their words are asked for."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QTextCursor
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.pictures import WIDEST
from newsroom_desktop.gui.dialogs.figure import FigureDialog
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle
from tests.gui.test_card_dialogs import confirm
from tests.gui.test_picture_files import asked, figures, notice, refused_pictures, scaled


@pytest.fixture
def body(program: Program) -> BodyEdit:
    return program.window.workspace.editor.body


def image(width: int, height: int) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0xB3201B)
    return picture


def paste(body: BodyEdit, picture: QImage) -> None:
    data = QMimeData()
    data.setImageData(picture)
    body.insertFromMimeData(data)


def test_a_screenshot_is_a_figure_and_one_undo_takes_it_back(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insert_lines(["पहला"])
    paste(body, image(1920, 1080))
    settle(qtbot, program)
    (figure,) = figures(program)
    assert (figure.width, figure.height, figure.alt) == (1920, 1080, "")
    assert notice(program) == ""
    asked(body).reject()
    assert len(figures(program)) == 1
    body.undo()
    assert body.toPlainText() == "पहला"


def test_the_words_of_a_pasted_picture_are_asked_for_and_taken(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insert_lines(["पहला"])
    paste(body, image(1920, 1080))
    settle(qtbot, program)
    dialog = asked(body)
    dialog.fields["alt"].setText("मंच पर किम")
    confirm(dialog)
    assert [figure.alt for figure in figures(program)] == ["मंच पर किम"]
    body.undo()
    assert [figure.alt for figure in figures(program)] == [""]


def test_nobody_is_asked_about_a_pasted_picture_who_writes_on(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insert_lines(["पहला"])
    paste(body, image(1920, 1080))
    body.insertPlainText(" और")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    settle(qtbot, program)
    assert len(figures(program)) == 1
    assert body.findChild(FigureDialog) is None


def test_a_large_screenshot_is_scaled_down_and_says_so(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    paste(body, image(3840, 2160))
    settle(qtbot, program)
    (figure,) = figures(program)
    assert (figure.width, figure.height) == (WIDEST, 1350)
    assert scaled(3840, 2160) in asked(body).facts
    asked(body).reject()


def test_a_copied_picture_that_is_too_large_is_refused(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    paste(body, QImage(12_000, 8_000, QImage.Format.Format_Mono))
    settle(qtbot, program)
    assert figures(program) == []
    assert notice(program) == tr("Nothing was pasted. Left out: {parts}.", parts=refused_pictures(1))
