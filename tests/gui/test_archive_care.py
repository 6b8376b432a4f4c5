"""The archive as a whole, from the menu: how much there is, less room, all of it out and in."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.everything.exporting import Written
from newsroom_desktop.desk.everything.importing import Taken
from newsroom_desktop.gui.dialogs.archive_statistics import ArchiveStatisticsDialog
from newsroom_desktop.gui.dialogs.everything import EverythingDialog
from newsroom_desktop.gui.dialogs.files import FilesDialog
from newsroom_desktop.gui.dialogs.working import WorkingDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.gui.workspace import Workspace
from tests.gui.conftest import settle, start_article


def triggered(program: Program, command: str) -> None:
    program.window.workspace.actions_book.action(command).trigger()


def chosen(program: Program, command: str, path: Path) -> None:
    """Choose `path` in the dialog that the command opens."""
    triggered(program, command)
    (dialog,) = program.window.findChildren(FilesDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_the_statistics_can_be_read_and_copied(program: Program, qtbot: QtBot, clipboard: QClipboard) -> None:
    program.use_language("en")
    program.window.workspace.editor.body.insertPlainText("तीन शब्द यहाँ")
    triggered(program, "article.save")
    settle(qtbot, program)
    triggered(program, "archive.statistics")
    settle(qtbot, program)
    (dialog,) = program.window.findChildren(ArchiveStatisticsDialog)
    lines = dialog.text.splitlines()
    assert lines[0].endswith("archive.db")
    assert "Articles\t1" in lines
    assert "Words\t3" in lines
    (tree,) = dialog.findChildren(QTreeWidget)
    assert tree.findItems("In all", Qt.MatchFlag.MatchExactly)
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy")
    copy.click()
    assert clipboard.text() == dialog.text
    dialog.reject()


def test_the_archive_is_compacted_once_all_is_kept(program: Program, qtbot: QtBot) -> None:
    program.use_language("en")
    program.window.workspace.editor.body.insertPlainText("अभी लिखा")
    triggered(program, "archive.compact")
    notice = program.window.workspace.editor.notice
    qtbot.waitUntil(lambda: "The archive took" in notice.text, timeout=20_000)
    settle(qtbot, program)
    assert all(dialog.isHidden() for dialog in program.window.findChildren(WorkingDialog))
    desk = program.window.workspace.desk
    assert desk is not None
    (article_id,) = desk.listing.ids()
    assert desk.listing.article(article_id).body == "अभी लिखा"


@pytest.mark.parametrize(
    ("verbs", "verb", "begin"),
    [
        ("housekeeping", "compact", lambda workspace: workspace.archive_care.compact()),
        ("everything", "export", lambda workspace: workspace.everything.export(Path("nowhere"))),
        ("publishing", "export", lambda workspace: workspace.export.export(["ख़बर"], Path("nowhere"))),
        ("backing_up", "by_hand", lambda workspace: workspace.backups.telling.back_up_now()),
    ],
)
def test_a_bug_in_long_work_keeps_nobody_from_going_on(
    program: Program,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    verbs: str,
    verb: str,
    begin: Callable[[Workspace], None],
) -> None:
    program.use_language("en")
    workspace = program.window.workspace

    def break_down(*_given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(getattr(workspace.desk, verbs), verb, break_down)
    begin(workspace)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=20_000)
    (report,) = program.window.findChildren(QMessageBox)
    report.close()
    settle(qtbot, program)
    qtbot.waitUntil(lambda: not program.window.findChildren(QDialog), timeout=20_000)
    assert "made a mistake" in workspace.editor.notice.text
    assert workspace.actions_book.action("archive.compact").isEnabled()


def test_everything_goes_out_with_what_was_just_typed_and_comes_into_another_archive(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.use_language("en")
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("अभी लिखा")
    (tmp_path / "stick").mkdir()
    with qtbot.waitSignal(workspace.everything.exported, timeout=20_000) as exported:
        chosen(program, "archive.export_all", tmp_path / "stick")
    out = exported.args[0]
    assert isinstance(out, Written)
    assert (out.articles, out.problems) == (1, [])
    (folder,) = (tmp_path / "stick").iterdir()
    assert out.folder == folder
    assert folder.name.startswith("newsroom-archive-2")
    (dialog,) = program.window.findChildren(EverythingDialog)
    assert dialog.lines[0] == "1 article with all its revisions"
    dialog.reject()
    other = open_desk(tmp_path / "other.db")
    other.everything.take_in(folder)
    assert [other.listing.article(each).body for each in other.listing.ids()] == ["अभी लिखा"]
    other.close()


def test_what_is_asked_for_twice_while_words_are_kept_is_done_once(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, gate = program.window.workspace, Event()
    program.jobs.write(lambda: gate.wait(20))
    workspace.editor.body.insertPlainText("अभी लिखा")
    for name in ("एक", "दो"):
        (tmp_path / name).mkdir()
        workspace.everything.export(tmp_path / name)
    with qtbot.waitSignal(workspace.everything.exported, timeout=20_000):
        gate.set()
    settle(qtbot, program)
    assert [len(list((tmp_path / name).iterdir())) for name in ("एक", "दो")] == [1, 0]
    (dialog,) = program.window.findChildren(EverythingDialog)
    dialog.reject()


def test_what_comes_in_is_in_the_list(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.use_language("en")
    workspace = program.window.workspace
    other = open_desk(tmp_path / "other.db")
    for number in range(50):
        other.saving.save(replace(other.editing.create(), headline=f"आई ख़बर {number}", body="पाठ"))
    other.everything.export(tmp_path / "out")
    other.close()
    with qtbot.waitSignal(workspace.everything.imported, timeout=20_000) as imported:
        chosen(program, "archive.import_all", tmp_path / "out")
    came = imported.args[0]
    assert isinstance(came, Taken)
    assert (came.new, came.problems) == (50, [])
    settle(qtbot, program)
    assert workspace.articles.row_count == 51
    (dialog,) = program.window.findChildren(EverythingDialog)
    assert dialog.lines == ["50 new articles"]
    dialog.reject()


def written_on_elsewhere(program: Program, tmp_path: Path) -> str:
    """Write on in the open article in another archive, export that to "out", and give the article's id."""
    workspace = program.window.workspace
    assert workspace.desk is not None
    assert workspace.session.article is not None
    article_id = workspace.session.article.article_id
    workspace.desk.everything.export(tmp_path / "there")
    other = open_desk(tmp_path / "other.db")
    other.everything.take_in(tmp_path / "there")
    other.saving.save(replace(other.listing.article(article_id), body="कहीं और लिखा"))
    other.everything.export(tmp_path / "out")
    other.close()
    return article_id


