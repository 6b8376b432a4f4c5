"""What is painted beside blocks in sight: the stripes of quotations, the signs of items."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor import document
from newsroom_desktop.gui.editor.items import numbers_from
from newsroom_desktop.markup.blocks import Kind

_STRIPE = 3
_SIGN_GAP = 0.9
"""Room between the sign of an item and its text, in letters."""
_BULLET_SIZE = 0.62
"""The side of a bullet, in heights of a small letter."""
_SQUARES_FROM = 2
"""The level of a list from which its bullets are square."""


class Decorations:
    """Marks the blocks that `edit` has in sight with what their kind is known by."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._first: tuple[QTextDocument, int] = (edit.document(), 0)
        """The document, and the number of the block that was the first in sight, when it was drawn last."""

    def draw(self, painter: QPainter) -> tuple[int, ...]:
        """Draw with `painter`; the numbers of the items in sight, 0 for each block that is none."""
        edit, numbers = self._edit, []
        accent, margin = QColor(theme.colours().accent), edit.document().documentMargin()
        first = self._first_in_sight()
        for (block, place), number in zip(_in_sight(edit, first), numbers_from(first), strict=False):
            numbers.append(number)
            kind = document.kind_of(block.blockFormat())
            if kind is Kind.QUOTE:
                painter.fillRect(_quote_stripe(edit, block, place, margin), accent)
            elif kind is Kind.PULL_QUOTE:
                edge = block.blockFormat().leftMargin() / 2
                painter.fillRect(QRectF(margin + edge, place.top(), _STRIPE, place.height()), accent)
            elif number:
                painter.setPen(edit.palette().color(QPalette.ColorRole.Text))
                _draw_sign(edit, painter, block, f"{number}." if kind is Kind.NUMBER else "")
        return tuple(numbers)

    def _first_in_sight(self) -> QTextBlock:
        """The block at the upper edge: while a person types, the same as before."""
        text, above = self._edit.document(), self._edit.verticalScrollBar().value()
        drawn, number = self._first
        if drawn is text and (block := text.findBlockByNumber(number)).isValid():
            place = text.documentLayout().blockBoundingRect(block)
            if place.top() <= above < place.bottom():
                return block
        block = self._edit.cursorForPosition(QPoint(0, 0)).block()
        self._first = text, block.blockNumber()
        return block


def _draw_sign(edit: QTextEdit, painter: QPainter, block: QTextBlock, number: str) -> None:
    """Draw `number`, or a bullet where it is empty, before the first line of the item `block`."""
    layout, device = block.layout(), edit.document().documentLayout().paintDevice()
    if not layout.lineCount():
        return
    zoom = device.logicalDpiY() / edit.logicalDpiY() if device is not None else 1.0
    font = theme.text_font(theme.body_look().point_size * zoom)
    metrics, line = QFontMetricsF(font), layout.lineAt(0)
    right = layout.position().x() + line.x() - edit.horizontalScrollBar().value()
    right -= metrics.averageCharWidth() * _SIGN_GAP
    baseline = layout.position().y() + line.y() + line.ascent() - edit.verticalScrollBar().value()
    if number:
        painter.setFont(font)
        painter.drawText(QPointF(right - metrics.horizontalAdvance(number), baseline), number)
        return
    size = metrics.xHeight() * _BULLET_SIZE
    place = QRectF(right - size, baseline - (metrics.xHeight() + size) / 2, size, size)
    level = document.level_of(block.blockFormat())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(painter.pen().color() if level != 1 else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place) if level < _SQUARES_FROM else painter.drawRect(place)


def _quote_stripe(edit: QTextEdit, block: QTextBlock, place: QRectF, margin: float) -> QRectF:
    """The stripe beside `block`; one goes on between two paragraphs of the same quotation."""
    following, end = block.next(), place.bottom()
    if following.isValid() and document.kind_of(following.blockFormat()) is Kind.QUOTE:
        layout = edit.document().documentLayout()
        end = layout.blockBoundingRect(following).top() - edit.verticalScrollBar().value()
    return QRectF(margin, place.top(), _STRIPE, end - place.top())


def _in_sight(edit: QTextEdit, block: QTextBlock) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Each block that can be seen, `block` the first, and its place in the viewport."""
    layout, above = edit.document().documentLayout(), edit.verticalScrollBar().value()
    while block.isValid():
        place = layout.blockBoundingRect(block).translated(0, -above)
        if place.top() > edit.viewport().height():
            return
        yield block, place
        block = block.next()
