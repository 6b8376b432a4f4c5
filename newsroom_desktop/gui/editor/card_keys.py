"""What keys do at a card: it is selected before it goes, and letters get a paragraph of their own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.editor.document import CARD, kind_of
from newsroom_desktop.gui.editor.mirror import is_card
from newsroom_desktop.gui.editor.passage import begin_paragraph, remove_selected, spare_cards, touches_cards
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Kind

_DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_NEW_LINE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def select_card(cursor: QTextCursor, block: QTextBlock) -> None:
    """Select the card in `block`."""
    cursor.setPosition(block.position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)


def handle_card_key(edit: QTextEdit, event: QKeyEvent, look: Look) -> bool:
    """Do what `event` means at or across cards; False when it is a key like any other there."""
    cursor = edit.textCursor()
    if cursor.hasSelection():
        handled = _on_selection(cursor, event, look)
    elif event.key() in _DELETING:
        handled = _delete_beside(cursor, back=event.key() == Qt.Key.Key_Backspace)
    elif is_card(cursor.block()) and (event.key() in _NEW_LINE or _types(event)):
        handled = True
        _write(cursor, event, look)
    else:
        return False
    if handled:
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
    return handled


def make_room(edit: QTextEdit, look: Look) -> None:
    """Let what comes next stand beside the card at the caret, or in place of the selection with a card."""
    cursor = edit.textCursor()
    if cursor.hasSelection() and _concerns_cards(cursor) and not is_one_card(cursor):
        remove_selected(cursor, look)
    elif is_card(cursor.block()):
        cursor.setPosition(cursor.selectionEnd())
        begin_paragraph(cursor, look)
    else:
        return
    edit.setTextCursor(cursor)


def _on_selection(cursor: QTextCursor, event: QKeyEvent, look: Look) -> bool:
    if not _concerns_cards(cursor):
        return False
    if event.key() in _DELETING:
        cursor.beginEditBlock()
        remove_selected(cursor, look)
        cursor.endEditBlock()
        return True
    if event.key() in _NEW_LINE or _types(event):
        if is_one_card(cursor):  # a letter does not replace a picture
            cursor.setPosition(cursor.selectionEnd())
        _write(cursor, event, look)
        return True
    return False


def _write(cursor: QTextCursor, event: QKeyEvent, look: Look) -> None:
    """Put the letters of `event` into a paragraph beside the card, as one step."""
    cursor.beginEditBlock()
    remove_selected(cursor, look)
    if is_card(cursor.block()):
        begin_paragraph(cursor, look)
    if event.key() not in _NEW_LINE:
        cursor.insertText(event.text())
    cursor.endEditBlock()


def _delete_beside(cursor: QTextCursor, *, back: bool) -> bool:
    """Backspace or Delete where a card stands on this or the next side of the caret."""
    block = cursor.block()
    at_edge = cursor.atBlockStart() if back else cursor.atBlockEnd()
    beside = block.previous() if back else block.next()
    if is_card(block) and not at_edge:
        select_card(cursor, block)
        return True
    if not at_edge or not (is_card(block) or is_card(beside)):
        return False
    if back and not is_card(block) and kind_of(block.blockFormat()) is not Kind.PARAGRAPH:
        return False
    if not is_card(block) and not block.text():
        _drop_empty(block, beside)
        select_card(cursor, cursor.document().findBlock(cursor.position()))
    elif is_card(beside):
        select_card(cursor, beside)
    elif beside.isValid() and not beside.text():
        _drop_empty(beside, block)
    elif beside.isValid():
        cursor.movePosition(
            QTextCursor.MoveOperation.PreviousCharacter if back else QTextCursor.MoveOperation.NextCharacter
        )
    return True


def _drop_empty(empty: QTextBlock, card: QTextBlock) -> None:
    """Take the paragraph `empty` away from beside the block `card`, which keeps its format."""
    kept = card.blockFormat()
    cursor = QTextCursor(empty)
    cursor.beginEditBlock()
    if card.position() < empty.position():
        cursor.deletePreviousChar()
    else:
        cursor.deleteChar()
    cursor.setBlockFormat(kept)
    cursor.endEditBlock()


def _concerns_cards(cursor: QTextCursor) -> bool:
    """Whether a card is selected, or the break between one and the text beside it."""
    if touches_cards(cursor):
        return True
    spared = QTextCursor(cursor)
    spare_cards(spared)
    return (spared.selectionStart(), spared.selectionEnd()) != (
        cursor.selectionStart(),
        cursor.selectionEnd(),
    )


def is_one_card(cursor: QTextCursor) -> bool:
    """Whether a card and nothing else is selected."""
    return cursor.selectedText() == CARD and is_card(cursor.block())


def _types(event: QKeyEvent) -> bool:
    return event.text().isprintable() and event.text() != "" and not event.modifiers() & _COMMANDS
