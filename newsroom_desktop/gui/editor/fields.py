"""The one-line texts above the body, which grow with what is written in them."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.editor.letters import as_letters, letters_of
from newsroom_desktop.hindi.normal import normal

_NEW_LINE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingField(QTextEdit):
    """A field without line feeds that is as high as its text; Enter goes to the next one."""

    edited = Signal(str)
    """The text after a person changed it."""
    files_dropped = Signal(list)
    text_pasted = Signal(str)
    """Text of several lines was pasted here."""

    def __init__(self, kind: str, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setFont(font)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._on_text_changed)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show `text` as what is stored: not an edit, and no step to undo."""
        if text == letters_of(self.document()):
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
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
        self.document().setTextWidth(self.viewport().width())
        height = max(self._line_height(), round(self.document().size().height()) + 2)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as high as that takes."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter."""
        commanding = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _NEW_LINE_KEYS and not commanding:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection with every letter, no-break spaces too."""
        return as_letters(super().createMimeDataFromSelection(), self.textCursor())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take one line as it is; several lines, and files, are the owner's to place."""
        if files := local_files(source):
            self.files_dropped.emit(files)
            return
        text = source.text().strip("\r\n")
        if len(text.splitlines()) > 1:
            self.text_pasted.emit(text)
        else:
            self.insertPlainText(normal(text))
