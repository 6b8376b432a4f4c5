"""The body as Markdown: written as such, with its signs in colour, and shown as text again."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.bounds import is_text_too_much
from newsroom_desktop.gui.editor.letters import as_letters, letters_of
from newsroom_desktop.gui.editor.passage import replace_all
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.editor.source_colours import Colouring
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

_POINTS = 12.0


class SourceEdit(QPlainTextEdit):
    """Shows Markdown; only what is in sight is coloured, so that a key costs the same in any length."""

    too_much_pasted = Signal(object)  # as str it would be copied to Qt and back
    """This text was pasted, and not taken."""
    nothing_pasted = Signal()
    """There was no text in what was pasted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.set_zoom(100)
        self._set_texts()
        self.updateRequest.connect(lambda *_: self._colour())

    def set_zoom(self, percent: int) -> None:
        """Draw the letters in so many percent of their usual size."""
        self.setFont(theme.code_font(_POINTS * percent / 100))

    def show_document(self, document: QTextDocument, caret_u16: int) -> None:
        """Show `document`, with the caret at a place in it."""
        document.setDefaultFont(self.font())
        self.setDocument(document)
        cursor = QTextCursor(document)
        cursor.setPosition(caret_u16)
        self.setTextCursor(cursor)
        self.centerCursor()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection with every letter, no-break spaces too."""
        return as_letters(super().createMimeDataFromSelection(), self.textCursor())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text as it is kept, and not too much of it."""
        text = source.text()
        if is_text_too_much(text):
            self.too_much_pasted.emit(text)
        elif text:
            self.insertPlainText(normal(text))
            self.ensureCursorVisible()
        else:
            self.nothing_pasted.emit()

    def _set_texts(self) -> None:
        self.setAccessibleName(tr("Text of the article as Markdown"))
        self.setPlaceholderText(tr("The text as Markdown"))

    def _colour(self) -> None:
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        colouring = Colouring(self.document(), block)
        while block.isValid():
            colouring.colour(block)
            if self.blockBoundingGeometry(block).translated(self.contentOffset()).top() > bottom:
                return
            block = block.next()


class SourceView(QObject):
    """Goes from the text to its Markdown and back; what was changed there is one step of the text's undo.

    The caret goes along, from the block that it stands in to the line of that, and back.
    """

    shown = Signal(int)
    """The Markdown stands in place of the text, in `session.source`; here is the place of the caret in it."""
    left = Signal(int)
    """The text is written again; here is the place of the caret in it."""

    def __init__(self, session: EditSession, desk: "Desk") -> None:
        super().__init__(session)
        self._session = session
        self._desk = desk
        self._came_with: _Came | None = None
        self._document: QTextDocument | None = None

    def toggle(self, caret_u16: int) -> None:
        """Show the Markdown of the text, or the text of the Markdown, in which the caret stands."""
        if self._session.waits(lambda: self.toggle(caret_u16)):
            return
        if self._session.source is None:
            self._show(caret_u16)
        else:
            self._leave(self._session.source, caret_u16)

    def _show(self, caret_u16: int) -> None:
        session, editing = self._session, self._desk.editing
        article, touches, blocks = session.article, session.touches, session.blocks()
        if article is None:
            return

        def work() -> tuple[str, tuple[int, ...]]:
            markdown = editing.composed(article, blocks).body
            return markdown, editing.lines(blocks, markdown)

        def done(answer: tuple[str, tuple[int, ...]]) -> None:
            if session.article is None or session.article.article_id != article.article_id:
                return
            if session.touches != touches:
                self._show(caret_u16)
                return
            self._put(*answer, caret_u16)

        session.jobs.read("source", work, done)

    def _put(self, markdown: str, lines: tuple[int, ...], caret_u16: int) -> None:
        source, text = QTextDocument(self), self._session.document
        source.setDocumentLayout(QPlainTextDocumentLayout(source))
        source.setPlainText(markdown)
        number, depth_u16 = _place(text, caret_u16)
        place_u16 = _position(source, lines[number], depth_u16)
        self._came_with = _Came(
            markdown=letters_of(source), lines=lines, caret_u16=caret_u16, place_u16=place_u16
        )
        self._session.write_source(source)
        self.shown.emit(place_u16)
        before, self._document = self._document, source
        if before is not None:
            before.deleteLater()  # not earlier: an edit that shows it would be left without one

    def _leave(self, source: QTextDocument, caret_u16: int) -> None:
        session, editing, came = self._session, self._desk.editing, self._came_with
        markdown = letters_of(source)
        if came is not None and markdown == came.markdown:
            session.write_source(None)
            is_still_there = caret_u16 == came.place_u16
            self.left.emit(came.caret_u16 if is_still_there else self._back(source, came.lines, caret_u16))
            return

        def work() -> tuple[tuple[Block, ...], tuple[int, ...]]:
            blocks = editing.read(markdown)
            return blocks, editing.lines(blocks, markdown)

        def done(answer: tuple[tuple[Block, ...], tuple[int, ...]]) -> None:
            blocks, lines = answer
            if session.source is not source:
                return
            if letters_of(source) != markdown:
                self._leave(source, caret_u16)
                return
            session.write_source(None)
            replace_all(session.document, blocks, theme.body_look())
            self.left.emit(self._back(source, lines, caret_u16))

        session.jobs.read("source", work, done)

    def _back(self, source: QTextDocument, lines: Sequence[int], caret_u16: int) -> int:
        """The place in the text, whose blocks begin on `lines`, for one in the Markdown."""
        line, depth_u16 = _place(source, caret_u16)
        return _position(self._session.document, bisect_right(lines, line) - 1, depth_u16)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Came:
    """The Markdown as it was shown, the lines of its blocks, and the caret in the text and in it."""

    markdown: str
    lines: tuple[int, ...]
    caret_u16: int
    place_u16: int


def _place(document: QTextDocument, position_u16: int) -> tuple[int, int]:
    """The number of the block at a position, and how far into it that is."""
    block = document.findBlock(position_u16)
    return block.blockNumber(), position_u16 - block.position()


def _position(document: QTextDocument, number: int, depth_u16: int) -> int:
    """About as far into a block, before a whole word."""
    block = document.findBlockByNumber(max(0, min(number, document.blockCount() - 1)))
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + min(depth_u16, block.length() - 1))
    cursor.movePosition(QTextCursor.MoveOperation.StartOfWord)
    return max(cursor.position(), block.position())
