"""The panel of what checks have found, its count in the status bar, and the lists of own words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTabWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.words import Owner
from newsroom_desktop.gui.dialogs.words import WordsDialog
from newsroom_desktop.gui.review.panel import ReviewPanel
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle
from tests.gui.test_review import body_of, checked, marked, shown, write

TEXT = "सरकार ने कीसानों को छूट दी ।\n\nबैठक हूई। कीसानों ने कहा।\n\nवह गया ।\n\nठीक।"


@pytest.fixture
def program(program: Program, qtbot: QtBot) -> Program:
    program.window.workspace.actions_book.action("review.panel").trigger()
    write(program, qtbot, TEXT)
    return program


def panel_of(program: Program) -> ReviewPanel:
    return program.window.workspace.reviewing.panel


def rows(panel: ReviewPanel) -> list[str]:
    """What is listed: titles of groups in brackets, and the letters of each finding."""
    model = panel.list.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount(QModelIndex()))]
    return [
        str(index.data()).split(": ")[0] if model.flags(index) else f"[{index.data()}]" for index in indexes
    ]


def choose(program: Program, qtbot: QtBot, row: int) -> None:
    panel = panel_of(program)
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))
    settle(qtbot, program)


def test_findings_stand_in_groups_and_can_be_seen_by_subject(program: Program, qtbot: QtBot) -> None:
    panel = panel_of(program)
    found = rows(panel)
    assert found[:4] == [f"[{tr('Spelling')}]", "कीसानों", "हूई", "कीसानों"]
    assert found[5:7] == [" ।", " ।"]
    buttons = {button.text().split()[0]: button for button in panel.filters}
    assert [button.text().split()[-1] for button in panel.filters] == ["5", "3", "2", "0"]
    buttons[tr("Style")].click()
    assert rows(panel) == found[4:]
    buttons[tr("Names")].click()
    assert rows(panel) == []
    buttons[tr("All")].click()
    assert rows(panel) == found
    settle(qtbot, program)


def test_the_status_bar_says_how_many_there_are_and_shows_them(program: Program, qtbot: QtBot) -> None:
    button = program.window.workspace.reviewing.button
    assert button.text() == tr("Findings: {n}", n="5")
    program.window.dock("review").hide()
    button.click()
    assert panel_of(program).isVisible()
    settle(qtbot, program)


def test_keys_pass_over_titles_and_enter_goes_to_the_place(program: Program, qtbot: QtBot) -> None:
    panel, body = panel_of(program), body_of(program)
    choose(program, qtbot, 3)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.chosen is not None
    assert panel.chosen.text == " ।"
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert program.window.focusWidget() is body
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert body.textCursor().selectedText() == "कीसानों"
    assert body.textCursor().blockNumber() == 1
    assert program.window.focusWidget() is body
    settle(qtbot, program)


def test_a_word_is_fixed_and_the_next_row_is_chosen(program: Program, qtbot: QtBot) -> None:
    panel = panel_of(program)
    choose(program, qtbot, 1)
    assert panel.fixes.currentText() == "किसानों"
    panel.fix.click()
    checked(program, qtbot)
    assert shown(program).splitlines()[0] == "सरकार ने किसानों को छूट दी ।"
    assert rows(panel)[:3] == [f"[{tr('Spelling')}]", "हूई", "कीसानों"]
    assert panel.chosen is not None
    assert panel.chosen.text == "हूई"
    settle(qtbot, program)


def test_the_chosen_row_stays_so_when_something_is_found_before_it(program: Program, qtbot: QtBot) -> None:
    panel, body = panel_of(program), body_of(program)
    choose(program, qtbot, 2)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.insertPlainText("प्रधानमंत्रि ने ")
    checked(program, qtbot)
    assert rows(panel)[1] == "प्रधानमंत्रि"
    assert panel.chosen is not None
    assert (panel.chosen.text, panel.list.currentIndex().row()) == ("हूई", 3)
    settle(qtbot, program)


def test_all_of_a_kind_are_fixed_in_one_step(program: Program, qtbot: QtBot) -> None:
    panel, body = panel_of(program), body_of(program)
    choose(program, qtbot, 1)
    panel.fix_all.click()
    checked(program, qtbot)
    assert "कीसानों" not in shown(program)
    body.undo()
    assert shown(program) == TEXT
    checked(program, qtbot)
    choose(program, qtbot, 5)
    panel.fix_all.click()
    checked(program, qtbot)
    assert " ।" not in shown(program)
    body.undo()
    assert shown(program) == TEXT
    checked(program, qtbot)


def test_a_row_is_let_stand_by_delete_and_in_the_menu(program: Program, qtbot: QtBot) -> None:
    panel = panel_of(program)
    choose(program, qtbot, 2)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    checked(program, qtbot)
    assert rows(panel)[:3] == [f"[{tr('Spelling')}]", "कीसानों", "कीसानों"]
    choose(program, qtbot, 1)
    panel.list.setFocus()
    program.window.workspace.actions_book.action("review.suggest").trigger()
    settle(qtbot, program)
    (menu,) = (each for each in panel.list.findChildren(QMenu) if each.isVisible())
    assert menu.actions()[0].text() == "किसानों"
    next(row for row in menu.actions() if row.text() == tr("Add to my words")).trigger()
    menu.close()
    checked(program, qtbot)
    assert marked(body_of(program)) == []


def test_the_panel_says_when_nothing_was_found(program: Program, qtbot: QtBot) -> None:
    choose(program, qtbot, 1)
    assert panel_of(program).fix.isVisible()
    body_of(program).clear()
    checked(program, qtbot)
    assert rows(panel_of(program)) == []
    assert not panel_of(program).list.isVisible()
    assert not panel_of(program).fix.isVisible()


def test_thousands_are_listed(program: Program, qtbot: QtBot) -> None:
    body = body_of(program)
    body.selectAll()
    body.insert_lines([" ".join(["कीसान"] * 50)] * 100)
    checked(program, qtbot)
    assert len(rows(panel_of(program))) > 5_000
    choose(program, qtbot, 3_000)
    panel_of(program).fix_all.click()
    checked(program, qtbot)
    assert "कीसान" not in shown(program)


def test_the_chosen_row_stays_in_sight_however_many_there_are(program: Program, qtbot: QtBot) -> None:
    panel, body = panel_of(program), body_of(program)
    body.selectAll()
    body.insert_lines([" ".join(["कीसान"] * 50)] * 8)
    checked(program, qtbot)
    choose(program, qtbot, 300)
    panel.fix.click()
    checked(program, qtbot)
    chosen = panel.list.visualRect(panel.list.currentIndex())
    assert panel.list.currentIndex().row() == 300
    assert panel.list.viewport().rect().contains(chosen)


def test_titles_of_groups_are_lower_than_findings(program: Program) -> None:
    view = panel_of(program).list
    title, found = (view.visualRect(view.model().index(row, 0)).height() for row in (0, 1))
    assert view.fontMetrics().lineSpacing() < title < found


def test_findings_on_a_card_are_fixed_there(program: Program, qtbot: QtBot) -> None:
    body_of(program).clear()
    write(program, qtbot, "| दल | सीटें |\n| --- | --- |\n| **कीसान** दल | 12 |")
    panel = panel_of(program)
    assert rows(panel)[1] == "कीसान"
    choose(program, qtbot, 1)
    panel.fixes.setCurrentText("किसान")
    panel.fix.click()
    checked(program, qtbot)
    assert "| **किसान** दल | 12 |" in shown(program)


def test_findings_in_the_dateline_are_found_and_fixed_there(program: Program, qtbot: QtBot) -> None:
    session = program.window.workspace.session
    session.change(dateline="प्रधानमंत्रि.")
    body_of(program).clear()
    checked(program, qtbot)
    program.window.workspace.actions_book.action("review.next").trigger()
    dateline = program.window.workspace.details.checked_fields["dateline"]
    assert dateline.selectedText() == "प्रधानमंत्रि"
    assert not dateline.visibleRegion().isEmpty()
    choose(program, qtbot, 1)
    panel_of(program).fix.click()
    checked(program, qtbot)
    assert session.article is not None
    assert session.article.dateline == "प्रधानमंत्री."


def test_the_words_of_the_lead_picture_are_checked(program: Program, qtbot: QtBot) -> None:
    session = program.window.workspace.session
    session.change(lead_image=LeadImage(media_id="0" * 64, alt="कीसान", caption="🎉 बैठक हूई"))
    body_of(program).clear()
    checked(program, qtbot)
    panel = panel_of(program)
    assert rows(panel)[1:3] == ["कीसान", "हूई"]
    program.window.workspace.actions_book.action("review.panel").trigger()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    caption = program.window.workspace.details.checked_fields["lead_image.caption"]
    program.window.workspace.actions_book.action("review.next").trigger()
    assert caption.selectedText() == "हूई"
    choose(program, qtbot, 2)
    panel.fix.click()
    checked(program, qtbot)
    assert session.article is not None
    assert session.article.lead_image is not None
    assert session.article.lead_image.caption == "🎉 बैठक हुई"


def dialog_of(program: Program, qtbot: QtBot) -> WordsDialog:
    program.window.workspace.actions_book.action("review.own_words").trigger()
    settle(qtbot, program)
    dialog = program.window.workspace.own_words.dialog
    assert dialog is not None
    return dialog


def listed(dialog: WordsDialog, owner: Owner) -> list[str]:
    words = dialog.pages[owner].list
    return [words.item(row).text() for row in range(words.count())]


def test_own_words_are_added_removed_and_taken_from_a_file(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(program, qtbot)
    tabs, page = dialog.findChild(QTabWidget), dialog.pages[Owner.DESK]
    assert tabs is not None
    tabs.setCurrentWidget(page)
    for word in ("हूई", "कीसानों"):
        page.field.setText(word)
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    settle(qtbot, program)
    checked(program, qtbot)
    assert listed(dialog, Owner.DESK) == ["कीसानों", "हूई"]
    assert marked(body_of(program)) == []
    page.list.setCurrentRow(0)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    settle(qtbot, program)
    checked(program, qtbot)
    assert marked(body_of(program)) == ["कीसानों", "कीसानों"]
    (tmp_path / "list.txt").write_text("कीसानों\nनया\n", "utf-8")
    program.window.workspace.own_words.take(Owner.DESK, tmp_path / "list.txt")
    settle(qtbot, program)
    assert listed(dialog, Owner.DESK) == ["कीसानों", "नया", "हूई"]
    assert (tmp_path / "words.txt").read_text("utf-8") == "हूई\nकीसानों\nनया\n"
    dialog.reject()
    checked(program, qtbot)
    assert marked(body_of(program)) == []


def test_a_list_that_is_broken_is_told_in_the_dialog_and_left(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\x00\xff")
    dialog = dialog_of(program, qtbot)
    dialog.pages[Owner.DESK].field.setText("हूई")
    dialog.pages[Owner.DESK].add.click()
    settle(qtbot, program)
    assert "words.txt" in dialog.hint
    assert (tmp_path / "words.txt").read_bytes() == b"\xff\x00\xff"
    dialog.reject()
    settle(qtbot, program)
