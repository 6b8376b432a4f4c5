"""A table as a card: its first rows, each cell in one line."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from newsroom_desktop.base.texts import tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.cards.style import CardStyle, Line

if TYPE_CHECKING:  # brings markdown along
    from newsroom_desktop.markup.tables import Cell, Table

MOST_ROWS = 12
"""Rows that a card shows."""

_ROW_GAP = 8.0


def table_height(table: "Table", style: CardStyle) -> float:
    """The height of its card in pixels."""
    rows = min(len(table.rows), MOST_ROWS) + (len(table.rows) > MOST_ROWS)
    return rows * _row_height(style) + 2 * style.padding


def draw_table(painter: QPainter, rect: QRectF, table: "Table", style: CardStyle) -> None:
    """Draw the card of `table` into `rect`."""
    now, shown = theme.colours(), table.rows[:MOST_ROWS]
    place = rect.adjusted(0, style.padding, -1, -style.padding)
    widths, height = _column_widths(shown, place.width(), style), _row_height(style)
    for number, row in enumerate(shown):
        left, top = place.left(), place.top() + number * height
        for width, cell, side in zip(widths, row, table.alignments, strict=True):
            box = QRectF(left, top, width, height)
            painter.setPen(QPen(QColor(now.line), 1))
            painter.setBrush(QColor(now.shade if number == 0 else now.paper))
            painter.drawRect(box)
            inner = box.adjusted(style.padding, 0, -style.padding, 0)
            line = Line(text=_text_of(cell), colour=now.text, bold=number == 0, side=side)
            style.draw(painter, inner, line)
            left += width
    if (more := len(table.rows) - MOST_ROWS) > 0:
        below = QRectF(place.left(), place.top() + MOST_ROWS * height, place.width(), height)
        said = tr_n("… and {n} more row", "… and {n} more rows", more)
        style.draw(painter, below, Line(text=said, colour=now.quiet))


def _text_of(cell: "Cell") -> str:
    return "".join(run.text for run in cell).replace("\n", " ")


@lru_cache(maxsize=64)
def _column_widths(rows: "tuple[tuple[Cell, ...], ...]", width: float, style: CardStyle) -> tuple[float, ...]:
    """The room of each column: by its longest cell, none narrower than half of an equal share."""
    columns = len(rows[0])
    wanted = [
        max(style.width_of(style.looked_at(_text_of(row[column]), width), bold=True) for row in rows)
        + 2 * style.padding
        for column in range(columns)
    ]
    least = width / columns / 2
    bounded = [max(least, min(room, width)) for room in wanted]
    return tuple(room * width / sum(bounded) for room in bounded)


def _row_height(style: CardStyle) -> float:
    return style.line_height + _ROW_GAP * style.scale
