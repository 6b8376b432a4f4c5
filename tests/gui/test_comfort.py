"""How the text stands on the screen: size, width, the line of the caret, headings, nothing but the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.column import ZOOMS, LineWidth
from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.start import Program
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.markup.blocks import Block, Run
from newsroom_desktop.markup.read import read_blocks
from tests.gui.conftest import OpenWindow, close, settle, start_article
from tools.waiting import give_size

LONG = tuple(
    Block(runs=(Run(text=f"{number} रूस के राष्ट्रपति पुतिन उत्तर कोरिया पहुँचे। " * 6),)) for number in range(60)
)


def trigger(program: Program, name: str) -> None:
    program.window.workspace.actions_book.action(name).trigger()


def turn_wheel(viewport: QWidget, delta: int) -> None:
    """Turn the wheel over `viewport` while Ctrl is down."""
    place = QPointF(50, 10)
    event = QWheelEvent(
        place,
        viewport.mapToGlobal(place),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def start_long(program: Program, qtbot: QtBot) -> None:
    give_size(program.window, (1600, 900))
    start_article(program, qtbot)
    program.window.workspace.editor.body.insert_blocks(LONG)
    settle(qtbot, program)


def test_zooming_is_no_edit_and_is_remembered(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    workspace = program.window.workspace
    workspace.session.save()
    settle(qtbot, program)
    document, touches = workspace.session.document, workspace.session.touches
    height, steps = document.size().height(), document.availableUndoSteps()
    trigger(program, "view.zoom_in")
    trigger(program, "view.zoom_in")
    assert document.size().height() > height * 1.2
    assert (workspace.session.touches, document.availableUndoSteps()) == (touches, steps)
    assert tr("Text {percent} %", percent=120) in [
        each.text() for each in program.window.statusBar().findChildren(QLabel)
    ]
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.column.zoom == 120
    trigger(program, "view.zoom_usual")
    give_size(program.window, (1600, 900))
    assert program.window.workspace.editor.column.zoom == 100


def test_the_text_in_sight_stays_in_sight(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    body = program.window.workspace.editor.body
    body.verticalScrollBar().setValue(1500)
    first = body.cursorForPosition(QPoint(0, 0)).block().blockNumber()
    for name in ("view.zoom_in", "view.zoom_out", "view.zoom_out"):
        trigger(program, name)
        assert abs(body.cursorForPosition(QPoint(0, 0)).block().blockNumber() - first) <= 1


def is_caret_in_sight(edit: BodyEdit | SourceEdit) -> bool:
    return edit.viewport().rect().contains(edit.cursorRect().center())


@pytest.mark.parametrize("shown", ["text", "Markdown"])
def test_the_line_of_the_caret_stays_in_sight_or_out_of_it(
    open_window: OpenWindow, qtbot: QtBot, shown: str
) -> None:
    program = open_window()
    start_long(program, qtbot)
    editor = program.window.workspace.editor
    edit: BodyEdit | SourceEdit = editor.body
    if shown == "Markdown":
        trigger(program, "view.source")
        settle(qtbot, program)
        source = editor.findChild(SourceEdit)
        assert source is not None
        edit = source
    edit.moveCursor(QTextCursor.MoveOperation.End)
    changes: tuple[Callable[[], object], ...] = (
        lambda: trigger(program, "view.zoom_in"),
        lambda: setattr(editor.column, "zoom", 200),
        lambda: trigger(program, "view.focus"),
        lambda: QTest.keyClick(program.window, Qt.Key.Key_Escape),
        lambda: setattr(editor.column, "zoom", 100),
    )
    for change in changes:
        change()
        qtbot.wait(20)  # windows take their size later
        qtbot.waitUntil(lambda: is_caret_in_sight(edit))
    edit.verticalScrollBar().setValue(0)
    trigger(program, "view.zoom_in")
    qtbot.wait(20)
    assert not is_caret_in_sight(edit)
    assert edit.verticalScrollBar().value() == 0


def test_ctrl_and_the_wheel_zoom_within_bounds(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    editor = program.window.workspace.editor
    for delta, bound in ((120, ZOOMS[-1]), (-120, ZOOMS[0])):
        for _ in range(40):
            turn_wheel(editor.body.viewport(), delta)
        assert editor.column.zoom == bound


def test_another_article_is_shown_in_the_same_size(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    workspace = program.window.workspace
    first = workspace.session.article
    assert first is not None
    plain = workspace.session.document.size().height()
    start_article(program, qtbot)
    trigger(program, "view.zoom_in")
    workspace.session.open(first.article_id)
    settle(qtbot, program)
    assert workspace.session.document.size().height() > plain * 1.05


def test_headline_and_markdown_grow_with_the_text(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    editor = program.window.workspace.editor
    editor.headline.setPlainText("बजट सत्र: वित्त मंत्री ने रखा प्रस्ताव")
    usual = [
        (field.font().pointSizeF(), field.height()) for field in (editor.kicker, editor.headline, editor.deck)
    ]
    editor.column.zoom = 200
    for field, (points, height) in zip((editor.kicker, editor.headline, editor.deck), usual, strict=True):
        assert field.font().pointSizeF() == 2 * points
        assert field.height() > 1.7 * height
    trigger(program, "view.source")
    settle(qtbot, program)
    source = editor.findChild(SourceEdit)
    assert source is not None
    large = source.blockBoundingRect(source.firstVisibleBlock()).height()
    assert abs(source.viewport().x() - editor.body.viewport().x()) <= 1
    trigger(program, "view.zoom_usual")
    assert source.blockBoundingRect(source.firstVisibleBlock()).height() < large
    turn_wheel(source.viewport(), 120)
    assert editor.column.zoom == 110
    turn_wheel(editor.headline.viewport(), -120)
    assert [field.font().pointSizeF() for field in (editor.kicker, editor.headline, editor.deck)] == [
        points for points, _ in usual
    ]
    assert not editor.headline.document().isUndoAvailable()


@pytest.mark.parametrize("width", [LineWidth.NARROW, LineWidth.FULL])
def test_lines_are_no_longer_than_chosen(open_window: OpenWindow, qtbot: QtBot, width: LineWidth) -> None:
    program = open_window()
    start_long(program, qtbot)
    column = program.window.workspace.editor.column
    assert column.line_width is LineWidth.COMFORTABLE
    trigger(program, "view.full_lines" if width is LineWidth.FULL else "view.narrow")
    assert column.line_width is width
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.column.line_width is width


@pytest.mark.parametrize(("name", "most"), [("view.narrow", 55), ("view.comfortable", 75)])
def test_a_line_has_the_syllables_that_are_read_with_ease(
    open_window: OpenWindow, qtbot: QtBot, name: str, most: int
) -> None:
    program = open_window()
    start_long(program, qtbot)
    give_size(program.window, (1920, 1080))
    trigger(program, name)
    QApplication.processEvents()
    block = program.window.workspace.editor.body.document().findBlockByNumber(10)
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount() - 1)]
    syllables = [
        len(clusters(block.text()[line.textStart() : line.textStart() + line.textLength()])) for line in lines
    ]
    assert 0.8 * most < sum(syllables) / len(syllables) <= most


@pytest.mark.parametrize(("shown", "different"), [("panels", 2), ("text", 3)])
def test_narrow_lines_are_narrower_beside_panels_too(
    open_window: OpenWindow, qtbot: QtBot, shown: str, different: int
) -> None:
    program = open_window()
    start_long(program, qtbot)
    give_size(program.window, (1366, 768))
    for dock in program.window.docks if shown == "text" else ():
        dock.hide()
    body = program.window.workspace.editor.body
    widths = []
    for name in ("view.narrow", "view.comfortable", "view.full_lines"):
        trigger(program, name)
        QApplication.processEvents()
        widths.append(body.viewport().width())
        left, right = body.viewport().x(), body.width() - body.viewport().geometry().right()
        assert abs(left - right) < 40
    assert widths == sorted(widths)
    assert len(set(widths)) == different
    assert widths[0] < widths[1]


def test_the_line_of_the_caret_stays_in_the_middle(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    body = program.window.workspace.editor.body
    body.setFocus()
    trigger(program, "view.typewriter")
    middle = body.viewport().height() // 2
    for number in (0, 30, 45, len(LONG) - 1, 1, 0):
        body.setTextCursor(QTextCursor(body.document().findBlockByNumber(number)))
        assert abs(body.cursorRect().center().y() - middle) <= body.cursorRect().height()
        body.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        QTest.keyClick(body, Qt.Key.Key_A)
        assert abs(body.cursorRect().center().y() - middle) <= body.cursorRect().height()
    trigger(program, "view.typewriter")
    assert body.verticalScrollBar().minimum() == 0
    assert body.cursorRect().top() >= 0
    assert body.cursorRect().bottom() <= body.viewport().height()


def test_the_first_line_of_a_short_text_stands_in_the_middle(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    give_size(program.window, (1366, 768))
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.setFocus()
    trigger(program, "view.typewriter")
    body.insertPlainText("पहला")
    assert abs(body.cursorRect().center().y() - body.viewport().height() // 2) <= body.cursorRect().height()
    give_size(program.window, (1366, 700))
    qtbot.waitUntil(
        lambda: (
            abs(body.cursorRect().center().y() - body.viewport().height() // 2) <= body.cursorRect().height()
        )
    )


def test_the_line_stays_in_the_middle_after_words_were_dragged(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    body, view = program.window.workspace.editor.body, program.window.workspace.editor.body.viewport()
    trigger(program, "view.typewriter")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    place = body.cursorRect().center() + QPoint(12, 0)
    left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
    QTest.mousePress(view, left, pos=place)
    assert body.is_selecting
    QTest.mouseRelease(view, left, pos=place)
    QTest.mousePress(view, right, pos=place)
    body.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    body.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    place = body.cursorRect().center() - QPoint(12, 0)
    QTest.mousePress(view, left, pos=place)  # the release goes to what is dragged
    assert body.textCursor().hasSelection()
    body.setTextCursor(QTextCursor(body.document().findBlockByNumber(45)))
    QTest.keyClick(body, Qt.Key.Key_A)
    middle = body.viewport().height() // 2
    assert abs(body.cursorRect().center().y() - middle) <= body.cursorRect().height()


def test_nothing_but_the_text_and_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    window = program.window
    window.dock("preview").hide()
    before = {dock.objectName(): dock.isHidden() for dock in window.docks}
    trigger(program, "view.focus")
    assert all(dock.isHidden() for dock in window.docks)
    assert window.menuBar().isHidden()
    assert window.statusBar().isHidden()
    assert window.workspace.editor.bar.isHidden()
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert {dock.objectName(): dock.isHidden() for dock in window.docks} == before
    assert not window.menuBar().isHidden()
    assert not window.isFullScreen()


def test_closing_with_nothing_but_the_text_keeps_the_panels(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_long(program, qtbot)
    trigger(program, "view.focus")
    close(qtbot, program)
    program = open_window()
    assert not program.window.dock("details").isHidden()
    assert not program.window.isFullScreen()


def test_the_outline_leads_to_a_heading(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insert_blocks(read_blocks("पहला\n\n## यात्रा\n\nपाठ\n\n### समझौते\n\nपाठ"))
    settle(qtbot, program)
    assert program.window.dock("outline").isHidden()
    trigger(program, "view.outline")
    outline = workspace.outline.list
    assert [outline.item(row).text().strip() for row in range(outline.count())] == ["यात्रा", "समझौते"]
    assert outline.currentRow() == 1
    outline.itemActivated.emit(outline.item(0))
    assert workspace.editor.body.textCursor().block().text() == "यात्रा"
    assert outline.currentRow() == 0
    workspace.editor.body.insertPlainText("नई ")
    qtbot.waitUntil(lambda: outline.item(0).text().strip() == "नई यात्रा", timeout=5_000)
    settle(qtbot, program)


def counted(program: Program) -> dict[str, tuple[str, str]]:
    """What the panel says of the text and of the selection, by its name."""
    return {name: (whole, part) for name, whole, part in program.window.workspace.statistics.rows}


def test_statistics_stay_open_and_follow_the_text_and_the_selection(program: Program, qtbot: QtBot) -> None:
    body = program.window.workspace.editor.body
    body.insert_blocks(read_blocks("वह गया। वह आया।\n\nनमस्ते दुनिया\n\n| दल | सीटें |\n|---|---|\n| क | 12 |"))
    settle(qtbot, program)
    assert program.window.dock("statistics").isHidden()
    trigger(program, "view.statistics")
    settle(qtbot, program)
    assert counted(program)[tr("Words")] == ("10", "")
    assert counted(program)[tr("Minutes to read")] == ("1", "")
    cursor = QTextCursor(body.document())
    cursor.setPosition(3)
    cursor.setPosition(20, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    qtbot.waitUntil(lambda: counted(program)[tr("Words")] == ("10", "4"))
    assert counted(program)[tr("Sentences")][1] == "3"
    body.selectAll()
    qtbot.waitUntil(lambda: counted(program)[tr("Words")] == ("10", "10"))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.insertPlainText("कल ")
    qtbot.waitUntil(lambda: counted(program)[tr("Words")] == ("11", ""))
    trigger(program, "view.statistics")
    assert program.window.dock("statistics").isHidden()
    settle(qtbot, program)


def test_cells_headings_and_captions_are_no_sentences(program: Program, qtbot: QtBot) -> None:
    prose = "वह कल गया। वह आज आया।\n\n- बैठक हुई"
    others = "## नतीजे\n\n| दल | सीटें |\n|---|---|\n| क | 12 |\n\n![चित्र](media/0a1b.jpg)"
    program.window.workspace.editor.body.insert_blocks(read_blocks(f"{prose}\n\n{others}"))
    trigger(program, "view.statistics")
    settle(qtbot, program)
    names = ("Words", "Sentences", "Paragraphs", "Words in a sentence")
    assert [counted(program)[tr(name)][0] for name in names] == ["13", "3", "2", "2.7"]
    trigger(program, "view.statistics")
    settle(qtbot, program)
