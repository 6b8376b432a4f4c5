"""The lines above the body: they grow with their text, but leave the room to the body."""

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent, QFocusEvent, QFontMetricsF, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.fields import LONGEST_PASTE, GrowingField
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import plain_text
from tests.gui.conftest import SAMPLE, OpenWindow, settle, start_article
from tools.waiting import give_size

FIELDS = ("kicker", "headline", "deck")
LINE = "सियोल में शिखर बैठक आज "


def mime(text: str) -> QMimeData:
    found = QMimeData()
    found.setText(text)
    return found


def field(program: Program, name: str) -> GrowingField:
    found = getattr(program.window.workspace.editor, name)
    assert isinstance(found, GrowingField)
    return found


@pytest.mark.parametrize("name", FIELDS)
def test_a_long_line_scrolls_and_the_window_stays_as_it_was(
    program: Program, qtbot: QtBot, name: str
) -> None:
    size = program.window.size()
    line = field(program, name)
    for _ in range(60):
        line.insertFromMimeData(mime(LINE * 10))
    qtbot.wait(0)
    assert program.window.size() == size
    assert line.height() < program.window.height() / 3
    caret = line.cursorRect()
    assert line.viewport().rect().contains(caret.center())
    assert line.verticalScrollBar().maximum() > 0


@pytest.mark.usefixtures("hindi")
@pytest.mark.parametrize("name", FIELDS)
def test_a_text_that_is_too_long_for_a_line_is_refused_with_what_to_do(program: Program, name: str) -> None:
    line, editor = field(program, name), program.window.workspace.editor
    before = line.toPlainText()
    line.insertFromMimeData(mime(LINE * 10_000))
    assert line.toPlainText() == before
    assert editor.notice.text.startswith("कुछ नहीं चिपका")
    line.insertFromMimeData(mime("\n".join([LINE] * LONGEST_PASTE)))
    assert line.toPlainText() == before


def test_a_long_text_in_the_headline_of_a_blank_article_comes_into_its_body(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="")
    text = LINE * 100
    field(program, "headline").insertFromMimeData(mime(text))
    settle(qtbot, program)
    assert plain_text(program.window.workspace.session.blocks()) == text.strip()
    assert field(program, "headline").toPlainText() == ""


def test_undo_takes_back_what_was_pasted_into_the_headline_and_came_into_the_body(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="")
    editor = program.window.workspace.editor
    editor.headline.setFocus()
    editor.headline.insertFromMimeData(mime("सियोल में बैठक\nटोक्यो में बैठक"))
    settle(qtbot, program)
    assert editor.body.toPlainText() == "सियोल में बैठक\nटोक्यो में बैठक"
    assert program.window.focusWidget() is editor.body
    program.window.workspace.actions_book.action("edit.undo").trigger()
    assert editor.body.toPlainText() == ""


@pytest.mark.parametrize(
    ("text", "action"), [("बैठक", Qt.DropAction.MoveAction), (LINE * 100, Qt.DropAction.IgnoreAction)]
)
def test_what_is_dropped_and_refused_stays_where_it_came_from(
    program: Program, text: str, action: Qt.DropAction
) -> None:
    line = field(program, "headline")
    line.moveCursor(QTextCursor.MoveOperation.End)
    held = mime(text)
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    line.dropEvent(drop)
    assert drop.isAccepted()
    assert drop.dropAction() is action


def step_of(line: GrowingField) -> float:
    """The distance of its first two lines, in pixels."""
    block = line.document().firstBlock()
    return block.layout().lineAt(1).y() - block.layout().lineAt(0).y()


@pytest.mark.parametrize("zoom", [100, 200])
def test_lines_of_a_headline_stand_close_and_no_matra_is_cut(
    open_window: OpenWindow, qtbot: QtBot, zoom: int
) -> None:
    program = open_window()
    give_size(program.window, (1366, 768))
    start_article(program, qtbot)
    program.window.workspace.editor.column.zoom = zoom
    headline = field(program, "headline")
    headline.show_text("ट्रैंकों र्द्धि हूँ " * 4 + "श्रृंगार फ़ूँक ड़ुबकी")
    step = step_of(headline)
    assert step <= 0.9 * QFontMetricsF(headline.font()).lineSpacing()
    program.window.workspace.editor.body.setFocus()
    picture = headline.grab().toImage()
    paper = picture.pixel(0, 0)
    for row in (0, picture.height() - 1):
        assert {picture.pixel(x, row) for x in range(picture.width())} == {paper}
    assert not headline.document().isUndoAvailable()
    headline.insertPlainText("आज ")
    headline.undo()
    assert step_of(headline) == step


@pytest.mark.usefixtures("clipboard")
@pytest.mark.parametrize("way", ["key", "command"])
def test_what_is_selected_in_a_detail_stays_where_there_is_nothing_to_paste(
    open_window: OpenWindow, qtbot: QtBot, way: str
) -> None:
    program = open_window()
    start_article(program, qtbot)
    dateline = program.window.workspace.details.findChildren(LineField)[0]
    dateline.setFocus()
    shown = []
    nothing = QMimeData()
    nothing.setData("application/octet-stream", QByteArray(b"\x00\xff"))
    for held in (nothing, mime("दिल्ली")):
        dateline.setText("सियोल")
        dateline.selectAll()
        QGuiApplication.clipboard().setMimeData(held)
        if way == "key":
            QTest.keyClick(dateline, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        else:
            program.window.workspace.actions_book.action("edit.paste").trigger()
        shown.append(dateline.text())
    assert shown == ["सियोल", "दिल्ली"]
    settle(qtbot, program)


def test_a_page_that_is_pasted_into_the_headline_takes_the_caret_with_it(
    open_window: OpenWindow, qtbot: QtBot, clipboard: QClipboard
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="")
    headline = field(program, "headline")
    headline.setFocus()
    qtbot.waitUntil(headline.hasFocus)
    clipboard.setText(SAMPLE.read_text("utf-8"))
    QTest.keyClick(headline, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, program)
    assert program.window.workspace.editor.body.hasFocus()
    shown = headline.grab().toImage()
    QApplication.sendEvent(headline, QFocusEvent(QEvent.Type.FocusOut))
    assert shown == headline.grab().toImage()
