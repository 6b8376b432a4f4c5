"""Signs are mended while they are typed, and one Backspace takes that back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.dialogs.autocorrect import AutoCorrectDialog
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.hindi.autocorrect import ALL_RULES, Rule
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from tests.gui.conftest import OpenWindow, close, settle
from tests.gui.test_pasting import put_caret


def type_keys(body: BodyEdit, keys: str) -> None:
    for key in keys:
        QApplication.sendEvent(
            body, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, key)
        )


def compose(body: BodyEdit, keys: str) -> None:
    for key in keys:
        event = QInputMethodEvent()
        event.setCommitString(key)
        QApplication.sendEvent(body, event)


@pytest.mark.parametrize("type_in", [type_keys, compose])
@pytest.mark.parametrize(
    ("keys", "shown", "taken_back"),
    [
        ('कहा, "', "कहा, “", 'कहा, "'),
        ("फिर...", "फिर…", "फिर..."),
        ("2014--", "2014–", "2014--"),
        ("वह  ", "वह ", "वह  "),
        ("वह गया|", "वह गया।", "वह गया|"),
        ("👩🏽‍🚀 गया|", "👩🏽‍🚀 गया।", "👩🏽‍🚀 गया|"),
    ],
)
def test_one_backspace_takes_a_correction_back(
    body: BodyEdit, type_in: Callable[[BodyEdit, str], None], keys: str, shown: str, taken_back: str
) -> None:
    type_in(body, keys)
    assert body.toPlainText() == shown
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.toPlainText() == taken_back
    type_in(body, "क")
    assert body.toPlainText() == f"{taken_back}क"


def test_the_sign_behind_a_composed_word_is_mended(body: BodyEdit) -> None:
    event = QInputMethodEvent()
    event.setCommitString("गया|")
    QApplication.sendEvent(body, event)
    assert body.toPlainText() == "गया।"
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.toPlainText() == "गया|"


def test_undo_takes_back_the_correction_and_then_the_words(body: BodyEdit) -> None:
    type_keys(body, "वह गया|")
    body.undo()
    assert body.toPlainText() == "वह गया|"
    body.redo()
    assert body.toPlainText() == "वह गया।"


def test_backspace_after_anything_else_deletes(body: BodyEdit) -> None:
    type_keys(body, "वह गया| फिर")
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.toPlainText() == "वह गया। फि"


def test_backspace_elsewhere_deletes(body: BodyEdit) -> None:
    type_keys(body, "वह गया|")
    QTest.keyClick(body, Qt.Key.Key_Left)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.toPlainText() == "वह गय।"


@pytest.mark.parametrize(
    "block",
    [
        Block(kind=Kind.VERBATIM, runs=(Run(text="कोड"),)),
        Block(runs=(Run(text="कोड", marks=frozenset({Mark.CODE})),)),
    ],
)
def test_code_and_addresses_stay_as_they_are_typed(body: BodyEdit, block: Block) -> None:
    put_caret(body, (block,), 0, len(block.text))
    type_keys(body, '"--|')
    assert body.toPlainText() == f'{block.text}"--|'


def test_formats_stay_with_a_mended_sign(body: BodyEdit) -> None:
    body.toggle_mark(Mark.BOLD)
    type_keys(body, 'कहा, "')
    assert body.marks_at_caret() == {Mark.BOLD}


def test_what_is_pasted_stays_as_it_is(body: BodyEdit) -> None:
    mime = QMimeData()
    mime.setText('कहा, "हाँ"')
    body.text_pasted.connect(lambda text: body.insert_lines([text]))
    body.insertFromMimeData(mime)
    assert body.toPlainText() == 'कहा, "हाँ"'


def test_the_choice_of_rules_is_kept(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    workspace = program.window.workspace
    workspace.actions_book.action("edit.autocorrect").trigger()
    dialog = program.window.findChild(AutoCorrectDialog)
    assert dialog is not None
    dialog.boxes[Rule.DANDA].setChecked(False)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    settle(qtbot, program)
    assert workspace.editor.body.autocorrect.rules == ALL_RULES - {Rule.DANDA}
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.body.autocorrect.rules == ALL_RULES - {Rule.DANDA}
