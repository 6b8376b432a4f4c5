"""The rich text of the body: its keys, its mouse, what is pasted."""

import re
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFocusEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.composing import JOINS_COMMITTED
from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.editor import document
from newsroom_desktop.gui.editor.autocorrect import AutoCorrect
from newsroom_desktop.gui.editor.cards.cards import Cards
from newsroom_desktop.gui.editor.cards.keys import delete_apart, is_one_card, select_card
from newsroom_desktop.gui.editor.clipboard import blocks_of, held_in, html_of, put_blocks
from newsroom_desktop.gui.editor.code_keys import indent_code
from newsroom_desktop.gui.editor.decorations import Decorations
from newsroom_desktop.gui.editor.dropping import is_image, place_of_drop
from newsroom_desktop.gui.editor.enter import LISTS, EnterEdit
from newsroom_desktop.gui.editor.items import visible
from newsroom_desktop.gui.editor.mirror import is_card, read_block
from newsroom_desktop.gui.editor.note_labels import noted_blocks
from newsroom_desktop.gui.editor.notes import delete_note
from newsroom_desktop.gui.editor.passage import remove_selected, selected, touches_cards
from newsroom_desktop.gui.editor.phrases import Phrases
from newsroom_desktop.gui.editor.room import room_for, types
from newsroom_desktop.gui.editor.upkeep import Upkeep
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind, Run, plain_text
from newsroom_desktop.markup.embeds import embed, embed_address
from newsroom_desktop.markup.labels import has_notes, with_called_notes

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_LONG_PASSAGE = 50_000
"""Bytes of a passage on the clipboard that is not read while a person waits: some 1,500 words."""


