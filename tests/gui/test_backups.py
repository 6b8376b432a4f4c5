"""Backups in the window: by themselves, by hand, in the dialog, and put back without a restart."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.backups.asking import Backups
from newsroom_desktop.gui.backups.dialog import BackupsDialog
from newsroom_desktop.gui.backups.model import ARTICLES, PLACE, STATE, WHY
from newsroom_desktop.gui.dialogs.files import FilesDialog
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, close, fill, settle, start_article
from tests.gui.test_archive_places import next_window


@pytest.fixture
def program(open_window: OpenWindow, tmp_path: Path) -> Program:
    fill(tmp_path / "archive.db", "पहली ख़बर")
    program = open_window()
    program.use_language("en")
    return program


@pytest.fixture
def backups(program: Program) -> Backups:
    return program.window.workspace.backups


def dialog_of(backups: Backups, qtbot: QtBot, program: Program) -> BackupsDialog:
    program.window.workspace.actions_book.action("archive.backups").trigger()
    settle(qtbot, program)
    assert backups.dialog is not None
    return backups.dialog


def rows(dialog: BackupsDialog, *columns: int) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.data(model.index(row, column))) for column in columns] for row in range(model.rowCount())
    ]


def files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "backups").glob("*.db"))


def press(dialog: BackupsDialog, name: str, qtbot: QtBot, program: Program) -> None:
    dialog.buttons[name].click()
    settle(qtbot, program)


def test_an_empty_archive_beside_backups_says_that_they_have_more(
    program: Program, open_window: OpenWindow, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    assert program.window.workspace.editor.notice.text == ""
    backups.schedule.start_timer.timeout.emit()
    settle(qtbot, program)
    close(qtbot, program)
    (tmp_path / "archive.db").unlink()
    again = open_window()
    notice = again.window.workspace.editor.notice
    assert ", articles: 1. If the file of the archive was lost" in notice.text
    (button,) = (each for each in notice.findChildren(QPushButton) if each.text() == "Show backups")
    button.click()
    settle(qtbot, again)
    dialog = again.window.workspace.backups.dialog
    assert dialog is not None
    assert rows(dialog, ARTICLES) == [["1"]]
    dialog.reject()


def test_the_start_and_each_hour_make_a_backup_of_what_is_new(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    schedule = backups.schedule
    assert schedule.start_timer.isActive()
    assert schedule.hour_timer.isActive()
    for expected in (1, 1):
        schedule.start_timer.timeout.emit()
        settle(qtbot, program)
        assert len(files(tmp_path)) == expected
    start_article(program, qtbot, "दूसरी ख़बर")
    program.window.workspace.session.save()
    settle(qtbot, program)
    schedule.hour_timer.timeout.emit()
    settle(qtbot, program)
    assert "-hourly-" in files(tmp_path)[-1].name
    assert program.window.workspace.editor.notice.text == ""


def test_a_backup_waits_while_somebody_types(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = program.window.workspace
    workspace.session.change(deck="टाइप")
    backups.schedule.start_timer.timeout.emit()
    assert backups.schedule.start_timer.isActive()
    settle(qtbot, program)
    assert files(tmp_path) == []


def test_back_up_now_says_what_came_of_it(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.workspace.actions_book.action("archive.back_up").trigger()
    settle(qtbot, program)
    assert len(files(tmp_path)) == 1
    notice = program.window.workspace.editor.notice
    assert notice.text == "The backup is made. It was read back, and every word in it is right: 1 article."
    (show,) = (each for each in notice.findChildren(QPushButton) if each.text() == "Show backups")
    show.click()
    settle(qtbot, program)
    assert backups.dialog is not None
    backups.dialog.reject()


def test_a_backup_that_cannot_be_made_is_told_until_it_is_settled(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "backups").write_text("a file in the way")
    backups.schedule.hour_timer.timeout.emit()
    settle(qtbot, program)
    notice = program.window.workspace.editor.notice
    assert "No backup could be made in" in notice.text
    assert notice.property("kind") == "alert"


def test_a_second_place_that_is_missing_is_told_quietly_and_made_up_for(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = program.window.workspace.desk
    assert desk is not None
    stick = tmp_path / "stick"
    stick.mkdir()
    own = desk.backing_up.choose_second_place(stick)
    stick.rename(tmp_path / "drawer")
    backups.schedule.start_timer.timeout.emit()
    settle(qtbot, program)
    label = backups.telling.label
    assert not label.isHidden()
    assert str(own) in label.toolTip()
    assert program.window.workspace.editor.notice.text == ""
    (tmp_path / "drawer").rename(stick)
    backups.schedule.look_timer.timeout.emit()
    settle(qtbot, program)
    assert label.isHidden()
    assert len(list(own.glob("*.db"))) == 1


def test_the_dialog_lists_what_there_is_and_verifies_it(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(backups, qtbot, program)
    assert rows(dialog) == []
    assert not dialog.buttons["restore"].isEnabled()
    press(dialog, "now", qtbot, program)
    assert rows(dialog, WHY, ARTICLES, PLACE) == [["by hand", "1", "beside the archive"]]
    assert dialog.buttons["restore"].isEnabled()
    assert dialog.state.text() == "1 backup"
    press(dialog, "verify", qtbot, program)
    assert dialog.hint.text().startswith("Every word in it is right: ")
    good = dialog.hint.palette().windowText().color()
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes().replace("पाठ".encode(), "काठ".encode()))
    press(dialog, "verify", qtbot, program)
    assert "revisions are not what was written: 1" in dialog.hint.text()
    assert dialog.hint.palette().windowText().color() != good
    assert rows(dialog, STATE) == [["damaged"]]
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.wait(0)
    assert dialog.findChildren(QMessageBox) == []
    dialog.reject()


def test_what_is_under_way_stays_told_when_a_backup_is_made_by_itself(around: QWidget) -> None:
    dialog = BackupsDialog(around, reads_only=False)
    dialog.show_progress("30%")
    dialog.show_places(())
    assert dialog.state.text() == "30%"
    assert not dialog.buttons["now"].isEnabled()
    dialog.show_idle()
    assert dialog.buttons["now"].isEnabled()
    dialog.reject()


def test_a_second_place_is_chosen_and_given_up_in_the_dialog(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    dialog = dialog_of(backups, qtbot, program)
    dialog.buttons["place"].click()
    (asked,) = dialog.findChildren(FilesDialog)
    asked.fileSelected.emit(str(tmp_path / "stick"))
    asked.reject()
    settle(qtbot, program)
    assert sorted(rows(dialog, PLACE)) == [["beside the archive"], ["second place"]]
    assert str(tmp_path / "stick") in dialog.place.text()
    press(dialog, "no place", qtbot, program)
    assert rows(dialog, PLACE) == [["beside the archive"]]
    dialog.reject()


def test_a_place_that_hangs_keeps_no_word_from_the_archive(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, gate = program.window.workspace, Event()
    assert workspace.desk is not None
    choose = workspace.desk.backing_up.choose_second_place

    def hang(folder: Path) -> Path:
        gate.wait(20)
        return choose(folder)

    monkeypatch.setattr(workspace.desk.backing_up, "choose_second_place", hang)
    start_article(program, qtbot, "दूसरी ख़बर")
    dialog = dialog_of(backups, qtbot, program)
    dialog.buttons["place"].click()
    (asked,) = dialog.findChildren(FilesDialog)
    asked.fileSelected.emit(str(tmp_path))
    asked.reject()
    workspace.session.save()
    qtbot.waitUntil(lambda: workspace.session.keeping.keeping is Keeping.SAVED, timeout=10_000)
    assert not gate.is_set()
    gate.set()
    settle(qtbot, program)
    assert ["second place"] in rows(dialog, PLACE)
    dialog.reject()


def answer(dialog: BackupsDialog, button: str) -> None:
    (box,) = (each for each in dialog.findChildren(QMessageBox) if each.isVisible())
    assert "is not lost" in box.informativeText()
    next(each for each in box.buttons() if each.text().replace("&", "") == button).click()


def test_a_backup_is_put_back_and_the_window_comes_back_with_it(
    program: Program, backups: Backups, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(backups, qtbot, program)
    press(dialog, "now", qtbot, program)
    dialog.buttons["restore"].click()
    answer(dialog, "Cancel")
    assert program.wanted is None
    dialog.reject()
    start_article(program, qtbot, "बाद की ख़बर")
    dialog = dialog_of(backups, qtbot, program)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(QMessageBox)))
    answer(dialog, "Restore")
    following = next_window(qapp, qtbot, program)
    workspace = following.window.workspace
    assert workspace.editor.headline.toPlainText() == "पहली ख़बर", workspace.editor.notice.text
    notice = workspace.editor.notice.text
    assert notice.startswith("The archive is as it was in the backup.")
    assert "articles: 1, revisions: 1, drafts: 0" in notice
    (kept,) = (path for path in files(tmp_path) if "-restore-" in path.name)
    assert str(kept) in notice
    desk = open_desk(kept, writing=False)
    assert {desk.listing.article(each).headline for each in desk.listing.ids()} == {"पहली ख़बर", "बाद की ख़बर"}
    desk.close()
    close(qtbot, following)


def test_a_backup_that_has_gone_bad_meanwhile_leaves_the_archive(
    program: Program, backups: Backups, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(backups, qtbot, program)
    press(dialog, "now", qtbot, program)
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes().replace("पाठ".encode(), "काठ".encode()))
    dialog.buttons["restore"].click()
    answer(dialog, "Restore")
    following = next_window(qapp, qtbot, program)
    workspace = following.window.workspace
    assert workspace.editor.headline.toPlainText() == "पहली ख़बर", workspace.editor.notice.text
    assert "is damaged" in workspace.editor.notice.text
    close(qtbot, following)


def test_a_window_that_closes_gives_its_backup_up(
    program: Program, backups: Backups, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, begun, closed = program.window.workspace.desk, Event(), Event()
    assert desk is not None
    by_hand = desk.backing_up.by_hand

    def slow(progress: Progress) -> object:
        begun.set()
        closed.wait(20)
        return by_hand(progress)

    monkeypatch.setattr(desk.backing_up, "by_hand", slow)
    program.window.closed.connect(closed.set)
    backups.schedule.back_up_now()
    assert begun.wait(20)
    close(qtbot, program)
    assert [entry.name for entry in (tmp_path / "backups").iterdir()] == [".backups.lock"]
