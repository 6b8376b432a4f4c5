"""A damaged archive in the window: what was in it is read, offered beside the backup, and put in place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.salvaging import Way
from newsroom_desktop.gui.dialogs.salvage import SalvageDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from tests.gui.conftest import close, fill, settle


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive whose header is broken; its first article is in a backup, too."""
    archive = tmp_path / "archive.db"
    fill(archive, "पहली")
    backup(archive, Why.HAND, 1_718_700_000_000)
    fill(archive, "दूसरी")
    with archive.open("r+b") as file:
        file.write(b"\xa5" * 100)
    return archive


@pytest.fixture
def refused(qapp: QApplication, qtbot: QtBot, archive: Path) -> Iterator[Program]:
    """The program, which could not open its archive."""
    program = Program(qapp, archive)
    program.start()
    qtbot.waitUntil(lambda: notice(program) != "", timeout=20_000)
    settle(qtbot, program)
    yield program
    close(qtbot, program)


def notice(program: Program) -> str:
    return program.window.workspace.editor.notice.text


def press(program: Program, words: str) -> None:
    bar = program.window.workspace.editor.notice
    next(button for button in bar.findChildren(QPushButton) if button.text() == words).click()


def offered(qtbot: QtBot, program: Program) -> SalvageDialog:
    press(program, tr("Rescue what is in it…"))
    qtbot.waitUntil(lambda: bool(program.window.findChildren(SalvageDialog)), timeout=20_000)
    settle(qtbot, program)
    return program.window.findChildren(SalvageDialog)[-1]


@pytest.mark.parametrize(("way", "count"), [(Way.BOTH, 2), (Way.BACKUP, 1)])
def test_what_is_chosen_takes_the_place_and_the_damaged_one_is_kept(
    refused: Program, qtbot: QtBot, archive: Path, way: Way, count: int
) -> None:
    before = archive.read_bytes()
    dialog = offered(qtbot, refused)
    assert list(dialog.ways) == [Way.BOTH, Way.READ_OUT, Way.BACKUP]
    assert dialog.ways[Way.BOTH].isChecked()
    assert any("“दूसरी”" in line for line in dialog.lines)
    dialog.ways[way].setChecked(True)
    with qtbot.waitSignal(refused.window.desk_attached, timeout=20_000):
        dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
    settle(qtbot, refused)
    assert refused.window.articles.row_count == count
    (aside,) = archive.parent.glob("archive.damaged-*.db")
    assert aside.name in notice(refused)
    assert aside.read_bytes() == before


def test_who_does_not_choose_is_where_they_were(refused: Program, qtbot: QtBot, archive: Path) -> None:
    before, said = archive.read_bytes(), notice(refused)
    offered(qtbot, refused).reject()
    settle(qtbot, refused)
    assert (notice(refused), archive.read_bytes()) == (said, before)
    assert offered(qtbot, refused).ways


def test_reading_can_be_given_up(refused: Program, qtbot: QtBot, archive: Path) -> None:
    before, said = archive.read_bytes(), notice(refused)
    press(refused, tr("Rescue what is in it…"))
    press(refused, tr("Cancel"))
    settle(qtbot, refused)
    assert (notice(refused), archive.read_bytes()) == (said, before)
    assert not list(archive.parent.glob(".*salvage*"))
