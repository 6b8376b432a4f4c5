"""Text in Kruti Dev that is pasted is offered in Unicode; the menu converts it; undo brings it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from tests.gui.conftest import OpenWindow, settle

pytestmark = pytest.mark.usefixtures("clipboard")

_LEGACY = "iz/kkuea=h us dgk fd Hkkjr vkxs c<+ jgk gSA"
_HINDI = "प्रधानमंत्री ने कहा कि भारत आगे बढ़ रहा है।"


@pytest.fixture
def body(program: Program) -> BodyEdit:
    return program.window.workspace.editor.body


def paste(program: Program, qtbot: QtBot, text: str, html: str = "") -> None:
    program.window.workspace.editor.paste_text(text, html)
    settle(qtbot, program)


def offer(program: Program) -> QPushButton | None:
    buttons = program.window.workspace.editor.notice.findChildren(QPushButton)
    shown = [each for each in buttons if each.isVisibleTo(program.window.workspace.editor.notice)]
    return shown[0] if shown and not program.window.workspace.editor.notice.isHidden() else None


def run(program: Program, qtbot: QtBot, action_id: str) -> None:
    program.window.workspace.actions_book.action(action_id).trigger()
    settle(qtbot, program)


@pytest.mark.parametrize("lines", [1, 3])
def test_pasted_kruti_dev_is_shown_in_both_and_converted_on_wish(
    program: Program, body: BodyEdit, qtbot: QtBot, lines: int
) -> None:
    raw, hindi = "\n".join([_LEGACY] * lines), "\n".join([_HINDI] * lines)
    paste(program, qtbot, raw.replace("\n", "\n\n"))
    assert body.toPlainText() == raw
    said = program.window.workspace.editor.notice.text
    assert "iz/kkuea=h us dgk" in said
    assert "प्रधानमंत्री ने कहा" in said
    button = offer(program)
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert body.toPlainText() == hindi
    body.setFocus()
    program.window.workspace.editor.undo()
    assert body.toPlainText() == raw
    program.window.workspace.editor.redo()
    assert body.toPlainText() == hindi


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister said on Monday that India is moving ahead of its rivals.",
        "Aaj desh ke pradhan mantri ne kaha ki sabhi log milkar kaam karen.",
        "प्रधानमंत्री ने कहा कि WhatsApp और Facebook पर रोक लगेगी",
        "def add(a, b):\n    return a + b  # the sum",
    ],
)
def test_ordinary_text_is_not_asked_about(program: Program, qtbot: QtBot, text: str) -> None:
    paste(program, qtbot, text)
    assert offer(program) is None


def test_runs_that_html_sets_in_kruti_dev_are_read_and_others_stay(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    html = (
        "<p><span style='font-family:\"Kruti Dev 010\"'>Hkkjr <b>ds f</b>LFkfr</span>"
        "<span style='font-family:Arial'> GOP us </span><font face='DevLys 010'>gSA</font></p>"
    )
    paste(program, qtbot, "Hkkjr ds fLFkfr GOP us gSA", html)
    button = offer(program)
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert body.toPlainText() == "भारत के स्थिति GOP us है।"
    assert [run.text for run in blocks(program)[0].runs if Mark.BOLD in run.marks] == ["के"]


@pytest.mark.parametrize("text", ["lhrk", ""])
def test_a_word_is_offered_where_html_names_its_font(
    program: Program, body: BodyEdit, qtbot: QtBot, text: str
) -> None:
    paste(program, qtbot, text, "<p><span style=\"font-family:'Kruti Dev 010'\">lhrk</span></p>")
    button = offer(program)
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert body.toPlainText() == "सीता"


def blocks(program: Program) -> tuple[Block, ...]:
    return program.window.workspace.session.blocks()


def test_what_changed_meanwhile_is_not_written_over(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    paste(program, qtbot, _LEGACY)
    button = offer(program)
    assert button is not None
    cursor = body.textCursor()
    cursor.setPosition(5)
    cursor.insertText("यहाँ")
    changed = body.toPlainText()
    button.click()
    settle(qtbot, program)
    assert body.toPlainText() == changed
    said = program.window.workspace.editor.notice.text
    assert said
    assert "iz/kkuea=h" not in said


def test_the_menu_converts_all_and_formats_stay(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    given = (
        Block(kind=Kind.HEADING, level=2, runs=(Run(text="fnYyh"),)),
        Block(
            runs=(
                Run(text="Hkkjr ds "),
                Run(text="f", marks=frozenset({Mark.BOLD})),
                Run(text="LFkfr gSA "),
                Run(text="irk", href="https://example.com/"),
            )
        ),
        Block(kind=Kind.BULLET, runs=(Run(text="jke"),)),
    )
    body.insert_blocks(given)
    raw = body.toPlainText()
    body.setFocus()
    run(program, qtbot, "legacy.krutidev010")
    found = blocks(program)
    assert [(block.kind, block.level, block.text) for block in found] == [
        (Kind.HEADING, 2, "दिल्ली"),
        (Kind.PARAGRAPH, 0, "भारत के स्थिति है। पता"),
        (Kind.BULLET, 0, "राम"),
    ]
    assert [run.href for run in found[1].runs if run.text == "पता"] == ["https://example.com/"]
    program.window.workspace.editor.undo()
    assert body.toPlainText() == raw


def test_the_menu_converts_the_selection_only(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insert_blocks((Block(runs=(Run(text="jke ';ke"),)), Block(runs=(Run(text="lhrk"),))))
    cursor = body.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    body.setFocus()
    run(program, qtbot, "legacy.krutidev010")
    assert body.toPlainText() == "jke श्याम\nसीता"


def test_spaces_at_the_edges_of_the_selection_stay(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insert_blocks((Block(runs=(Run(text="eksgu jke ';ke"),)),))
    cursor = body.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    body.setFocus()
    run(program, qtbot, "legacy.krutidev010")
    assert body.toPlainText() == "eksgu राम ';ke"
    body.undo()
    assert body.toPlainText() == "eksgu jke ';ke"


def test_the_headline_is_converted_where_it_is_written_in(program: Program, qtbot: QtBot) -> None:
    headline = program.window.workspace.editor.headline
    headline.selectAll()
    headline.textCursor().insertText('fnYyh esa o"kkZ')
    program.window.activateWindow()
    headline.setFocus()
    qtbot.waitUntil(lambda: program.window.workspace.field_in_use.widget is headline)
    run(program, qtbot, "legacy.krutidev010")
    assert headline.toPlainText() == "दिल्ली में वर्षा"
    headline.undo()
    assert headline.toPlainText() == 'fnYyh esa o"kkZ'


def test_a_line_that_is_pasted_into_the_headline_is_offered_in_unicode(
    program: Program, qtbot: QtBot
) -> None:
    headline = program.window.workspace.editor.headline
    headline.selectAll()
    headline.textCursor().insertText("खेल: ")
    headline.insert_line("fØdsV eSp esa Hkkjr us ckth ekjh")
    settle(qtbot, program)
    button = offer(program)
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert headline.toPlainText() == "खेल: क्रिकेट मैच में भारत ने बाजी मारी"
    headline.undo()
    assert headline.toPlainText() == "खेल: fØdsV eSp esa Hkkjr us ckth ekjh"
    headline.insert_line("Sab log kehte hain ki film achhi hai")
    settle(qtbot, program)
    assert offer(program) is None


def test_a_headline_that_has_changed_is_not_written_over(program: Program, qtbot: QtBot) -> None:
    headline = program.window.workspace.editor.headline
    headline.selectAll()
    headline.insert_line("fØdsV eSp esa Hkkjr us ckth ekjh")
    settle(qtbot, program)
    button = offer(program)
    headline.setPlainText("यह शीर्षक है")
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert headline.toPlainText() == "यह शीर्षक है"


def test_a_line_of_the_details_is_converted_where_it_is_written_in(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insert_blocks((Block(runs=(Run(text="jke"),)),))
    field = program.window.workspace.details.findChildren(LineField)[0]
    field.setText("fnYyh esa")
    program.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: program.window.workspace.field_in_use.widget is field)
    run(program, qtbot, "legacy.krutidev010")
    assert field.text() == "दिल्ली में"
    assert body.toPlainText() == "jke"


def offered_while_writing(program: Program, body: BodyEdit, qtbot: QtBot) -> QPushButton:
    program.window.activateWindow()
    body.setFocus()
    qtbot.waitUntil(body.hasFocus)
    paste(program, qtbot, _LEGACY)
    button = offer(program)
    assert button is not None
    return button


def test_writing_goes_on_where_it_was_after_a_click_on_an_offer(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    button = offered_while_writing(program, body, qtbot)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, program)
    assert body.hasFocus()
    QTest.keyClicks(body, "ab")
    assert body.toPlainText() == f"{_HINDI}ab"


def test_writing_goes_on_where_it_was_after_an_offer_was_taken_by_the_keyboard(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    button = offered_while_writing(program, body, qtbot)
    button.setFocus(Qt.FocusReason.BacktabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(qtbot, program)
    assert body.hasFocus()
    assert body.toPlainText() == _HINDI


def test_text_is_copied_for_print(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insert_blocks((Block(runs=(Run(text="दिल्ली में WhatsApp"),)),))
    body.setFocus()
    run(program, qtbot, "legacy.copy")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "fnYyh esa WhatsApp"
    assert "font-family:'Kruti Dev 010'\">fnYyh esa </span>WhatsApp" in mime.html()
    assert "WhatsApp" in program.window.workspace.editor.notice.text
    assert body.toPlainText() == "दिल्ली में WhatsApp"


def test_a_line_of_the_details_is_copied_for_print(program: Program, qtbot: QtBot) -> None:
    field = program.window.workspace.details.findChildren(LineField)[0]
    field.setText("भारत दिल्ली")
    program.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: program.window.workspace.field_in_use.widget is field)
    run(program, qtbot, "legacy.copy")
    assert QGuiApplication.clipboard().mimeData().text() == "Hkkjr fnYyh"


def test_print_gets_no_signs_that_are_invisible(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    text = "यात्रा – 'एक' \"दो\" [नहीं] क्\u200dष… BJP us कहा"
    body.insert_blocks((Block(runs=(Run(text=text),)),))
    body.setFocus()
    run(program, qtbot, "legacy.copy")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == ';k=k & ^,d* Þnksß [ugha] D"k--- BJP us dgk'
    assert not {"\u2060", "\u200c", "\u200d"}.intersection(mime.html())


def test_a_long_text_is_converted_in_one_step(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insert_blocks(tuple(Block(runs=(Run(text=_LEGACY),)) for _ in range(600)))
    raw = body.toPlainText()
    body.setFocus()
    run(program, qtbot, "legacy.krutidev010")
    assert body.toPlainText() == "\n".join([_HINDI] * 600)
    program.window.workspace.editor.undo()
    assert body.toPlainText() == raw


def test_a_blank_article_is_offered_too_and_what_is_pasted_plain(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    run(program, qtbot, "article.new")
    body = program.window.workspace.editor.body
    body.setFocus()
    paste(program, qtbot, f"{_LEGACY}\n\n{_LEGACY}")
    button = offer(program)
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert body.toPlainText() == f"{_HINDI}\n{_HINDI}"
    body.moveCursor(QTextCursor.MoveOperation.End)
    program.window.workspace.editor.pasting.insert_lines(f" {_LEGACY}")
    settle(qtbot, program)
    assert offer(program) is not None
