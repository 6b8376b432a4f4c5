"""What Tab and Enter do in code."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor

from newsroom_desktop.gui.editor.document import LINE_SEPARATOR
from newsroom_desktop.gui.editor.passage import stands_apart
from newsroom_desktop.gui.utf16 import length_u16

_STEP = "    "


def indent_code(cursor: QTextCursor, step: int) -> None:
    """Move the selected lines of the block a `step` to the right, or to the left where it is below 0.

    With nothing selected a step to the right puts spaces in at the cursor.
    """
    cursor.beginEditBlock()
    if not cursor.hasSelection() and step > 0:
        cursor.insertText(_STEP)
    else:
        _indent_lines(cursor, step)
    cursor.endEditBlock()


def _indent_lines(cursor: QTextCursor, step: int) -> None:
    line = QTextCursor(cursor.block())
    for start_u16, spaces in reversed(list(_lines(cursor))):
        line.setPosition(start_u16)
        if step > 0:
            line.insertText(_STEP)
        else:
            line.setPosition(start_u16 + min(spaces, len(_STEP)), QTextCursor.MoveMode.KeepAnchor)
            line.removeSelectedText()


def _lines(cursor: QTextCursor) -> Iterator[tuple[int, int]]:
    """Where each line of the block begins that `cursor` selects, or stands in, and its spaces there."""
    start = cursor.block().position()
    for text in cursor.block().text().split(LINE_SEPARATOR):
        past = start + length_u16(text) + 1
        if cursor.selectionStart() < past and (
            start < cursor.selectionEnd() or start == cursor.selectionStart()
        ):
            yield start, len(text) - len(text.lstrip(" "))
        start = past


def leaves_no_way_above(cursor: QTextCursor) -> bool:
    """Whether the cursor stands before the first letter of code that nothing to write in stands above."""
    block, above = cursor.block(), cursor.block().previous()
    is_before = cursor.atBlockStart() and block.text() != "" and not cursor.hasSelection()
    return is_before and (not above.isValid() or stands_apart(above))
