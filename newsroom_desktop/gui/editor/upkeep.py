"""What is put right behind a change of the text, as part of the same step of undo."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from newsroom_desktop.gui.editor.document import format_of
from newsroom_desktop.gui.editor.items import shown_before, shown_outline, visible
from newsroom_desktop.gui.editor.mirror import read_block
from newsroom_desktop.gui.editor.passage import has_foreign_letters, set_letters
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.items import deepest


class Upkeep(QObject):
    """Keeps the blocks around each change of `document` as the page will have them.

    An item stands at most one level below the one before it, and all letters of a block are of its kind,
    also those that came from another one which was joined to it.
    """

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._document = document
        self._look = look
        self._count = document.blockCount()
        self._changed: tuple[int, int] | None = None
        """Start and end of what was changed since Qt last told that it is done."""
        document.contentsChange.connect(self._on_contents_change)
        document.contentsChanged.connect(self._on_contents_changed)

    def _on_contents_change(self, position_u16: int, _removed: int, added: int) -> None:
        self._changed = (position_u16, position_u16 + added)

    def _on_contents_changed(self) -> None:
        before, self._count = self._count, self._document.blockCount()
        changed, self._changed = self._changed, None
        if changed is None or self._document.isRedoAvailable() or not self._document.isUndoRedoEnabled():
            return  # a step that is undone takes this along
        first, last = (self._document.findBlock(place) for place in changed)
        if before == self._count and _is_among_letters(first, *changed):
            return
        lifted = list(_lifted(first, last))
        is_mixed = before > self._count and has_foreign_letters(first, self._look)
        if not (lifted or is_mixed):
            return
        cursor = QTextCursor(self._document)
        cursor.joinPreviousEditBlock()
        for block, level in lifted:
            model = replace(read_block(block), level=level)
            QTextCursor(block).setBlockFormat(format_of(model, self._look))
        if is_mixed:
            set_letters(first, read_block(first), self._look)
        cursor.endEditBlock()


def _is_among_letters(block: QTextBlock, start_u16: int, end_u16: int) -> bool:
    """Whether `block` alone was changed, and shows letters that stood there before."""
    return end_u16 < block.position() + block.length() and len(visible(block)) > end_u16 - start_u16


def _lifted(first: QTextBlock, last: QTextBlock) -> Iterator[tuple[QTextBlock, int]]:
    """The items from `first` on that stand too deep, with their new level.

    Behind `last` nothing was changed: the first that stands well there ends the search.
    """
    before = shown_before(first)
    block, is_behind = first, False
    while block.isValid():
        if (model := shown_outline(block)) is not None:
            level = min(model.level, deepest(before)) if model.is_item else model.level
            if level != model.level:
                yield block, level
            elif is_behind:
                return
            before = replace(model, level=level)
        is_behind = is_behind or block == last
        block = block.next()
