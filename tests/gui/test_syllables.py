"""A format begins and ends with a syllable, on the screen at once."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.markup.blocks import Block, Mark, Run
from newsroom_desktop.markup.read import normalised
from tests.gui.test_pasting import put_caret

BOLD = frozenset({Mark.BOLD})


def runs(body: BodyEdit) -> list[tuple[str, bool]]:
    return [(run.text, Mark.BOLD in run.marks) for run in BlockMirror(body.document()).blocks()[0].runs]


def type_key(body: BodyEdit, text: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(body, event)


def select(body: BodyEdit, start: int, end: int) -> None:
    cursor = QTextCursor(body.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("text", "start", "end", "bold"),
    [
        ("हिंदी में", 0, 1, "हिं"),
        ("हिंदी में", 1, 4, "हिंदी"),
        ("क्षेत्र", 1, 2, "क्षे"),
        ("ज़रूरत", 0, 1, "ज़"),
        ("a👨‍👩‍👧b", 1, 3, "👨‍👩‍👧"),
        ("नमस्ते", 0, 2, "नम"),
    ],
)
def test_a_mark_takes_syllables_whole(body: BodyEdit, text: str, start: int, end: int, bold: str) -> None:
    put_caret(body, (Block(runs=(Run(text=text),)),), 0, 0)
    select(body, start, end)
    body.toggle_mark(Mark.BOLD)
    assert [run for run in runs(body) if run[1]] == [(bold, True)]
    before = BlockMirror(body.document()).blocks()
    assert normalised(before) == before
    body.undo()
    assert runs(body) == [(text, False)]


def test_a_link_takes_syllables_whole(body: BodyEdit) -> None:
    put_caret(body, (Block(runs=(Run(text="हिंदी में"),)),), 0, 0)
    select(body, 0, 1)
    body.set_link("https://a.b")
    assert BlockMirror(body.document()).blocks()[0].runs[0] == Run(text="हिं", href="https://a.b")


@pytest.mark.parametrize("way", ["key", "input method"])
@pytest.mark.parametrize(("before", "typed"), [("क", "ि"), ("क", "्"), ("क्", "ष"), ("क", "़"), ("क", "\u200d")])
def test_a_sign_is_set_as_the_letter_that_carries_it(
    body: BodyEdit, before: str, typed: str, way: str
) -> None:
    put_caret(body, (Block(runs=(Run(text=before, marks=BOLD),)),), 0, len(before))
    body.toggle_mark(Mark.BOLD)
    if way == "key":
        type_key(body, typed)
    else:
        event = QInputMethodEvent()
        event.setCommitString(typed)
        QApplication.sendEvent(body, event)
    assert runs(body) == [(before + typed, True)]


def test_a_new_letter_is_set_as_chosen(body: BodyEdit) -> None:
    put_caret(body, (Block(runs=(Run(text="क", marks=BOLD),)),), 0, 1)
    body.toggle_mark(Mark.BOLD)
    type_key(body, "ख")
    type_key(body, "ि")
    assert runs(body) == [("क", True), ("खि", False)]


def test_text_is_moved_by_the_mouse_with_its_formats(body: BodyEdit) -> None:
    put_caret(body, (Block(runs=(Run(text="मोटा", marks=BOLD), Run(text=" पाठ यहाँ"))),), 0, 0)
    body.resize(600, 200)
    body.show()
    select(body, 0, 4)
    moved: QMimeData = body.createMimeDataFromSelection()
    end = QTextCursor(body.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    place = QPointF(body.cursorRect(end).center())
    drop = QDropEvent(
        place,
        Qt.DropAction.MoveAction,
        moved,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(
        place.toPoint(),
        Qt.DropAction.MoveAction,
        moved,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(body.viewport(), enter)
    QApplication.sendEvent(body.viewport(), drop)
    assert BlockMirror(body.document()).blocks()[0].text.endswith("यहाँमोटा")
    assert runs(body)[-1] == ("मोटा", True)


@pytest.mark.parametrize(
    "text", ["उर्दू में اردو زبان लिखा", "👩🏽‍🚀 अंतरिक्ष", "👨‍👩‍👧‍👦 परिवार 🇮🇳", "e\u0301 café"]
)
def test_other_scripts_and_emoji_are_typed_and_taken_back(body: BodyEdit, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(body, event)
    assert body.toPlainText() == text
    body.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(len(text)):
        QTest.keyClick(body, Qt.Key.Key_Delete)
    assert body.toPlainText() == ""


def test_a_dead_key_gives_one_letter(body: BodyEdit) -> None:
    QApplication.sendEvent(body, QInputMethodEvent("´", []))
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(body, event)
    assert body.toPlainText() == "é"
