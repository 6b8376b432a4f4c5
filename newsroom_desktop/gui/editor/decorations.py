"""What is painted beside blocks in sight: the stripes of quotations."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor import document
from newsroom_desktop.markup.blocks import Kind

_STRIPE = 3


def decorate(edit: QTextEdit, painter: QPainter) -> None:
    """Mark the blocks that `edit` has in sight with what their kind is known by."""
    accent = QColor(theme.colours().accent)
    margin = edit.document().documentMargin()
    for block, place in _in_sight(edit):
        kind = document.kind_of(block.blockFormat())
        if kind is Kind.QUOTE:
            painter.fillRect(_quote_stripe(edit, block, place, margin), accent)
        elif kind is Kind.PULL_QUOTE:
            edge = block.blockFormat().leftMargin() / 2
            painter.fillRect(QRectF(margin + edge, place.top(), _STRIPE, place.height()), accent)


def _quote_stripe(edit: QTextEdit, block: QTextBlock, place: QRectF, margin: float) -> QRectF:
    """The stripe beside `block`; one goes on between two paragraphs of the same quotation."""
    following, end = block.next(), place.bottom()
    if following.isValid() and document.kind_of(following.blockFormat()) is Kind.QUOTE:
        layout = edit.document().documentLayout()
        end = layout.blockBoundingRect(following).top() - edit.verticalScrollBar().value()
    return QRectF(margin, place.top(), _STRIPE, end - place.top())


def _in_sight(edit: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Each block that can be seen and its place in the viewport."""
    layout, above = edit.document().documentLayout(), edit.verticalScrollBar().value()
    block = edit.cursorForPosition(QPoint(0, 0)).block()
    while block.isValid():
        place = layout.blockBoundingRect(block).translated(0, -above)
        if place.top() > edit.viewport().height():
            return
        yield block, place
        block = block.next()
