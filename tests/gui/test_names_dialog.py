"""The dialog in which a desk decides about names, on what a real archive has taught."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.names import Naming
from newsroom_desktop.gui.names.dialog import NamesDialog
from newsroom_desktop.gui.names.model import names_of
from newsroom_desktop.hindi.names.book import Ground
from newsroom_desktop.hindi.names.groups import Group, groups

ARTICLES = (("राष्ट्रपति पुतिन ने कहा।", 3), ("पूतिन ने कहा।", 1), ("उशाकोव ने कहा।", 2), ("ऊशाकोव ने कहा।", 1))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path / "data"))
    desk = open_desk(tmp_path / "archive.db")
    for body, times in ARTICLES:
        for _ in range(times):
            desk.saving.save(replace(desk.editing.create(), headline="बैठक", body=body))
    for _ in desk.naming.learning():
        pass
    yield desk
    desk.close()


@pytest.fixture
def dialog(desk: Desk, around: QWidget) -> NamesDialog:
    """The dialog in front of the desk, without a window and its lanes between them."""
    dialog = NamesDialog(around)

    def decide(change: Callable[[Naming], None], wanted: str) -> None:
        try:
            change(desk.naming)
        except DeskError as error:
            dialog.say(sentence(error))
        else:
            dialog.settle()
            dialog.show_names(names_of(groups(desk.naming.book)), wanted)

    dialog.decided.connect(decide)
    dialog.show_names(names_of(groups(desk.naming.book)))
    dialog.show()
    return dialog


def rows(dialog: NamesDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_names_are_listed_with_their_spellings_and_why_they_are_written_so(dialog: NamesDialog) -> None:
    assert rows(dialog) == [
        ["पुतिन", "पूतिन (1)", "4", "usual in Hindi papers"],
        ["उशाकोव", "ऊशाकोव (1)", "3", "not decided"],
    ]
    assert [dialog.spellings.item(row).text() for row in range(dialog.spellings.count())] == [
        "पुतिन · 3 articles",
        "पूतिन · 1 article",
    ]


def test_name_is_found_and_decided_with_the_keyboard_alone(
    desk: Desk, qtbot: QtBot, dialog: NamesDialog
) -> None:
    dialog.search.insert("पूत")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    dialog.search.setFocus()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert dialog.spellings.hasFocus()
    QTest.keyClick(dialog.spellings, Qt.Key.Key_Down)
    QTest.keyClick(dialog.spellings, Qt.Key.Key_Tab)
    assert dialog.buttons["fix"].hasFocus()
    QTest.keyClick(dialog.buttons["fix"], Qt.Key.Key_Space)
    assert rows(dialog) == [["पूतिन", "पुतिन (3)", "4", "decided by the desk"]]
    assert desk.naming.book.choices.forms == {"पूतिन": ("पुतिन",)}
    assert not dialog.buttons["fix"].isEnabled()


def test_decision_is_taken_back(dialog: NamesDialog) -> None:
    assert not dialog.buttons["forget"].isEnabled()
    dialog.buttons["fix"].click()
    assert rows(dialog)[0][3] == "decided by the desk"
    dialog.buttons["forget"].click()
    assert rows(dialog)[0][3] == "usual in Hindi papers"


def test_two_names_and_no_names_are_told(desk: Desk, dialog: NamesDialog) -> None:
    assert not dialog.buttons["part"].isEnabled()
    dialog.spellings.setCurrentRow(1)
    dialog.buttons["part"].click()
    assert [row[:2] for row in rows(dialog)][-1] == ["पूतिन", ""]
    assert dialog.spelling == "पूतिन"
    dialog.buttons["drop"].click()
    assert [row[0] for row in rows(dialog)] == ["उशाकोव", "पुतिन"]
    assert desk.naming.book.choices.no_names == {"पूतिन"}
    assert "पूतिन" in dialog.hint.text()
    dialog.new_name.insert("पूतिन")
    dialog.buttons["add"].click()
    assert desk.naming.book.choices.no_names == frozenset()
    assert dialog.hint.text() == ""


def test_name_is_added_with_enter_and_a_refusal_is_shown(desk: Desk, dialog: NamesDialog) -> None:
    dialog.new_name.insert("Novak")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert "Novak" in dialog.hint.text()
    assert dialog.new_name.text() == "Novak"
    dialog.new_name.clear()
    dialog.new_name.insert("नोवाक")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert dialog.hint.text() == dialog.new_name.text() == ""
    assert dialog.spelling == "नोवाक"
    assert dialog.isVisible()
    assert desk.naming.book.choices.forms == {"नोवाक": ()}


def test_names_are_sorted_by_each_column_and_the_one_in_hand_stays(dialog: NamesDialog) -> None:
    dialog.table.selectRow(1)
    for column in range(dialog.model.columnCount()):
        orders = []
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            dialog.table.sortByColumn(column, order)
            orders.append([row[column] for row in rows(dialog)])
        assert sorted(orders[0]) == sorted(orders[1])
    dialog.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in rows(dialog)] == ["उशाकोव", "पुतिन"]
    assert dialog.group is not None
    assert dialog.group.form == "उशाकोव"


def test_learning_says_how_far_it_is(dialog: NamesDialog) -> None:
    dialog.show_progress(40, 160)
    assert dialog.state == "Learning the names of the archive: 25 %"
    dialog.show_names([])
    assert dialog.state == "0 names"
    assert not any(button.isEnabled() for button in dialog.buttons.values())


def test_thousands_of_names_are_shown(around: QWidget) -> None:
    dialog = NamesDialog(around)
    names = [
        Group(form=f"नाम{number}", spellings=((f"नाम{number}", number),), ground=Ground.NONE)
        for number in range(9_000)
    ]
    dialog.show_names(names_of(names), "नाम17")
    assert dialog.model.rowCount() == 9_000
    assert dialog.group == names[17]
