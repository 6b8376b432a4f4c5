"""Marks where checks have found something: what has one, when, and how it looks."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.desk.words import Owner
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.review.placing import whole
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Mark
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import OpenWindow, close, settle, start_article
from tests.gui.test_source import source_of, toggle

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
WRONG_HEADLINE = "सियोल में प्रधानमंत्रि"


def body_of(program: Program) -> BodyEdit:
    return program.window.workspace.editor.body


def write(program: Program, qtbot: QtBot, markdown: str) -> BodyEdit:
    body = body_of(program)
    body.insert_blocks(read_blocks(markdown))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    checked(program, qtbot)
    return body


def checked(program: Program, qtbot: QtBot) -> None:
    """Let the checks look at the text as it stands, and wait until they have."""
    review = program.window.workspace.reviewing.review
    review.check_at_rest()
    review.when_current(lambda: None)
    qtbot.waitUntil(lambda: review.is_current and program.jobs.is_idle, timeout=20_000)


def marked(edit: QTextEdit | QPlainTextEdit) -> list[str]:
    waves = (each for each in edit.extraSelections() if each.format.underlineStyle() == WAVE)
    return [each.cursor.selectedText() for each in waves]


def type_letters(edit: QWidget, text: str) -> None:
    for letter in text:
        QApplication.sendEvent(
            edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )


def select(edit: QTextEdit, text: str) -> None:
    if not edit.find(text):
        edit.moveCursor(QTextCursor.MoveOperation.Start)
        assert edit.find(text)


def menu_of(edit: QTextEdit) -> QMenu:
    """The menu at the caret, once suggestions have come."""
    edit.customContextMenuRequested.emit(edit.cursorRect().center())
    (menu,) = (each for each in edit.findChildren(QMenu) if each.isVisible())
    assert isinstance(menu, QMenu)
    return menu


def choose(program: Program, qtbot: QtBot, edit: QTextEdit, text: str) -> None:
    menu = menu_of(edit)
    settle(qtbot, program)
    next(row for row in menu.actions() if row.text() == text).trigger()
    menu.close()
    checked(program, qtbot)


def shown(program: Program) -> str:
    return write_blocks(program.window.workspace.session.blocks())


def test_wrong_words_are_marked_in_the_text_and_in_the_headline(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.editor.headline.setPlainText(WRONG_HEADLINE)
    body = write(program, qtbot, "सरकार ने कीसानों को छूट दी।\n\nबैठक हूई।")
    assert marked(body) == ["कीसानों", "हूई"]
    assert marked(program.window.workspace.editor.headline) == ["प्रधानमंत्रि"]


def test_a_mark_goes_along_with_the_text_and_comes_back_with_it(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "सरकार ने कीसानों को छूट दी।\n\nबैठक हूई।")
    type_letters(body, "आज ")
    assert marked(body) == ["कीसानों", "हूई"]
    select(body, "कीसानों")
    type_letters(body, "किसानों")
    assert marked(body) == ["हूई"]
    checked(program, qtbot)
    program.window.workspace.editor.undo()
    body.moveCursor(QTextCursor.MoveOperation.End)
    checked(program, qtbot)
    assert marked(body) == ["कीसानों", "हूई"]


def test_the_word_that_is_typed_is_marked_when_the_caret_leaves_it(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "सरकार ने")
    body.moveCursor(QTextCursor.MoveOperation.End)
    type_letters(body, " कीसानों")
    checked(program, qtbot)
    assert marked(body) == []
    body.moveCursor(QTextCursor.MoveOperation.Left)
    assert marked(body) == []
    body.moveCursor(QTextCursor.MoveOperation.StartOfLine)
    assert marked(body) == ["कीसानों"]
    body.moveCursor(QTextCursor.MoveOperation.End)
    assert marked(body) == ["कीसानों"]
    type_letters(body, "ं")
    assert marked(body) == []
    checked(program, qtbot)
    type_letters(body, " ")
    checked(program, qtbot)
    assert marked(body) == ["कीसानोंं"]


def test_what_a_paragraph_lacks_is_marked_when_no_more_is_typed_in_it(program: Program, qtbot: QtBot) -> None:
    dashed = QTextCharFormat.UnderlineStyle.DashUnderline
    body = write(program, qtbot, "सरकार ने")
    body.moveCursor(QTextCursor.MoveOperation.End)
    type_letters(body, " शुक्रवार को कहा, “हम सब लोग साथ ")
    checked(program, qtbot)
    assert lined(body, dashed) == []
    type_letters(body, "हैं और यह काम पूरा होगा ")
    checked(program, qtbot)
    assert lined(body, dashed) == []
    QTest.keyClick(body, Qt.Key.Key_Return)
    checked(program, qtbot)
    assert lined(body, dashed) == ["“", "होगा"]
    type_letters(body, "वह ")
    checked(program, qtbot)
    assert lined(body, dashed) == ["“", "होगा"]


def test_what_is_typed_behind_a_marked_word_is_not_marked(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "कीसानों ने कहा")
    select(body, "कीसानों")
    body.moveCursor(QTextCursor.MoveOperation.Right)
    type_letters(body, " और")
    body.moveCursor(QTextCursor.MoveOperation.End)
    assert marked(body) == ["कीसानों"]


def test_only_what_is_in_sight_is_marked(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "\n\n".join(["कीसान"] * 200))
    assert 0 < len(marked(body)) < 100
    body.verticalScrollBar().setValue(0)
    top = [each.cursor.position() for each in body.extraSelections()]
    body.verticalScrollBar().setValue(body.verticalScrollBar().maximum())
    assert min(each.cursor.position() for each in body.extraSelections()) > max(top)


def test_another_article_has_its_own_marks(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "बैठक हूई।")
    session = program.window.workspace.session
    assert session.article is not None
    first = session.article.article_id
    start_article(program, qtbot, "दूसरी")
    assert marked(body) == []
    settle(qtbot, program)
    session.open(first)
    settle(qtbot, program)
    checked(program, qtbot)
    assert marked(body) == ["हूई"]


def test_hits_of_a_search_and_marks_stand_side_by_side(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "बैठक हूई।")
    finder = program.window.workspace.editor.finder
    select(body, "बैठक")
    finder.open(to_replace=False)
    settle(qtbot, program)
    assert [each.cursor.selectedText() for each in body.extraSelections()] == ["बैठक", "हूई"]
    finder.close()
    assert marked(body) == ["हूई"]


def test_a_list_of_words_that_cannot_be_read_is_told(program: Program, qtbot: QtBot) -> None:
    desk = program.window.workspace.desk
    assert desk is not None
    desk.checking.words.paths[Owner.DESK].write_bytes(b"\xff\x00\xff")
    body = write(program, qtbot, "बैठक हूई")
    assert marked(body) == ["हूई"]
    assert "words.txt" in program.window.workspace.editor.notice.text


def test_marks_are_switched_off_and_stay_so_at_the_next_start(
    program: Program, open_window: OpenWindow, qtbot: QtBot
) -> None:
    body = write(program, qtbot, "बैठक हूई।")
    program.window.workspace.actions_book.action("review.spelling_marks").trigger()
    assert marked(body) == []
    close(qtbot, program)
    again = open_window()
    checked(again, qtbot)
    assert marked(body_of(again)) == []
    again.window.workspace.actions_book.action("review.spelling_marks").trigger()
    assert marked(body_of(again)) == ["हूई"]


def test_spelling_is_marked_in_the_markdown_too(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "**कीसान** ने कहा\n\nबैठक हूई।")
    toggle(program, qtbot)
    checked(program, qtbot)
    source = source_of(program)
    assert marked(source) == ["कीसान", "हूई"]
    program.window.workspace.actions_book.action("review.next").trigger()
    assert source.textCursor().selectedText() == "कीसान"
    toggle(program, qtbot)
    checked(program, qtbot)
    assert marked(body) == ["कीसान", "हूई"]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("किताब", (0, 1), (0, 2)),
        ("किताब", (1, 2), (0, 2)),
        ("क्षत्रिय", (1, 2), (0, 3)),
        ("वह गया", (6, 6), (4, 6)),
        ("वह", (0, 0), (0, 0)),
    ],
)
def test_no_cluster_is_cut(text: str, place: tuple[int, int], expected: tuple[int, int]) -> None:
    assert whole(text, *place) == expected


def test_formats_of_a_mark_are_no_formats_of_the_text(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "बैठक हूई।")
    (block,) = program.window.workspace.session.blocks()
    assert all(Mark.UNDERLINE not in run.marks for run in block.runs)


def lined(edit: QTextEdit, style: QTextCharFormat.UnderlineStyle) -> list[str]:
    lines = (each for each in edit.extraSelections() if each.format.underlineStyle() == style)
    return [each.cursor.selectedText() for each in lines]


def test_each_subject_has_a_line_of_its_own_shape(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "वह गया ।\n\nबैठक हूई।\n\nव्लादिमिर पूतिन ने कहा। व्लादिमिर पुतिन गए।")
    styles = QTextCharFormat.UnderlineStyle
    assert marked(body) == ["हूई"]
    assert lined(body, styles.DashUnderline) == [" ।"]
    assert "पूतिन" in lined(body, styles.DotLine)


def test_marks_change_their_colours_with_the_paper(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "बैठक हूई।")
    try:
        for now in (theme.DARK, theme.LIGHT):
            program.use_appearance(now.name)
            qtbot.wait(0)
            assert [each.format.underlineColor() for each in body.extraSelections()] == [QColor(now.misspelt)]
    finally:
        program.use_appearance("light")


def test_of_a_long_sentence_the_beginning_is_marked(program: Program, qtbot: QtBot) -> None:
    sentence = "सरकार ने " + "और किसानों ने " * 20 + "कहा।"
    body = write(program, qtbot, sentence)
    (line,) = lined(body, QTextCharFormat.UnderlineStyle.DashUnderline)
    assert sentence.startswith(line)
    assert len(line) < 60


def test_wide_letters_and_signs_of_notes_before_a_word_move_nothing(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "👨‍👩‍👧 सरकार[^1] ने 🎉 **कीसान** से[^1] कहा\n\n[^1]: ठीक")
    assert marked(body) == ["कीसान"]
    select(body, "कीसान")
    choose(program, qtbot, body, "किसान")
    assert shown(program).splitlines()[0] == "👨‍👩‍👧 सरकार[^1] ने 🎉 **किसान** से[^1] कहा"


def test_an_article_that_is_opened_while_another_is_checked_has_its_own_findings(
    program: Program, qtbot: QtBot
) -> None:
    body = body_of(program)
    body.insert_lines(["कीसान ने कहा।"] * 300)
    start_article(program, qtbot, "दूसरी")
    body.insert_lines(["बैठक हूई।", "ठीक"])
    checked(program, qtbot)
    body.moveCursor(QTextCursor.MoveOperation.End)
    assert [each.text for each in program.window.workspace.reviewing.review.report.found] == ["हूई"]
    assert marked(body) == ["हूई"]
