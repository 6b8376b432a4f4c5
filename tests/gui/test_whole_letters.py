"""Letters that stand out of their line are drawn whole, whatever is marked or selected beside them."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.read import read_blocks

LINE = "की नीति पर बैठक की। सीता देवी ने ट्रैक्टर की बात की, और मंत्री ने सुनी। "


def above_first_lines(edit: QTextEdit) -> QImage:
    """What is drawn between the first paragraph and the first line of the second."""
    image = edit.viewport().grab().toImage()
    block = edit.document().lastBlock()
    place = edit.document().documentLayout().blockBoundingRect(block)
    top = round(place.y()) - edit.verticalScrollBar().value()
    return image.copy(0, top - 4, image.width(), 4)


def is_blank(image: QImage) -> bool:
    pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return len(pixels) == 1


def marked(edit: QTextEdit) -> None:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = QTextCursor(edit.document().lastBlock())
    selection.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    selection.cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    letters = QTextCharFormat()
    letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    selection.format = letters
    edit.setExtraSelections([selection])


def selected(edit: QTextEdit) -> None:
    cursor = QTextCursor(edit.document().lastBlock())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


@pytest.mark.parametrize("touch", [marked, selected])
@pytest.mark.parametrize("scrolled", [0, 7])
def test_hooks_of_a_first_line_stay_whole_where_something_is_marked(
    program: Program, touch: Callable[[QTextEdit], None], scrolled: int
) -> None:
    edit = program.window.workspace.editor.body
    edit.insert_blocks(read_blocks(f"पहला\n\n{LINE * 9}"))
    program.window.workspace.editor.headline.setFocus()
    edit.verticalScrollBar().setValue(scrolled)
    before = above_first_lines(edit)
    assert not is_blank(before)
    touch(edit)
    edit.verticalScrollBar().setValue(scrolled)
    assert above_first_lines(edit) == before
