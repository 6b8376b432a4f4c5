"""The bin: articles put into it by the keys of the list, told, taken back, and never deleted."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, listed_ids, settle
from tests.gui.test_handling import choose_all, fill, now, said_in


def test_delete_bins_at_once_and_offers_to_put_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    rows, notice = program.window.articles.rows, program.window.workspace.editor.notice
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    settle(qtbot, program)
    assert notice.text == "2 articles are in the bin. They are not deleted."
    assert listed_ids(program) == [article.article_id for article in articles[2:]]
    next(button for button in notice.findChildren(QPushButton) if button.text() == "Put back").click()
    settle(qtbot, program)
    assert set(listed_ids(program)) == {article.article_id for article in articles}
    assert notice.text == "2 articles are in the list again."


def test_undo_in_the_list_puts_back_what_was_binned_last_and_no_words(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    rows, workspace = program.window.articles.rows, program.window.workspace
    workspace.editor.headline.insert_line("नई ")
    rows.setFocus()
    choose_all(program, qtbot)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    settle(qtbot, program)
    assert listed_ids(program) == []
    written = workspace.editor.headline.toPlainText()
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, program)
        assert set(listed_ids(program)) == {article.article_id for article in articles}
    assert workspace.editor.headline.toPlainText() == written


def test_the_bin_gives_articles_back_and_deletes_none(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    panel, handling = program.window.articles, program.window.workspace.handling
    panel.chosen.choose_only(articles[0].article_id)
    handling.bin()
    settle(qtbot, program)
    panel.want(replace(panel.wanted, binned=True))
    settle(qtbot, program)
    assert listed_ids(program) == [articles[0].article_id]
    assert panel.message == "1 article in the bin. Nothing is ever deleted."
    QTest.keyClick(panel.rows, Qt.Key.Key_Home)
    QTest.keyClick(panel.rows, Qt.Key.Key_Delete)
    settle(qtbot, program)
    assert listed_ids(program) == [articles[0].article_id]
    handling.put_back()
    settle(qtbot, program)
    assert listed_ids(program) == []
    assert now(program, articles) == articles


def test_delete_again_goes_on_with_the_next_article(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    rows = program.window.articles.rows
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for left in (3, 2):
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        settle(qtbot, program)
        assert len(listed_ids(program)) == left
    assert listed_ids(program) == [article.article_id for article in articles[2:]]


def test_the_details_tell_that_the_open_article_lies_in_the_bin(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    fill(program, qtbot, 2)
    workspace = program.window.workspace
    choose_all(program, qtbot)
    workspace.handling.bin()
    settle(qtbot, program)
    assert "<b>Draft, in the bin</b>" in said_in(workspace.details)
    workspace.articles.want(replace(workspace.articles.wanted, binned=True))
    settle(qtbot, program)
    choose_all(program, qtbot)
    workspace.handling.put_back()
    settle(qtbot, program)
    assert "<b>Draft</b>" in said_in(workspace.details)


def test_the_keys_of_the_list_are_the_same_under_a_hindi_layout_of_the_system(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    rows, control = program.window.articles.rows, Qt.KeyboardModifier.ControlModifier

    def press(letter: str, evdev: int) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), control, evdev + 8, 0, 0, letter)
        QApplication.sendEvent(rows, event)
        settle(qtbot, program)

    QTest.keyClick(rows, Qt.Key.Key_Home)
    press("ो", 30)  # the key with A on it
    assert len(program.window.articles.chosen) == len(articles)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    settle(qtbot, program)
    assert listed_ids(program) == []
    press("ॆ", 44)  # the key with Z on it
    assert len(listed_ids(program)) == len(articles)
