"""A long article costs a key no more than a short one."""

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.markup.blocks import Block, Kind, Run
from tests.gui.conftest import OpenWindow, settle, start_article
from tests.gui.test_autocorrect import compose, type_keys

SENTENCE = "रूस के राष्ट्रपति आज आ रहे हैं।"
KEYS: dict[str, Callable[[BodyEdit], None]] = {
    "letter": lambda body: type_keys(body, "क"),
    "matra": lambda body: type_keys(body, "ि"),
    "space": lambda body: type_keys(body, " "),
    "mended": lambda body: type_keys(body, "|"),
    "composed": lambda body: compose(body, "क"),
    "backspace": lambda body: QTest.keyClick(body, Qt.Key.Key_Backspace),
    "left": lambda body: QTest.keyClick(body, Qt.Key.Key_Left),
    "enter": lambda body: QTest.keyClick(body, Qt.Key.Key_Return),
    "undo": lambda body: body.undo(),
}


def calls_of(act: Callable[[], None]) -> int:
    """How many functions are called while `act` is done."""
    count = 0

    def on_event(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(on_event)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


def test_a_key_does_no_more_in_a_long_article(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    made = []
    for count in (40, 1_200):
        start_article(program, qtbot)
        body = program.window.workspace.editor.body
        lines = (Block(runs=(Run(text=f"{SENTENCE} {number % 10}"),)) for number in range(count))
        body.insert_blocks((*lines, Block(kind=Kind.BULLET, runs=(Run(text=SENTENCE),))))
        body.moveCursor(QTextCursor.MoveOperation.End)
        type_keys(body, "क")
        settle(qtbot, program)
        made.append({name: calls_of(partial(key, body)) for name, key in KEYS.items()})
        settle(qtbot, program)
    short, long = made
    assert {name: count for name, count in long.items() if count > 1.2 * short[name]} == {}