def test_words_that_come_for_the_open_article_are_shown(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("पहला")
    triggered(program, "article.save")
    settle(qtbot, program)
    written_on_elsewhere(program, tmp_path)
    with qtbot.waitSignal(workspace.everything.imported, timeout=20_000):
        workspace.everything.take_in(tmp_path / "out")
    settle(qtbot, program)
    assert workspace.session.document.toPlainText() == "कहीं और लिखा"
    (dialog,) = program.window.findChildren(EverythingDialog)
    dialog.reject()


def test_what_is_typed_upon_what_stands_on_the_screen_takes_no_words_away_that_came(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("पहला")
    triggered(program, "article.save")
    settle(qtbot, program)
    article_id, desk = written_on_elsewhere(program, tmp_path), workspace.desk
    assert desk is not None
    workspace.jobs.write(lambda: desk.everything.take_in(tmp_path / "out"))
    workspace.editor.body.insertPlainText(" और")
    triggered(program, "article.save")
    settle(qtbot, program)
    conflict = desk.conflicts.find(article_id)
    assert conflict is not None
    assert {conflict.mine.body, conflict.theirs.body} == {"पहला और", "कहीं और लिखा"}
    assert workspace.conflicts.conflict == conflict


def test_an_import_can_be_given_up_and_a_folder_that_is_none_is_refused(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.use_language("en")
    workspace = program.window.workspace
    (tmp_path / "nothing").mkdir()
    chosen(program, "archive.import_all", tmp_path / "nothing")
    qtbot.waitUntil(lambda: "holds no exported archive" in workspace.editor.notice.text, timeout=20_000)
    settle(qtbot, program)
    assert not workspace.everything.is_under_way
    other = open_desk(tmp_path / "other.db")
    for number in range(30):
        other.saving.save(replace(other.editing.create(), headline=f"आई ख़बर {number}"))
    other.everything.export(tmp_path / "out")
    other.close()
    workspace.everything.take_in(tmp_path / "out")
    workspace.everything.stop()
    settle(qtbot, program)
    assert not workspace.everything.is_under_way
    assert workspace.articles.row_count < 31
    start_article(program, qtbot, "आगे की ख़बर")
    assert workspace.editor.headline.toPlainText() == "आगे की ख़बर"


def test_who_writes_elsewhere_goes_on_there_when_an_export_has_been_given_up(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, gate = program.window.workspace, Event()
    triggered(program, "article.save")
    settle(qtbot, program)
    program.jobs.send(lambda: gate.wait(20))
    workspace.everything.export(tmp_path)
    workspace.articles.search.setFocus()
    workspace.everything.stop()
    gate.set()
    settle(qtbot, program)
    assert not workspace.everything.is_under_way
    assert workspace.articles.search.hasFocus()


def test_a_dialog_that_is_left_changes_nothing(program: Program, qtbot: QtBot) -> None:
    for command in ("archive.export_all", "archive.import_all", "archive.move", "archive.open"):
        triggered(program, command)
        dialog = next(each for each in program.window.findChildren(FilesDialog) if each.isVisible())
        dialog.reject()
        settle(qtbot, program)
        assert program.window.isVisible()
        assert program.wanted is None
