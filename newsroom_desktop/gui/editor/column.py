"""How the text stands in its column: size, width, and where the line of the caret is kept."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QLayout

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.fields import GrowingField
from newsroom_desktop.gui.editor.source import SourceEdit

ZOOMS = range(60, 251, 10)
"""Percent of the usual size of letters."""


class LineWidth(StrEnum):
    """How wide the column may be."""

    NARROW = "narrow"
    COMFORTABLE = "comfortable"
    FULL = "full"


_SYLLABLES = {LineWidth.NARROW: 52, LineWidth.COMFORTABLE: 70}
"""Syllables and spaces in a line; readers of any script tire above some 75 (Bringhurst, 2.1.2)."""

_SAMPLE, _SAMPLE_GC = "ने कहा कि इससे हर वर्ग को लाभ मिलेगा", 25
"""A piece of news, whose syllables are as wide as the syllables of news are, and how many it has."""

_LEAST_MARGIN = 20
_RIGHT, _TOP = 12, 4
_FIELDS_INSET = 2
_METRES_PER_INCH = 0.0254
_LAID_OUT_FOR = "zoom"
"""The property of a document that was laid out for another size than the usual: percent."""


class TextColumn(QObject):
    """Sets the column of `body`, of the fields above it, and of the Markdown that stands in its place.

    The body is laid out for a paint device with more or fewer dots per inch: no format of the document
    changes, so zooming is neither an edit nor a step to undo.
    """

    zoom_changed = Signal(int)
    """The new size in percent."""

    def __init__(self, body: BodyEdit, fields: Sequence[GrowingField], place: QLayout) -> None:
        super().__init__(body)
        self._body = body
        self._edits: list[BodyEdit | SourceEdit] = []
        self._place_of_fields = place
        self._zoom = 100
        self._line_width = LineWidth.COMFORTABLE
        self._typewriter = False
        self._extended: tuple[int, int] | None = None
        self._caret_timer = QTimer(self, singleShot=True, interval=0)
        self._caret_timer.timeout.connect(self._show_caret)
        self._device = QImage(1, 1, QImage.Format.Format_ARGB32)
        body.document_shown.connect(self._on_document_shown)
        body.cursorPositionChanged.connect(self._keep_caret_in_middle)
        body.verticalScrollBar().rangeChanged.connect(self._make_room)
        for field in fields:
            field.viewport().installEventFilter(self)
            self.zoom_changed.connect(field.set_zoom)
        self._take(body)

    def take_source(self, source: SourceEdit) -> None:
        """Set `source` from now on as wide and as large as the body, in whose place it stands."""
        source.set_zoom(self._zoom)
        self.zoom_changed.connect(source.set_zoom)
        self._take(source)

    def _take(self, edit: BodyEdit | SourceEdit) -> None:
        self._edits.append(edit)
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)
        self._fit()

    @property
    def zoom(self) -> int:
        """The size of letters in percent."""
        return self._zoom

    @zoom.setter
    def zoom(self, percent: int) -> None:
        percent = max(ZOOMS[0], min(percent, ZOOMS[-1]))
        if percent != self._zoom:
            self._hold_caret()
            self._zoom = percent
            self._lay_out(self._body.document())
            self.zoom_changed.emit(percent)

    @property
    def line_width(self) -> LineWidth:
        """How wide the column may be."""
        return self._line_width

    @line_width.setter
    def line_width(self, width: LineWidth) -> None:
        self._hold_caret()
        self._line_width = width
        self._fit()

    @property
    def typewriter(self) -> bool:
        """Whether the line of the caret stays in the middle."""
        return self._typewriter

    @typewriter.setter
    def typewriter(self, on: bool) -> None:
        self._typewriter = on
        bar = self._body.verticalScrollBar()
        if on:
            self._make_room(bar.minimum(), bar.maximum())
        elif self._extended is not None:
            bar.setRange(0, bar.maximum() - self._half())
            self._extended = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with Ctrl and the wheel; fit the column when the width changes."""
        if isinstance(event, QWheelEvent) and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.zoom += ZOOMS.step if event.angleDelta().y() > 0 else -ZOOMS.step
            return True
        if watched in self._edits and event.type() == QEvent.Type.Resize:
            self._hold_caret()
            self._fit()
        return super().eventFilter(watched, event)

    def _on_document_shown(self, document: QTextDocument) -> None:
        if document.property(_LAID_OUT_FOR) not in (self._zoom, None if self._zoom == 100 else self._zoom):
            self._lay_out(document)

    def _lay_out(self, document: QTextDocument) -> None:
        top, offset = self._first_in_sight()
        dots = round(self._body.logicalDpiY() * self._zoom / 100 / _METRES_PER_INCH)
        self._device.setDotsPerMeterX(dots)
        self._device.setDotsPerMeterY(dots)
        layout = document.documentLayout()
        layout.setPaintDevice(self._device)
        document.setDefaultTextOption(document.defaultTextOption())  # lays out anew, and tells no change
        document.setProperty(_LAID_OUT_FOR, self._zoom)
        self._fit()
        block = document.findBlockByNumber(top)
        if block.isValid():
            self._body.verticalScrollBar().setValue(round(layout.blockBoundingRect(block).top() + offset))
        self._body.viewport().update()

    def _first_in_sight(self) -> tuple[int, float]:
        """The number of the first block that is seen, and how far it has been scrolled over."""
        block = self._body.cursorForPosition(QPoint(0, 0)).block()
        above = self._body.document().documentLayout().blockBoundingRect(block).top()
        return block.blockNumber(), self._body.verticalScrollBar().value() - above

    @property
    def _shown(self) -> BodyEdit | SourceEdit:
        """The text, or the Markdown that stands in its place."""
        return next((edit for edit in self._edits if not edit.isHidden()), self._body)

    def _fit(self) -> None:
        room = self._shown.width() - _LEAST_MARGIN - _RIGHT
        margin = _LEAST_MARGIN + max(0, round((room - self._wanted(room)) / 2))
        for edit in self._edits:
            edit.setViewportMargins(margin, _TOP, margin - _LEAST_MARGIN + _RIGHT, 0)
        edges = self._place_of_fields.contentsMargins()
        inset = margin + _FIELDS_INSET
        self._place_of_fields.setContentsMargins(inset, edges.top(), inset, edges.bottom())

    def _wanted(self, room: int) -> float:
        """How wide the column shall be where there is `room`."""
        if self._line_width is LineWidth.FULL:
            return room
        metrics = QFontMetricsF(theme.text_font(theme.body_look().point_size))
        syllable = metrics.horizontalAdvance(_SAMPLE) / _SAMPLE_GC * self._zoom / 100
        return _SYLLABLES[self._line_width] * syllable

    # the line of the caret

    def _hold_caret(self) -> None:
        """Bring the line of the caret back into sight when all is laid out, if it is in sight now."""
        shown = self._shown
        if shown.viewport().rect().contains(shown.cursorRect().center()):
            self._caret_timer.start()

    def _show_caret(self) -> None:
        self._shown.ensureCursorVisible()

    def _half(self) -> int:
        return self._body.viewport().height() // 2

    def _make_room(self, least: int, most: int) -> None:
        """Let the first line be scrolled down to the middle, and the last one up to it."""
        if self._typewriter and (least, most) != self._extended:
            self._extended = (-self._half(), most + self._half())
            self._body.verticalScrollBar().setRange(*self._extended)
            self._keep_caret_in_middle()

    def _keep_caret_in_middle(self) -> None:
        if self._typewriter and not self._body.is_selecting:
            bar = self._body.verticalScrollBar()
            bar.setValue(bar.value() + self._body.cursorRect().center().y() - self._half())
