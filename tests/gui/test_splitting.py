"""A paragraph that is too long is told of, and divided in one step."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from tests.gui.conftest import settle, start_article

SENTENCE = "रूस के राष्ट्रपति व्लादिमीर पुतिन दो दिन की यात्रा पर उत्तर कोरिया पहुँचे। "
LONG = Block(
    runs=(
        Run(text=SENTENCE * 60),
        Run(text="समझौते हुए। ", marks=frozenset({Mark.BOLD})),
        Run(text=(SENTENCE * 70).strip()),
    )
)


def offer(program: Program) -> str:
    return program.window.workspace.editor.notice.text


def test_an_overlong_paragraph_is_divided_on_wish(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insert_blocks((Block(runs=(Run(text="पहला"),)), LONG))
    settle(qtbot, program)
    qtbot.waitUntil(lambda: "1,692" in offer(program), timeout=5_000)
    before = workspace.session.blocks()
    next(
        button
        for button in workspace.editor.notice.findChildren(QPushButton)
        if button.text() == tr("Divide it into paragraphs")
    ).click()
    settle(qtbot, program)
    blocks = workspace.session.blocks()
    assert len(blocks) > 20
    assert " ".join(block.text.strip() for block in blocks) == " ".join(block.text for block in before)
    assert any(Mark.BOLD in run.marks for block in blocks for run in block.runs)
    qtbot.waitUntil(lambda: offer(program) == "", timeout=5_000)
    workspace.editor.body.undo()
    assert workspace.session.blocks() == before


def test_who_comes_back_to_an_overlong_paragraph_is_asked_again(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insert_blocks((LONG,))
    qtbot.waitUntil(lambda: "1,692" in offer(program), timeout=5_000)
    article = workspace.session.article
    assert article is not None
    start_article(program, qtbot, headline="दूसरी ख़बर")
    assert offer(program) == ""
    workspace.session.open(article.article_id)
    qtbot.waitUntil(lambda: "1,692" in offer(program), timeout=5_000)
    settle(qtbot, program)


def test_usual_paragraphs_are_no_matter(program: Program, qtbot: QtBot) -> None:
    paragraph = Block(runs=(Run(text=SENTENCE * 20),))
    program.window.workspace.editor.body.insert_blocks((paragraph,) * 12)
    qtbot.wait(200)
    settle(qtbot, program)
    assert tr("Divide it into paragraphs") not in offer(program)
    assert offer(program) == ""


def test_nothing_is_offered_where_nothing_can_be_divided(program: Program, qtbot: QtBot) -> None:
    blocks = (Block(kind=Kind.BULLET, runs=LONG.runs), Block(runs=(Run(text="शब्द " * 2000),)))
    program.window.workspace.editor.body.insert_blocks(blocks)
    qtbot.wait(300)
    settle(qtbot, program)
    assert offer(program) == ""
