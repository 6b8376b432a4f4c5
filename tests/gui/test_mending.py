"""A damaged article that is opened from the list is told, and comes back at a press."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.bootstrap import open_desk
from tests.gui.conftest import OpenWindow, settle


def test_it_comes_back_and_is_opened(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "archive.db")
    bad = desk.saving.save(replace(desk.editing.create(), headline="टूटी", body="ज़रूरी पाठ"))[0]
    desk.saving.save(replace(desk.editing.create(), headline="अच्छी", body="पाठ"))
    desk.close()
    with closing(sqlite3.connect(tmp_path / "archive.db")) as connection:
        connection.execute("UPDATE revision SET body = 'सरूरी पाठ' WHERE article_id = ?", [bad.article_id])
        connection.commit()
    program = open_window()
    workspace = program.window.workspace
    workspace.session.open(bad.article_id)
    settle(qtbot, program)
    assert bad.article_id in workspace.editor.notice.text
    button = next(
        button
        for button in workspace.editor.notice.findChildren(QPushButton)
        if button.text() == tr("Bring it back")
    )
    button.click()
    settle(qtbot, program)
    assert workspace.editor.body.toPlainText() == "सरूरी पाठ"
    assert "टूटी" in workspace.editor.notice.text
