"""Footnotes: the sign goes in and out whole, and what is typed beside it is no part of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, verbatim
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import OpenWindow, settle
from tests.gui.test_pasting import put_caret
from tests.gui.test_syllables import select, type_key
from tests.gui.test_typing import start_article

CALLED = (Block(runs=(Run(text="सियोल"), note("12"), Run(text=" में"))),)


def test_two_footnotes_are_written_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    body = workspace.editor.body
    body.insert_lines(["सियोल में बैठक"])
    for place, words in ((5, "दक्षिण कोरिया की राजधानी"), (10, "उच्च स्तरीय")):
        cursor = QTextCursor(body.document().firstBlock())
        cursor.setPosition(place)
        body.setTextCursor(cursor)
        workspace.actions_book.action("insert.note").trigger()
        body.insertPlainText(words)
    assert write_blocks(workspace.session.blocks()) == (
        "सियोल[^1] में[^2] बैठक\n\n[^1]: दक्षिण कोरिया की राजधानी\n\n[^2]: उच्च स्तरीय"
    )
    for _ in range(4):
        body.undo()
    assert [block.text for block in workspace.session.blocks()] == ["सियोल में बैठक"]
    settle(qtbot, program)


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_Backspace, 7), (Qt.Key.Key_Backspace, 6), (Qt.Key.Key_Delete, 5)]
)
def test_the_sign_goes_whole(body: BodyEdit, key: Qt.Key, place: int) -> None:
    put_caret(body, CALLED, 0, place)
    QTest.keyClick(body, key)
    assert BlockMirror(body.document()).blocks() == (Block(runs=(Run(text="सियोल में"),)),)
    body.undo()
    assert BlockMirror(body.document()).blocks() == CALLED


@pytest.mark.parametrize("way", ["key", "input method"])
def test_what_is_typed_behind_the_sign_stands_beside_it(body: BodyEdit, way: str) -> None:
    put_caret(body, CALLED, 0, 7)
    if way == "key":
        QTest.keyClick(body, Qt.Key.Key_A)
    else:
        event = QInputMethodEvent()
        event.setCommitString("a")
        QApplication.sendEvent(body, event)
    assert BlockMirror(body.document()).blocks()[0].runs == (
        Run(text="सियोल"),
        note("12"),
        Run(text="a में"),
    )


@pytest.mark.parametrize("kind", [Kind.VERBATIM, Kind.TABLE, Kind.PULL_QUOTE])
def test_a_table_takes_no_footnote(open_window: OpenWindow, qtbot: QtBot, kind: Kind) -> None:
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    workspace.editor.body.insert_blocks((Block(kind=kind, runs=(Run(text="| क |\n| --- |"),)),))
    before = workspace.session.blocks()
    workspace.actions_book.action("insert.note").trigger()
    assert workspace.session.blocks() == before
    assert all(Mark.NOTE not in run.marks for block in before for run in block.runs)
    settle(qtbot, program)


@pytest.mark.parametrize(
    ("place", "runs"),
    [
        (10, (Run(text="देखें "), Run(text="यहाँ", href="https://a.b"), Run(text="a अब"))),
        (7, (Run(text="देखें "), Run(text="यaहाँ", href="https://a.b"), Run(text=" अब"))),
        (5, (Run(text="देखेंa "), Run(text="यहाँ", href="https://a.b"), Run(text=" अब"))),
    ],
)
def test_what_is_typed_behind_a_link_is_no_part_of_it(
    body: BodyEdit, place: int, runs: tuple[Run, ...]
) -> None:
    linked = Block(runs=(Run(text="देखें "), Run(text="यहाँ", href="https://a.b"), Run(text=" अब")))
    put_caret(body, (linked,), 0, place)
    QTest.keyClick(body, Qt.Key.Key_A)
    assert BlockMirror(body.document()).blocks()[0].runs == runs


ONE = verbatim("[^1]: दक्षिण कोरिया की\nराजधानी")
NOTED = (
    Block(runs=(Run(text="सियोल"), note("1"), Run(text=" में"))),
    Block(kind=Kind.QUOTE, runs=(Run(text="बैठक"), note("12"))),
)
TWELVE = verbatim("[^12]: टिप्पणी\n\n    दूसरा अनुच्छेद")


def _delete(body: BodyEdit, way: str) -> None:
    cursor = body.textCursor()
    cursor.setPosition(6)
    if way in ("selection", "typing", "paste", "cut"):
        cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    if way == "typing":
        type_key(body, "क")
    elif way == "paste":
        body.insert_lines(["क"])
    elif way == "cut":
        body.cut()
    else:
        QTest.keyClick(body, Qt.Key.Key_Backspace)


@pytest.mark.parametrize("way", ["sign", "selection", "typing", "paste"])
@pytest.mark.parametrize(
    ("below", "left"),
    [
        ((ONE,), ()),
        ((ONE, TWELVE), (TWELVE,)),
        ((TWELVE, ONE), (TWELVE,)),
        ((Block(), ONE), (Block(),)),
        ((Block(kind=Kind.RULE), ONE), (Block(kind=Kind.RULE),)),
        ((ONE, Block(kind=Kind.RULE)), (Block(kind=Kind.RULE),)),
    ],
)
def test_a_note_goes_with_its_only_sign_in_one_step(
    body: BodyEdit, below: tuple[Block, ...], left: tuple[Block, ...], way: str
) -> None:
    put_caret(body, NOTED + below, 0, 0)
    _delete(body, way)
    assert BlockMirror(body.document()).blocks()[1:] == (NOTED[1], *left)
    body.undo()
    assert BlockMirror(body.document()).blocks() == NOTED + below


@pytest.mark.parametrize(
    "below",
    [
        (ONE, Block(runs=(Run(text="फिर"), note("1")))),
        (ONE, verbatim("<p>और[^1]</p>")),
        (verbatim("[^1]: राजधानी\n[^12]: टिप्पणी"),),
        (verbatim("[^1]: राजधानी\n\nऔर शब्द"),),
        (verbatim("[^1]: राजधानी\n[a]: https://a.b"),),
        (verbatim("पहले\n[^1]: राजधानी"),),
        (ONE, ONE),
    ],
)
def test_a_note_stays_where_more_than_its_sign_would_go(body: BodyEdit, below: tuple[Block, ...]) -> None:
    put_caret(body, NOTED + below, 0, 0)
    _delete(body, "sign")
    assert BlockMirror(body.document()).blocks()[1:] == (NOTED[1], *below)


def test_a_sign_that_is_moved_finds_its_note_again(body: BodyEdit) -> None:
    put_caret(body, (*NOTED, ONE), 0, 0)
    _delete(body, "cut")
    assert BlockMirror(body.document()).blocks()[1:] == (NOTED[1], ONE)
    body.paste()
    assert BlockMirror(body.document()).blocks() == (*NOTED, ONE)


@pytest.mark.parametrize(("start", "end"), [(0, 6), (6, 8)])
def test_a_selection_takes_a_sign_whole(body: BodyEdit, start: int, end: int) -> None:
    put_caret(body, CALLED, 0, 0)
    select(body, start, end)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert BlockMirror(body.document()).blocks()[0].text == (" में" if start == 0 else "सियोलमें")
