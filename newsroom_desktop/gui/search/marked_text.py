"""Text on one or more lines, with hits marked in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from newsroom_desktop.article.hits import Span
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.utf16 import between_u16, length_u16


def draw_marked_lines(
    painter: QPainter, font: QFont, room: QRect, text: str, hits: Sequence[Span], *, most: int = 1
) -> int:
    """Draw `text` on top of `room` in at most so many lines; what does not fit is left out with a sign.

    `hits` are marked, what of them is shown. The painter's pen is the colour of the letters. Gives how many
    lines were drawn.
    """
    metrics = QFontMetrics(font)
    spans_u16 = [(length_u16(text[:start]), length_u16(text[:end])) for start, end in hits]
    layout = _laid_out(text, font)
    drawn = 0
    layout.beginLayout()
    while drawn < most and (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        start = line.textStart()
        shown = between_u16(text, start, start + line.textLength())
        if drawn == most - 1:
            rest = between_u16(text, start, length_u16(text))
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        here = QPointF(room.left(), room.top() + drawn * metrics.lineSpacing())
        _draw_line(painter, font, here, shown, [(first - start, last - start) for first, last in spans_u16])
        drawn += 1
    layout.endLayout()
    return drawn


def _draw_line(painter: QPainter, font: QFont, here: QPointF, text: str, spans_u16: list[Span]) -> None:
    length = length_u16(text)
    marked = [(max(0, first), min(length, last)) for first, last in spans_u16 if first < length and last > 0]
    layout = _laid_out(text, font)
    layout.setFormats([_mark(first, last) for first, last in marked])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    # A line of a layout stands on its ascent, as letters that are drawn without one.
    layout.draw(painter, QPointF(here.x(), here.y() + QFontMetrics(font).ascent() - line.ascent()))


def _mark(first: int, last: int) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start, mark.length = first, last - first
    letters = QTextCharFormat()
    letters.setBackground(theme.body_look().found)
    letters.setForeground(QColor(theme.colours().text))  # quiet letters are too pale on a mark
    mark.format = letters
    return mark


def _laid_out(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    return layout
