"""Footnotes in the body: the sign in the text and the note at its end."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.document import char_format
from newsroom_desktop.gui.editor.mirror import marks_of, read_block, runs_with_places
from newsroom_desktop.gui.editor.passage import insert, step_behind_note
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind, Mark, note, verbatim

_DEFINED = re.compile(r"^\[\^([^\]]+)\]:", re.MULTILINE)
_WITHOUT_NOTES = (Kind.VERBATIM, Kind.TABLE, Kind.FIGURE, Kind.PULL_QUOTE, Kind.EMBED, Kind.RULE)


def insert_note(edit: QTextEdit, look: Look, blocks: Iterable[Block]) -> None:
    """Put the sign of a new footnote where the caret is, and the note, to be written now, behind `blocks`.

    One step; nothing happens in a block that takes no notes, such as a table.
    """
    cursor = edit.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    step_behind_note(cursor)
    if read_block(cursor.block()).kind in _WITHOUT_NOTES:
        return
    label = _free_label(blocks)
    cursor.beginEditBlock()
    model = read_block(cursor.block())
    cursor.insertText(label, char_format(model, note(label, marks_of(cursor.charFormat())), look))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    words = tr("What the note says")
    insert(cursor, (verbatim(f"[^{label}]: {words}"),), look)
    cursor.endEditBlock()
    cursor.setPosition(cursor.position() - len(words))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def delete_note(edit: QTextEdit, event: QKeyEvent) -> bool:
    """Take a footnote's sign away whole when Backspace or Delete meets it; False when none is there."""
    cursor = edit.textCursor()
    if cursor.hasSelection() or event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return False
    back, place = event.key() == Qt.Key.Key_Backspace, cursor.position()
    for start, end, run in runs_with_places(cursor.block()):
        if Mark.NOTE in run.marks and (start < place <= end if back else start <= place < end):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            edit.setTextCursor(cursor)
            return True
    return False


def _free_label(blocks: Iterable[Block]) -> str:
    """The smallest number that no footnote has."""
    used = set()
    for block in blocks:
        used |= {run.text for run in block.runs if Mark.NOTE in run.marks}
        used |= set(_DEFINED.findall(block.text)) if block.is_source else set()
    number = 1
    while str(number) in used:
        number += 1
    return str(number)
