"""What is done with chosen articles: by the keys of the list and its menu, and how it is told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui.dialogs.not_done import NotDoneDialog
from newsroom_desktop.gui.dialogs.one_line import OneLineDialog
from newsroom_desktop.gui.start import Program
from tests.behind import run
from tests.gui.conftest import OpenWindow, listed_ids, settle


def desk_of(program: Program) -> Desk:
    desk = program.window.workspace.desk
    assert desk is not None
    return desk


def fill(program: Program, qtbot: QtBot, count: int = 4) -> list[Article]:
    """Articles of which the last one is open, the newest first."""
    program.use_language("en")
    desk = desk_of(program)
    articles: list[Article] = []
    for number in range(count):
        article = replace(desk.editing.create(), headline=f"ख़बर {number}", body="पाठ")
        articles.insert(0, desk.saving.save(article)[0])
    program.window.articles.reload()
    settle(qtbot, program)
    program.window.workspace.session.open(articles[-1].article_id)
    settle(qtbot, program)
    return articles


def choose_all(program: Program, qtbot: QtBot) -> None:
    QTest.keyClick(program.window.articles.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, program)


def said_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def now(program: Program, articles: list[Article]) -> list[Article]:
    return [desk_of(program).listing.article(article.article_id) for article in articles]


def test_a_category_is_given_to_all_and_the_open_article_shows_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    session = program.window.workspace.session
    program.window.workspace.editor.body.insertPlainText("नया ")
    program.window.articles.rows.setFocus()
    choose_all(program, qtbot)
    program.window.workspace.handling.set_category("Sports")
    settle(qtbot, program)
    assert {article.category for article in now(program, articles)} == {"Sports"}
    assert session.article is not None
    assert session.article.category == "Sports"
    assert now(program, articles)[-1].body == "नया पाठ"
    assert program.window.articles.rows.hasFocus()


def test_what_cannot_be_done_is_told_with_the_reason(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    desk_of(program).moving.move(now(program, articles)[1], Step.SUBMIT)
    program.window.articles.reload()
    settle(qtbot, program)
    choose_all(program, qtbot)
    program.window.workspace.handling.move(Step.SUBMIT)
    settle(qtbot, program)
    notice = program.window.workspace.editor.notice
    assert notice.text == "3 articles are a step further. Not done with 1 article."
    assert {article.status for article in now(program, articles)} == {Status.SUBMITTED}
    next(button for button in notice.findChildren(QPushButton) if button.text() == "Which ones?").click()
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, NotDoneDialog))
    assert "ख़बर 2" in dialog.rows.lines[0]
    dialog.close()


def menu_of(program: Program, ids: list[str]) -> QMenu:
    workspace = program.window.workspace
    workspace.articles.chosen.choose_only(ids[0])
    for article_id in ids[1:]:
        workspace.articles.chosen.toggle(article_id)
    desk = desk_of(program)
    return workspace.handling_menu.menu(desk, desk.listing.choices())


def row(menu: QMenu, *names: str) -> Callable[[], None]:
    for name in names[:-1]:
        inner = next(action for action in menu.actions() if action.text() == name).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    return next(action for action in menu.actions() if action.text() == names[-1]).trigger


def test_the_menu_of_one_article_begins_others_upon_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot, 1)
    desk, session = desk_of(program), program.window.workspace.session
    desk.saving.save(replace(articles[0], tags=("बजट",), category="Business"))
    for name, headline in (("Duplicate", "ख़बर 0"), ("Begin a follow-up", "")):
        row(menu_of(program, [articles[0].article_id]), name)()
        settle(qtbot, program)
        assert session.article is not None
        assert session.article.article_id != articles[0].article_id
        assert (session.article.headline, session.article.tags) == (headline, ("बजट",))
        assert session.article.category == "Business"
    assert program.window.workspace.tabs.count() == 3


def test_the_menu_by_its_key_is_of_the_current_row_where_none_is_chosen(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    articles = fill(program, qtbot, 2)
    panel = program.window.articles
    QTest.keyClick(panel.rows, Qt.Key.Key_Home)
    panel.chosen.choose_only("")
    program.window.workspace.actions_book.action("article.handle").trigger()
    settle(qtbot, program)
    (menu,) = (menu for menu in panel.findChildren(QMenu) if menu.isVisible() and menu.parent() is panel)
    menu.close()
    assert panel.chosen.ids == [articles[0].article_id]


def test_the_menu_of_several_has_what_goes_for_all(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot, 2)
    ids = [article.article_id for article in articles]
    menu = menu_of(program, ids)
    assert "Duplicate" not in [action.text() for action in menu.actions()]
    row(menu, "Mark for", "Me")()
    settle(qtbot, program)
    assert {article.marked_for for article in now(program, articles)} == {desk_of(program).person}
    row(menu_of(program, ids), "Tags", "Add tags…")()
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, OneLineDialog))
    dialog.field.setText("बजट, संसद")
    dialog.answered.emit(dialog.field.text())
    settle(qtbot, program)
    assert {article.tags for article in now(program, articles)} == {("बजट", "संसद")}


def test_marking_many_waits_for_nothing_that_is_written(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    fill(program, qtbot)
    choose_all(program, qtbot)
    is_over = Event()
    program.window.workspace.session.jobs.write(is_over.wait)
    program.window.workspace.handling.mark_read(is_read=False)
    try:
        qtbot.waitUntil(
            lambda: all(each.is_unread for each in program.window.articles.known_rows), timeout=20_000
        )
    finally:
        is_over.set()
    settle(qtbot, program)


def test_views_are_kept_chosen_renamed_and_left(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    fill(program, qtbot, 2)
    panel = program.window.articles
    panel.want(replace(panel.wanted, has_image=True))
    settle(qtbot, program)
    row(panel.views.menu(), "Keep this view…")()
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, OneLineDialog))
    dialog.answered.emit(" ")
    settle(qtbot, program)
    assert dialog.hint.text()
    dialog.answered.emit("चित्र & पाठ")
    settle(qtbot, program)
    assert panel.head.view_button.text() == "चित्र && पाठ"
    assert "Rename “चित्र && पाठ”…" in [action.text() for action in panel.views.menu().actions()]
    panel.views.choose(0)
    settle(qtbot, program)
    assert (panel.head.view_button.text(), panel.row_count) == ("All", 2)
    panel.views.choose(6)
    settle(qtbot, program)
    assert panel.row_count == 0
    row(panel.views.menu(), "Keep it no longer")()
    settle(qtbot, program)
    assert (panel.views.own, panel.head.view_button.text()) == ([], "Own choice")


def test_desk_and_person_of_the_open_article_stand_in_its_details(program: Program, qtbot: QtBot) -> None:
    workspace, desk = program.window.workspace, desk_of(program)
    for name, text in (("desk", "खेल डेस्क"), ("marked_for", "कविता वर्मा")):
        field = workspace.details.text_field(name)
        field.setText(text)
        field.textEdited.emit(text)
    workspace.session.save()
    settle(qtbot, program)
    (row,) = program.window.articles.known_rows
    assert (row.desk, row.marked_for) == ("खेल डेस्क", "कविता वर्मा")
    workspace.handling.mark_for(desk.person)
    settle(qtbot, program)
    assert workspace.details.text_field("marked_for").text() == desk.person


def test_what_is_chosen_stays_chosen_for_the_next_thing(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    handling = program.window.workspace.handling
    choose_all(program, qtbot)
    for name in ("Sports", "Sports"):
        handling.set_category(name)
        settle(qtbot, program)
        assert set(handling.ids) == {article.article_id for article in articles}
    assert program.window.workspace.editor.notice.text == "Nothing had to be changed."


def test_several_stay_chosen_when_another_article_is_opened(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    chosen, session = program.window.articles.chosen, program.window.workspace.session
    QTest.keyClick(program.window.articles.rows, Qt.Key.Key_Home)
    QTest.keyClick(program.window.articles.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    session.open(articles[2].article_id)
    settle(qtbot, program)
    assert chosen.ids == [article.article_id for article in articles[:2]]
    chosen.choose_only("")
    session.open(articles[1].article_id)
    settle(qtbot, program)
    assert chosen.ids == [articles[1].article_id]


def test_what_is_changed_stays_in_its_order(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot)
    rows = program.window.articles.rows
    for from_key, to_key in ((Qt.Key.Key_Home, Qt.Key.Key_End), (Qt.Key.Key_End, Qt.Key.Key_Home)):
        QTest.keyClick(rows, from_key)
        QTest.keyClick(rows, to_key, Qt.KeyboardModifier.ShiftModifier)
        program.window.workspace.handling.add_tags([f"टैग {from_key.name}"])
        settle(qtbot, program)
        assert all(len(article.tags) for article in now(program, articles))
        assert listed_ids(program) == [article.article_id for article in articles]


def test_it_is_told_how_many_await_the_desk_again(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot, 3)
    for article in articles[:2]:
        desk_of(program).moving.move(desk_of(program).moving.move(article, Step.SUBMIT)[0], Step.APPROVE)
    program.window.articles.reload()
    settle(qtbot, program)
    choose_all(program, qtbot)
    program.window.workspace.handling.add_tags(["बजट"])
    settle(qtbot, program)
    notice = program.window.workspace.editor.notice
    assert notice.text == "3 articles have new tags. 2 await the desk again."
    statuses = [article.status for article in now(program, articles)]
    assert statuses == [Status.SUBMITTED, Status.SUBMITTED, Status.DRAFT]


def test_where_nothing_could_be_done_only_that_is_told(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    fill(program, qtbot, 2)
    choose_all(program, qtbot)
    program.window.workspace.handling.move(Step.APPROVE)
    settle(qtbot, program)
    assert program.window.workspace.editor.notice.text == "Not done with 2 articles."


def test_a_row_says_in_words_what_its_signs_mean(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot, 1)
    desk = desk_of(program)
    desk.commenting.add(articles[0].article_id, "जाँचें")
    desk.bulk.mark_for([articles[0].article_id], desk.person)
    program.window.articles.reload()
    settle(qtbot, program)
    rows = program.window.articles.rows
    QTest.keyClick(rows, Qt.Key.Key_Home)
    said = rows.accessibleDescription()
    assert said.startswith("ख़बर 0\nDraft, ")
    assert said.endswith("Marked for you, 1 open comment")


def test_after_a_mistake_of_the_program_the_next_thing_is_done(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    articles = fill(program, qtbot, 2)
    choose_all(program, qtbot)
    faults: list[Exception] = []
    program.jobs.broke.connect(faults.append)
    trigger = "CREATE TRIGGER broken BEFORE INSERT ON revision BEGIN SELECT no_such_function(); END"
    run(tmp_path / "archive.db", trigger)
    program.window.workspace.handling.add_tags(["बजट"])
    settle(qtbot, program)
    assert len(faults) == 1
    run(tmp_path / "archive.db", "DROP TRIGGER broken")
    program.window.workspace.handling.add_tags(["बजट"])
    settle(qtbot, program)
    assert all(article.tags == ("बजट",) for article in now(program, articles))


def test_what_is_asked_for_too_early_shows_what_is_still_being_done(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    articles = fill(program, qtbot, 2)
    choose_all(program, qtbot)
    workspace, free = program.window.workspace, Event()
    program.jobs.send(lambda: free.wait(20))
    workspace.handling.add_tags(["बजट"])
    workspace.handling.set_category("Sports")
    notice = workspace.editor.notice
    assert notice.text == "Working on the chosen articles: 0 of 2"
    assert "Cancel" in [button.text() for button in notice.findChildren(QPushButton)]
    free.set()
    settle(qtbot, program)
    assert notice.text == "2 articles have new tags."
    assert {(article.tags, article.category) for article in now(program, articles)} == {(("बजट",), "")}
