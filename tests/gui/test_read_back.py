"""What the statistics say of how a text reads."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.read import read_blocks
from tests.gui.conftest import OpenWindow, settle, start_article
from tests.gui.test_comfort import trigger

SHORT = "राम घर गया। वह कल आया। सब खुश थे। किसान ने खाना दिया। किसानों ने गाना गाया।"
LONG = " ".join(["सरकार ने आज कहा कि वह"] * 6) + "।"


def test_the_panel_says_how_hard_the_text_is_and_goes_to_its_longest_sentence(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    program.use_language("en")
    start_article(program, qtbot)
    workspace = program.window.workspace
    body, view = workspace.editor.body, workspace.statistics.read_back
    trigger(program, "view.statistics")
    settle(qtbot, program)
    qtbot.waitUntil(lambda: view.verdict == ["Too short to tell how hard it is to read."])
    body.insert_blocks(read_blocks("\n\n".join([SHORT] * 4)))
    qtbot.waitUntil(lambda: view.verdict[0] == "Easy to read", timeout=5_000)
    assert "A sentence has 3 words on average." in view.verdict
    assert ("किसान", "8") in [row[:2] for row in view.keywords]
    assert view.longest.isHidden()
    body.insert_blocks(read_blocks(f"## शीर्षक\n\nपहला[^1] वाक्य। {LONG} अंत 😀।\n\n[^1]: टिप्पणी"))
    qtbot.waitUntil(lambda: view.longest.count() == 1, timeout=5_000)
    assert view.verdict[0] == "As hard to read as most news"
    assert "1 sentence has more than 30 words." in view.verdict
    body.moveCursor(body.textCursor().MoveOperation.Start)
    view.longest.setCurrentRow(0)
    view.longest.setFocus()
    QTest.keyClick(view.longest, Qt.Key.Key_Return)
    assert body.textCursor().selectedText() == LONG
    program.use_language("hi")
    qtbot.waitUntil(lambda: view.verdict[0] == "पढ़ने में आम ख़बर जैसा")
    program.use_language("en")
    trigger(program, "view.statistics")
    settle(qtbot, program)


def test_a_sentence_that_is_gone_is_not_gone_to(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    body, view = workspace.editor.body, workspace.statistics.read_back
    trigger(program, "view.statistics")
    body.insert_blocks(read_blocks("\n\n".join([SHORT] * 3) + f"\n\n{LONG}"))
    qtbot.waitUntil(lambda: view.longest.count() == 1, timeout=5_000)
    body.selectAll()
    body.insertPlainText("\n".join(["कुछ और लिखा हुआ यहां है"] * 5))
    view.longest.itemActivated.emit(view.longest.item(0))
    assert not body.textCursor().hasSelection()
    settle(qtbot, program)
    qtbot.waitUntil(lambda: view.longest.count() == 0, timeout=5_000)
    trigger(program, "view.statistics")
    settle(qtbot, program)
