"""Undo takes typing back phrase by phrase."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.phrases import PAUSE_SECONDS, Phrases
from newsroom_desktop.markup.blocks import Block, Kind, Run
from tests.gui.test_autocorrect import compose, type_keys
from tests.gui.test_pasting import block, put_caret


def compose_slowly(body: BodyEdit, keys: str) -> None:
    """As an input method does that shows each sign before it is part of the text."""
    for key in keys:
        QApplication.sendEvent(body, QInputMethodEvent(key, []))
        committed = QInputMethodEvent()
        committed.setCommitString(key)
        QApplication.sendEvent(body, committed)


def undone(body: BodyEdit) -> list[str]:
    """What stands there before each step back, down to where nothing is left to undo."""
    shown = []
    while body.document().isUndoAvailable():
        shown.append(body.toPlainText())
        body.undo()
    return shown[::-1]


@pytest.fixture
def clock(body: BodyEdit) -> list[float]:
    """The seconds that have passed, which a test lets go on."""
    seconds = [0.0]
    body.phrases = Phrases(lambda: seconds[0])
    return seconds


@pytest.mark.parametrize("type_in", [type_keys, compose, compose_slowly])
@pytest.mark.parametrize(
    ("keys", "steps"),
    [
        ("वह कल दिल्ली गया", ["वह कल दिल्ली गया"]),
        ("वह गया। फिर आया। बस", ["वह गया।", "वह गया। फिर आया।", "वह गया। फिर आया। बस"]),
        ("क्या? हाँ! ठीक.", ["क्या?", "क्या? हाँ!", "क्या? हाँ! ठीक."]),
        ("कुल 3.5 लाख", ["कुल 3.5 लाख"]),
        ("(वह गया!) और", ["(वह गया!)", "(वह गया!) और"]),
    ],
)
@pytest.mark.usefixtures("clock")
def test_a_phrase_ends_with_its_sentence(
    body: BodyEdit, type_in: Callable[[BodyEdit, str], None], keys: str, steps: list[str]
) -> None:
    type_in(body, keys)
    assert undone(body) == steps


@pytest.mark.parametrize("type_in", [type_keys, compose])
def test_a_phrase_ends_when_the_hands_rest(
    body: BodyEdit, clock: list[float], type_in: Callable[[BodyEdit, str], None]
) -> None:
    type_in(body, "वह कल ")
    clock[0] += PAUSE_SECONDS / 2
    type_in(body, "दिल्ली ")
    clock[0] += PAUSE_SECONDS * 2
    type_in(body, "गया")
    assert undone(body) == ["वह कल दिल्ली ", "वह कल दिल्ली गया"]


@pytest.mark.parametrize("type_in", [type_keys, compose])
@pytest.mark.usefixtures("clock")
def test_typing_is_no_part_of_the_step_before_it(
    body: BodyEdit, type_in: Callable[[BodyEdit, str], None]
) -> None:
    body.insert_blocks((block("चिपकाया"),))
    type_in(body, " हुआ")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_in(body, "आज ")
    QTest.keyClick(body, Qt.Key.Key_End)
    type_in(body, " यह")
    assert undone(body) == [
        "चिपकाया",
        "चिपकाया हुआ",
        "आज चिपकाया हुआ",
        "आज चिपकाया हुआ यह",
    ]


@pytest.mark.parametrize("type_in", [type_keys, compose])
@pytest.mark.usefixtures("clock")
def test_what_is_typed_over_a_selection_is_a_step_of_its_own(
    body: BodyEdit, type_in: Callable[[BodyEdit, str], None]
) -> None:
    type_in(body, "पहला")
    body.selectAll()
    type_in(body, "दूसरा")
    assert undone(body) == ["पहला", "दूसरा"]


@pytest.mark.parametrize("type_in", [type_keys, compose])
@pytest.mark.usefixtures("clock")
def test_a_letter_that_parts_a_list_is_one_step_with_what_becomes_of_it(
    body: BodyEdit, type_in: Callable[[BodyEdit, str], None]
) -> None:
    item = Block(kind=Kind.BULLET, level=1, runs=(Run(text="अंदर"),))
    put_caret(body, (block("एक", Kind.BULLET), Block(), item), 1, 0)
    type_in(body, "क")
    assert undone(body) == ["एक\nक\nअंदर"]
