"""The rich text of the body: formats at the caret, Enter and Tab in lists, what is pasted."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.editor import document
from newsroom_desktop.gui.editor.mirror import list_of, marks_of, read_block
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run

_LISTS = (Kind.BULLET, Kind.NUMBER)
_NEW_LINE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BodyEdit(QTextEdit):
    """Shows the document of the session; knows formats, not articles."""

    format_changed = Signal()
    """The caret stands in letters or a block of another format."""
    text_pasted = Signal(str)
    """Text was pasted or dropped; the owner decides what becomes of it."""
    files_dropped = Signal(list)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown_format: tuple[object, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.cursorPositionChanged.connect(self._tell_format)
        self.currentCharFormatChanged.connect(self._tell_format)

    def minimumSizeHint(self) -> QSize:
        """Keep a few lines in sight however small the window is."""
        return QSize(260, 120)

    # what stands at the caret

    def marks_at_caret(self) -> frozenset[Mark]:
        """The marks of the selection's end, or that the next letter will have."""
        return marks_of(self.currentCharFormat())

    def link_at_caret(self) -> str:
        """The address of the link that the caret stands in; empty outside one."""
        return self.currentCharFormat().anchorHref()

    def kind_at_caret(self) -> tuple[Kind, int]:
        """The kind of the caret's block, and its heading level (0 for all others)."""
        block = read_block(self.textCursor().block())
        return block.kind, block.level if block.kind is Kind.HEADING else 0

    def _tell_format(self) -> None:
        now = (self.marks_at_caret(), self.link_at_caret(), self.kind_at_caret())
        if now != self._shown_format:
            self._shown_format = now
            self.format_changed.emit()

    # formats

    def toggle_mark(self, mark: Mark) -> None:
        """Set the selection, or the next letters, in `mark`, or take it away."""
        letters = QTextCharFormat()
        document.set_mark(letters, mark, on=mark not in self.marks_at_caret())
        self.mergeCurrentCharFormat(letters)
        self._tell_format()

    def set_link(self, href: str, text: str = "") -> None:
        """Link the selection (or the whole link at the caret) to `href`; an empty one unlinks.

        With nothing selected, `text` is put in and linked.
        """
        cursor = self.textCursor()
        if not cursor.hasSelection() and self.link_at_caret():
            _select_link(cursor)
        if not cursor.hasSelection() and text:
            cursor.insertText(text)
            cursor.movePosition(
                QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, len(text)
            )
        block = read_block(cursor.block())
        plain = document.char_format(block, Run(text=""), self._look)
        linked = document.char_format(block, Run(text="", href=href), self._look)
        letters = QTextCharFormat()
        letters.setAnchor(bool(href))
        letters.setAnchorHref(href)
        letters.setForeground((linked if href else plain).foreground())
        letters.setFontUnderline(bool(href))
        cursor.mergeCharFormat(letters)
        self._tell_format()

    def set_kind(self, kind: Kind, level: int = 0) -> None:
        """Make the blocks of the selection `kind`; asking for what they are makes them paragraphs."""
        if self.kind_at_caret() == (kind, level):
            kind, level = Kind.PARAGRAPH, 0
        self._change_blocks(lambda block: self._reset(block, Block(kind=kind, level=level)))

    def toggle_list(self, kind: Kind) -> None:
        """Make the blocks of the selection items of one list, or paragraphs if they are items."""
        if self.kind_at_caret()[0] is kind:
            self._change_blocks(lambda block: self._reset(block, Block()))
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._change_blocks(lambda block: self._reset(block, Block(kind=kind)))
        cursor.createList(document.list_format(kind, 0))
        cursor.endEditBlock()
        self._tell_format()

    def indent(self, step: int) -> None:
        """Move the list items of the selection `step` levels deeper; above level 0 they are paragraphs."""

        def move(cursor: QTextCursor) -> None:
            block = read_block(cursor.block())
            if block.kind not in _LISTS:
                return
            if block.level + step < 0:
                self._reset(cursor, Block())
            else:
                cursor.createList(document.list_format(block.kind, block.level + step))

        self._change_blocks(move)

    def clear_format(self) -> None:
        """Take all marks and links from the selection, and make its blocks paragraphs."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._change_blocks(lambda block: self._reset(block, Block()))
        cursor.setCharFormat(document.char_format(Block(), Run(text=""), self._look))
        cursor.endEditBlock()
        self.setCurrentCharFormat(document.char_format(Block(), Run(text=""), self._look))

    def _change_blocks(self, change: Callable[[QTextCursor], None]) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in _blocks_of(cursor):
            change(QTextCursor(block))
        cursor.endEditBlock()
        self._tell_format()

    def _reset(self, cursor: QTextCursor, model: Block) -> None:
        """Make the cursor's block a `model`; its letters keep their marks and links."""
        block = cursor.block()
        items = list_of(block)
        if items is not None:
            items.remove(block)
        cursor.setBlockFormat(document.format_of(model, self._look))
        cursor.setBlockCharFormat(document.char_format(model, Run(text=""), self._look))
        position = block.position()
        for run in read_block(block).runs:
            end = position + len(run.text.encode("utf-16-le")) // 2
            cursor.setPosition(position)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(document.char_format(model, run, self._look))
            position = end

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give undo to the owner, and lists and headings their Enter, Tab and Backspace."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        elif not self._handle(event):
            super().keyPressEvent(event)

    def _handle(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        kind, _ = self.kind_at_caret()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _NEW_LINE_KEYS and plain:
            return self._new_block(cursor, kind)
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if kind in _LISTS:
                self.indent(1 if event.key() == Qt.Key.Key_Tab else -1)
            else:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return True
        at_start = cursor.atBlockStart() and not cursor.hasSelection()
        if event.key() == Qt.Key.Key_Backspace and at_start and kind is not Kind.PARAGRAPH:
            if kind in _LISTS:
                self.indent(-1)
            else:
                self.set_kind(Kind.PARAGRAPH)
            return True
        return False

    def _new_block(self, cursor: QTextCursor, kind: Kind) -> bool:
        empty = cursor.block().length() == 1 and not cursor.hasSelection()
        if kind in _LISTS and empty:
            self.indent(-1)
            return True
        if kind is Kind.QUOTE and empty:
            self.set_kind(Kind.PARAGRAPH)
            return True
        if kind in (Kind.HEADING, Kind.RULE) and cursor.atBlockEnd():
            cursor.beginEditBlock()
            cursor.insertBlock()
            self._reset(cursor, Block())
            cursor.endEditBlock()
            self.setTextCursor(cursor)
            self.setCurrentCharFormat(document.char_format(Block(), Run(text=""), self._look))
            return True
        return False

    # what comes in

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and files."""
        return source.hasText() or source.hasHtml() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand pasted or dropped text and files to the owner."""
        paths = local_files(source)
        if paths:
            self.files_dropped.emit(paths)
        elif source.hasText():
            self.text_pasted.emit(source.text())
        elif source.hasHtml():
            self.text_pasted.emit(QTextDocumentFragment.fromHtml(source.html()).toPlainText())

    def insert_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Put `blocks` in place of the selection, as one step; the first joins the caret's block."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for number, block in enumerate(blocks):
            if number:
                cursor.insertBlock()
                self._reset(cursor, block)
            model = read_block(cursor.block())
            for run in block.runs:
                text = run.text.replace("\n", document.LINE_SEPARATOR)
                cursor.insertText(text, document.char_format(model, run, self._look))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the bar about the format at the caret."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.format_changed.emit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what belongs here while the body is empty."""
        super().paintEvent(event)
        if self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setPen(self._look.quiet)
            painter.setFont(self.font())
            room = self.viewport().rect().adjusted(6, 6, -6, 0)
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, tr("Write the story here, or paste a whole page: Ctrl+V"))
            painter.end()


def _blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    text = cursor.document()
    block, last = text.findBlock(cursor.selectionStart()), text.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    return blocks


def _select_link(cursor: QTextCursor) -> None:
    href = cursor.charFormat().anchorHref()
    start, end = cursor.block().position(), cursor.block().position()
    for run in read_block(cursor.block()).runs:
        start, end = end, end + len(run.text.encode("utf-16-le")) // 2
        if start < cursor.position() <= end and run.href == href:
            break
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
