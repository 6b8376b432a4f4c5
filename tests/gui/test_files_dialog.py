"""Files are asked for where a person took some last."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base import texts
from newsroom_desktop.gui.dialogs.files import FilesDialog, pictures_dialog
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, close, settle, start_article

LOCATIONS = QStandardPaths.StandardLocation


def folder_of(program: Program, command: str) -> tuple[Path, FilesDialog]:
    """Where the dialog of `command` begins, and the dialog."""
    program.window.workspace.actions_book.action(command).trigger()
    dialog = [each for each in program.window.findChildren(FilesDialog) if each.isVisible()][-1]
    return Path(dialog.directory().absolutePath()), dialog


@pytest.mark.parametrize(
    ("command", "location"),
    [
        ("article.import", LOCATIONS.DocumentsLocation),
        ("insert.picture", LOCATIONS.PicturesLocation),
        ("desk.picture", LOCATIONS.PicturesLocation),
    ],
)
def test_files_are_asked_for_in_the_folder_of_the_last_ones(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, command: str, location: LOCATIONS
) -> None:
    program = open_window()
    start_article(program, qtbot)
    own = Path(QStandardPaths.writableLocation(location))
    folder, dialog = folder_of(program, command)
    assert folder == (own if own.is_dir() else Path.home())
    (tmp_path / "तस्वीरें").mkdir()
    dialog.filesSelected.emit([str(tmp_path / "तस्वीरें" / "नहीं है.jpg")])
    dialog.reject()
    settle(qtbot, program)
    close(qtbot, program)
    program = open_window()
    if program.window.workspace.session.article is None:
        start_article(program, qtbot)
    folder, dialog = folder_of(program, command)
    assert folder == tmp_path / "तस्वीरें"
    dialog.reject()
    (tmp_path / "तस्वीरें").rmdir()
    folder, dialog = folder_of(program, command)
    assert folder == (own if own.is_dir() else Path.home())
    dialog.reject()
    settle(qtbot, program)


def test_the_kinds_of_files_are_named_in_hindi(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    before = texts.current()
    texts.use("hi")
    try:
        (kind,) = pictures_dialog(around, "तस्वीर चुनें", many=False).nameFilters()
    finally:
        texts.use(before)
    assert kind.startswith("तस्वीरें (*.jpg ")
