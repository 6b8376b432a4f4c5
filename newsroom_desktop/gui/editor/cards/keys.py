"""What Backspace and Delete do at blocks that nothing is joined to: a card is selected before it goes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.editor.document import CARD, EXACT, card_format, format_of, kind_of
from newsroom_desktop.gui.editor.mirror import is_card
from newsroom_desktop.gui.editor.notes import replacing
from newsroom_desktop.gui.editor.passage import remove_selected, stands_apart
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind

_DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def select_card(cursor: QTextCursor, block: QTextBlock) -> None:
    """Select the card in `block`."""
    cursor.setPosition(block.position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)


def put_card(cursor: QTextCursor, card: Block, look: Look) -> None:
    """Put `card` in place of the one in the cursor's block, and select it."""
    select_card(cursor, cursor.block())
    cursor.setBlockFormat(format_of(card, look))
    cursor.setCharFormat(card_format(card))


def delete_apart(edit: QTextEdit, event: QKeyEvent, look: Look) -> bool:
    """Do what Backspace and Delete mean for a selection or where a block stands apart.

    False for any other key, and where they mean what they do between letters.
    """
    if event.key() not in _DELETING:
        return False
    cursor = edit.textCursor()
    if cursor.hasSelection():
        with replacing(cursor):
            remove_selected(cursor, look)
    elif not _delete_beside(cursor, back=event.key() == Qt.Key.Key_Backspace):
        return False
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
    return True


def _delete_beside(cursor: QTextCursor, *, back: bool) -> bool:
    """Backspace or Delete where a block on this or the next side of the caret stands apart.

    A card is selected. Beside code an empty paragraph goes, and else the caret crosses the border.
    """
    block = cursor.block()
    at_edge = cursor.atBlockStart() if back else cursor.atBlockEnd()
    beside = block.previous() if back else block.next()
    if is_card(block) and not at_edge:
        select_card(cursor, block)
        return True
    if not at_edge or not (stands_apart(block) or stands_apart(beside)):
        return False
    if back and not _is_left_by_backspace(block):
        return False
    if not block.text() and beside.isValid():
        _drop_empty(block, beside)
        if is_card(cursor.block()):
            select_card(cursor, cursor.block())
    elif is_card(beside):
        select_card(cursor, beside)
    elif beside.isValid() and not beside.text():
        _drop_empty(beside, block)
    elif beside.isValid():
        cursor.movePosition(
            QTextCursor.MoveOperation.PreviousCharacter if back else QTextCursor.MoveOperation.NextCharacter
        )
    return True


def _is_left_by_backspace(block: QTextBlock) -> bool:
    """Whether Backspace leaves `block` at its start; of other kinds it makes a paragraph there."""
    kind = kind_of(block.blockFormat())
    return is_card(block) or kind is Kind.PARAGRAPH or (kind in EXACT and block.text() != "")


def _drop_empty(empty: QTextBlock, other: QTextBlock) -> None:
    """Take the block `empty` away from beside the block `other`, which keeps its format."""
    kept = other.blockFormat()
    cursor = QTextCursor(empty)
    cursor.beginEditBlock()
    if other.position() < empty.position():
        cursor.deletePreviousChar()
    else:
        cursor.deleteChar()
    cursor.setBlockFormat(kept)
    cursor.endEditBlock()


def is_one_card(cursor: QTextCursor) -> bool:
    """Whether a card and nothing else is selected."""
    return cursor.selectedText() == CARD and is_card(cursor.block())
