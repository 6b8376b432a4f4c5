"""Comments on the open article: added, settled, counted in the list, and kept while they are written."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.start import Program
from tests.behind import run
from tests.gui.conftest import OpenWindow, close, settle
from tests.gui.test_handling import fill


def test_comments_are_added_and_settled_and_counted_in_the_list(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    field = workspace.details.comments
    field.field.setText("आँकड़े जाँच लें")
    field.add.click()
    settle(qtbot, program)
    (shown,) = field.rows
    assert shown.text.toPlainText() == "आँकड़े जाँच लें"
    assert field.field.text() == ""
    assert [each.open_comments for each in workspace.articles.known_rows] == [1]
    shown.settled.click()
    settle(qtbot, program)
    assert [each.open_comments for each in workspace.articles.known_rows] == [0]
    assert field.rows[0].settled.isChecked()
    field.rows[0].settled.click()
    settle(qtbot, program)
    assert [each.open_comments for each in workspace.articles.known_rows] == [1]


def test_a_long_address_in_a_comment_leaves_the_details_in_sight(program: Program, qtbot: QtBot) -> None:
    details = program.window.workspace.details
    details.comments.field.setText("देखें https://example.org/" + "a" * 400)
    details.comments.add.click()
    settle(qtbot, program)
    (shown,) = details.comments.rows
    inner = details.widget()
    assert inner is not None
    qtbot.waitUntil(lambda: shown.text.height() > 3 * shown.text.fontMetrics().lineSpacing(), timeout=10_000)
    assert inner.width() <= details.viewport().width()


def test_a_comment_that_is_not_added_yet_waits_for_its_article(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot, 2)
    workspace = program.window.workspace
    field = workspace.details.comments.field
    field.setText("आँकड़े जाँच लें")
    workspace.articles.chosen.choose_only(articles[-1].article_id)
    workspace.handling.set_category("Sports")
    settle(qtbot, program)
    assert field.text() == "आँकड़े जाँच लें"
    for article, text in ((articles[0], ""), (articles[1], "आँकड़े जाँच लें")):
        workspace.session.open(article.article_id)
        settle(qtbot, program)
        assert field.text() == text


def test_a_comment_that_is_not_added_yet_is_there_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    fill(program, qtbot, 1)
    program.window.workspace.details.comments.field.setText("आँकड़े, तारीख; “नाम” जाँच लें")
    close(qtbot, program)
    program = open_window()
    comments = program.window.workspace.details.comments
    assert comments.field.text() == "आँकड़े, तारीख; “नाम” जाँच लें"
    comments.add.click()
    settle(qtbot, program)
    close(qtbot, program)
    comments = open_window().window.workspace.details.comments
    assert comments.field.text() == ""
    assert len(comments.rows) == 1


def test_a_comment_that_is_on_its_way_is_not_added_again(program: Program, qtbot: QtBot) -> None:
    field = program.window.workspace.details.comments
    field.field.setText("आँकड़े जाँच लें")
    field.add.click()
    field.add.click()
    settle(qtbot, program)
    assert [row.text.toPlainText() for row in field.rows] == ["आँकड़े जाँच लें"]
    field.field.setText("आँकड़े जाँच लें")
    field.add.click()
    settle(qtbot, program)
    assert len(field.rows) == 2


def test_a_comment_that_could_not_be_settled_is_shown_as_open(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    field = program.window.workspace.details.comments
    field.field.setText("आँकड़े जाँच लें")
    field.add.click()
    settle(qtbot, program)
    run(tmp_path / "archive.db", "ALTER TABLE comment RENAME TO elsewhere")
    field.rows[0].settled.click()
    settle(qtbot, program)
    run(tmp_path / "archive.db", "ALTER TABLE elsewhere RENAME TO comment")
    assert not field.rows[0].settled.isChecked()
    assert program.window.workspace.editor.notice.text
    field.rows[0].settled.click()
    settle(qtbot, program)
    assert field.rows[0].settled.isChecked()


def press_tab(*, back: bool = False) -> QWidget | None:
    """Go on by Tab; where that leads."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def test_comments_are_written_and_settled_by_keys_alone(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    comments = workspace.details.comments
    workspace.actions_book.action("view.go_comments").trigger()
    for text in ("आँकड़े जाँच लें", "नाम देखें"):
        comments.field.setText(text)
        QTest.keyClick(comments.field, Qt.Key.Key_Return)
        settle(qtbot, program)
    qtbot.waitUntil(lambda: not comments.field.visibleRegion().isEmpty())
    assert comments.field.hasFocus()
    first, second = (row.settled for row in comments.rows)
    assert press_tab(back=True) is second
    assert press_tab(back=True) is first
    QTest.keyClick(first, Qt.Key.Key_Space)
    settle(qtbot, program)
    assert [row.settled.isChecked() for row in comments.rows] == [True, False]
    assert QApplication.focusWidget() is comments.rows[0].settled
    assert press_tab() is comments.rows[1].settled
    assert press_tab() is comments.field
