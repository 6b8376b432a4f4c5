"""The history of the open article: listed, shown, and brought back, with no word lost on the way."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.safekeeping import AGAIN_MS
from newsroom_desktop.gui.history.looking_back import LookingBack
from newsroom_desktop.gui.start import Program
from tests.behind import run
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


def test_each_revision_has_a_row_and_a_new_one_leaves_chosen_what_was(program: Program, qtbot: QtBot) -> None:
    panel = back_of(program).panel
    assert said(program) == [
        "Saved · 1 word added · 1 word removed · the newest",
        "Saved · 7 words added · 0 words removed",
    ]
    choose(program, 1)
    chosen = panel.chosen
    write(program, qtbot, "दूसरा पाठ यहाँ है, और तीसरा भी।")
    qtbot.waitUntil(lambda: len(said(program)) == 3)
    assert said(program) == [
        "Saved · 3 words added · 0 words removed · the newest",
        "Saved · 1 word added · 1 word removed",
        "Saved · 7 words added · 0 words removed",
    ]
    assert panel.chosen == chosen


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


def test_another_article_has_its_own_history_and_ends_the_look_back(program: Program, qtbot: QtBot) -> None:
    back = back_of(program)
    choose(program, 1)
    back.panel.show_it.click()
    settle(qtbot, program)
    start_article(program, qtbot, "दूसरी ख़बर")
    settle(qtbot, program)
    assert back.bar.text == ""
    assert said(program) == []


# the way back


def test_what_is_seen_is_named_in_the_language_in_use(program: Program, qtbot: QtBot) -> None:
    back = back_of(program)
    back.panel.show_it.click()
    qtbot.waitUntil(lambda: back.bar.text.endswith("Saved"), timeout=10_000)
    program.use_language("hi")
    qtbot.waitUntil(lambda: back.bar.text.endswith("सहेजा गया"), timeout=10_000)
    assert back.bar.text.startswith("तब ऐसा था")


def test_what_comes_to_be_seen_after_the_article_was_left_is_not_shown(
    program: Program, qtbot: QtBot
) -> None:
    back, free, session = back_of(program), Event(), program.window.workspace.session
    article = session.article
    for reader in ("one", "other"):
        program.jobs.read(reader, lambda: free.wait(20))
    back.panel.show_it.click()
    program.window.workspace.actions_book.action("article.new").trigger()
    qtbot.waitUntil(lambda: session.article is not article, timeout=10_000)
    free.set()
    settle(qtbot, program)
    assert back.bar.text == ""


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


def test_restoring_brings_the_old_text_back_and_can_be_taken_back(program: Program, qtbot: QtBot) -> None:
    first, second = "पहला पाठ यहाँ है।", "दूसरा पाठ यहाँ है।"
    notice = program.window.workspace.editor.notice
    choose(program, 1)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert body(program) == first
    assert kept(program) == [first, second, first]
    assert not program.window.workspace.session.has_unsaved
    assert said(program)[0].startswith("Restored from before · 1 word added · 1 word removed")
    assert notice.text.startswith("The article is as it was.")
    (take_back,) = (each for each in notice.findChildren(QPushButton) if each.text() == "Take it back")
    take_back.click()
    settle(qtbot, program)
    assert body(program) == second
    assert kept(program) == [second, first, second, first]
    choose(program, 0)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert notice.text == "The article says that already."
    assert len(kept(program)) == 4


def test_what_was_typed_and_not_saved_is_in_the_history_after_a_restore(
    program: Program, qtbot: QtBot
) -> None:
    type_over(program, "अभी सहेजा नहीं गया")
    choose(program, 1)
    back_of(program).panel.restore.click()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert kept(program)[:2] == ["पहला पाठ यहाँ है।", "अभी सहेजा नहीं गया"]


def test_what_is_typed_while_a_revision_comes_back_is_in_the_history_too(
    program: Program, qtbot: QtBot
) -> None:
    choose(program, 1)
    back_of(program).panel.restore.click()
    type_over(program, "आख़िरी पल में")
    program.window.workspace.session.keep_draft()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert "आख़िरी पल में" in kept(program)
    assert kept(program)[0] == "पहला पाठ यहाँ है।"


def test_a_draft_that_was_refused_before_does_not_come_upon_what_is_restored(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, archive, free = program.window.workspace, tmp_path / "archive.db", Event()
    desk, article = workspace.desk, workspace.session.article
    assert desk is not None
    assert article is not None
    choose(program, 1)
    program.jobs.write(lambda: run(archive, "ALTER TABLE draft RENAME TO elsewhere"))
    type_over(program, "अभी सहेजा नहीं गया")
    workspace.session.keep_draft()
    program.jobs.write(lambda: run(archive, "ALTER TABLE elsewhere RENAME TO draft"))
    program.jobs.write(lambda: free.wait(20))
    back_of(program).panel.restore.click()
    qtbot.waitUntil(lambda: workspace.session.keeping.keeping is Keeping.FAILED, timeout=10_000)
    qtbot.wait(AGAIN_MS + 500)
    free.set()
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"
    assert kept(program)[:2] == ["पहला पाठ यहाँ है।", "अभी सहेजा नहीं गया"]
    assert desk.listing.article(article.article_id).body == "पहला पाठ यहाँ है।"


def test_leaving_waits_for_what_comes_back(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    assert workspace.session.article is not None
    article_id = workspace.session.article.article_id
    choose(program, 1)
    back_of(program).panel.restore.click()
    workspace.tabs.start_new()
    settle(qtbot, program)
    workspace.session.open(article_id)
    settle(qtbot, program)
    assert body(program) == "पहला पाठ यहाँ है।"


def test_a_revision_that_is_gone_is_told_and_nothing_is_lost(program: Program, qtbot: QtBot) -> None:
    type_over(program, "अभी सहेजा नहीं गया")
    back_of(program).restore("f" * 64)
    settle(qtbot, program)
    assert "no revision" in program.window.workspace.editor.notice.text
    assert body(program) == "अभी सहेजा नहीं गया"
    program.window.workspace.session.save()
    settle(qtbot, program)
    assert kept(program)[0] == "अभी सहेजा नहीं गया"


# what goes with time


def test_a_long_history_comes_as_somebody_goes_down_and_thins_out_while_nobody_types(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
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
    back.panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: back.panel.model.rowCount() == 60)
    with qtbot.waitSignal(back.thinning.thinned, timeout=20_000) as thinned:
        back.thinning.look()
    settle(qtbot, program)
    assert thinned.args == [article.article_id]
    assert kept(program) == [f"पाठ {number}" for number in range(59, 38, -1)]
    assert back.panel.model.rowCount() == 21
