"""What stands out of the first line of a paragraph, drawn where Qt cuts it off.

Where anything in a paragraph is marked or selected, Qt draws it within the heights of its lines alone
(QTextLayout::draw), and the hooks of ि, ी and ै, which the font draws higher, lose their tops: below another
line they stay whole, for that belongs to the same paragraph.
"""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit


def draw_cut_tops(edit: QTextEdit, sight: QRect) -> None:
    """Draw what is cut off above the first lines within `sight`, in pixels of the viewport of `edit`."""
    painter = None
    above = ceil(edit.fontMetrics().height() / 3)
    scrolled = QPointF(edit.horizontalScrollBar().value(), edit.verticalScrollBar().value())
    for block in _cut_blocks(edit, sight.adjusted(0, 0, 0, above)):
        layout = block.layout()
        place = edit.document().documentLayout().blockBoundingRect(block).topLeft() - scrolled
        top = round(place.y())
        strip = QRect(0, top - above, edit.viewport().width(), above) & sight
        if strip.isEmpty():
            continue
        if painter is None:
            painter = QPainter(edit.viewport())
            painter.setPen(edit.palette().text().color())
        painter.setClipRect(strip)
        origin = place - layout.boundingRect().topLeft() - layout.position()
        layout.draw(painter, origin, [], QRectF(strip.adjusted(0, 0, 0, 1)))
    if painter is not None:
        painter.end()


def _cut_blocks(edit: QTextEdit, sight: QRect) -> Iterator[QTextBlock]:
    """The blocks in sight in which Qt draws a selection."""
    caret = edit.textCursor()
    spans = [(caret.selectionStart(), caret.selectionEnd())] if caret.hasSelection() else []
    spans.extend(  # a cursor of a mark lives no longer than the mark
        (each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in edit.extraSelections()
    )
    if not spans:
        return
    block = edit.cursorForPosition(QPoint(0, sight.top())).block()
    last_u16 = edit.cursorForPosition(sight.bottomRight()).position()
    while block.isValid() and block.position() <= last_u16:
        start_u16, end_u16 = block.position(), block.position() + block.length()
        if any(start < end_u16 and end > start_u16 for start, end in spans):
            yield block
        block = block.next()
