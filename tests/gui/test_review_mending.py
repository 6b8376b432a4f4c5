"""What can be done where a check has found something: one is mended, all of a kind, or none any more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.words import Owner
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle, start_article
from tests.gui.test_review import (
    WRONG_HEADLINE,
    checked,
    choose,
    lined,
    marked,
    menu_of,
    select,
    shown,
    type_letters,
    write,
)
from tests.gui.test_source import source_of, toggle


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
    headline = program.window.workspace.editor.headline
    headline.setPlainText(WRONG_HEADLINE)
    write(program, qtbot, "बैठक हुई।")
    headline.setFocus()
    headline.moveCursor(QTextCursor.MoveOperation.End)
    choose(program, qtbot, headline, "प्रधानमंत्री")
    article = program.window.workspace.session.article
    assert article is not None
    assert article.headline == "सियोल में प्रधानमंत्री"
    headline.undo()
    assert headline.toPlainText() == WRONG_HEADLINE


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


def test_a_word_is_mended_in_all_places_from_the_menu(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "कीसान और कीसान")
    select(body, "कीसान")
    choose(program, qtbot, body, tr("Write “{fix}” in all {n} places", fix="किसान", n=2))
    assert shown(program) == "किसान और किसान"
