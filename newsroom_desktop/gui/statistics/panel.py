"""How long the text and the selection are and how the text reads, beside the text that changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import LINE_SEPARATOR
from newsroom_desktop.gui.editor.passage import selected
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.statistics.read_back import LongPlace, ReadBack, read_back
from newsroom_desktop.gui.statistics.read_back_view import ReadBackView
from newsroom_desktop.gui.utf16 import length_u16
from newsroom_desktop.hindi.counts import Statistics, measure
from newsroom_desktop.markup.blocks import Block, Kind

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

SELECTION_PAUSE_MS = 120
_LEAST_HEIGHT = 190
_APART = (Kind.HEADING, Kind.TABLE, Kind.FIGURE, Kind.EMBED)
"""What is no running text: sentences are not counted there."""
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class StatisticsPanel(QScrollArea):
    """Counts after each pause in typing and in selecting; nothing is counted while nobody sees it."""

    def __init__(self, session: EditSession, body: BodyEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._body = body
        self._desk: Desk | None = None
        self._counts: tuple[Statistics | None, Statistics | None] = (None, None)
        self._cells = [[QLabel(), QLabel(), QLabel()] for _ in _rows(None, None)]
        self.read_back = ReadBackView()
        self.read_back.sentence_chosen.connect(self._go)
        inner = QWidget()
        inner.setProperty("kind", "paper")
        grid = QGridLayout(inner)
        grid.setContentsMargins(12, 10, 12, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        for row, cells in enumerate(self._cells):
            cells[0].setWordWrap(True)
            for column, cell in enumerate(cells):
                cell.setProperty("kind", "value" if row and column else "quiet")
                cell.setAlignment(_RIGHT if column else _LEFT)
                grid.addWidget(cell, row, column)
        grid.addWidget(self.read_back, len(self._cells), 0, 1, 3)
        grid.setRowStretch(len(self._cells) + 1, 1)
        grid.setColumnStretch(0, 1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._pause_timer = QTimer(self, singleShot=True, interval=SELECTION_PAUSE_MS)
        self._pause_timer.timeout.connect(self._count)
        session.counted.connect(lambda _counts: self._count())
        body.selectionChanged.connect(self._pause_timer.start)
        self._show()

    def attach(self, desk: "Desk") -> None:
        """Count the articles of `desk` from now on."""
        self._desk = desk

    @property
    def rows(self) -> list[list[str]]:
        """What is shown: a name, its number in the text, and in the selection if there is one."""
        return [[cell.text() for cell in cells] for cells in self._cells]

    # counting

    def _count(self) -> None:
        desk, article = self._desk, self._session.article
        if desk is None or article is None or not self.isVisible():
            return
        editing, blocks, part = desk.editing, self._session.blocks_at_rest(), self._selected()

        def counted(some: tuple[Block, ...]) -> Statistics:
            running = tuple(block for block in some if block.kind not in _APART)
            return measure(*(editing.shown_text(editing.composed(article, of)) for of in (some, running)))

        def work() -> tuple[Statistics, Statistics | None, ReadBack]:
            return counted(blocks), counted(part) if part else None, read_back(article, blocks)

        def done(answer: tuple[Statistics, Statistics | None, ReadBack]) -> None:
            self._counts = answer[:2]
            self._show()
            self.read_back.show_read_back(answer[2])

        self._session.jobs.read("statistics", work, done)

    def _selected(self) -> tuple[Block, ...]:
        """The blocks that are selected in the text; none when nothing is, or when its Markdown is shown.

        Those in the middle are known already: to read a long selection anew would stop the window.
        """
        cursor, text = self._body.textCursor(), self._body.document()
        if not cursor.hasSelection() or self._session.source is not None:
            return ()
        start, end = text.findBlock(cursor.selectionStart()), text.findBlock(cursor.selectionEnd())
        if start == end:
            return selected(cursor)
        first, last = QTextCursor(start), QTextCursor(end)
        first.setPosition(cursor.selectionStart())
        first.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        last.setPosition(cursor.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        between = self._session.blocks_at_rest()[start.blockNumber() + 1 : end.blockNumber()]
        return (*selected(first), *between, *selected(last))

    # showing

    def _go(self, place: LongPlace) -> None:
        """Select a sentence in the text, if it is still there."""
        block = self._body.document().findBlockByNumber(place.block)
        letters = block.text().replace(LINE_SEPARATOR, "\n")
        if self._session.source is not None or not place.is_in(letters):
            return
        cursor = QTextCursor(block)
        start_u16, end_u16 = (length_u16(letters[:at_cp]) for at_cp in (place.start_cp, place.end_cp))
        cursor.setPosition(block.position() + start_u16)
        cursor.setPosition(block.position() + end_u16, QTextCursor.MoveMode.KeepAnchor)
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()
        self._body.setFocus()

    def _show(self) -> None:
        for cells, texts in zip(self._cells, _rows(*self._counts), strict=True):
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what was written while nobody saw the panel."""
        super().showEvent(event)
        self._count()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()


def _rows(whole: Statistics | None, part: Statistics | None) -> list[tuple[str, str, str]]:
    """The titles, and a row for each thing that is counted."""

    def row(name: str, value: Callable[[Statistics], str]) -> tuple[str, str, str]:
        return name, value(whole) if whole else "", value(part) if part else ""

    return [
        ("", tr("Whole text"), tr("Selection") if part else ""),
        row(tr("Words"), lambda counts: grouped(counts.words)),
        row(tr("Syllables"), lambda counts: grouped(counts.syllables)),
        row(tr("Syllables and spaces"), lambda counts: grouped(counts.syllables_and_spaces)),
        row(tr("Sentences"), lambda counts: grouped(counts.sentences)),
        row(tr("Paragraphs"), lambda counts: grouped(counts.paragraphs)),
        row(tr("Words in a sentence"), lambda counts: f"{counts.words_in_sentence:.1f}"),
        row(tr("Minutes to read"), lambda counts: grouped(counts.minutes)),
    ]
