"""What is typed stands where a page shows it, set as what it takes the place of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import settle
from tests.gui.test_pasting import put_caret
from tests.gui.test_syllables import select, type_key

BOLD = frozenset({Mark.BOLD})
ADDRESS = "https://a.b"
RULE = Block(kind=Kind.RULE)
A, B = Block(runs=(Run(text="पहला"),)), Block(runs=(Run(text="दूसरा"),))
CALLED = Block(
    runs=(Run(text="उत्तर ", marks=BOLD), Run(text="सियोल", href=ADDRESS), note("1"), Run(text=" में"))
)

Key = Qt.Key
Modifier = Qt.KeyboardModifier


def blocks_of(body: BodyEdit) -> tuple[Block, ...]:
    return BlockMirror(body.document()).blocks()


def written(body: BodyEdit) -> str:
    return write_blocks(blocks_of(body))


def put_in(body: BodyEdit, text: str, way: str) -> None:
    """Let `text` come into `body` in one of the ways that letters come."""
    if way == "key":
        for letter in text:
            type_key(body, letter)
    elif way == "input method":
        QApplication.sendEvent(body, QInputMethodEvent(text[:1], []))
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(body, event)
    elif way == "paste":
        body.insert_lines([text])
    elif way == "link":
        body.set_link(ADDRESS, text)
    else:
        QTest.keyClick(body, Key.Key_Return, Modifier.ShiftModifier)
        put_in(body, text, "key")


def undo_all(body: BodyEdit) -> None:
    while body.document().isUndoAvailable():
        body.undo()


@pytest.mark.parametrize("way", ["key", "input method", "paste", "line break", "link"])
@pytest.mark.parametrize(
    ("blocks", "after"),
    [((A, RULE, B), "पहला\n\n---\n\n{}\n\nदूसरा"), ((RULE,), "---\n\n{}"), ((RULE, RULE), "---\n\n{}\n\n---")],
)
def test_letters_at_a_rule_get_a_paragraph_behind_it(
    body: BodyEdit, blocks: tuple[Block, ...], after: str, way: str
) -> None:
    put_caret(body, blocks, blocks.index(RULE), 0)
    put_in(body, "नए शब्द", way)
    assert written(body) == after.format(f"[नए शब्द]({ADDRESS})" if way == "link" else "नए शब्द")
    undo_all(body)
    assert blocks_of(body) == blocks


def test_words_typed_on_a_rule_are_in_the_archive(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    put_in(workspace.editor.body, "पहला", "key")
    workspace.actions_book.action("insert.rule").trigger()
    put_in(workspace.editor.body, "दूसरा", "key")
    QTest.keyClick(workspace.editor.body, Key.Key_Up)
    put_in(workspace.editor.body, "बीच में", "key")
    workspace.actions_book.action("article.save").trigger()
    settle(qtbot, program)
    article = workspace.session.article
    assert article is not None
    assert article.body == "पहला\n\n---\n\nबीच में\n\nदूसरा"


@pytest.mark.parametrize("way", ["key", "input method"])
@pytest.mark.parametrize(
    ("blocks", "end", "after"),
    [
        ((RULE, B), (1, 0), "कदूसरा"),
        ((A, RULE, B), (2, 2), "कसरा"),
        ((A, RULE), (1, 0), "क"),
        ((RULE, A, RULE), (2, 0), "क"),
        ((A, RULE, B), (1, 0), "---\n\nक\n\nदूसरा"),
    ],
)
def test_letters_in_place_of_a_selection_never_stand_in_a_rule(
    body: BodyEdit, blocks: tuple[Block, ...], end: tuple[int, int], after: str, way: str
) -> None:
    put_caret(body, blocks, 0, 0)
    select(body, 0, body.document().findBlockByNumber(end[0]).position() + end[1])
    put_in(body, "क", way)
    assert written(body) == after
    undo_all(body)
    assert blocks_of(body) == blocks


@pytest.mark.parametrize("formats", ["quote", "clear"])
def test_a_rule_among_other_blocks_stays_a_rule(body: BodyEdit, formats: str) -> None:
    put_caret(body, (A, RULE, B), 0, 0)
    body.selectAll()
    body.set_kind(Kind.QUOTE) if formats == "quote" else body.clear_format()
    assert blocks_of(body)[1] == RULE


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Key.Key_Control, Modifier.ControlModifier, ""),
        (Key.Key_Shift, Modifier.ShiftModifier, ""),
        (Key.Key_C, Modifier.ControlModifier, "\x03"),
        (Key.Key_Left, Modifier.ShiftModifier, ""),
        (Key.Key_Right, Modifier.ShiftModifier, ""),
        (Key.Key_F5, Modifier.NoModifier, ""),
    ],
)
@pytest.mark.parametrize("place", [12, 13])
def test_a_key_that_types_nothing_changes_nothing(
    body: BodyEdit, key: Key, modifiers: Modifier, text: str, place: int
) -> None:
    put_caret(body, (CALLED,), 0, 0)
    select(body, 0, place)
    QApplication.sendEvent(body, QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text))
    assert blocks_of(body) == (CALLED,)
    assert not body.document().isUndoAvailable()


@pytest.mark.parametrize("way", ["key", "input method"])
@pytest.mark.parametrize(
    ("start", "end", "runs"),
    [
        (0, 12, (Run(text="नया", marks=BOLD), Run(text=" में"))),
        (12, 0, (Run(text="नया", marks=BOLD), Run(text=" में"))),
        (6, 11, (Run(text="उत्तर ", marks=BOLD), Run(text="नया"), note("1"), Run(text=" में"))),
        (11, 12, (Run(text="उत्तर ", marks=BOLD), Run(text="सियोल", href=ADDRESS), Run(text="नया में"))),
        (
            9,
            11,
            (
                Run(text="उत्तर ", marks=BOLD),
                Run(text="सिय", href=ADDRESS),
                Run(text="नया"),
                note("1"),
                Run(text=" में"),
            ),
        ),
        (6, 8, (Run(text="उत्तर ", marks=BOLD), Run(text="नयायोल", href=ADDRESS), note("1"), Run(text=" में"))),
    ],
)
def test_letters_are_set_as_the_first_one_that_they_replace(
    body: BodyEdit, start: int, end: int, runs: tuple[Run, ...], way: str
) -> None:
    put_caret(body, (CALLED,), 0, 0)
    select(body, start, end)
    put_in(body, "नया", way)
    assert blocks_of(body)[0].runs == runs
    undo_all(body)
    assert blocks_of(body) == (CALLED,)


def test_a_whole_word_is_typed_in_one_step(body: BodyEdit) -> None:
    put_caret(body, (A,), 0, 4)
    put_in(body, "वार", "key")
    body.undo()
    assert blocks_of(body) == (A,)


@pytest.mark.parametrize(
    ("place", "after"),
    [
        (12, "**उत्तर** [सियोल](https://a.b)[^1]  \nक में"),
        (11, "**उत्तर** [सियोल](https://a.b)  \nक[^1] में"),
        (3, "**उत्  \nकतर** [सियोल](https://a.b)[^1] में"),
    ],
)
def test_a_line_break_is_no_part_of_a_sign_or_link_before_it(body: BodyEdit, place: int, after: str) -> None:
    definition = Block(kind=Kind.VERBATIM, runs=(Run(text="[^1]: राजधानी"),))
    put_caret(body, (CALLED, definition), 0, place)
    put_in(body, "क", "line break")
    assert written(body) == f"{after}\n\n[^1]: राजधानी"


@pytest.mark.parametrize("way", ["key", "input method", "paste", "line break", "enter"])
def test_nothing_comes_into_the_midst_of_a_sign(body: BodyEdit, way: str) -> None:
    put_caret(body, (Block(runs=(Run(text="सियोल"), note("12"), Run(text="में"))),), 0, 6)
    if way == "enter":
        QTest.keyClick(body, Key.Key_Return)
    else:
        put_in(body, "क", way)
    assert blocks_of(body)[0].runs[:2] == (Run(text="सियोल"), note("12"))
