"""What a person has read of the articles in the list."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from newsroom_desktop.article.wanted import Wanted
from tests.gui.conftest import OpenWindow, close, listed_ids, settle
from tests.gui.test_handling import choose_all, desk_of, fill


def test_an_article_that_is_opened_is_read(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    articles = fill(program, qtbot, 2)
    handling, panel = program.window.workspace.handling, program.window.articles
    panel.chosen.choose_only(articles[0].article_id)
    handling.mark_read(is_read=False)
    settle(qtbot, program)
    assert [each.is_unread for each in panel.known_rows] == [True, False]
    program.window.workspace.session.open(articles[0].article_id)
    settle(qtbot, program)
    assert [each.is_unread for each in panel.known_rows] == [False, False]


def test_one_that_is_not_read_stays_in_that_list_until_it_is_left(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    articles = fill(program, qtbot, 4)
    handling, panel = program.window.workspace.handling, program.window.articles
    choose_all(program, qtbot)
    handling.mark_read(is_read=False)
    settle(qtbot, program)
    panel.want(replace(panel.wanted, unread=True))
    settle(qtbot, program)
    ids = [article.article_id for article in articles]
    for place, article_id in enumerate(ids[:3]):
        program.window.workspace.session.open(article_id)
        settle(qtbot, program)
        assert listed_ids(program) == ids[place:]
    close(qtbot, program)
    again = open_window()
    settle(qtbot, again)
    assert desk_of(again).listing.survey(Wanted(unread=True), desk_of(again).now()).total == 1
