"""Pictures, tables and videos that are put in and changed through their dialogs."""

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.dialogs.embed import EmbedDialog
from newsroom_desktop.gui.dialogs.figure import FigureDialog
from newsroom_desktop.gui.dialogs.table import TableDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Kind
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.tables import read_table
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import OpenWindow, settle, start_article
from tests.gui.test_cards import VIDEO, A


def confirm(dialog: QDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_a_table_is_inserted_and_changed(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    editor = workspace.editor
    editor.body.insert_lines(["मतगणना"])
    editor.body.selectAll()
    workspace.actions_book.action("insert.table").trigger()
    dialog = editor.findChild(TableDialog)
    assert dialog is not None
    for place, text in {(0, 0): "दल", (0, 1): "सीटें", (1, 0): "क|ख", (1, 1): "12"}.items():
        item = dialog.grid.item(*place)
        assert item is not None
        item.setText(text)
    dialog.grid.setCurrentCell(2, 2)
    dialog.remove_row()
    dialog.grid.setCurrentCell(0, 2)
    dialog.remove_column()
    dialog.grid.setCurrentCell(0, 1)
    dialog.align("right")
    confirm(dialog)
    assert [each.kind for each in workspace.session.blocks()] == [Kind.PARAGRAPH, Kind.TABLE]
    table = read_table(workspace.session.blocks()[1].text)
    assert table is not None
    assert [["".join(run.text for run in cell) for cell in row] for row in table.rows] == [
        ["दल", "सीटें"],
        ["क|ख", "12"],
    ]
    assert table.alignments == ("", "right")
    editor.body.undo()
    assert [each.text for each in workspace.session.blocks()] == ["मतगणना"]
    editor.body.redo()

    editor.body.moveCursor(QTextCursor.MoveOperation.End)
    workspace.actions_book.action("insert.change").trigger()
    dialog = next(each for each in editor.findChildren(TableDialog) if each.isVisible())
    dialog.grid.setCurrentCell(1, 0)
    dialog.add_row(below=True)
    dialog.add_column(after=False)
    confirm(dialog)
    table = read_table(workspace.session.blocks()[1].text)
    assert table is not None
    assert (len(table.rows), table.alignments) == (3, ("", "", "right"))
    settle(qtbot, program)


def test_the_address_of_a_video_is_changed(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insert_blocks((VIDEO, A))
    put = workspace.editor.body.textCursor()
    put.movePosition(QTextCursor.MoveOperation.Start)
    workspace.editor.body.setTextCursor(put)
    workspace.actions_book.action("insert.change").trigger()
    dialog = workspace.editor.findChild(EmbedDialog)
    assert dialog is not None
    address = dialog.findChild(QLineEdit)
    assert address is not None
    assert address.text() == VIDEO.text
    address.setText("x.com/ANI/status/12")
    confirm(dialog)
    assert workspace.session.blocks() == (embed("https://x.com/ANI/status/12"), A)
    workspace.editor.body.undo()
    assert workspace.session.blocks() == (VIDEO, A)
    settle(qtbot, program)


def test_a_picture_is_inserted_with_its_words(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "red").save(tmp_path / "मंच.jpg")
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    editor = workspace.editor
    editor.body.insert_lines(["पहला", "दूसरा"])
    put = editor.body.textCursor()
    put.movePosition(QTextCursor.MoveOperation.Start)
    put.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.body.setTextCursor(put)
    editor.body.files_dropped.emit([str(tmp_path / "मंच.jpg")])
    editor.body.moveCursor(QTextCursor.MoveOperation.End)
    QTest.qWait(0)
    qtbot.waitUntil(lambda: editor.findChild(FigureDialog) is not None, timeout=10_000)
    dialog = editor.findChild(FigureDialog)
    assert dialog is not None
    for name, text in {"alt": "मंच पर किम", "caption": "सियोल में", "credit": "एपी"}.items():
        dialog.fields[name].setText(text)
    confirm(dialog)
    kinds = [each.kind for each in workspace.session.blocks()]
    assert kinds == [Kind.PARAGRAPH, Kind.FIGURE, Kind.PARAGRAPH]
    written = write_blocks(workspace.session.blocks())
    assert 'alt="मंच पर किम" width="40" height="20"' in written
    assert "<figcaption>सियोल में <cite>एपी</cite></figcaption>" in written
    assert normalised(read_blocks(written)) == normalised(workspace.session.blocks())
    settle(qtbot, program)
