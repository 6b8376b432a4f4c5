"""A table is written by keys alone, and none of its words is thrown away without asking."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.table import MOST_ROWS, TableDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.tables import Table, read_table
from tests.gui.conftest import settle

Key, Mod = Qt.Key, Qt.KeyboardModifier
GIVEN = "| दल | सीटें |\n| --- | ---: |\n| **क** | 12 |\n| ख | 7 |"


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[TableDialog]:
    around = QWidget()
    qtbot.addWidget(around)
    around.show()
    table = read_table(GIVEN)
    assert table is not None
    dialog = TableDialog(around, table)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    around.hide()


def focused(dialog: TableDialog) -> QWidget:
    focus = dialog.focusWidget()
    assert focus is not None
    return focus


def press(dialog: TableDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(focused(dialog), key, modifiers)
    QTest.qWait(0)  # Qt closes a cell only after the key


def write(dialog: TableDialog, text: str) -> None:
    """Write `text` as an input method does, into the cell that is current or being written in."""
    for sign in text:
        event = QInputMethodEvent()
        event.setCommitString(sign)
        QApplication.sendEvent(focused(dialog), event)


def texts(table: Table) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in row] for row in table.rows]


def test_a_new_table_is_written_at_once_and_by_keys_alone(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.actions_book.action("insert.table").trigger()
    dialog = workspace.editor.findChild(TableDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    for text, key in (
        ("दल", Key.Key_Tab),
        ("सीटें", Key.Key_Tab),
        ("वोट", Key.Key_Tab),
        ("क", Key.Key_Return),
        ("ख", Key.Key_Return),
        ("ग", Key.Key_Return),
    ):
        write(dialog, text)
        press(dialog, key)
    press(dialog, Key.Key_Return, Mod.ControlModifier)
    table = read_table(workspace.session.blocks()[0].text)
    assert table is not None
    assert texts(table) == [["दल", "सीटें", "वोट"], ["क", "", ""], ["ख", "", ""], ["ग", "", ""]]
    settle(qtbot, program)


def test_enter_in_a_cell_goes_down_and_behind_the_last_row_to_what_confirms(dialog: TableDialog) -> None:
    assert focused(dialog) is dialog.grid
    for place in ((1, 0), (2, 0), (3, 0)):
        press(dialog, Key.Key_Return)
        assert (dialog.grid.currentRow(), dialog.grid.currentColumn()) == place
    press(dialog, Key.Key_Return)
    assert dialog.isVisible()
    confirm = focused(dialog)
    assert isinstance(confirm, QPushButton)
    assert confirm.property("kind") == "primary"
    assert dialog.table() == read_table(GIVEN)


def test_a_row_that_enter_began_and_that_was_emptied_again_does_not_come_along(dialog: TableDialog) -> None:
    dialog.grid.setCurrentCell(2, 1)
    press(dialog, Key.Key_Return)
    for text in ("७", ""):
        item = dialog.grid.item(3, 1)
        assert item is not None
        item.setText(text)
    assert dialog.table() == read_table(GIVEN)


def test_a_row_that_somebody_asked_for_stays_though_it_is_empty(dialog: TableDialog) -> None:
    dialog.grid.setCurrentCell(2, 0)
    press(dialog, Key.Key_Down, Mod.AltModifier)
    assert texts(dialog.table())[-1] == ["", ""]


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ([(Key.Key_Up, Mod.AltModifier)], [["", ""], ["दल", "सीटें"], ["क", "12"], ["ख", "7"]]),
        ([(Key.Key_Down, Mod.AltModifier)], [["दल", "सीटें"], ["", ""], ["क", "12"], ["ख", "7"]]),
        ([(Key.Key_Left, Mod.AltModifier)], [["", "दल", "सीटें"], ["", "क", "12"], ["", "ख", "7"]]),
        ([(Key.Key_Right, Mod.AltModifier)], [["दल", "", "सीटें"], ["क", "", "12"], ["ख", "", "7"]]),
        ([(Key.Key_Delete, Mod.AltModifier)], [["क", "12"], ["ख", "7"]]),
        ([(Key.Key_Delete, Mod.AltModifier | Mod.ShiftModifier)], [["सीटें"], ["12"], ["7"]]),
        ([(Key.Key_Delete, Mod.AltModifier)] * 5, [["ख", "7"]]),
    ],
)
def test_rows_and_columns_come_and_go_by_keys(
    dialog: TableDialog, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], rows: list[list[str]]
) -> None:
    for key, modifiers in keys:
        press(dialog, key, modifiers)
    assert texts(dialog.table()) == rows


def test_tab_leads_through_the_cells_and_backwards_out_of_them(dialog: TableDialog) -> None:
    places = []
    for _ in range(6):
        places.append((dialog.grid.currentRow(), dialog.grid.currentColumn()))
        press(dialog, Key.Key_Tab)
    assert places == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
    assert focused(dialog) is dialog.grid
    dialog.grid.setCurrentCell(0, 0)
    press(dialog, Key.Key_Backtab)
    assert focused(dialog) is dialog.alignment


def test_tab_in_the_last_cell_begins_a_row_whose_first_cell_takes_what_is_typed_next(
    dialog: TableDialog,
) -> None:
    dialog.grid.setCurrentCell(2, 1)
    for text in ("९", "ग", "४"):
        write(dialog, text)
        assert isinstance(focused(dialog), QLineEdit)
        press(dialog, Key.Key_Tab)
    assert texts(dialog.table())[2:] == [["ख", "९"], ["ग", "४"]]
    press(dialog, Key.Key_Tab)
    press(dialog, Key.Key_Tab)
    assert isinstance(focused(dialog), QPushButton)
    assert texts(dialog.table())[2:] == [["ख", "९"], ["ग", "४"]]


@pytest.mark.parametrize("text", ["", "१३"])
def test_ctrl_tab_leads_out_of_the_cells_from_anywhere_and_keeps_what_is_written(
    dialog: TableDialog, text: str
) -> None:
    dialog.grid.setCurrentCell(1, 1)
    write(dialog, text)
    press(dialog, Key.Key_Tab, Mod.ControlModifier)
    assert isinstance(focused(dialog), QPushButton)
    assert texts(dialog.table())[1:] == [["क", text or "12"], ["ख", "7"]]


def test_below_the_longest_table_enter_leads_to_what_confirms(dialog: TableDialog) -> None:
    dialog.grid.setRowCount(MOST_ROWS)
    dialog.grid.setItem(MOST_ROWS - 1, 0, dialog.grid.takeItem(1, 0))
    dialog.grid.setCurrentCell(MOST_ROWS - 1, 1)
    press(dialog, Key.Key_Return)
    assert isinstance(focused(dialog), QPushButton)
    assert dialog.grid.currentRow() == MOST_ROWS - 1


def test_the_alignment_of_the_column_is_shown_and_chosen(dialog: TableDialog) -> None:
    dialog.grid.setCurrentCell(1, 1)
    assert dialog.alignment.currentText() == tr("Right")
    dialog.alignment.setFocus()
    press(dialog, Key.Key_Up)
    assert dialog.alignment.currentText() == tr("Centre")
    assert dialog.table().alignments == ("", "center")


def question(dialog: TableDialog) -> QMessageBox | None:
    return dialog.findChild(QMessageBox)


def test_a_table_that_nobody_changed_is_left_at_once(dialog: TableDialog, qtbot: QtBot) -> None:
    press(dialog, Key.Key_Return)
    with qtbot.waitSignal(dialog.rejected):
        press(dialog, Key.Key_Escape)


@pytest.mark.parametrize(("answer", "stays"), [("Go on with the table", True), ("Throw it away", False)])
def test_cells_are_not_thrown_away_without_asking(dialog: TableDialog, *, answer: str, stays: bool) -> None:
    write(dialog, "पार्टी")
    press(dialog, Key.Key_Return)
    press(dialog, Key.Key_Escape)
    box = question(dialog)
    assert box is not None
    assert dialog.isVisible()
    next(button for button in box.buttons() if button.text() == tr(answer)).click()
    assert dialog.isVisible() is stays
    assert focused(dialog) is dialog.grid
    assert texts(dialog.table())[0] == ["पार्टी", "सीटें"]


def compose(field: QWidget, text: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


@pytest.mark.parametrize("way", ["another cell", "confirmed"])
def test_a_word_that_is_composed_in_a_cell_is_kept(dialog: TableDialog, qtbot: QtBot, way: str) -> None:
    compose(dialog.grid, "पा")
    compose(focused(dialog), "पार्टी")
    if way == "another cell":
        dialog.grid.setCurrentCell(1, 1)
        assert texts(dialog.table())[0] == ["पार्टी", "सीटें"]
        return
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(dialog, Key.Key_Return, Mod.ControlModifier)
    assert texts(chosen.args[0])[0] == ["पार्टी", "सीटें"]
