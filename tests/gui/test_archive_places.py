"""Another archive, and another place for this one, from the window."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base import paths
from newsroom_desktop.base.texts import tr
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.dialogs.files import FilesDialog
from newsroom_desktop.gui.start import Program, Wanted
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from tests.gui.conftest import OpenWindow, close, ended, fill, settle, start_article


def chosen(program: Program, command: str, path: Path) -> None:
    """Choose `path` in the dialog that the command opens."""
    program.window.workspace.actions_book.action(command).trigger()
    (dialog,) = program.window.findChildren(FilesDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def next_window(qapp: QApplication, qtbot: QtBot, program: Program) -> Program:
    """The window that follows `program`, which closes by itself."""
    qtbot.waitUntil(lambda: program.wanted is not None and not program.window.isVisible(), timeout=20_000)
    wanted = program.wanted
    assert wanted is not None
    close_rest(qtbot, program)
    following = Program(qapp, wanted.archive, wanted)
    with qtbot.waitSignal(following.window.desk_attached, timeout=20_000):
        following.start()
    settle(qtbot, following)
    return following


def close_rest(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.jobs.is_idle and program.jobs.let_go(), timeout=20_000)
    program.window.deleteLater()
    program.deleteLater()
    qtbot.wait(0)


def test_another_archive_opens_once_all_is_kept_and_is_the_own_one_from_then_on(
    open_window: OpenWindow, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "दूसरा.db"
    fill(other, "दूसरी ख़बर")
    program = open_window()
    start_article(program, qtbot, "बिना सहेजी ख़बर")
    chosen(program, "archive.open", other)
    following = next_window(qapp, qtbot, program)
    assert following.window.workspace.editor.headline.toPlainText() == "दूसरी ख़बर"
    assert paths.default_archive() == other
    close(qtbot, following)
    desk = open_desk(tmp_path / "archive.db")
    assert [desk.listing.article(each).headline for each in desk.listing.ids()] == ["बिना सहेजी ख़बर"]
    desk.close()


def test_the_archive_moves_and_opens_in_its_new_folder(
    open_window: OpenWindow, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    start_article(program, qtbot, "चलती ख़बर")
    chosen(program, "archive.move", tmp_path / "नई जगह")
    following = next_window(qapp, qtbot, program)
    assert following.window.workspace.editor.headline.toPlainText() == "चलती ख़बर"
    said = following.window.workspace.editor.notice.text
    assert "archive-moved.db" in said
    assert str(tmp_path / "नई जगह") in said
    assert (tmp_path / "नई जगह" / "archive.db").is_file()
    close(qtbot, following)


def shown(qtbot: QtBot, program: Program, words: str) -> list[str]:
    """The buttons beside a notice that says `words`."""
    program.start()
    notice = program.window.workspace.editor.notice
    qtbot.waitUntil(lambda: words in notice.text, timeout=20_000)
    return offered(program)


def offered(program: Program) -> list[str]:
    notice = program.window.workspace.editor.notice
    return [button.text() for button in notice.findChildren(QPushButton)]


def pressed(program: Program, words: str) -> None:
    notice = program.window.workspace.editor.notice
    next(button for button in notice.findChildren(QPushButton) if button.text() == words).click()


def test_an_archive_that_lies_where_it_must_not_is_moved_out_from_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "shared").mkdir()
    archive = tmp_path / "shared" / "archive.db"
    fill(archive, "फँसी ख़बर")
    (tmp_path / "shared" / ".stfolder").mkdir()
    program = Program(qapp, archive)
    shown(qtbot, program, "Syncthing")
    qtbot.waitUntil(lambda: offered(program)[:2] == [tr("Move it…"), tr("Try again")], timeout=20_000)
    pressed(program, tr("Move it…"))
    (dialog,) = program.window.findChildren(FilesDialog)
    with qtbot.waitSignal(program.window.desk_attached, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path / "own"))
        dialog.hide()
    settle(qtbot, program)
    assert program.window.workspace.editor.headline.toPlainText() == "फँसी ख़बर"
    close(qtbot, program)


def test_a_move_that_fails_says_why_and_the_archive_opens_where_it_lies(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(tmp_path / "archive.db", "ख़बर")
    (tmp_path / "taken").mkdir()
    fill(tmp_path / "taken" / "archive.db", "दूसरी")
    wanted = Wanted(archive=tmp_path / "archive.db", move_to=tmp_path / "taken")
    program = Program(qapp, wanted.archive, wanted)
    assert tr("Open it where it lies") in shown(qtbot, program, "taken")
    with qtbot.waitSignal(program.window.desk_attached, timeout=20_000):
        pressed(program, tr("Open it where it lies"))
    settle(qtbot, program)
    assert program.window.workspace.editor.headline.toPlainText() == "ख़बर"
    close(qtbot, program)


@pytest.mark.parametrize("moves", [True, False])
def test_who_closes_the_window_gives_up_what_is_done_with_the_archive(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, *, moves: bool
) -> None:
    archive, gate = tmp_path / "archive.db", Event()
    fill(archive, "पहली")
    made, _report = backup(archive, Why.HAND, 1_718_700_000_000)
    fill(archive, "दूसरी")
    program = Program(
        qapp,
        archive,
        Wanted(move_to=tmp_path / "new") if moves else Wanted(restore=made.path),
    )
    program.jobs.write(lambda: gate.wait(20))
    shown(qtbot, program, "0%")
    with ended(program, qtbot):
        program.window.close()
        gate.set()
    desk = open_desk(archive)
    assert len(list(desk.listing.ids())) == 2
    desk.close()
