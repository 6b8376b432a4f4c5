"""The history of the open article: listed, shown, and brought back, with no word lost on the way."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.history.looking_back import LookingBack
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, settle, start_article

NOON_MS = 1_718_700_000_000


@pytest.fixture
def program(program: Program, qtbot: QtBot) -> Program:
    """An article with two revisions, and the panel in sight with the focus in it, in English."""
    program.use_language("en")
    write(program, qtbot, "पहला पाठ यहाँ है।")
    write(program, qtbot, "दूसरा पाठ यहाँ है।")
    program.window.workspace.actions_book.action("view.history").trigger()
    settle(qtbot, program)
    return program


def write(program: Program, qtbot: QtBot, text: str) -> None:
    """Let `text` be the body, and save."""
    type_over(program, text)
    program.window.workspace.session.save()
    settle(qtbot, program)


def type_over(program: Program, text: str) -> None:
    body = program.window.workspace.editor.body
    body.selectAll()
    body.insertPlainText(text)


def back_of(program: Program) -> LookingBack:
    return program.window.workspace.looking_back


def said(program: Program) -> list[str]:
    """What is said of each listed revision, but when and by whom."""
    model = back_of(program).panel.model
    rows = range(model.rowCount())
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row).data(role)).split(" · ", 2)[2] for row in rows]


def choose(program: Program, *rows: int) -> None:
    panel = back_of(program).panel
    selection = panel.list.selectionModel()
    selection.clear()
    for row in rows:
        selection.select(panel.model.index(row), selection.SelectionFlag.Select)


def body(program: Program) -> str:
    return program.window.workspace.editor.body.toPlainText()


def kept(program: Program) -> list[str]:
    """The bodies of all revisions of the open article, the newest first."""
    workspace = program.window.workspace
    assert workspace.desk is not None
    assert workspace.session.article is not None
    history, article_id = workspace.desk.history, workspace.session.article.article_id
    entries = history.timeline(article_id).entries
    return [history.revision(article_id, entry.trace.revision_id).body for entry in entries]


# the list


def test_each_revision_has_a_row_with_its_reason_and_its_words(program: Program) -> None:
    assert said(program) == [
        "Saved · 1 word added · 1 word removed · the newest",
        "Saved · 7 words added · 0 words removed",
    ]


def test_saving_adds_a_row_at_once(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "दूसरा पाठ यहाँ है, और तीसरा भी।")
    qtbot.waitUntil(lambda: len(said(program)) == 3)
    assert said(program)[0] == "Saved · 3 words added · 0 words removed · the newest"


def test_a_new_row_leaves_those_that_were_read_and_what_was_chosen(program: Program, qtbot: QtBot) -> None:
    panel = back_of(program).panel
    resets: list[bool] = []
    panel.model.modelReset.connect(lambda: resets.append(True))
    choose(program, 1)
    chosen = panel.chosen
    write(program, qtbot, "तीसरा पाठ यहाँ है।")
    qtbot.waitUntil(lambda: len(said(program)) == 3)
    assert panel.chosen == chosen
    assert [text.endswith("the newest") for text in said(program)] == [True, False, False]
    assert resets == []


def test_the_key_leads_into_the_list_and_escape_back_to_the_text(program: Program, qtbot: QtBot) -> None:
    panel = back_of(program).panel
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert program.window.workspace.editor.body.hasFocus()
    toggle = program.window.workspace.actions_book.action("view.history")
    toggle.trigger()
    assert panel.list.hasFocus()
    toggle.trigger()
    assert program.window.dock("history").isHidden()


def test_another_article_has_its_own_history(program: Program, qtbot: QtBot) -> None:
    start_article(program, qtbot, "दूसरी ख़बर")
    settle(qtbot, program)
    assert said(program) == []


def test_what_can_be_done_depends_on_how_many_are_chosen(program: Program) -> None:
    panel = back_of(program).panel
    buttons = (panel.with_now, panel.with_before, panel.show_it, panel.restore)
    choose(program, 0)
    assert [button.isEnabled() for button in buttons] == [True, True, True, True]
    choose(program, 1)
    assert [button.isEnabled() for button in buttons] == [True, False, True, True]
    choose(program, 0, 1)
    assert [button.isEnabled() for button in buttons] == [True, False, False, False]
    assert panel.with_now.text() == "Compare the chosen ones"
    choose(program)
    assert [button.isEnabled() for button in buttons] == [False, False, False, False]


def test_the_menu_of_a_row_offers_what_the_buttons_do(program: Program, qtbot: QtBot) -> None:
    panel = back_of(program).panel
    choose(program, 0)
    panel.offer_chosen()
    menu = panel.list.findChild(QMenu)
    assert menu is not None
    titles = [action.text() for action in menu.actions()]
    assert titles == ["Compare with now", "Compare with the one before", "Show", "Restore"]
    menu.close()
    qtbot.waitUntil(lambda: panel.list.findChild(QMenu) is None)


def test_a_long_history_comes_as_somebody_goes_down(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    program.use_language("en")
    start_article(program, qtbot)
    write(program, qtbot, "शुरुआत")
    workspace = program.window.workspace
    article, desk = workspace.session.article, workspace.desk
    assert article is not None
    assert desk is not None

    def fill() -> Article:
        last = article
        for number in range(59):
            last, _ = desk.saving.save(replace(article, body=f"शुरुआत {number}"), Reason.IDLE)
        return last

    program.jobs.write(fill)
    settle(qtbot, program)
    workspace.actions_book.action("view.history").trigger()
    settle(qtbot, program)
    panel = back_of(program).panel
    assert panel.model.rowCount() == 50
    assert panel.model.canFetchMore(QModelIndex())
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 60)
    assert not panel.model.canFetchMore(QModelIndex())
    assert said(program)[-1] == "Saved · 4 words added · 0 words removed"


# one of them, as its page


def test_a_revision_is_seen_as_its_page_before_it_is_restored(program: Program, qtbot: QtBot) -> None:
    workspace, back = program.window.workspace, back_of(program)
    pages: list[str] = []
    back.page_chosen.connect(lambda page: pages.append(page.html))
    choose(program, 1)
    back.panel.show_it.click()
    settle(qtbot, program)
    assert "पहला पाठ" in pages[-1]
    assert back.bar.text.startswith("As it was: ")
    assert "दूसरा पाठ" in body(program)
    type_over(program, "तीसरा पाठ")
    workspace.session.refresh()
    settle(qtbot, program)
    assert "पहला पाठ" in pages[-1]
    QTest.keyClick(back.bar, Qt.Key.Key_Escape)
    assert back.bar.text == ""
    assert "तीसरा पाठ" in pages[-1]


def test_another_article_ends_the_look_back(program: Program, qtbot: QtBot) -> None:
    back = back_of(program)
    choose(program, 1)
    back.panel.show_it.click()
    settle(qtbot, program)
    start_article(program, qtbot, "दूसरी ख़बर")
    settle(qtbot, program)
    assert back.bar.text == ""


# the way back


def test_restoring_ends_the_look_at_the_markdown(program: Program, qtbot: QtBot) -> None:
    program.window.workspace.editor.toggle_source()
    settle(qtbot, program)
    assert program.window.workspace.session.source is not None
    choose(program, 1)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert kept(program)[0] == "पहला पाठ यहाँ है।"
    assert program.window.workspace.session.source is None


def test_restoring_brings_the_old_text_into_the_editor(program: Program, qtbot: QtBot) -> None:
    choose(program, 1)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert kept(program) == ["पहला पाठ यहाँ है।", "दूसरा पाठ यहाँ है।", "पहला पाठ यहाँ है।"]
    assert not program.window.workspace.session.has_unsaved
    assert said(program)[0].startswith("Restored from before · 1 word added · 1 word removed")


def test_a_restore_is_taken_back_by_the_button_beside_what_is_told(program: Program, qtbot: QtBot) -> None:
    notice = program.window.workspace.editor.notice
    choose(program, 1)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert notice.text.startswith("The article is as it was.")
    take_back = next(
        each
        for each in notice.findChildren(type(back_of(program).panel.restore))
        if each.text() == "Take it back"
    )
    take_back.click()
    settle(qtbot, program)
    assert body(program) == "दूसरा पाठ यहाँ है।"
    assert len(kept(program)) == 4


def test_what_was_typed_and_not_saved_is_in_the_history_after_a_restore(
    program: Program, qtbot: QtBot
) -> None:
    type_over(program, "noch nicht gesichert")
    choose(program, 1)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert kept(program)[:2] == ["पहला पाठ यहाँ है।", "noch nicht gesichert"]


def test_what_is_typed_while_a_revision_comes_back_is_in_the_history_too(
    program: Program, qtbot: QtBot
) -> None:
    choose(program, 1)
    back_of(program).panel.restore.click()
    type_over(program, "in letzter Sekunde")
    program.window.workspace.session.keep_draft()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert "in letzter Sekunde" in kept(program)
    assert kept(program)[0] == "पहला पाठ यहाँ है।"


def test_leaving_waits_for_what_comes_back(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    assert workspace.session.article is not None
    article_id = workspace.session.article.article_id
    choose(program, 1)
    back_of(program).panel.restore.click()
    workspace.start_new()
    settle(qtbot, program)
    workspace.session.open(article_id)
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"


def test_restoring_what_stands_there_says_so(program: Program, qtbot: QtBot) -> None:
    choose(program, 0)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert program.window.workspace.editor.notice.text == "The article says that already."
    assert len(kept(program)) == 2


def test_a_revision_that_is_gone_is_told_and_nothing_is_lost(program: Program, qtbot: QtBot) -> None:
    type_over(program, "noch nicht gesichert")
    back_of(program).restore("f" * 64)
    settle(qtbot, program)
    assert "no revision" in program.window.workspace.editor.notice.text
    assert body(program) == "noch nicht gesichert"
    program.window.workspace.session.save()
    settle(qtbot, program)
    assert kept(program)[0] == "noch nicht gesichert"


# what goes with time


def test_revisions_thin_out_while_nobody_types(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "archive.db", now=lambda: NOON_MS)
    article = replace(desk.editing.create(), headline="सियोल में बैठक")
    for number in range(60):
        desk.saving.save(replace(article, body=f"पाठ {number}"), Reason.IDLE)
    desk.backing_up.by_hand(Progress())
    desk.close()
    program = open_window()
    program.window.workspace.actions_book.action("view.history").trigger()
    settle(qtbot, program)
    back = back_of(program)
    assert back.panel.model.rowCount() == 50
    with qtbot.waitSignal(back.thinning.thinned) as thinned:
        back.thinning.look()
    settle(qtbot, program)
    assert thinned.args == [article.article_id]
    assert kept(program) == [f"पाठ {number}" for number in range(59, 38, -1)]
    assert back.panel.model.rowCount() == 21
