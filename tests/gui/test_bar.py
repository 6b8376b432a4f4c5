"""The bar has every format, and shows the one that the caret stands in."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.editor.kind_box import KindBox
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, verbatim
from tests.gui.conftest import OpenWindow, start_article
from tools.waiting import give_size

KINDS = [
    (Kind.PARAGRAPH, 0, "पाठ", "Paragraph"),
    (Kind.HEADING, 2, "उपशीर्षक", "Heading 2"),
    (Kind.HEADING, 3, "उपशीर्षक", "Heading 3"),
    (Kind.HEADING, 4, "उपशीर्षक", "Heading 4"),
    (Kind.BULLET, 0, "बात", "Bulleted list"),
    (Kind.NUMBER, 1, "बात", "Numbered list"),
    (Kind.QUOTE, 0, "उद्धरण", "Quotation"),
    (Kind.PULL_QUOTE, 0, "उद्धरण", "Pull quote"),
    (Kind.EMBED, 0, "https://youtu.be/a_b-C1", "Video or post"),
    (Kind.RULE, 0, "", "Rule"),
    (Kind.TABLE, 0, "| नाम | वोट |\n|---|---|\n| राम | 5 |", "Table"),
    (Kind.FIGURE, 0, "![खेत](media/a.jpg)", "Picture"),
    (Kind.CODE, 0, "कोड", "Block of code"),
    (Kind.VERBATIM, 0, "<div>कच्चा</div>", "Source"),
]
MARKS = [
    (Mark.BOLD, "format.bold"),
    (Mark.ITALIC, "format.italic"),
    (Mark.UNDERLINE, "format.underline"),
    (Mark.STRIKE, "format.strike"),
    (Mark.CODE, "format.code"),
    (Mark.NOTE, "insert.note"),
]


def started(open_window: OpenWindow, qtbot: QtBot) -> Program:
    program = open_window()
    give_size(program.window, (1366, 768))
    start_article(program, qtbot)
    return program


def box_of(program: Program) -> KindBox:
    box = program.window.workspace.editor.bar.findChild(KindBox)
    assert box is not None
    return box


def show(program: Program, block: Block) -> None:
    """Put `block` below a paragraph, and the caret behind its first letter."""
    body = program.window.workspace.editor.body
    body.insert_blocks((Block(runs=(Run(text="पहला"),)), block))
    body.setTextCursor(QTextCursor(body.document().findBlockByNumber(1)))
    if block.text:
        body.moveCursor(QTextCursor.MoveOperation.Right)


def test_every_kind_and_mark_is_looked_at() -> None:
    assert {kind for kind, *_ in KINDS} == set(Kind)
    assert {letter_mark for letter_mark, _ in MARKS} == set(Mark)


@pytest.mark.parametrize(("kind", "level", "text", "name"), KINDS)
def test_the_box_names_the_block_of_the_caret(
    open_window: OpenWindow, qtbot: QtBot, kind: Kind, level: int, text: str, name: str
) -> None:
    program = started(open_window, qtbot)
    box, body = box_of(program), program.window.workspace.editor.body
    assert box.currentText() == tr("Paragraph")
    width = box.width()
    show(program, Block(kind=kind, level=level, runs=(Run(text=text),)))
    assert box.currentText() == tr(name)
    assert box.width() == width >= box.fontMetrics().horizontalAdvance(tr(name))
    body.setTextCursor(QTextCursor(body.document()))
    assert box.currentText() == tr("Paragraph")


@pytest.mark.parametrize(("letter_mark", "name"), MARKS)
def test_the_bar_shows_the_mark_at_the_caret(
    open_window: OpenWindow, qtbot: QtBot, letter_mark: Mark, name: str
) -> None:
    program = started(open_window, qtbot)
    run = note("1") if letter_mark is Mark.NOTE else Run(text="पाठ", marks=frozenset({letter_mark}))
    show(program, Block(runs=(run,)))
    book = program.window.workspace.actions_book
    assert [each for _, each in MARKS if book.action(each).isChecked()] == [name]
    program.window.workspace.editor.body.moveCursor(QTextCursor.MoveOperation.Start)
    assert not book.action(name).isChecked()


def test_the_bar_shows_a_link_and_what_undo_brings_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot)
    link = program.window.workspace.actions_book.action("format.link")
    show(program, Block(kind=Kind.HEADING, level=2, runs=(Run(text="कड़ी", href="https://a.b"),)))
    assert link.isChecked()
    program.window.workspace.editor.body.undo()
    assert not link.isChecked()
    assert box_of(program).currentText() == tr("Paragraph")


def test_the_box_tells_code_from_other_source_beside_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot)
    box, body = box_of(program), program.window.workspace.editor.body
    body.insert_blocks((Block(kind=Kind.CODE, runs=(Run(text="कोड"),)), verbatim("<div>कच्चा</div>")))
    for number, name in ((0, "Block of code"), (1, "Source"), (0, "Block of code")):
        body.setTextCursor(QTextCursor(body.document().findBlockByNumber(number)))
        assert box.currentText() == tr(name)


@pytest.mark.parametrize("language", ["hi", "en"])
def test_every_format_and_insertion_is_on_the_bar(
    open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    program = started(open_window, qtbot)
    program.use_language(language)
    QApplication.processEvents()
    editor = program.window.workspace.editor
    menu = box_of(program).findChild(QMenu)
    assert menu is not None
    on_bar = [action.objectName() for action in (*editor.bar.actions(), *menu.actions())]
    wanted = [spec.action_id for spec in SPECS if spec.menu_name in ("format", "insert")]
    wanted.remove("insert.change")
    letters = [QKeySequence.mnemonic(action.text()).toString() for action in menu.actions()]
    assert len(set(letters)) == len(menu.actions())
    assert sorted(filter(None, on_bar)) == sorted(wanted)
    for action in editor.bar.actions():
        widget = editor.bar.widgetForAction(action)
        assert widget is not None
        assert widget.isVisible(), action.objectName()


def test_a_kind_is_chosen_from_the_box(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = started(open_window, qtbot)
    box, body = box_of(program), program.window.workspace.editor.body
    body.setFocus()
    body.insertPlainText("उपशीर्षक")
    for key, name in ((Qt.Key.Key_3, "Heading 3"), (Qt.Key.Key_Q, "Quotation"), (Qt.Key.Key_P, "Paragraph")):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, key)
        assert box.currentText() == tr(name)
        assert body.hasFocus()
    assert body.document().toPlainText() == "उपशीर्षक"
    assert body.kind_at_caret() == (Kind.PARAGRAPH, 0)
