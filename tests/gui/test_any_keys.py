"""Whatever a person does in the body, the next start shows the same."""

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Run, verbatim
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.figures import Figure, figure_markdown
from newsroom_desktop.markup.read import normalised
from tests.gui.conftest import OpenWindow, close, listed_ids, settle, start_article

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
    *(
        "format.pull_quote",
        "format.code",
        "insert.rule",
        "insert.line_break",
        "format.code_block",
        "insert.note",
    ),
]
CARDS = [
    Block(kind=Kind.TABLE, runs=(Run(text="| दल |\n| --- |\n| क |"),)),
    Block(kind=Kind.FIGURE, runs=(Run(text=figure_markdown(Figure(address="media/a.jpg", alt="मंच"))),)),
    Block(kind=Kind.CODE, runs=(Run(text="x = 1\n```\n    y"),)),
    verbatim("<div>\nकच्चा\n</div>"),
    embed("https://youtu.be/a_b-C1"),
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


PASTED = ("<p>क <b>ख</b></p><ul><li>ए<li>बी</ul>", "<table><tr><td>1<td>2</table>", "<h2>श</h2><p>प</p>")
ELSEWHERE = (
    *("article.export", "article.import", "article.quit"),
    *("archive.open", "archive.move", "archive.export_all", "archive.import_all"),
)
"""What writes into folders of the person, or leaves the archive."""
ANY_COMMANDS = [spec.action_id for spec in SPECS if not spec.action_id.startswith(ELSEWHERE)]


@pytest.mark.parametrize("seed", range(6))
def test_any_commands_in_any_order_lose_nothing(open_window: OpenWindow, qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    for _ in range(90):
        _end_dialogs(chance)
        _do_anything(chance, program)
        if chance.random() < 0.05:
            settle(qtbot, program)
    _end_dialogs(chance)
    settle(qtbot, program)
    workspace.editor.headline.setPlainText("अंत")  # a blank article is not kept
    left, article = normalised(workspace.session.blocks()), workspace.session.article
    assert article is not None
    close(qtbot, program)
    program = open_window()
    program.window.workspace.session.open(article.article_id)
    settle(qtbot, program)
    assert normalised(program.window.workspace.session.blocks()) == left


def _do_anything(chance: random.Random, program: Program) -> None:
    workspace = program.window.workspace
    source, body = workspace.session.source, workspace.editor.body
    match chance.choices(["act", "paste", "open", "command"], [40, 10, 6, 44])[0]:
        case "act" if source is None:
            _act(chance, program)
        case "act":
            edit = workspace.editor.findChild(SourceEdit)
            assert edit is not None
            edit.insertPlainText(chance.choice(LETTERS))
        case "paste" if source is None:
            mime = QMimeData()
            mime.setHtml(chance.choice(PASTED))
            mime.setText("क ख")
            body.insertFromMimeData(mime)
        case "open" if ids := listed_ids(program):
            workspace.session.open(chance.choice(ids))
        case _:
            action = workspace.actions_book.action(chance.choice(ANY_COMMANDS))
            if action.isEnabled():
                action.trigger()


def _end_dialogs(chance: random.Random) -> None:
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            ends = chance.choice([dialog.accept, dialog.reject])
            # Of a name that is no file Qt says so in a box of its own, which waits for a person.
            (dialog.reject if isinstance(dialog, QFileDialog) else ends)()
