"""Signs that are typed at the begin of a paragraph, and what they make of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.items import numbers_from
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import fill
from newsroom_desktop.markup.blocks import Block, Kind, Run


@pytest.mark.parametrize(
    ("sign", "kind", "level"),
    [
        ("# ", Kind.HEADING, 2),
        ("## ", Kind.HEADING, 2),
        ("### ", Kind.HEADING, 3),
        ("#### ", Kind.HEADING, 4),
        ("- ", Kind.BULLET, 0),
        ("* ", Kind.BULLET, 0),
        ("1. ", Kind.NUMBER, 0),
        ("> ", Kind.QUOTE, 0),
    ],
)
def test_a_sign_and_a_space_make_the_paragraph_what_they_say(
    body: BodyEdit, sign: str, kind: Kind, level: int
) -> None:
    mirror = BlockMirror(body.document())
    QTest.keyClicks(body, sign)
    body.insertPlainText("पाठ")
    assert mirror.blocks() == (Block(kind=kind, level=level, runs=(Run(text="पाठ"),)),)
    for _ in range(2):
        body.document().undo()
    assert mirror.blocks() == (Block(runs=(Run(text=sign),)),)


@pytest.mark.parametrize(
    ("commits", "kind", "level"),
    [
        (["##", " "], Kind.HEADING, 2),
        (["## "], Kind.HEADING, 2),
        (["-", " "], Kind.BULLET, 0),
        (["१.", " "], Kind.NUMBER, 0),
        (["१. "], Kind.NUMBER, 0),
    ],
)
def test_a_sign_from_an_input_method_counts_too(
    body: BodyEdit, commits: list[str], kind: Kind, level: int
) -> None:
    for text in (*commits, "पाठ "):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(body, event)
    begun = Block(kind=kind, level=level, runs=(Run(text="पाठ "),))
    assert BlockMirror(body.document()).blocks() == (begun,)
    for _ in range(2):
        body.document().undo()
    assert BlockMirror(body.document()).blocks() == (Block(runs=(Run(text="".join(commits)),)),)


@pytest.mark.parametrize("text", ["a- ", "5. ", "##### ", "-- ", "#a "])
def test_other_signs_are_just_text(body: BodyEdit, text: str) -> None:
    QTest.keyClicks(body, text)
    assert BlockMirror(body.document()).blocks() == (Block(runs=(Run(text=text),)),)


def test_a_typed_item_goes_on_with_the_list_above(body: BodyEdit) -> None:
    fill(body.document(), (Block(kind=Kind.NUMBER, runs=(Run(text="एक"),)), Block()), theme.body_look())
    body.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(body, "1. ")
    assert list(numbers_from(body.document().firstBlock())) == [1, 2]


@pytest.mark.parametrize("text", ["---", "***", "___"])
def test_three_signs_and_enter_are_a_rule(body: BodyEdit, text: str) -> None:
    mirror = BlockMirror(body.document())
    QTest.keyClicks(body, text)
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertPlainText("पाठ")
    assert [(block.kind, block.text) for block in mirror.blocks()] == [
        (Kind.RULE, ""),
        (Kind.PARAGRAPH, "पाठ"),
    ]
