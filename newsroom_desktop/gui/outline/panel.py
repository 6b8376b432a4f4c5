"""The headings of the open article, as a way through it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QStackedLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.markup.blocks import Kind

_INDENT = "    "
_LEAST_HEIGHT = 150


class OutlinePanel(QWidget):
    """Lists the headings after each pause in typing; a click or Enter goes there."""

    went = Signal()
    """The caret was put to a heading."""

    def __init__(self, session: EditSession, body: BodyEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._body = body
        self._rows: list[tuple[int, int, str]] = []
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setMargin(12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("kind", "quiet")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        session.page_made.connect(lambda _page: self._update())
        body.cursorPositionChanged.connect(self._mark_current)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self._set_texts()

    def _update(self) -> None:
        """Take over the headings as they are now; nothing is done while nobody sees them."""
        if not self.isVisible():
            return
        rows = [
            (number, block.level, block.text)
            for number, block in enumerate(self._session.blocks_at_rest())
            if block.kind is Kind.HEADING and block.text.strip()
        ]
        if rows != self._rows:
            self._rows = rows
            self.list.clear()
            for _, level, text in rows:
                item = QListWidgetItem(_INDENT * (level - 2) + text.replace("\n", " "))
                self.list.addItem(item)
        self._pages.setCurrentWidget(self.list if rows else self._empty)
        self._mark_current()

    def _mark_current(self) -> None:
        if not self.isVisible():
            return
        here = self._body.textCursor().blockNumber()
        passed = sum(number <= here for number, _, _ in self._rows)
        self.list.setCurrentRow(passed - 1)

    def _go(self, item: QListWidgetItem) -> None:
        number = self._rows[self.list.row(item)][0]
        self._body.setTextCursor(QTextCursor(self._body.document().findBlockByNumber(number)))
        self._body.ensureCursorVisible()
        self._body.setFocus()
        self.went.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """List the headings that were written while nobody saw the list."""
        super().showEvent(event)
        self._update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self.list.setAccessibleName(tr("Headings"))
        self._empty.setText(tr("Headings of the text are listed here. Make one with ## and a space."))
