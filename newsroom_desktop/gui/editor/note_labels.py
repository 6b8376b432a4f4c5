"""Footnotes that come into a text, and the labels of all in it, which are the numbers of the page."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from newsroom_desktop.gui.editor.document import CARD, LINE_SEPARATOR, NOTE_PROPERTY, card_format
from newsroom_desktop.gui.editor.mirror import is_card, read_block, runs_with_places
from newsroom_desktop.gui.editor.passage import insert, remove_selected
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Mark, note
from newsroom_desktop.markup.labels import adopted, has_notes, numbered_names, relabelled


def noted_blocks(text: QTextDocument) -> tuple[Block, ...]:
    """Those blocks of `text` that call or define footnotes."""
    return tuple(model for _, model in _noted(text))


class Arrival:
    """Blocks that shall be put at a cursor: `text` goes there, and the notes it calls below all of the text.

    Where there are notes, what the cursor has selected is removed at once: they are compared with what stays.
    """

    def __init__(self, cursor: QTextCursor, blocks: tuple[Block, ...], look: Look) -> None:
        self._look = look
        self._document = cursor.document()
        self._notes: tuple[Block, ...] = ()
        self.text = blocks
        self.has_notes = any(map(has_notes, blocks))
        if self.has_notes:
            remove_selected(cursor, look)
            self.text, self._notes = adopted(blocks, noted_blocks(self._document))

    def settle(self, cursor: QTextCursor) -> None:
        """Put the notes below, and number all; `cursor` stays behind what was put there."""
        if not self.has_notes:
            return
        cursor.setKeepPositionOnInsert(True)
        below = QTextCursor(self._document)
        below.movePosition(QTextCursor.MoveOperation.End)
        insert(below, self._notes, self._look)
        renumber(self._document)
        cursor.setKeepPositionOnInsert(False)
        cursor.setPosition(cursor.position())


def renumber(text: QTextDocument) -> None:
    """Let the labels of footnotes that are numbers be those which the page shows."""
    found = list(_noted(text))
    names = numbered_names([model for _, model in found])
    if not names:
        return
    cursor = QTextCursor(text)
    cursor.beginEditBlock()
    for block, model in found:
        changed = relabelled(model, names)
        if changed == model:
            continue
        if model.is_source:
            _rewrite(QTextCursor(block), changed)
        else:
            _rename_signs(QTextCursor(block), names)
    cursor.endEditBlock()


def _rewrite(cursor: QTextCursor, source: Block) -> None:
    """Put the `source` in place of that in the block of `cursor`."""
    if is_card(cursor.block()):
        letters, text = card_format(source), CARD
    else:
        letters, text = cursor.block().charFormat(), source.text.replace("\n", LINE_SEPARATOR)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text, letters)


def _rename_signs(cursor: QTextCursor, names: dict[str, str]) -> None:
    for start_u16, end_u16, run in reversed(list(runs_with_places(cursor.block()))):
        if Mark.NOTE in run.marks and run.text in names:
            cursor.setPosition(start_u16)
            cursor.setPosition(end_u16, QTextCursor.MoveMode.KeepAnchor)
            letters = QTextCharFormat(cursor.charFormat())
            sign = note(names[run.text])
            letters.setAnchorHref(sign.href)
            cursor.insertText(sign.text, letters)


def _noted(text: QTextDocument) -> Iterator[tuple[QTextBlock, Block]]:
    block = text.firstBlock()
    while block.isValid():
        if "[^" in block.text() or is_card(block) or _has_sign(block):
            model = read_block(block)
            if has_notes(model):
                yield block, model
        block = block.next()


def _has_sign(block: QTextBlock) -> bool:
    return any(part.format.property(NOTE_PROPERTY) for part in block.textFormats())
