"""The body as Markdown: written as such, with its signs in colour, and shown as text again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QTextDocument
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

    too_much_pasted = Signal(int)
    """So many letters were pasted, and not taken."""

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

    def show_document(self, document: QTextDocument) -> None:
        """Show `document`, in whose first line the caret stands then."""
        document.setDefaultFont(self.font())
        self.setDocument(document)

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
            self.too_much_pasted.emit(len(text))
            return
        self.insertPlainText(normal(text))
        self.ensureCursorVisible()

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
    """Goes from the text to its Markdown and back; what was changed there is one step of the text's undo."""

    shown = Signal()
    """The Markdown stands in place of the text, in `session.source`."""
    left = Signal()
    """The text is written again."""

    def __init__(self, session: EditSession, desk: "Desk") -> None:
        super().__init__(session)
        self._session = session
        self._desk = desk
        self._came_with = ""
        self._document: QTextDocument | None = None

    def toggle(self) -> None:
        """Show the Markdown of the text, or the text of the Markdown."""
        if self._session.waits(self.toggle):
            return
        if self._session.source is None:
            self._show()
        else:
            self._leave(self._session.source)

    def _show(self) -> None:
        session, editing = self._session, self._desk.editing
        article, touches, blocks = session.article, session.touches, session.blocks()
        if article is None:
            return

        def done(markdown: str) -> None:
            if session.article is None or session.article.article_id != article.article_id:
                return
            if session.touches != touches:
                self._show()
                return
            source = QTextDocument(self)
            source.setDocumentLayout(QPlainTextDocumentLayout(source))
            source.setPlainText(markdown)
            self._came_with = letters_of(source)
            session.write_source(source)
            self.shown.emit()
            before, self._document = self._document, source
            if before is not None:
                before.deleteLater()  # not earlier: an edit that shows it would be left without one

        session.jobs.read("source", lambda: editing.composed(article, blocks).body, done)

    def _leave(self, source: QTextDocument) -> None:
        session, editing = self._session, self._desk.editing
        markdown = letters_of(source)
        if markdown == self._came_with:
            self._write_text()
            return

        def done(blocks: tuple[Block, ...]) -> None:
            if session.source is not source:
                return
            if letters_of(source) != markdown:
                self._leave(source)
                return
            self._write_text()
            replace_all(session.document, blocks, theme.body_look())

        session.jobs.read("source", lambda: editing.read(markdown), done)

    def _write_text(self) -> None:
        self._session.write_source(None)
        self.left.emit()
