"""Find and replace in the body."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.find.bar import FindBar
from newsroom_desktop.gui.editor.find.finder import PAUSE_MS
from newsroom_desktop.gui.editor.find.refusals import refusal_sentence
from newsroom_desktop.gui.start import Program
from newsroom_desktop.hindi.pattern import Refusal
from newsroom_desktop.markup.blocks import Mark
from newsroom_desktop.markup.figures import Figure, figure_markdown
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import settle, start_article

PICTURE = figure_markdown(Figure(address="media/a.jpg", alt="मंच!", caption="क्या! हाँ!"))
CARDS = f"""क्या! हाँ!

{PICTURE}

पहला! media

| दल! | सीटें |
| --- | --- |
| रूस! ! | 12 |

दूसरा"""
TEXT = ["हिंदी और हिन्दी", "👨‍👩‍👧 हिंदी की किताब"]


@pytest.fixture
def program(program: Program) -> Program:
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
    qtbot.wait(PAUSE_MS + 50)
    settle(qtbot, program)
    return bar


def switch(program: Program, words: str) -> None:
    box = next(each for each in bar_of(program).findChildren(QCheckBox) if each.text() == tr(words))
    box.setChecked(True)


def press(program: Program, qtbot: QtBot, words: str) -> None:
    button = next(each for each in bar_of(program).findChildren(QPushButton) if each.text() == tr(words))
    button.click()
    settle(qtbot, program)


def chosen(program: Program) -> str:
    return program.window.workspace.editor.body.textCursor().selectedText()


def shown(program: Program) -> list[str]:
    return [block.text for block in program.window.workspace.session.blocks()]


def start_with(program: Program, qtbot: QtBot, markdown: str) -> BodyEdit:
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insert_blocks(read_blocks(markdown))
    settle(qtbot, program)
    return body


def written(program: Program) -> str:
    return write_blocks(program.window.workspace.session.blocks())


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


def hits(edit: QTextEdit | QPlainTextEdit) -> list[str]:
    """What is marked as found; checks of the text have marks of their own, without a ground."""
    found = (
        each for each in edit.extraSelections() if each.format.background().style() != Qt.BrushStyle.NoBrush
    )
    return [each.cursor.selectedText() for each in found]


def test_all_hits_in_sight_are_marked_and_follow_what_is_typed(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "हिंदी")
    body = program.window.workspace.editor.body
    assert hits(body) == ["हिंदी", "हिन्दी", "हिंदी"]
    body.insertPlainText(" हिंदी")
    qtbot.waitUntil(lambda: len(hits(body)) == 4, timeout=5_000)
    QTest.keyClick(bar_of(program), Qt.Key.Key_Escape)
    assert hits(body) == []
    assert bar_of(program).isHidden()


def test_all_are_replaced_in_one_step(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "हिन्दी", "अंग्रेज़ी")
    press(program, qtbot, "Replace all")
    assert shown(program) == ["अंग्रेज़ी और अंग्रेज़ी", "👨‍👩‍👧 अंग्रेज़ी की किताब"]
    assert "3" in bar.told
    program.window.workspace.editor.body.document().undo()
    assert shown(program) == TEXT


def test_an_ending_is_kept_and_no_word_is_left_with_half_a_syllable(program: Program, qtbot: QtBot) -> None:
    body = program.window.workspace.editor.body
    body.selectAll()
    body.insert_lines(["किसान किसानों"])
    bar = ask(program, qtbot, "किसान", "कृषक")
    press(program, qtbot, "Replace all")
    assert body.document().lastBlock().text() == "कृषक कृषकों"
    bar = ask(program, qtbot, "कृषक", "भाई")
    press(program, qtbot, "Replace all")
    assert body.document().lastBlock().text() == "भाई कृषकों"
    assert bar.told.startswith("1 ")


def test_one_is_replaced_and_the_next_chosen(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "हिंदी", "उर्दू")
    program.window.workspace.editor.finder.step(1)
    first = chosen(program)
    press(program, qtbot, "Replace")
    assert first in ("हिंदी", "हिन्दी")
    assert " ".join(shown(program)).count("उर्दू") == 1
    assert chosen(program) in ("हिंदी", "हिन्दी")


def test_a_replacement_keeps_the_marks_of_what_it_replaces(program: Program, qtbot: QtBot) -> None:
    body = program.window.workspace.editor.body
    body.selectAll()
    body.toggle_mark(Mark.BOLD)
    ask(program, qtbot, "किताब", "पोथी")
    press(program, qtbot, "Replace all")
    assert {run.marks for block in program.window.workspace.session.blocks() for run in block.runs} == {
        frozenset({Mark.BOLD})
    }


@pytest.mark.parametrize(
    ("sought", "box", "on", "found"),
    [
        ("हिन्दी", "हिंदी = हिन्दी", False, ["हिन्दी"]),
        ("किताब", "Whole word", True, ["किताब"]),
        ("SEOUL", "Match case", True, ["SEOUL"]),
        (r"\d{2}", "Pattern", True, ["20", "26"]),
    ],
)
def test_each_switch_of_the_bar_narrows_what_is_found_and_replaced(
    program: Program, qtbot: QtBot, sought: str, box: str, *, on: bool, found: list[str]
) -> None:
    body = program.window.workspace.editor.body
    body.selectAll()
    body.insert_lines(["हिंदी, हिन्दी", "किताब, किताबघर", r"Seoul, SEOUL, 2026, \d{2}"])
    before = shown(program)
    bar = ask(program, qtbot, sought, "x")
    told = bar.told
    next(each for each in bar.findChildren(QCheckBox) if each.text() == tr(box)).setChecked(on)
    qtbot.waitUntil(lambda: hits(body) == found, timeout=5_000)
    assert bar.told.startswith(f"{len(found)} ") != told.startswith(f"{len(found)} ")
    seen = []
    for _ in found:
        program.window.workspace.actions_book.action("edit.find_next").trigger()
        seen.append(chosen(program))
    program.window.workspace.actions_book.action("edit.find_previous").trigger()
    assert sorted(seen) == sorted(found)
    assert chosen(program) == seen[-2:][0]
    press(program, qtbot, "Replace all")
    assert sum(text.count("x") for text in shown(program)) == len(found)
    body.undo()
    assert shown(program) == before


@pytest.mark.parametrize(("text", "said"), [("नहींहै", "Not found."), ("", "")])
def test_what_is_not_there_is_said(program: Program, qtbot: QtBot, text: str, said: str) -> None:
    bar = ask(program, qtbot, text)
    assert bar.told == (tr(said) if said else "")
    program.window.workspace.editor.finder.step(1)
    settle(qtbot, program)
    assert chosen(program) == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [("hi", "“(” बंद नहीं है: “)” लिखें, या सिर्फ़ चिह्न के लिए “\\(”।"), ("en", "“(” is not closed: write “)”")],
)
def test_a_broken_pattern_is_said_in_the_language_in_use_and_replaces_nothing(
    program: Program, qtbot: QtBot, language: str, said: str
) -> None:
    program.use_language(language)
    bar = ask(program, qtbot, "(", "x")
    switch(program, "Pattern")
    press(program, qtbot, "Replace all")
    assert bar.told.startswith(said)
    assert bar.is_warning
    assert shown(program) == TEXT
    bar.findChildren(QLineEdit)[0].setText("हिंदी")
    qtbot.waitUntil(lambda: "2" in bar.told, timeout=5_000)
    assert not bar.is_warning


def test_a_replacement_that_cannot_be_read_is_said_and_replaces_nothing(
    program: Program, qtbot: QtBot
) -> None:
    bar = ask(program, qtbot, "(और)", r"\2")
    switch(program, "Pattern")
    press(program, qtbot, "Replace all")
    assert bar.told == refusal_sentence(Refusal.REPLACEMENT)
    assert bar.is_warning
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


# at the pace of keys
def test_what_was_typed_last_is_replaced_by_what_was_typed_last(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "हिंदी", "उर्दू")
    sought, replacement = bar.findChildren(QLineEdit)
    sought.setText("किताब")
    replacement.setText("पोथी")
    press(program, qtbot, "Replace all")
    assert shown(program) == [TEXT[0], TEXT[1].replace("किताब", "पोथी")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_right_behind_the_last_key_goes_to_what_was_typed_last(
    program: Program, qtbot: QtBot, key: Qt.Key
) -> None:
    bar = ask(program, qtbot, "हिंदी", "पोथी")
    sought, replacement = bar.findChildren(QLineEdit)
    sought.setText("किताब")
    QTest.keyClick(sought, key)
    settle(qtbot, program)
    assert chosen(program) == "किताब"
    replacement.setText("ग्रंथ")
    replacement.setFocus()
    QTest.keyClick(replacement, key)
    settle(qtbot, program)
    assert shown(program) == [TEXT[0], TEXT[1].replace("किताब", "ग्रंथ")]


def test_what_is_typed_in_the_text_meanwhile_is_not_replaced(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "किताब", "पोथी")
    body = program.window.workspace.editor.body
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.insertPlainText("पहले ")
    press(program, qtbot, "Replace all")
    assert shown(program) == ["पहले " + TEXT[0], TEXT[1].replace("किताब", "पोथी")]


def test_typing_on_gives_up_what_waits_for_the_hits(program: Program, qtbot: QtBot) -> None:
    bar = ask(program, qtbot, "हिंदी", "उर्दू")
    bar.findChildren(QLineEdit)[0].setText("किताब")
    program.window.workspace.editor.finder.replace_all()
    bar.findChildren(QLineEdit)[0].setText("और")
    qtbot.waitUntil(lambda: bar.told.startswith("1 "), timeout=5_000)
    assert shown(program) == TEXT


def test_a_word_that_is_being_composed_goes_on(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "किताब")
    body = program.window.workspace.editor.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    body.insertPlainText(" ")
    QApplication.sendEvent(body, QInputMethodEvent("किता", []))
    qtbot.wait(PAUSE_MS + 100)
    settle(qtbot, program)
    assert body.textCursor().block().layout().preeditAreaText() == "किता"


def test_a_slow_search_is_said_and_given_up(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, "\n\n".join("a" * length + "b" for length in range(200, 220)))
    bar = ask(program, qtbot, "नहीं")
    switch(program, "Pattern")
    bar.findChildren(QLineEdit)[0].setText("^(a|aa)+$")
    qtbot.waitUntil(lambda: bar.told == tr("Searching…"), timeout=5_000)
    qtbot.waitUntil(lambda: bar.told == refusal_sentence(Refusal.TOO_SLOW), timeout=10_000)
    bar.findChildren(QLineEdit)[0].setText("^(a|aa)+$|x")
    qtbot.waitUntil(lambda: bar.told == tr("Searching…"), timeout=5_000)
    bar.findChildren(QLineEdit)[0].setText("a+b")
    qtbot.waitUntil(lambda: "20" in bar.told, timeout=10_000)


def test_many_hits_are_counted_as_in_india(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, "\n\n".join(["काम " * 60] * 20))
    bar = ask(program, qtbot, "काम", "कार्य")
    assert bar.told.startswith("1,200 ")
    program.window.workspace.editor.finder.step(-1)
    program.window.workspace.editor.finder.step(-1)
    assert bar.told == tr("{number} of {count}", number="1,199", count="1,200")
    press(program, qtbot, "Replace all")
    assert {block.text for block in program.window.workspace.session.blocks()} == {("कार्य " * 60).strip()}


# how it looks
def test_the_hit_in_turn_stands_out_from_the_others(program: Program, qtbot: QtBot) -> None:
    ask(program, qtbot, "हिंदी")
    body = program.window.workspace.editor.body
    program.window.workspace.editor.finder.step(1)
    shown = body.viewport().grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(60)}
    assert theme.colours().in_turn in colours
    QTest.keyClick(bar_of(program), Qt.Key.Key_Escape)
    shown = body.viewport().grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(60)}
    assert theme.colours().in_turn not in colours
    assert theme.colours().selection in colours


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_bar_stands_still(program: Program, qtbot: QtBot, language: str) -> None:
    program.use_language(language)
    bar = ask(program, qtbot, "हिंदी", "उर्दू")
    height = bar.sizeHint().height()
    sought, replacement = bar.findChildren(QLineEdit)
    assert (sought.x(), sought.width()) == (replacement.x(), replacement.width())
    for said in ("", "नहीं मिला।", *map(refusal_sentence, Refusal)):
        bar.warn(said)
        assert bar.sizeHint().height() == height


def test_tab_goes_from_what_is_sought_to_what_comes_in_its_place(program: Program) -> None:
    program.window.workspace.actions_book.action("edit.replace").trigger()
    names = []
    for _ in range(3):
        field = program.window.focusWidget()
        assert field is not None
        names.append(field.accessibleName())
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert names == [tr("Find in the text"), tr("Replace with"), tr("Previous (Shift+Enter)")]


def test_escape_leaves_the_bar_before_anything_else(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.actions_book.action("view.focus").trigger()
    bar = ask(program, qtbot, "हिंदी")
    QTest.keyClick(bar.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert program.window.workspace.focus.is_on
    QTest.keyClick(program.window.workspace.editor.body, Qt.Key.Key_Escape)
    assert not program.window.workspace.focus.is_on
