"""An archive that can only be read: it is shown, found in and copied from, and nothing can be typed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.errors import ArchiveRefused, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.start import Program
from newsroom_desktop.storage.tables import SCHEMA_VERSION
from tests.behind import run
from tests.gui.conftest import OpenWindow, close, settle

BODY = "सियोल में बैठक हुई।"


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """An archive of a newer version with two articles."""
    path = tmp_path / "archive.db"
    desk = open_desk(path)
    for headline in ("पहली", "दूसरी"):
        desk.saving.save(replace(desk.editing.create(), headline=headline, body=BODY))
    desk.close()
    run(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    return path


@pytest.fixture
def program(newer: Path, open_window: OpenWindow, qtbot: QtBot) -> Iterator[Program]:
    """The program on it; at the end not a byte of it may have changed."""
    before = newer.read_bytes()
    program = open_window()
    qtbot.waitUntil(lambda: program.window.workspace.editor.body.toPlainText() != "", timeout=20_000)
    yield program
    close(qtbot, program)  # SQLite alone may open the file while the program has it open
    assert newer.read_bytes() == before
    assert [each.name for each in newer.parent.glob("archive.db-wal") if each.stat().st_size] == []
    assert [each.name for each in newer.parent.glob("backups/*")] == []


def test_it_is_shown_and_why_it_is_only_read_is_said(program: Program, tmp_path: Path) -> None:
    workspace = program.window.workspace
    assert workspace.editor.body.toPlainText() == BODY
    assert program.window.articles.row_count == 2
    path = str(tmp_path / "archive.db")
    assert workspace.editor.notice.text == sentence(ArchiveRefused("archive_newer_read", path=path))
    labels = [label.text() for label in program.window.statusBar().findChildren(QLabel)]
    assert tr("Opened for reading only") in labels


def test_nothing_can_be_typed_pasted_or_dropped(program: Program, qtbot: QtBot, qapp: QApplication) -> None:
    editor = program.window.workspace.editor
    for edit in (editor.body, editor.headline, editor.deck):
        before = edit.toPlainText()
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, "abc")
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Space):
            QTest.keyClick(edit, key)
        for key in (Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_Z, Qt.Key.Key_Backspace):
            QTest.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)
        composed = QInputMethodEvent()
        composed.setCommitString("क")
        qapp.sendEvent(edit, composed)
        data = QMimeData()
        data.setText("गिराया")
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        drop = QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, none)
        qapp.sendEvent(edit.viewport(), drop)
        assert edit.toPlainText() == before
    settle(qtbot, program)
    assert not program.window.workspace.session.has_unsaved


def test_what_changes_something_is_not_open_and_reading_is(program: Program) -> None:
    book = program.window.workspace.actions_book
    closed = ("article.new", "article.import", "article.save", "desk.submit", "desk.breaking", "edit.replace")
    assert [name for name in (*closed, "insert.table", "view.source") if book.action(name).isEnabled()] == []
    opened = (
        *("article.export", "article.handle", "edit.find", "edit.copy"),
        *("view.go_list", "help.shortcuts", "archive.open"),
    )
    assert [name for name in opened if not book.action(name).isEnabled()] == []


def test_the_next_article_opens_and_nothing_is_told_as_lost(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    first = workspace.editor.headline.toPlainText()
    QTest.keyClick(workspace.editor.body, Qt.Key.Key_End)
    said = workspace.editor.notice.text
    assert workspace.session.article is not None
    opened = workspace.session.article.article_id
    rows = program.window.articles.known_rows
    workspace.session.open(next(row.article_id for row in rows if row.article_id != opened))
    settle(qtbot, program)
    assert {first, workspace.editor.headline.toPlainText()} == {"पहली", "दूसरी"}
    assert workspace.editor.notice.text == said


def test_the_menu_of_chosen_articles_offers_what_changes_none(program: Program) -> None:
    workspace, desk = program.window.workspace, program.window.workspace.desk
    assert desk is not None
    reading = ("Open", "Open in a new tab", "Read in a window of its own", "Open with its history")
    workspace.articles.chosen.choose_only("")
    for place, offered in enumerate(((*reading, "Export…"), ("Export…",))):
        workspace.articles.chosen.toggle(program.window.articles.known_rows[place].article_id)
        menu = workspace.handling_menu.menu(desk, desk.listing.choices())
        assert [action.text() for action in menu.actions() if action.text()] == list(map(tr, offered))
        menu.deleteLater()


def test_nothing_is_refused_because_an_article_was_opened(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    refused: list[DeskError] = []
    program.jobs.refused.connect(refused.append)
    for row in program.window.articles.known_rows:
        workspace.session.open(row.article_id)
        settle(qtbot, program)
        QTest.keyClick(program.window.articles.rows, Qt.Key.Key_Delete)
        settle(qtbot, program)
    assert refused == []
    assert program.window.articles.row_count == 2


def test_nothing_is_backed_up_by_itself(program: Program) -> None:
    schedule = program.window.workspace.backups.schedule
    assert not schedule.start_timer.isActive()
    assert not schedule.hour_timer.isActive()


def test_its_backups_are_listed_and_none_is_made(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.actions_book.action("archive.backups").trigger()
    settle(qtbot, program)
    dialog = program.window.workspace.backups.dialog
    assert dialog is not None
    open_ = {name for name, button in dialog.buttons.items() if button.isEnabled() and not button.isHidden()}
    assert open_ == {"folder", "file"}
    dialog.reject()
