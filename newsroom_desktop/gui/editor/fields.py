"""The one-line texts above the body, which grow with what is written in them, but only so far."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.editor.letters import as_letters, letters_of
from newsroom_desktop.gui.editor.word_edit import WordEdit
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.hindi.normal import normal

LONGEST_PASTE = 500
"""Code points of a line that goes into such a field; a longer one is text."""

_MOST_LINES = 5
"""In sight; the room below belongs to the body."""

_MARGIN = 3
_DRESSED = "dressed"
"""The property of a document whose lines are set as a field has them."""


class GrowingField(WordEdit):
    """A field without line feeds that is as high as its text, and scrolls a long one.

    Enter goes to the next field.
    """

    edited = Signal(str)
    """The text after a person changed it, or what an input method has under way in it."""
    undo_requested = Signal()
    redo_requested = Signal()
    files_dropped = Signal(list)
    text_pasted = Signal(object)
    """Text of several lines, or longer than LONGEST_PASTE, was pasted here."""
    line_pasted = Signal(QTextCursor, str)
    """A line was put in: where it stands, selected, and as it was before it got its normal form."""

    def __init__(
        self, kind: str, font: QFont, *, line_height: int = 100, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._usual_points = font.pointSizeF()
        self._proportion = line_height
        self.setFont(font)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress(self.document())
        self.textChanged.connect(self._on_text_changed)
        self._fit()

    def show_document(self, document: QTextDocument) -> None:
        """Show `document` as what is stored: not an edit, and what can be undone in it stays."""
        if document is self.document():
            return
        self.blockSignals(True)
        self._dress(document)
        self.setDocument(document)
        self.blockSignals(False)
        self._fit()

    def _dress(self, document: QTextDocument) -> None:
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        if not document.property(_DRESSED):
            document.setProperty(_DRESSED, True)
            self._set_lines(document)

    def show_text(self, text: str) -> None:
        """Show `text` as what is stored: not an edit, and no step to undo."""
        if text == letters_of(self.document()):
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._fit()

    def setPlainText(self, text: str) -> None:
        """Show `text` in lines as the field has them."""
        super().setPlainText(text)
        self._set_lines(self.document())

    def _set_lines(self, document: QTextDocument) -> None:
        """Set the lines in percent of the height that the font asks for; no step to undo."""
        lines = QTextBlockFormat()
        lines.setLineHeight(self._proportion, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        document.setUndoRedoEnabled(False)
        QTextCursor(document).mergeBlockFormat(lines)
        document.setUndoRedoEnabled(True)

    def set_zoom(self, percent: int) -> None:
        """Draw the letters in so many percent of their usual size."""
        font = self.font()
        font.setPointSizeF(self._usual_points * percent / 100)
        self.setFont(font)
        self._fit()

    def sizeHint(self) -> QSize:
        """One line of the field's font."""
        return QSize(200, self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Narrow windows may squeeze the field, lines stay whole."""
        return QSize(120, self._line_height())

    def _line_height(self) -> int:
        return round(QFontMetricsF(self.font()).lineSpacing() + 2 * self.document().documentMargin() + 2)

    def _on_text_changed(self) -> None:
        self._fit()
        self.edited.emit(letters_of(self.document()))

    def _fit(self) -> None:
        width = self.viewport().width()
        if self.document().textWidth() != width:  # to set it lays all out, also the same one
            self.document().setTextWidth(width)
        line = QFontMetricsF(self.font()).lineSpacing()
        below = line * (100 - self._proportion) / 100  # what matras below the last line lack in its height
        needed = max(self._line_height(), round(self.document().size().height() + below) + 2)
        most = self._line_height() + round((_MOST_LINES - 1) * line * self._proportion / 100)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if needed > most else bars.ScrollBarAlwaysOff)
        height = min(needed, most)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as high as that takes."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give undo to the owner, and go on to the next field with Enter."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
            return
        if event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()  # Qt would draw the caret on after a key, also where the text went into the body
            return
        commanding = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and not commanding:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection with every letter, no-break spaces too."""
        return as_letters(super().createMimeDataFromSelection(), self.textCursor())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take one line as it is; several lines, a long one, none, and files, are the owner's to place."""
        if files := local_files(source):
            self.files_dropped.emit(files)
            return
        text = source.text().strip("\r\n")
        if text and _is_line(text):
            self.insert_line(text)
        else:
            self.text_pasted.emit(text)

    def insert_line(self, text: str) -> None:
        """Put `text` in place of the selection, with its end in sight."""
        start_u16 = self.textCursor().selectionStart()
        self.insertPlainText(normal(text))
        self.ensureCursorVisible()
        place = QTextCursor(self.document())
        place.setPosition(start_u16)
        place.setPosition(self.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        self.line_pasted.emit(place, text)

    def dropEvent(self, event: QDropEvent) -> None:
        """Leave what is dropped also where it comes from, unless it stands here now for sure."""
        super().dropEvent(event)
        if not _is_line(event.mimeData().text().strip("\r\n")):
            event.setDropAction(Qt.DropAction.IgnoreAction)


def _is_line(text: str) -> bool:
    return len(text) <= LONGEST_PASTE and len(text.splitlines()) <= 1
