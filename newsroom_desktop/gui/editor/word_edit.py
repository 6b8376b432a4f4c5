"""A text whose words end where Hindi ends them.

Qt knows the signs of ASCII only, and takes a danda, an ellipsis or curly quotes for letters. What else is
done by words is left to it.
"""

from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from newsroom_desktop.gui.editor.first_lines import draw_cut_tops
from newsroom_desktop.gui.utf16 import between_u16, length_u16
from newsroom_desktop.hindi.words import part_at, parts

_Key = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_Mode = QTextCursor.MoveMode
_JUMPS = {
    _Key.MoveToNextWord: (_Move.WordRight, _Mode.MoveAnchor),
    _Key.MoveToPreviousWord: (_Move.WordLeft, _Mode.MoveAnchor),
    _Key.SelectNextWord: (_Move.WordRight, _Mode.KeepAnchor),
    _Key.SelectPreviousWord: (_Move.WordLeft, _Mode.KeepAnchor),
    _Key.DeleteEndOfWord: (_Move.NextWord, _Mode.KeepAnchor),
    _Key.DeleteStartOfWord: (_Move.PreviousWord, _Mode.KeepAnchor),
}
_DELETIONS = (_Key.DeleteEndOfWord, _Key.DeleteStartOfWord)


class WordEdit(QTextEdit):
    """Goes, deletes and selects by words that a danda is no part of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clicked_u16: int | None = None
        """Where a double click has selected a word, until the next press."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every letter whole."""
        super().paintEvent(event)
        draw_cut_tops(self, event.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go or delete to where a word or its signs end, if Qt would go further."""
        key = next(filter(event.matches, _JUMPS), None) if event.modifiers() else None
        if key is None or not self._jump(key):
            super().keyPressEvent(event)

    def _jump(self, key: _Key) -> bool:
        cursor, (move, mode) = self.textCursor(), _JUMPS[key]
        if key in _DELETIONS and cursor.hasSelection():
            return False
        place_u16 = _edge_on_the_way(cursor, move)
        if place_u16 is None:
            return False
        cursor.setPosition(place_u16, mode)
        if key in _DELETIONS:
            cursor.removeSelectedText()
        self.setTextCursor(cursor)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select by letters."""
        self._clicked_u16 = None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word without the signs around it, or the signs."""
        super().mouseDoubleClickEvent(event)
        self._clicked_u16 = self.cursorForPosition(event.position().toPoint()).position()
        self._leave_signs()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep to the word while the mouse stays in it: Qt selects it anew."""
        super().mouseMoveEvent(event)
        self._leave_signs()

    def _leave_signs(self) -> None:
        cursor = self.textCursor()
        text, start_u16 = cursor.selectedText(), cursor.selectionStart()
        if self._clicked_u16 is None or len(text.split()) != 1:  # further words are selected by now
            return
        first, last = part_at(text, len(between_u16(text, 0, self._clicked_u16 - start_u16)))
        cursor.setPosition(start_u16 + length_u16(text[:first]))
        cursor.setPosition(start_u16 + length_u16(text[:last]), _Mode.KeepAnchor)
        self.setTextCursor(cursor)


def _edge_on_the_way(cursor: QTextCursor, move: _Move) -> int | None:
    """The first edge of a word or of signs that `move` of `cursor` passes by; None where it passes none."""
    target, block = QTextCursor(cursor), cursor.block()
    target.movePosition(move)
    if target.block() != block:
        return None
    text, is_forward = block.text(), target.position() > cursor.position()
    first, last = sorted(len(between_u16(text, 0, each.positionInBlock())) for each in (cursor, target))
    passed = parts(text, first, last)
    if len(passed) < 2:
        return None
    return block.position() + length_u16(text[: passed[0][1] if is_forward else passed[-1][0]])
