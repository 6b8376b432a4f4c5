"""Find and replace in the Markdown."""

from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program
from tests.gui.test_find import CARDS, ask, hits, press, start_with, written
from tests.gui.test_source import source_of, toggle


def test_find_and_replace_in_the_markdown(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, CARDS)
    bar = ask(program, qtbot, "media", "पता")
    toggle(program, qtbot)
    source = source_of(program)
    qtbot.waitUntil(lambda: "2" in bar.told, timeout=5_000)
    assert hits(source) == ["media", "media"]
    program.window.workspace.editor.finder.step(1)
    assert source.textCursor().selectedText() == "media"
    press(program, qtbot, "Replace all")
    assert source.toPlainText() == CARDS.replace("media", "पता")
    source.undo()
    assert source.toPlainText() == CARDS
    toggle(program, qtbot)
    qtbot.waitUntil(lambda: "1" in bar.told, timeout=5_000)
    assert hits(source) == []
    assert written(program) == CARDS


def test_the_bar_is_opened_over_the_markdown(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, CARDS)
    toggle(program, qtbot)
    bar = ask(program, qtbot, "figure")
    assert "2" in bar.told
