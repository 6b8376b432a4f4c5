"""The house style is chosen in a dialog, kept in a file, taken from others and handed on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.dialogs.house_style import HouseStyleDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rules import RULES
from newsroom_desktop.hindi.style.style_text import written_style
from tests.gui.conftest import OpenWindow, settle


@pytest.fixture
def dialog(around: QWidget) -> HouseStyleDialog:
    dialog = HouseStyleDialog(HouseStyle(), around)
    dialog.show()
    return dialog


def opened(qtbot: QtBot, program: Program) -> HouseStyleDialog:
    asking = program.window.workspace.house_style
    program.window.workspace.actions_book.action("review.house_style").trigger()
    qtbot.waitUntil(lambda: asking.dialog is not None)
    assert asking.dialog is not None
    return asking.dialog


def test_a_style_is_shown_as_it_is(around: QWidget) -> None:
    style = HouseStyle(
        off=frozenset({"dash", "nasal"}),
        danda="full_stop",
        nukta="with",
        sentence_words=25,
        replacements=(("बंबई", "मुंबई"), ("मद्रास", "चेन्नई")),
    )
    assert HouseStyleDialog(style, around).shown == style


def test_titles_of_rules_have_room_beside_examples_in_large_letters(dialog: HouseStyleDialog) -> None:
    font = dialog.font()
    font.setPointSizeF(16)
    dialog.rules.setFont(font)
    QApplication.processEvents()
    assert dialog.rules.columnWidth(0) >= dialog.rules.viewport().width() // 2


def test_the_space_bar_switches_a_rule_and_enter_keeps_the_style(
    dialog: HouseStyleDialog, qtbot: QtBot
) -> None:
    first = RULES[0].name
    QTest.keyClick(dialog.rules, Qt.Key.Key_Space)
    assert dialog.rules.off == {first}
    with qtbot.waitSignal(dialog.style_chosen) as chosen:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen.args == [HouseStyle(off=frozenset({first}))]


def test_a_search_shows_the_rules_that_have_it(dialog: HouseStyleDialog) -> None:
    QTest.keyClicks(dialog.search, "visarga")
    assert dialog.rules.current is not None
    assert dialog.rules.current.name == "colon-for-visarga"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.rules, Qt.Key.Key_Down)
    assert dialog.rules.current.name == "visarga-for-colon"
    QTest.keyClick(dialog.rules, Qt.Key.Key_Down)
    assert dialog.rules.current.name == "visarga-for-colon"
    dialog.search.setText("हिन्दी")
    assert dialog.rules.current.name == "nasal"
    dialog.search.setText("zzz")
    dialog.search.clear()
    assert dialog.rules.current.name == "nasal"


def test_own_words_that_are_no_pair_are_told_and_kept(dialog: HouseStyleDialog, qtbot: QtBot) -> None:
    dialog.words.edit.setPlainText("बंबई = मुंबई\n\nमद्रास")
    with qtbot.assertNotEmitted(dialog.style_chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "3" in dialog.hint.text()
    assert dialog.tabs.currentWidget() is dialog.words
    dialog.words.edit.setPlainText("बंबई = मुंबई\nबंबई=महामुंबई")
    assert dialog.shown.replacements == (("बंबई", "महामुंबई"),)


def test_the_usual_style_comes_back(dialog: HouseStyleDialog) -> None:
    dialog.show_style(HouseStyle(danda="danda", off=frozenset({"dash"})))
    dialog.usual_button.click()
    assert dialog.shown == HouseStyle()


def test_what_is_chosen_is_kept_in_the_file(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    program = open_window()
    asking = program.window.workspace.house_style
    dialog = opened(qtbot, program)
    dialog.choices.boxes["danda"].setCurrentIndex(2)
    with qtbot.waitSignal(asking.changed) as changed:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert changed.args == [HouseStyle(danda="full_stop")]
    assert asking.dialog is None
    assert 'danda = "full_stop"' in (tmp_path / "house-style.toml").read_text("utf-8")
    assert opened(qtbot, program).shown == HouseStyle(danda="full_stop")


def test_a_broken_file_is_told_and_left_as_it_is(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    path = tmp_path / "house-style.toml"
    path.write_text("[rules", "utf-8")
    workspace = program.window.workspace
    workspace.actions_book.action("review.house_style").trigger()
    settle(qtbot, program)
    assert workspace.house_style.dialog is None
    assert "house-style.toml" in workspace.editor.notice.text
    path.unlink()
    dialog = opened(qtbot, program)
    path.write_text("[rules", "utf-8")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "house-style.toml" in dialog.hint.text())
    assert path.read_text("utf-8") == "[rules"


def test_a_style_is_handed_on_and_taken(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    program = open_window()
    asking = program.window.workspace.house_style
    dialog = opened(qtbot, program)
    shared, style = tmp_path / "shared.toml", HouseStyle(digits="devanagari", off=frozenset({"dash"}))
    shared.write_text(written_style(style), "utf-8")
    asking.take(shared)
    qtbot.waitUntil(lambda: "shared.toml" in dialog.hint.text())
    assert dialog.shown == style
    assert not (tmp_path / "house-style.toml").exists()
    asking.hand_on(dialog.shown, tmp_path / "again.toml")
    qtbot.waitUntil(lambda: "again.toml" in dialog.hint.text())
    assert (tmp_path / "again.toml").read_text("utf-8") == shared.read_text("utf-8")
    shared.write_text("[choices]\ndanda = 'bar'", "utf-8")
    asking.take(shared)
    qtbot.waitUntil(lambda: "bar" in dialog.hint.text())
    assert dialog.shown == style
