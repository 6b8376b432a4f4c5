"""What Enter, and a sign with a space behind it, make of the block at the caret."""

from PySide6.QtGui import QTextBlock, QTextCursor

from newsroom_desktop.gui.editor import document
from newsroom_desktop.gui.editor.code_keys import leaves_no_way_above
from newsroom_desktop.gui.editor.formats import FormatEdit
from newsroom_desktop.gui.editor.mirror import read_block
from newsroom_desktop.gui.editor.notes import go_back_to_sign, replacing
from newsroom_desktop.gui.editor.passage import (
    begin_paragraph,
    remove_selected,
    restyle,
    step_behind_note,
    takes_letters,
)
from newsroom_desktop.gui.editor.typed import begun_by, is_fence, is_rule
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block, Kind, Run

LISTS = (Kind.BULLET, Kind.NUMBER)
_LEFT_BY_ENTER = (Kind.HEADING, *document.EXACT, Kind.PULL_QUOTE)


class EnterEdit(FormatEdit):
    """A text in which blocks begin and end as people expect, each time as one step of undo."""

    def heed_sign(self) -> None:
        """Make the paragraph what the sign before the space says; to undo that leaves the sign."""
        cursor = self.textCursor()
        sign = cursor.block().text()[: cursor.positionInBlock() - 1]
        model = begun_by(sign)
        if model is None or self.kind_at_caret()[0] is not Kind.PARAGRAPH:
            return
        self._begin_as(cursor, model)

    def break_block(self, cursor: QTextCursor) -> None:
        """What Enter does: another block, or the end of a list, a quotation or a verbatim block."""
        empty = cursor.block().length() == 1 and not cursor.hasSelection()
        kind = read_block(self.document().findBlock(cursor.selectionStart())).kind
        is_exact = kind in document.EXACT
        if kind in LISTS and empty:
            self.indent(-1)
        elif kind is Kind.QUOTE and empty:
            self.set_kind(Kind.PARAGRAPH)
        elif kind is Kind.VERBATIM and not _ends_with_line(cursor.block()) and go_back_to_sign(cursor):
            self.setTextCursor(cursor)
        elif is_exact and leaves_no_way_above(cursor):
            with replacing(cursor):
                begin_paragraph(cursor, self._look)
            self.setTextCursor(cursor)
        elif is_exact and not (cursor.atBlockEnd() and _ends_with_line(cursor.block())):
            self.put_lines(cursor, ["", ""])
        elif kind is Kind.PARAGRAPH and is_rule(cursor.block().text()) and cursor.atBlockEnd():
            self._make_rule(cursor)
        elif kind is Kind.PARAGRAPH and is_fence(cursor.block().text()) and cursor.atBlockEnd():
            self._begin_as(cursor, Block(kind=Kind.CODE))
        else:
            self._begin_block(cursor, kind)
        self.ensureCursorVisible()

    def _begin_as(self, cursor: QTextCursor, model: Block) -> None:
        """Make the paragraph before the caret an empty `model`."""
        cursor.beginEditBlock()
        cursor.setPosition(cursor.block().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        restyle(cursor.block(), model, self._look)
        cursor.endEditBlock()
        self.setCurrentCharFormat(document.char_format(model, Run(text=""), self._look))
        self._tell_format()

    def _make_rule(self, cursor: QTextCursor) -> None:
        cursor.beginEditBlock()
        self._begin_as(cursor, Block(kind=Kind.RULE))
        self._begin_block(cursor, Kind.RULE)
        cursor.endEditBlock()

    def _begin_block(self, cursor: QTextCursor, kind: Kind) -> None:
        with replacing(cursor):
            remove_selected(cursor, self._look)
            if takes_letters(cursor.block()):
                step_behind_note(cursor)
                self._split(cursor, kind)
            else:
                begin_paragraph(cursor, self._look)
        self.setTextCursor(cursor)

    def _split(self, cursor: QTextCursor, kind: Kind) -> None:
        model, block_format = read_block(cursor.block()), document.without_source(cursor.blockFormat())
        letters = Run(text="", marks=self.marks_at_caret())
        if kind in document.EXACT and _ends_with_line(cursor.block()):
            cursor.deletePreviousChar()
        if kind in _LEFT_BY_ENTER and cursor.atBlockEnd():
            model, letters = Block(), Run(text="")
            block_format = document.format_of(model, self._look)
        cursor.insertBlock(block_format, document.char_format(model, letters, self._look))

    def put_lines(self, cursor: QTextCursor, lines: list[str]) -> None:
        """Put `lines` of one block in place of the selection."""
        with replacing(cursor):
            remove_selected(cursor, self._look)
            cursor.insertText(document.LINE_SEPARATOR.join(map(normal, lines)))
        self.setTextCursor(cursor)


def _ends_with_line(block: QTextBlock) -> bool:
    return block.text().endswith(document.LINE_SEPARATOR)
