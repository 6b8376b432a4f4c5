"""Marks where checks have found something, and what can be done there."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QPushButton, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.words import Owner
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.review.letters import as_row, as_tip
from newsroom_desktop.gui.review.placing import whole
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Mark
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import OpenWindow, close, settle, start_article
from tests.gui.test_source import source_of, toggle

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture
def program(open_window: OpenWindow, qtbot: QtBot) -> Program:
    program = open_window()
    start_article(program, qtbot, "सियोल में प्रधानमंत्रि")
    return program


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


def test_a_suggestion_comes_in_the_place_of_the_word_in_one_step(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "सरकार ने **कीसानों** को छूट दी।")
    select(body, "कीसानों")
    choose(program, qtbot, body, "किसानों")
    assert shown(program) == "सरकार ने **किसानों** को छूट दी।"
    assert marked(body) == []
    body.undo()
    assert shown(program) == "सरकार ने **कीसानों** को छूट दी।"


def test_of_paragraphs_with_the_same_letters_the_one_at_the_caret_is_mended(
    program: Program, qtbot: QtBot
) -> None:
    body = write(program, qtbot, "बैठक हूई।\n\nबैठक हूई।\n\nअंत")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_letters(body, "क")
    QTest.keyClick(body, Qt.Key.Key_Return)
    select(body, "हूई")
    select(body, "हूई")
    choose(program, qtbot, body, "हुई")
    assert shown(program).split("\n\n")[-3:] == ["बैठक हूई।", "बैठक हुई।", "अंत"]


def test_a_suggestion_in_the_headline(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "बैठक हुई।")
    headline = program.window.workspace.editor.headline
    headline.setFocus()
    headline.moveCursor(QTextCursor.MoveOperation.End)
    choose(program, qtbot, headline, "प्रधानमंत्री")
    article = program.window.workspace.session.article
    assert article is not None
    assert article.headline == "सियोल में प्रधानमंत्री"
    headline.undo()
    assert headline.toPlainText() == "सियोल में प्रधानमंत्रि"


def test_the_menu_of_a_field_still_has_what_it_had(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "बैठक हुई।")
    headline = program.window.workspace.editor.headline
    headline.moveCursor(QTextCursor.MoveOperation.Start)
    menu = menu_of(headline)
    plain = headline.createStandardContextMenu()
    rows = ([row.text().split("\t")[0] for row in each.actions()] for each in (menu, plain))
    assert len({tuple(texts) for texts in rows}) == 1
    plain.deleteLater()
    menu.close()


def test_what_is_left_in_this_article_is_marked_no_more(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "कीसान और कीसान, हूई")
    select(body, "कीसान")
    choose(program, qtbot, body, tr("Leave it as it is in this article"))
    assert marked(body) == ["हूई"]
    program.window.workspace.session.save()
    settle(qtbot, program)
    article = program.window.workspace.session.article
    assert article is not None
    assert article.let_stand == ("spelling कीसान",)


@pytest.mark.parametrize(
    ("words", "owner"), [("Add to my words", Owner.PERSON), ("Add to the desk’s words", Owner.DESK)]
)
def test_a_word_that_is_added_is_right_from_now_on(
    program: Program, qtbot: QtBot, words: str, owner: Owner
) -> None:
    body = write(program, qtbot, "कीसान हूई")
    select(body, "कीसान")
    choose(program, qtbot, body, tr(words))
    assert marked(body) == ["हूई"]
    desk = program.window.workspace.desk
    assert desk is not None
    assert desk.checking.words.of(owner) == ("कीसान",)
    assert desk.checking.words.paths[owner].read_text("utf-8") == "कीसान\n"


def test_a_list_of_words_that_cannot_be_read_is_told(program: Program, qtbot: QtBot) -> None:
    desk = program.window.workspace.desk
    assert desk is not None
    desk.checking.words.paths[Owner.DESK].write_bytes(b"\xff\x00\xff")
    body = write(program, qtbot, "बैठक हूई")
    assert marked(body) == ["हूई"]
    assert "words.txt" in program.window.workspace.editor.notice.text


def test_keys_go_from_finding_to_finding(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "बैठक हूई।\n\n| दल |\n| --- |\n| कीसान |\n\nप्रधानमंत्रि")
    book = program.window.workspace.actions_book
    body.setFocus()

    def here() -> tuple[str, str]:
        edit = program.window.focusWidget()
        assert isinstance(edit, QTextEdit)
        return "body" if edit is body else "field", edit.textCursor().selectedText()

    visited = []
    for _ in range(4):
        book.action("review.next").trigger()
        visited.append(here())
    headline = ("field", "प्रधानमंत्रि")
    assert visited == [("body", "हूई"), ("body", "\ufffc"), ("body", "प्रधानमंत्रि"), headline]
    book.action("review.previous").trigger()
    assert here() == ("body", "प्रधानमंत्रि")
    book.action("review.previous").trigger()
    assert here() == ("body", "\ufffc")


def test_the_key_for_suggestions_opens_them_at_the_caret(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "बैठक हूई।")
    body.setFocus()
    select(body, "हूई")
    program.window.workspace.actions_book.action("review.suggest").trigger()
    settle(qtbot, program)
    (menu,) = (each for each in body.findChildren(QMenu) if each.isVisible())
    assert "हुई" in [row.text() for row in menu.actions()]
    menu.close()


def test_nothing_found_is_said(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.editor.headline.setPlainText("सियोल")
    write(program, qtbot, "बैठक हुई।")
    program.window.workspace.actions_book.action("review.next").trigger()
    assert program.window.workspace.editor.notice.text == tr("The checks have found nothing in this article.")


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


def test_the_reason_is_said_where_the_mouse_rests(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "हूई।")
    place = body.cursorRect().center() + QPoint(4, 0)
    QApplication.sendEvent(
        body.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, body.viewport().mapToGlobal(place))
    )
    assert tr("This word is in no dictionary and not among your own words.") in QToolTip.text()
    QToolTip.hideText()


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


def test_all_of_one_kind_are_fixed_in_one_step(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "वह गया ।\n\n**हम गए ।**\n\nठीक।")
    select(body, " ।")
    choose(program, qtbot, body, tr("Fix all {n} of this kind", n=2))
    assert shown(program) == "वह गया।\n\n**हम गए।**\n\nठीक।"
    body.undo()
    assert shown(program) == "वह गया ।\n\n**हम गए ।**\n\nठीक।"


def test_a_rule_is_switched_off_for_the_desk(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "वह गया ।\n\nठीक।")
    found = program.window.workspace.reviewing.review.report.found[-1]
    select(body, " ।")
    choose(program, qtbot, body, tr("Switch this rule off for the desk"))
    assert lined(body, QTextCharFormat.UnderlineStyle.DashUnderline) == []
    desk = program.window.workspace.desk
    assert desk is not None
    assert found.finding.rule in desk.styling.read().off
    notice = program.window.workspace.editor.notice
    assert tr("No space before a mark") in notice.text
    again = (each for each in notice.findChildren(QPushButton) if each.text() == tr("Switch it on again"))
    next(again).click()
    settle(qtbot, program)
    checked(program, qtbot)
    assert lined(body, QTextCharFormat.UnderlineStyle.DashUnderline) == [" ।"]
    assert found.finding.rule not in desk.styling.read().off


def test_two_names_are_told_apart_from_now_on(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "व्लादिमिर पूतिन ने कहा।")
    select(body, "पूतिन")
    choose(program, qtbot, body, tr("These are two names"))
    assert "पूतिन" not in lined(body, QTextCharFormat.UnderlineStyle.DotLine)


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


def test_what_was_left_is_found_again(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "बैठक हूई। कीसान")
    action = program.window.workspace.actions_book.action("review.find_again")
    select(body, "हूई")
    choose(program, qtbot, body, tr("Leave it as it is in this article"))
    assert marked(body) == ["कीसान"]
    action.trigger()
    checked(program, qtbot)
    assert marked(body) == ["हूई", "कीसान"]


def test_a_word_in_the_markdown_is_mended_there(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "पहला\n\n🎉 **कीसान** ने कहा, कीसान")
    toggle(program, qtbot)
    checked(program, qtbot)
    source = source_of(program)
    for _ in range(2):
        program.window.workspace.actions_book.action("review.next").trigger()
    assert source.textCursor().selectedText() == "कीसान"
    assert source.textCursor().selectionStart() > source.toPlainText().index("कहा")
    program.window.workspace.actions_book.action("review.suggest").trigger()
    settle(qtbot, program)
    (menu,) = (each for each in source.findChildren(QMenu) if each.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    checked(program, qtbot)
    assert source.toPlainText() == "पहला\n\n🎉 **कीसान** ने कहा, किसान"


def test_all_of_a_word_are_mended_in_fields_cards_and_text(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.editor.headline.setPlainText("कीसान और कीसान")
    write(program, qtbot, "**कीसान** और कीसान\n\n| कीसान कीसान | कीसान |\n| --- | --- |\n| ठीक | कीसान |")
    reviewing = program.window.workspace.reviewing
    reviewing.verbs.fix_all(reviewing.review.report.found[0], "किसान")
    checked(program, qtbot)
    article = program.window.workspace.session.article
    assert article is not None
    assert article.headline == "किसान और किसान"
    assert shown(program) == ("**किसान** और किसान\n\n| किसान किसान | किसान |\n| --- | --- |\n| ठीक | किसान |")


def test_all_of_a_kind_in_fields_and_text_are_undone_in_one_step_wherever_the_focus_is(
    program: Program, qtbot: QtBot
) -> None:
    workspace = program.window.workspace
    workspace.editor.headline.setPlainText("मंत्री , विधायक")
    body = write(program, qtbot, "वह गया ।\n\nठीक है ।")
    workspace.details.checked_fields["dateline"].setFocus()
    workspace.details.checked_fields["dateline"].insert("सियोल , दिल्ली ,")
    workspace.session.change(dateline="सियोल , दिल्ली ,")
    checked(program, qtbot)
    before = (workspace.session.article, shown(program))
    reviewing = workspace.reviewing
    found = next(each for each in reviewing.review.report.found if each.finding.rule == "space-before-mark")
    reviewing.verbs.fix_all(found)
    checked(program, qtbot)
    assert headline_and_text(program) == ("मंत्री, विधायक", "सियोल, दिल्ली,", "वह गया।\n\nठीक है।")
    program.window.dock("review").show()
    reviewing.panel.list.setFocus()
    workspace.actions_book.action("edit.undo").trigger()
    assert before[0] is not None
    assert headline_and_text(program) == ("मंत्री , विधायक", "सियोल , दिल्ली ,", before[1])
    workspace.actions_book.action("edit.redo").trigger()
    assert headline_and_text(program) == ("मंत्री, विधायक", "सियोल, दिल्ली,", "वह गया।\n\nठीक है।")
    QTest.keyClick(workspace.editor.headline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert headline_and_text(program) == ("मंत्री , विधायक", "सियोल , दिल्ली ,", before[1])
    workspace.actions_book.action("edit.redo").trigger()
    type_letters(body, "आज ")
    body.setFocus()
    workspace.editor.undo()
    assert headline_and_text(program) == ("मंत्री, विधायक", "सियोल, दिल्ली,", "वह गया।\n\nठीक है।")


def test_what_was_mended_is_one_step_no_more_once_another_article_was_open(
    program: Program, qtbot: QtBot
) -> None:
    workspace = program.window.workspace
    workspace.editor.headline.setPlainText("मंत्री , विधायक")
    body = write(program, qtbot, "वह गया ।")
    checked(program, qtbot)
    mended = workspace.session.article
    assert mended is not None
    reviewing = workspace.reviewing
    reviewing.verbs.fix_all(
        next(each for each in reviewing.review.report.found if each.finding.rule == "space-before-mark")
    )
    start_article(program, qtbot, "दूसरी")
    workspace.session.open(mended.article_id)
    settle(qtbot, program)
    headline = workspace.editor.headline.toPlainText()
    body.setFocus()
    while workspace.session.touches < 16:
        type_letters(body, "क")
        workspace.editor.undo()
        assert workspace.editor.headline.toPlainText() == headline


def headline_and_text(program: Program) -> tuple[str, str, str]:
    article = program.window.workspace.session.article
    assert article is not None
    return article.headline, article.dateline, shown(program)


def test_a_word_that_is_changed_while_its_menu_is_open_is_not_overwritten(
    program: Program, qtbot: QtBot
) -> None:
    body = write(program, qtbot, "बैठक हूई।")
    select(body, "हूई")
    menu = menu_of(body)
    settle(qtbot, program)
    cursor = body.textCursor()
    cursor.insertText("हुई आज")
    menu.actions()[0].trigger()
    menu.close()
    checked(program, qtbot)
    assert shown(program) == "बैठक हुई आज।"


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


def test_a_word_is_mended_in_all_places_from_the_menu(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "कीसान और कीसान")
    select(body, "कीसान")
    choose(program, qtbot, body, tr("Write “{fix}” in all {n} places", fix="किसान", n=2))
    assert shown(program) == "किसान और किसान"


def test_keys_pass_over_what_is_not_marked(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.editor.headline.setPlainText("सियोल")
    body = write(program, qtbot, "वह गया । बैठक हूई।")
    book = program.window.workspace.actions_book
    book.action("review.style_marks").trigger()
    for _ in range(2):
        book.action("review.next").trigger()
        assert body.textCursor().selectedText() == "हूई"


def test_letters_of_the_article_are_no_signs_of_menus_and_tips() -> None:
    assert as_row("A&B\tC\nD") == "A&&B C D"
    assert as_tip("<b> & 1") == "<p>&lt;b&gt; &amp; 1</p>"


def test_where_two_marks_meet_the_letter_under_the_mouse_or_the_selection_says_which(
    program: Program, qtbot: QtBot
) -> None:
    body = write(program, qtbot, "बैठक हूई ।")
    select(body, "हूई")
    end = body.cursorRect().topLeft() + QPoint(0, body.cursorRect().height() // 2)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    firsts = []
    for place in (end - QPoint(2, 0), end + QPoint(2, 0)):
        body.customContextMenuRequested.emit(place)
        settle(qtbot, program)
        (menu,) = (each for each in body.findChildren(QMenu) if each.isVisible())
        firsts.append(menu.actions()[0].text())
        menu.close()
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in body.findChildren(QMenu)))
    assert firsts[0] == "हुई"
    assert firsts[1] != "हुई"
    select(body, "हूई")
    menu = menu_of(body)
    settle(qtbot, program)
    assert menu.actions()[0].text() == "हुई"
    menu.close()
