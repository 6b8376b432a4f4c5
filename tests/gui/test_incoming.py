"""A long paste comes in piece by piece: one step of undo, and whatever is done meanwhile loses no word."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import insert_by_pieces
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind
from tests.gui.conftest import settle
from tests.gui.test_dropped_cards import Dropped
from tests.gui.test_pasting import FORMATTED, HEADING, LIST, PARAGRAPH, block, put_caret, shown

SENTENCE = "रूस के राष्ट्रपति आज आ रहे हैं।"
LINES = [f"{SENTENCE} {number}" for number in range(600)]


def mime(*lines: str) -> QMimeData:
    data = QMimeData()
    data.setText("\n".join(lines))
    return data


@pytest.fixture
def body(program: Program) -> BodyEdit:
    return program.window.workspace.editor.body


def texts(program: Program) -> list[str]:
    return [each.text for each in program.window.workspace.session.blocks()]


def amid(body: BodyEdit, act: Callable[[], object], count: int = len(LINES)) -> Callable[[], bool]:
    """Does `act` once, as soon as a part of `count` blocks stands in the text; tells whether that was so."""
    done: list[bool] = []
    before = body.document().blockCount()

    def look() -> None:
        if not done and before < body.document().blockCount() < before + count - 1:
            done.append(True)
            act()

    body.document().contentsChanged.connect(look, Qt.ConnectionType.QueuedConnection)
    return lambda: bool(done)


@pytest.mark.parametrize("before", [PARAGRAPH, LIST, HEADING, (block(""),), FORMATTED])
@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("place", [0, 2])
@pytest.mark.parametrize("pasted", [FORMATTED, (*LIST, *FORMATTED[::-1]), (FORMATTED[5], *LIST)])
def test_pieces_make_the_same_text_and_one_step(
    qtbot: QtBot, before: tuple[Block, ...], number: int, place: int, pasted: tuple[Block, ...]
) -> None:
    made = []
    for piece in (10**6, 0):
        edit = BodyEdit(theme.body_look())
        qtbot.addWidget(edit)
        put_caret(edit, before, min(number, len(before) - 1), min(place, len(before[0].text)))
        mirror, cursor = BlockMirror(edit.document()), edit.textCursor()
        pauses = sum(1 for _ in insert_by_pieces(cursor, pasted, theme.body_look(), piece=piece))
        assert pauses == (0 if piece else len(pasted) - 1)
        made.append((mirror.blocks(), cursor.position()))
        edit.document().undo()
        assert shown(mirror.blocks()) == shown(before)
    assert made[0] == made[1]


def test_a_long_paste_comes_in_pieces_and_one_undo_takes_it_back(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insert_lines(["पहले ", "बाद में"])
    body.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    was_amid = amid(body, lambda: None)
    body.insertFromMimeData(mime(*LINES))
    settle(qtbot, program)
    assert was_amid()
    assert texts(program) == ["पहले ", *LINES[:-1], LINES[-1] + "बाद में"]
    assert body.textCursor().block().text() == LINES[-1] + "बाद में"
    assert body.cursorRect().top() < body.viewport().height()
    program.window.workspace.editor.undo()
    assert texts(program) == ["पहले ", "बाद में"]


def test_what_is_typed_meanwhile_stands_behind_it(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    was_amid = amid(body, lambda: body.insertPlainText("टाइप किया"))
    body.insertFromMimeData(mime(*LINES))
    settle(qtbot, program)
    assert was_amid()
    assert texts(program) == [*LINES[:-1], LINES[-1] + "टाइप किया"]
    assert body.textCursor().atEnd()


def test_what_is_pasted_meanwhile_stands_behind_it(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    was_amid = amid(body, lambda: body.insertFromMimeData(mime(*LINES[::-1])))
    body.insertFromMimeData(mime(*LINES))
    settle(qtbot, program)
    assert was_amid()
    assert texts(program) == [*LINES[:-1], LINES[-1] + LINES[-1], *LINES[-2::-1]]


@pytest.mark.parametrize("how", ["undo", "cancel"])
def test_it_can_be_given_up_while_it_comes_in(
    program: Program, body: BodyEdit, qtbot: QtBot, how: str
) -> None:
    editor = program.window.workspace.editor
    body.insert_lines(["पहले"])
    before = texts(program)
    was_amid = amid(body, editor.undo if how == "undo" else editor.pasting.incoming.cancel)
    body.insertFromMimeData(mime(*LINES))
    settle(qtbot, program)
    assert was_amid()
    assert texts(program) == before
    body.insertFromMimeData(mime("ख", "ग"))
    settle(qtbot, program)
    assert texts(program) == [before[0] + "ख", "ग"]


@pytest.mark.parametrize("way", ["save", "leave"])
def test_saving_and_leaving_wait_for_all_of_it(
    program: Program, body: BodyEdit, qtbot: QtBot, way: str
) -> None:
    workspace = program.window.workspace
    session, desk = workspace.session, workspace.desk
    assert session.article is not None
    assert desk is not None
    article_id = session.article.article_id
    was_amid = amid(body, session.save if way == "save" else session.start_new)
    body.insertFromMimeData(mime(*LINES))
    settle(qtbot, program)
    assert was_amid()
    assert desk.listing.article(article_id).body == "\n\n".join(LINES)


def test_a_long_passage_of_an_article_comes_with_its_formats(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    passage = FORMATTED * 100
    body.insert_blocks(passage)
    body.selectAll()
    copied = body.createMimeDataFromSelection()
    body.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(body, Qt.Key.Key_Return)
    was_amid = amid(body, lambda: None, len(passage))
    body.insertFromMimeData(copied)
    settle(qtbot, program)
    assert was_amid()
    assert program.window.workspace.session.blocks() == passage * 2


def test_a_short_paste_is_one_piece(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    changes: list[int] = []
    body.document().contentsChanged.connect(lambda: changes.append(body.document().blockCount()))
    body.insertFromMimeData(mime(*LINES[:60]))
    settle(qtbot, program)
    assert set(changes) == {60}
    assert [each.kind for each in program.window.workspace.session.blocks()] == [Kind.PARAGRAPH] * 60


@pytest.mark.parametrize("count", [2_000, 5_000])
def test_a_long_passage_that_is_moved_by_the_mouse_comes_in_one_step(
    program: Program, body: BodyEdit, count: int
) -> None:
    words = [f"{SENTENCE} {number}" for number in range(count)]
    body.insert_blocks((*(block(text) for text in words), block("अंत")))
    cursor = body.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(body.document().characterCount() - 2 - len("अंत"), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    held = body.createMimeDataFromSelection()
    end = QTextCursor(body.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    drop = Dropped(
        QPointF(body.cursorRect(end).center()),
        Qt.DropAction.MoveAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drop.from_where = body.viewport()
    body.dropEvent(drop)
    assert "".join(texts(program)) == "अंत" + "".join(words)
    program.window.workspace.editor.undo()
    assert texts(program) == [*words, "अंत"]


def test_what_another_program_would_move_stays_there_too(body: BodyEdit) -> None:
    held = mime("पहला", "दूसरा")
    drop = Dropped(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    body.dropEvent(drop)
    assert drop.dropAction() is Qt.DropAction.IgnoreAction