class BodyEdit(EnterEdit):
    """Shows the document of the session; knows formats, not articles."""

    text_pasted = Signal(object, object)  # as str each would be copied to Qt and back: 50 ms for 20 MB
    """Text was pasted or dropped, with its HTML where it has some; the owner decides what becomes of it."""
    passage_pasted = Signal(bytes, str)
    """A long passage of an article was pasted: as `clipboard` holds it, and as text."""
    image_pasted = Signal(QImage)
    files_dropped = Signal(list)
    card_requested = Signal()
    """The card that is selected shall be changed."""
    document_shown = Signal(object)
    """Another QTextDocument is shown."""
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_selecting = False
        self._dropped_at: QTextCursor | None = None
        self._decorations = Decorations(self)
        self._drawn: tuple[int, tuple[int, ...]] = (0, ())
        self.autocorrect = AutoCorrect()
        self.phrases = Phrases()
        self.setProperty(JOINS_COMMITTED, True)
        self.cards = Cards(self)
        self.cards.draw_in(self.document())
        Upkeep(self.document(), look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def minimumSizeHint(self) -> QSize:
        """Keep a few lines in sight however small the window is."""
        return QSize(260, 120)

    def setDocument(self, text: QTextDocument) -> None:
        """Show `text`, its cards included."""
        self.cards.draw_in(text)
        super().setDocument(text)
        self.document_shown.emit(text)

    # keys

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Let Tab go on to the next field, but in lists and code, which it indents."""
        if self.kind_at_caret()[0] in (*LISTS, *document.EXACT):
            return False
        return QWidget.focusNextPrevChild(self, next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give undo to the owner, and lists and headings their Enter, Tab and Backspace."""
        if types(event):
            with room_for(self, event.text(), self._look):
                self._take_key(event)
            self._on_typed(event.text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.key() == Qt.Key.Key_Backspace and self.autocorrect.take_back(self):
            pass
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.key() in ENTER_KEYS and is_one_card(self.textCursor()):
            self.card_requested.emit()
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.insert_line_break()
        elif not (delete_apart(self, event, self._look) or delete_note(self, event) or self._handle(event)):
            self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> None:
        """Let Qt do what `event` means, in one step with what becomes of the blocks around it.

        A letter goes into the step of the phrase that it goes on with: Qt puts it there.
        """
        cursor = self.textCursor()
        if types(event):
            is_own_step = not self._goes_on(event.text())
        else:
            is_own_step = (event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart()) or (
                event.key() == Qt.Key.Key_Delete and cursor.atBlockEnd()
            )
        if not is_own_step:
            super().keyPressEvent(event)
            return
        cursor.beginEditBlock()
        super().keyPressEvent(event)
        cursor.endEditBlock()
        self.ensureCursorVisible()

    def _goes_on(self, typed: str) -> bool:
        cursor = self.textCursor()
        is_alone = cursor.hasSelection() or not visible(cursor.block())
        return not is_alone and self.phrases.go_on_with(self, typed)

    def _on_typed(self, text: str) -> None:
        if text.endswith(" "):  # an input method may give the sign along with it
            self.heed_sign()
        self.autocorrect.mend(self, text)
        self.phrases.note(self)

    def _handle(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        kind, _ = self.kind_at_caret()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in ENTER_KEYS and plain:
            self.break_block(cursor)
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            if kind in document.EXACT:
                indent_code(cursor, step)
                self.setTextCursor(cursor)
            else:
                self.indent(step)
            return True
        at_start = cursor.atBlockStart() and not cursor.hasSelection()
        if event.key() == Qt.Key.Key_Backspace and at_start and kind is not Kind.PARAGRAPH:
            if kind in LISTS:
                self.indent(-1)
            else:
                self.set_kind(Kind.PARAGRAPH)
            return True
        return False

    # the mouse

    @property
    def is_selecting(self) -> bool:
        """Whether the mouse is down in the text, and selects there."""
        return self._is_selecting

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select; in what is selected, begin to drag, of which no release tells the end."""
        self._is_selecting = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._is_selecting &= extends or not self.textCursor().hasSelection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the card that was clicked."""
        super().mouseReleaseEvent(event)
        self._is_selecting = False
        if not self.textCursor().hasSelection():
            self._select_card_at(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the card that was clicked."""
        if self._select_card_at(event.position().toPoint()):
            self.card_requested.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def _select_card_at(self, place: QPoint) -> bool:
        cursor = self.cursorForPosition(place)
        above = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        room = self.document().documentLayout().blockBoundingRect(cursor.block())
        if not is_card(cursor.block()) or not room.contains(QPointF(place) + above):
            return False
        select_card(cursor, cursor.block())
        self.setTextCursor(cursor)
        return True

    def cut(self) -> None:
        """Cut the selection; a card goes whole."""
        self.copy()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        remove_selected(cursor, self._look)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Give what is composed a paragraph of its own beside a card."""
        if typed := event.commitString() or event.preeditString():
            with room_for(self, typed, self._look):
                self._take_composed(event, typed)
        else:
            super().inputMethodEvent(event)
        if event.commitString():
            self._on_typed(event.commitString())

    def _take_composed(self, event: QInputMethodEvent, typed: str) -> None:
        """Let Qt put in what is composed; a word goes into the step of the phrase that it goes on with."""
        if not self._goes_on(typed):
            super().inputMethodEvent(event)
        elif not event.commitString():
            super().inputMethodEvent(event)
            self.phrases.note(self)
        else:
            step = self.textCursor()
            step.joinPreviousEditBlock()
            super().inputMethodEvent(event)
            step.endEditBlock()
            self.ensureCursorVisible()

    # what comes in

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection to other programs as they like it, and to this one with its formats."""
        mime = super().createMimeDataFromSelection()
        blocks = selected(self.textCursor())
        mime.text()  # fills it, once: what is set before that does not stay
        mime.clear()  # not another one: it lies on the clipboard when Python is gone, which made it
        mime.setText(plain_text(blocks))
        mime.setHtml(html_of(blocks))
        if any(map(has_notes, blocks)):
            blocks = with_called_notes(blocks, noted_blocks(self.document()))
        put_blocks(mime, blocks)
        return mime

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, files and pictures."""
        return source.hasText() or source.hasHtml() or source.hasUrls() or source.hasImage()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what is dropped where it falls; what is moved goes like what is deleted, cards whole.

        What another program would move stays there too: it may be refused here, or given up.
        """
        self._dropped_at = place_of_drop(self, event)
        step = QTextCursor(self.document())
        step.beginEditBlock()
        if event.source() is self.viewport() and event.dropAction() is Qt.DropAction.MoveAction:
            cursor = self.textCursor()
            remove_selected(cursor, self._look)
            self.setTextCursor(cursor)
        super().dropEvent(event)
        step.endEditBlock()
        self._dropped_at = None
        if event.source() is None and event.dropAction() is Qt.DropAction.MoveAction:
            event.setDropAction(Qt.DropAction.IgnoreAction)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand pasted or dropped text and files to the owner."""
        if self._dropped_at is not None:
            self.setTextCursor(self._dropped_at)
        held = b"" if self.kind_at_caret()[0] in document.EXACT else held_in(source)
        if paths := local_files(source):
            self.files_dropped.emit(paths)
        elif len(held) > _LONG_PASSAGE and self._dropped_at is None:  # else it is moved, in one step
            self.passage_pasted.emit(held, source.text())
        elif blocks := blocks_of(held):
            self.insert_blocks(blocks)
        elif is_image(source):
            self.image_pasted.emit(QImage(source.imageData()))
        else:
            self.text_pasted.emit(source.text(), source.html() if source.hasHtml() else "")

    def insert_lines(self, lines: list[str]) -> None:
        """Put `lines` in place of the selection, as one step; in a list they are items of it."""
        cursor = self.textCursor()
        if len(lines) == 1 and self._takes_address(cursor, lines[0].strip()):
            return
        model = read_block(self.document().findBlock(cursor.selectionStart()))
        if model.kind in document.EXACT:
            self.put_lines(cursor, lines)
            return
        if not (model.is_item or model.kind is Kind.QUOTE):
            model = Block()
        self.insert_blocks(tuple(replace(model, runs=(Run(text=line),), source=None) for line in lines))

    def _takes_address(self, cursor: QTextCursor, address: str) -> bool:
        """Link the selected words to a pasted address, or make an embed of it in an empty paragraph."""
        block, video = cursor.block(), embed_address(address)
        if cursor.hasSelection() and is_address(address) and not touches_cards(cursor):
            if read_block(block).kind in document.EXACT or _ADDRESS.match(cursor.selectedText()):
                return False
            self.set_link(address)
            return True
        if video and not block.text() and self.kind_at_caret()[0] is Kind.PARAGRAPH:
            self.insert_blocks((embed(video),))
            return True
        return False

    def show_top(self) -> None:
        """Put the caret, and the focus, at the beginning of the text."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the bar about the format at the caret."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.format_changed.emit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark quotations and items, and show what belongs here while the body is empty."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.document().isEmpty():
            painter.setPen(QColor(theme.colours().quiet))
            painter.setFont(self.font())
            room = self.viewport().rect().adjusted(6, 6 - self.verticalScrollBar().value(), -6, 0)
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, tr("Write the story here, or paste a whole page: Ctrl+V"))
        before, self._drawn = self._drawn, (self.verticalScrollBar().value(), self._decorations.draw(painter))
        painter.end()
        if self._drawn[0] == before[0] and self._drawn != before:  # numbers of items that Qt has left alone
            self.viewport().update()


def is_address(text: str) -> bool:
    """Whether `text` is a web address and nothing else."""
    return _ADDRESS.fullmatch(text) is not None
