"""Find and replace in the body."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.find_bar import FindBar
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from tests.gui.conftest import OpenWindow, settle
from tests.gui.test_typing import start_article

TEXT = ["हिंदी और हिन्दी", "👨‍👩‍👧 हिंदी की किताब"]


@pytest.fixture
def program(open_window: OpenWindow, qtbot: QtBot) -> Program:
    program = open_window()
    start_article(program, qtbot)
    program.window.workspace.editor.body.insert_lines(TEXT)
    return program


def bar_of(program: Program) -> FindBar:
    bar = program.window.workspace.editor.findChild(FindBar)
    assert isinstance(bar, FindBar)
    return bar


def ask(program: Program, qtbot: QtBot, text: str, new: str | None = None) -> FindBar:
    action = "edit.find" if new is None else "edit.replace"
    program.window.workspace.actions_book.action(action).trigger()
    bar = bar_of(program)
    sought, replacement = bar.findChildren(QLineEdit)
    sought.setText(text)
    replacement.setText(new or "")
    qtbot.wait(200)
    settle(qtbot, program)
    return bar


def press(program: Program, qtbot: QtBot, words: str) -> None:
    button = next(each for each in bar_of(program).findChildren(QPushButton) if each.text() == tr(words))
    button.click()
    settle(qtbot, program)


def chosen(program: Program) -> str:
    return program.window.workspace.editor.body.textCursor().selectedText()


def shown(program: Program) -> list[str]:
    return [block.text for block in program.window.workspace.session.blocks()]


def test_enter_goes_from_hit_to_hit_and_around(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "हिंदी")
    assert "3" in bar.told
    seen = []
    for _ in range(4):
        QTest.keyClick(bar.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
        seen.append(chosen(program))
    assert sorted(seen[:3]) == sorted(["हिंदी", "हिन्दी", "हिंदी"])
    assert seen[3] == seen[0]
    QTest.keyClick(bar.findChildren(QLineEdit)[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(program) == seen[2]


def test_all_hits_in_sight_are_marked_and_follow_what_is_typed(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "हिंदी")
    body = program.window.workspace.editor.body
    assert [each.cursor.selectedText() for each in body.extraSelections()] == ["हिंदी", "हिन्दी", "हिंदी"]
    body.insertPlainText(" हिंदी")
    qtbot.waitUntil(lambda: len(body.extraSelections()) == 4, timeout=5_000)
    QTest.keyClick(bar_of(program), Qt.Key.Key_Escape)
    assert body.extraSelections() == []
    assert bar_of(program).isHidden()


def test_all_are_replaced_in_one_step(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "हिन्दी", "अंग्रेज़ी")
    press(program, qtbot, "Replace all")
    assert shown(program) == ["अंग्रेज़ी और अंग्रेज़ी", "👨‍👩‍👧 अंग्रेज़ी की किताब"]
    assert "3" in bar.told
    program.window.workspace.editor.body.document().undo()
    assert shown(program) == TEXT


def test_one_is_replaced_and_the_next_chosen(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "हिंदी", "उर्दू")
    program.window.workspace.editor.finder.step(1)
    first = chosen(program)
    press(program, qtbot, "Replace")
    assert first in ("हिंदी", "हिन्दी")
    assert " ".join(shown(program)).count("उर्दू") == 1
    assert chosen(program) in ("हिंदी", "हिन्दी")


def test_no_hit_in_a_table_is_taken_for_one_behind_it(program: Program, qtbot: QtBot) -> None:
    table = Block(kind=Kind.TABLE, runs=(Run(text="| हिंदी | हिंदी |\n| --- | --- |\n| क | ख |"),))
    program.window.workspace.editor.body.insert_blocks((table, Block(runs=(Run(text="पाठ जो रहता है " * 4),))))
    before = shown(program)
    ask(program, qtbot, "हिंदी", "उर्दू")
    press(program, qtbot, "Replace all")
    assert shown(program)[2:] == before[2:]
    assert shown(program)[0] == "उर्दू और उर्दू"


def test_a_replacement_keeps_the_marks_of_what_it_replaces(program: Program, qtbot: QtBot) -> None:
    body = program.window.workspace.editor.body
    body.selectAll()
    body.toggle_mark(Mark.BOLD)
    ask(program, qtbot, "किताब", "पोथी")
    press(program, qtbot, "Replace all")
    assert {run.marks for block in program.window.workspace.session.blocks() for run in block.runs} == {
        frozenset({Mark.BOLD})
    }


@pytest.mark.parametrize(("text", "said"), [("नहींहै", "Not found."), ("", "")])
def test_what_is_not_there_is_said(program: Program, qtbot: QtBot, text: str, said: str) -> None:
    bar = ask(program, qtbot, text)
    assert bar.told == (tr(said) if said else "")
    program.window.workspace.editor.finder.step(1)
    settle(qtbot, program)
    assert chosen(program) == ""


def test_a_broken_pattern_is_said_and_replaces_nothing(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "(", "x")
    box = next(each for each in bar.findChildren(QCheckBox) if each.text() == tr("Pattern"))
    box.setChecked(True)
    press(program, qtbot, "Replace all")
    assert tr("The pattern cannot be used: {reason}.").split("{")[0] in bar.told
    assert shown(program) == TEXT


def test_selected_words_are_looked_for(program: Program, qtbot: QtBot) -> None:
    body = program.window.workspace.editor.body
    cursor = body.document().find("किताब")
    body.setTextCursor(cursor)
    program.window.workspace.actions_book.action("edit.find").trigger()
    settle(qtbot, program)
    assert bar_of(program).wanted.text == "किताब"


def test_the_next_article_has_its_own_hits(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "हिंदी")
    start_article(program, qtbot, headline="दूसरी")
    settle(qtbot, program)
    qtbot.waitUntil(lambda: bar.told == tr("Not found."), timeout=5_000)
