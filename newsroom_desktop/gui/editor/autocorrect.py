"""Signs that are mended while a person types them in the body."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.editor.document import EXACT, kind_of
from newsroom_desktop.gui.editor.mirror import marks_of
from newsroom_desktop.gui.editor.phrases import state_of
from newsroom_desktop.gui.utf16 import between_u16
from newsroom_desktop.hindi.autocorrect import ALL_RULES, Rule, corrected
from newsroom_desktop.markup.blocks import Mark


class AutoCorrect:
    """Mends the last typed sign as a step of its own, which one Backspace takes back."""

    def __init__(self) -> None:
        self.rules: frozenset[Rule] = ALL_RULES
        self._mended: tuple[object, int, int] | None = None

    def mend(self, edit: QTextEdit, typed: str) -> None:
        """Mend the last sign of `typed`, which stands before the caret now, if a rule knows it.

        A key types one sign, an input method may commit a word and the sign behind it.
        """
        cursor = edit.textCursor()
        if not typed or typed[-1].isalnum() or not self.rules or cursor.hasSelection():
            return
        letters = cursor.charFormat()
        if kind_of(cursor.blockFormat()) in EXACT or Mark.CODE in marks_of(letters):
            return
        before = between_u16(cursor.block().text(), 0, cursor.positionInBlock())
        if not before.endswith(typed):
            return
        found = corrected(before[:-1], typed[-1], self.rules)
        if found is None:
            return
        cursor.beginEditBlock()
        cursor.movePosition(
            QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, found.removed_cp + 1
        )
        cursor.insertText(found.text, letters)
        cursor.endEditBlock()
        edit.setTextCursor(cursor)
        self._mended = state_of(edit)

    def take_back(self, edit: QTextEdit) -> bool:
        """Show the sign as it was typed if it was mended just now; say whether that was so."""
        if self._mended != state_of(edit):
            return False
        self._mended = None
        edit.undo()
        return True
