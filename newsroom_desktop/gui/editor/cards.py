"""Cards: pictures, tables and videos of the body, drawn in the text."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.document import CARD_OBJECT, card_markdown
from newsroom_desktop.markup.embeds import provider_of, read_embed

if TYPE_CHECKING:  # both bring markdown along
    from newsroom_desktop.markup.figures import Figure
    from newsroom_desktop.markup.tables import Cell, Table

MOST_ROWS = 12
"""Rows of a table that a card shows."""

_WIDEST = 560.0
_TALLEST_PICTURE = 230.0
_USUAL_RATIO = 16 / 9
_PADDING = 8.0
_TEXT_POINTS = 11.0

Pictures = Callable[[str], QImage | None]
"""The picture with a media id, small; None while it is loaded or when there is none."""


class Cards(QPyTextObject):
    """Draws the cards of every document it is made known to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures: Pictures = lambda _media_id: None

    def draw_in(self, document: QTextDocument) -> None:
        """Draw the cards of `document` from now on."""
        document.documentLayout().registerHandler(CARD_OBJECT, self)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002, N803
        """How large the card is, in pixels, in the width that `doc` has."""
        room = doc.textWidth() - 2 * doc.documentMargin() - 1
        width = min(room, _WIDEST) if room > 0 else _WIDEST
        markdown = card_markdown(format) or ""
        if read_embed(markdown):
            return QSizeF(width, _line_height() + 2 * _PADDING)
        figure, table = _read(markdown)
        if figure is not None:
            words = len(_words_of(figure)) * _line_height()
            return QSizeF(width, _picture_height(figure, width) + words + 3 * _PADDING)
        rows = min(len(table.rows), MOST_ROWS) + (len(table.rows) > MOST_ROWS) if table is not None else 1
        return QSizeF(max(room, _WIDEST / 2), rows * _row_height() + 2 * _PADDING)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002
        posInDocument: int,  # noqa: ARG002, N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw the card that `format` stands for into `rect`."""
        painter.save()
        rect, now = QRectF(rect), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.line), 1))
        painter.setBrush(QColor(now.paper))
        markdown = card_markdown(format) or ""
        figure, table = _read(markdown)
        if address := read_embed(markdown):
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            _draw_embed(painter, rect.adjusted(_PADDING, 0, -_PADDING, 0), address)
        elif figure is not None:
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            self._draw_figure(painter, rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING), figure)
        elif table is not None:
            _draw_table(painter, rect.adjusted(0, _PADDING, -1, -_PADDING), table)
        painter.restore()

    def _draw_figure(self, painter: QPainter, rect: QRectF, figure: "Figure") -> None:
        now = theme.colours()
        frame = QRectF(
            rect.topLeft(), QSizeF(rect.width(), _picture_height(figure, rect.width() + 2 * _PADDING))
        )
        picture = self.pictures(figure.media_id) if figure.media_id else None
        painter.fillRect(frame, QColor(now.shade))
        if picture is not None:
            size = QSizeF(picture.size()).scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(QPointF(0, 0), size)
            place.moveCenter(frame.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, picture)
        elif not figure.media_id:
            painter.setPen(QColor(now.quiet))
            painter.setFont(_font())
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, _elided(figure.address, frame.width()))
        top = frame.bottom() + _PADDING
        for text, colour in _words_of(figure):
            painter.setFont(_font())
            painter.setPen(QColor(colour))
            line = QRectF(rect.left(), top, rect.width(), _line_height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _elided(text, rect.width()))
            top += _line_height()


def _read(markdown: str) -> "tuple[Figure | None, Table | None]":
    # markdown is loaded after the first paint; the blocks were read by then, and the answers are kept
    from newsroom_desktop.markup.figures import read_figure  # noqa: PLC0415
    from newsroom_desktop.markup.tables import read_table  # noqa: PLC0415

    figure = read_figure(markdown)
    return figure, read_table(markdown) if figure is None else None


def _words_of(figure: "Figure") -> list[tuple[str, str]]:
    """The lines below a picture, each with its colour."""
    now = theme.colours()
    lines = [(figure.caption, now.text)] if figure.caption else []
    if figure.credit:
        lines.append((figure.credit, now.quiet))
    if not figure.alt:
        lines.append((tr("Not described yet: press Enter to write what the picture shows"), now.warning))
    return lines


def _picture_height(figure: "Figure", width: float) -> float:
    ratio = figure.width / figure.height if figure.width and figure.height else _USUAL_RATIO
    return min((width - 2 * _PADDING) / ratio, _TALLEST_PICTURE)


def _draw_embed(painter: QPainter, rect: QRectF, address: str) -> None:
    now = theme.colours()
    name = f"▶ {provider_of(address)}"
    painter.setFont(_font(bold=True))
    painter.setPen(QColor(now.accent))
    painter.drawText(rect, _flags(""), name)
    rect.setLeft(rect.left() + QFontMetricsF(_font(bold=True)).horizontalAdvance(name) + _PADDING)
    painter.setFont(_font())
    painter.setPen(QColor(now.quiet))
    painter.drawText(rect, _flags(""), _elided(address, rect.width()))


def _draw_table(painter: QPainter, rect: QRectF, table: "Table") -> None:
    now = theme.colours()
    shown = table.rows[:MOST_ROWS]
    widths = _column_widths(shown, rect.width())
    height = _row_height()
    for number, row in enumerate(shown):
        left, top = rect.left(), rect.top() + number * height
        painter.setFont(_font(bold=number == 0))
        for width, cell, alignment in zip(widths, row, table.alignments, strict=True):
            box = QRectF(left, top, width, height)
            painter.setPen(QPen(QColor(now.line), 1))
            painter.setBrush(QColor(now.shade if number == 0 else now.paper))
            painter.drawRect(box)
            painter.setPen(QColor(now.text))
            text = _text_of(cell)
            inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
            painter.drawText(inner, _flags(alignment), _elided(text, inner.width(), bold=number == 0))
            left += width
    if len(table.rows) > MOST_ROWS:
        painter.setFont(_font())
        painter.setPen(QColor(now.quiet))
        more = len(table.rows) - MOST_ROWS
        line = QRectF(rect.left(), rect.top() + MOST_ROWS * height, rect.width(), height)
        painter.drawText(line, _flags(""), tr_n("… and {n} more row", "… and {n} more rows", more))


def _text_of(cell: "Cell") -> str:
    return "".join(run.text for run in cell).replace("\n", " ")


def _column_widths(rows: "Sequence[Sequence[Cell]]", width: float) -> list[float]:
    """The room of each column: by its longest cell, none narrower than half of an equal share."""
    metrics = QFontMetricsF(_font(bold=True))
    columns = len(rows[0])
    wanted = [
        max(metrics.horizontalAdvance(_text_of(row[column])) for row in rows) + 2 * _PADDING
        for column in range(columns)
    ]
    least = width / columns / 2
    bounded = [max(least, min(room, width)) for room in wanted]
    return [room * width / sum(bounded) for room in bounded]


def _flags(alignment: str) -> Qt.AlignmentFlag:
    sides = {
        "right": Qt.AlignmentFlag.AlignRight,
        "center": Qt.AlignmentFlag.AlignHCenter,
    }
    return sides.get(alignment, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def _font(*, bold: bool = False) -> QFont:
    font = theme.text_font(_TEXT_POINTS)
    font.setBold(bold)
    return font


def _elided(text: str, width: float, *, bold: bool = False) -> str:
    return QFontMetricsF(_font(bold=bold)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _line_height() -> float:
    return QFontMetricsF(_font()).height()


def _row_height() -> float:
    return _line_height() + 8
