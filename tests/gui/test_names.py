"""Names that are spelt in two ways, in a real window that learns them from its archive."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.read import read_blocks
from tests.gui.conftest import OpenWindow, settle
from tests.gui.test_review import body_of, checked, choose, select, type_letters


def desk_of(program: Program) -> Desk:
    desk = program.window.workspace.desk
    assert desk is not None
    return desk


def learn(program: Program, qtbot: QtBot) -> None:
    learning = program.window.workspace.learning
    learning.begin()
    qtbot.waitUntil(lambda: not learning.is_learning and program.jobs.is_idle, timeout=20_000)


def found(program: Program) -> list[tuple[str, str | None]]:
    report = program.window.workspace.reviewing.review.report
    return [(each.text, each.finding.fix) for each in report.found if each.subject == "names"]


def write(program: Program, qtbot: QtBot, markdown: str) -> None:
    body_of(program).insert_blocks(read_blocks(markdown))
    checked(program, qtbot)


def test_name_spelt_in_two_ways_is_mended_from_the_menu(program: Program, qtbot: QtBot) -> None:
    body = body_of(program)
    type_letters(body, "राष्ट्रपति पुतिन ने कहा। पूतिन से बात हुई।")
    checked(program, qtbot)
    assert found(program) == [("पूतिन", "पुतिन")]
    select(body, "पूतिन")
    choose(program, qtbot, body, tr("Change to “{fix}”", fix="पुतिन"))
    checked(program, qtbot)
    assert body.toPlainText() == "राष्ट्रपति पुतिन ने कहा। पुतिन से बात हुई।"
    assert found(program) == []
    body.undo()
    assert "पूतिन" in body.toPlainText()


def test_archive_teaches_the_desks_form(program: Program, qtbot: QtBot) -> None:
    desk = desk_of(program)
    for number in range(6):
        article = replace(desk.editing.create(), headline="बैठक", body=f"उशाकोव ने {number} बार कहा।")
        desk.saving.save(article)
    write(program, qtbot, "वहां ऊशाकोव है।")
    assert found(program) == []
    learn(program, qtbot)
    qtbot.waitUntil(lambda: found(program) == [("ऊशाकोव", "उशाकोव")], timeout=20_000)


def test_article_that_is_written_is_learnt_from_when_it_has_been_kept(program: Program, qtbot: QtBot) -> None:
    learn(program, qtbot)
    write(program, qtbot, "उशाकोव ने कहा।")
    program.window.workspace.session.save()
    settle(qtbot, program)
    naming = desk_of(program).naming
    qtbot.waitUntil(lambda: naming.book.tally.count("उशाकोव").articles == 1, timeout=20_000)


def test_learning_waits_while_somebody_types(program: Program, qtbot: QtBot) -> None:
    learning = program.window.workspace.learning
    body_of(program).insertPlainText("क")
    learning.begin()
    assert learning.is_learning
    assert desk_of(program).naming.book.tally.counts == {}
    learning.stop()
    settle(qtbot, program)
    assert desk_of(program).naming.book.tally.counts == {}
    learn(program, qtbot)
    assert "सियोल" in desk_of(program).naming.book.tally.counts


def test_decision_in_the_dialog_counts_in_the_open_article_at_once(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "पूतिन ने कहा।")
    assert found(program) == [("पूतिन", "पुतिन")]
    settle(qtbot, program)
    program.window.workspace.session.save()
    settle(qtbot, program)
    workspace = program.window.workspace
    workspace.actions_book.action("review.names").trigger()
    dialog = workspace.names.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.row_of("पूतिन") >= 0 and program.jobs.is_idle, timeout=20_000)
    dialog.table.selectRow(dialog.model.row_of("पूतिन"))
    dialog.spellings.setCurrentRow(1)
    assert dialog.spelling == "पूतिन"
    dialog.buttons["fix"].click()
    qtbot.waitUntil(lambda: found(program) == [], timeout=20_000)
    assert desk_of(program).naming.book.choices.forms == {"पूतिन": ("पुतिन",)}
    dialog.reject()
    assert not dialog.isVisible()


def test_dialog_shows_what_was_decided_in_the_file_and_tells_of_a_broken_one(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    names = program.window.workspace.names
    for text, form, hint in (('[[name]]\nform = "नोवाक"\n', "नोवाक", ""), ("[[name]", "नोवाक", "names.toml")):
        (tmp_path / "names.toml").write_text(text, "utf-8")
        names.ask(program.window)
        dialog = names.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: program.jobs.is_idle, timeout=20_000)
        assert dialog.model.row_of(form) == 0
        assert hint in dialog.hint.text()
        dialog.reject()
