"""Whatever a person does in the body, the next start shows the same."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Run
from newsroom_desktop.markup.figures import Figure, figure_markdown
from newsroom_desktop.markup.read import normalised
from tests.gui.conftest import OpenWindow, close, settle
from tests.gui.test_typing import start_article

LETTERS = [
    *("क्षेत्र", "हिंदी ", "ज़रूरत", "👨‍👩‍👧", "क्‍या", "।", "  "),
    *("*तारा*", "- ", "1. ", "> ", "# ", "<b>", "&amp;", "a_b_c", "[x](y)", "\\"),
]
KEYS = [
    *[Qt.Key.Key_Return] * 4,
    *[Qt.Key.Key_Backspace] * 3,
    *(Qt.Key.Key_Delete, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
]
COMMANDS = [
    *("edit.undo", "edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste", "edit.paste"),
    *("format.bold", "format.italic", "format.underline", "format.strike", "format.quote", "format.clear"),
    *("format.heading2", "format.bullets", "format.numbers", "format.indent", "format.outdent"),
    *("format.pull_quote", "format.code", "insert.rule", "insert.line_break", "insert.code", "insert.note"),
]
CARDS = [
    Block(kind=Kind.TABLE, runs=(Run(text="| दल |\n| --- |\n| क |"),)),
    Block(kind=Kind.FIGURE, runs=(Run(text=figure_markdown(Figure(address="media/a.jpg", alt="मंच"))),)),
]


@pytest.mark.parametrize("seed", range(8))
def test_the_next_start_shows_what_was_left(open_window: OpenWindow, qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    QGuiApplication.clipboard().setText("पहली\nदूसरी\n\nतीसरी")
    program = open_window()
    start_article(program, qtbot)
    for _ in range(150):
        _act(chance, program)
    settle(qtbot, program)
    left = normalised(program.window.workspace.session.blocks())
    close(qtbot, program)
    assert normalised(open_window().window.workspace.session.blocks()) == left


def _act(chance: random.Random, program: Program) -> None:
    body = program.window.workspace.editor.body
    body.setFocus()
    match chance.choices(["type", "key", "command", "select", "card"], [45, 30, 20, 5, 3])[0]:
        case "card":
            body.insert_blocks((chance.choice(CARDS),))
        case "type":
            body.insert_lines([chance.choice(LETTERS)])
        case "key":
            QTest.keyClick(body, chance.choice(KEYS))
        case "command":
            program.window.workspace.actions_book.action(chance.choice(COMMANDS)).trigger()
        case _:
            _select(chance, body)


def _select(chance: random.Random, body: BodyEdit) -> None:
    count, cursor = body.document().characterCount(), body.textCursor()
    cursor.setPosition(chance.randrange(count))
    cursor.setPosition(chance.randrange(count), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
