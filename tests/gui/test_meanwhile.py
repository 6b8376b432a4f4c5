"""Something is set for many articles while one of them is open and written in."""

from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import plain_text
from tests.gui.conftest import settle, start_article


def at_the_text(program: Program, qtbot: QtBot) -> tuple[Desk, EditSession, str]:
    start_article(program, qtbot)
    workspace = program.window.workspace
    workspace.session.save()
    settle(qtbot, program)
    assert workspace.desk is not None
    assert workspace.session.article is not None
    return workspace.desk, workspace.session, workspace.session.article.article_id


def test_both_stay_and_the_window_shows_both(program: Program, qtbot: QtBot) -> None:
    desk, session, article_id = at_the_text(program, qtbot)
    session.change(urgency=1)
    session.jobs.write(lambda: desk.bulk.set_category([article_id], "Sports"))
    session.jobs.write(lambda: desk.bulk.add_tags([article_id], ["चुनाव"]))
    session.document.setPlainText("नए शब्द")
    session.keep_draft()
    settle(qtbot, program)
    kept, shown = desk.listing.article(article_id), session.article
    assert shown is not None
    for article in (kept, shown):
        assert (article.category, article.tags, article.urgency) == ("Sports", ("चुनाव",), 1)
    assert kept.body == plain_text(session.blocks()) == "नए शब्द"
    assert program.window.workspace.details._category.currentData() == "Sports"


def test_a_field_that_is_set_at_the_text_stays_so(program: Program, qtbot: QtBot) -> None:
    desk, session, article_id = at_the_text(program, qtbot)
    session.jobs.write(lambda: desk.bulk.set_category([article_id], "Sports"))
    session.change(category="Politics")
    session.save()
    settle(qtbot, program)
    assert desk.listing.article(article_id).category == "Politics"
    session.jobs.write(lambda: desk.bulk.set_category([article_id], "Health"))
    session.document.setPlainText("नए शब्द")
    session.save()
    settle(qtbot, program)
    assert desk.listing.article(article_id).category == "Health"


def test_a_step_and_the_bin_are_not_taken_back_by_typing(program: Program, qtbot: QtBot) -> None:
    desk, session, article_id = at_the_text(program, qtbot)
    session.document.setPlainText("पाठ")
    session.save()
    settle(qtbot, program)
    session.jobs.write(lambda: desk.bulk.move([article_id], Step.SUBMIT))
    session.jobs.write(lambda: desk.binning.bin([article_id]))
    session.document.setPlainText("पाठ और")
    session.save()
    settle(qtbot, program)
    kept, shown = desk.listing.article(article_id), session.article
    assert shown is not None
    for article in (kept, shown):
        assert article.status is Status.SUBMITTED
        assert article.binned_ms is not None
    assert kept.body == "पाठ और"
