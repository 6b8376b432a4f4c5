"""How a person comes to what the checks have found: by keys, by the menu, by the mouse that rests."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QToolTip
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.plain_letters import as_row, as_tip
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle
from tests.gui.test_review import WRONG_HEADLINE, menu_of, select, write


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


def test_keys_go_from_finding_to_finding(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.editor.headline.setPlainText(WRONG_HEADLINE)
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
    write(program, qtbot, "बैठक हुई।")
    program.window.workspace.actions_book.action("review.next").trigger()
    assert program.window.workspace.editor.notice.text == tr("The checks have found nothing in this article.")


def test_the_reason_is_said_where_the_mouse_rests(program: Program, qtbot: QtBot) -> None:
    body = write(program, qtbot, "हूई।")
    place = body.cursorRect().center() + QPoint(4, 0)
    QApplication.sendEvent(
        body.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, body.viewport().mapToGlobal(place))
    )
    assert tr("This word is in no dictionary and not among your own words.") in QToolTip.text()
    QToolTip.hideText()


def test_keys_pass_over_what_is_not_marked(program: Program, qtbot: QtBot) -> None:
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
