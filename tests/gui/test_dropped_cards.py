"""What is dropped on the text: a card parts no word, and words fall where they are dropped."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.clipboard import put_blocks
from newsroom_desktop.gui.editor.mirror import BlockMirror
from tests.gui.test_cards import FIGURE, PICTURE, WORDS, A, B, shown
from tests.gui.test_pasting import block, put_caret


class Dropped(QDropEvent):
    """What is let go over a widget, and where it was taken from: Qt knows that of a drag by hand only."""

    from_where: QWidget | None = None

    def source(self) -> QWidget | None:  # type: ignore[override]  # a drop within the editor has one
        return self.from_where


def drop(body: BodyEdit, place: QPointF, what: QMimeData, *, moves: bool = False) -> None:
    """Let `what` go at `place`; it was taken from there when it `moves`."""
    action = Qt.DropAction.MoveAction if moves else Qt.DropAction.CopyAction
    held = action, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(body.viewport(), QDragEnterEvent(place.toPoint(), *held))
    dropped = Dropped(place, *held)
    dropped.from_where = body.viewport() if moves else None
    QApplication.sendEvent(body.viewport(), dropped)


def place_in(body: BodyEdit, number: int, *, below: bool) -> QPointF:
    """A place right of the middle of a block, in its upper or lower half."""
    room = body.document().documentLayout().blockBoundingRect(body.document().findBlockByNumber(number))
    return QPointF(body.viewport().width() * 0.55, room.center().y() + (5 if below else -5))


@pytest.mark.parametrize(
    ("number", "below", "after"),
    [
        (0, False, "[F] / पहला पैराग्राफ़ / दूसरा"),
        (0, True, "पहला पैराग्राफ़ / [F] / दूसरा"),
        (1, False, "पहला पैराग्राफ़ / [F] / दूसरा"),
        (1, True, "पहला पैराग्राफ़ / दूसरा / [F]"),
    ],
)
def test_a_card_goes_to_the_nearer_edge_of_the_paragraph_it_is_dropped_on(
    body: BodyEdit, *, number: int, below: bool, after: str
) -> None:
    body.resize(150, 300)
    body.show()
    put_caret(body, (WORDS, B), 1, 5)
    mime = QMimeData()
    mime.setText(PICTURE)
    put_blocks(mime, (FIGURE,))
    drop(body, place_in(body, number, below=below), mime)
    assert shown(body) == after
    body.undo()
    assert shown(body) == "पहला पैराग्राफ़ / दूसरा"


def test_words_are_dropped_where_they_fall(body: BodyEdit) -> None:
    body.resize(400, 300)
    body.show()
    put_caret(body, (WORDS, B), 1, 5)
    mime = QMimeData()
    mime.setText("नया ")
    put_blocks(mime, (block("नया "),))
    cursor = QTextCursor(body.document())
    cursor.setPosition(5)
    drop(body, QPointF(body.cursorRect(cursor).center()), mime)
    assert shown(body) == "पहला नया पैराग्राफ़ / दूसरा"


@pytest.mark.parametrize(
    ("start", "end", "after"),
    [
        ((1, 0), (1, 1), "[F] / पहला /  / दूसरा"),
        ((0, 2), (1, 0), "ला / पह / [F] / दूसरा"),
        ((0, 4), (2, 2), " / [F] / दूपहलासरा"),
    ],
)
def test_what_is_moved_by_hand_takes_a_card_whole_or_not_at_all(
    body: BodyEdit, start: tuple[int, int], end: tuple[int, int], after: str
) -> None:
    body.resize(400, 600)
    body.show()
    put_caret(body, (A, FIGURE, B), *start)
    cursor = body.textCursor()
    last = body.document().findBlockByNumber(end[0])
    cursor.setPosition(last.position() + end[1], QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    mime = body.createMimeDataFromSelection()
    above = QPointF(body.cursorRect(QTextCursor(body.document())).topLeft())
    drop(body, above, mime, moves=True)
    assert shown(body) == after
    body.undo()
    assert BlockMirror(body.document()).blocks() == (A, FIGURE, B)
