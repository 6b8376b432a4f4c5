"""How the cards of a document are set: letters, lines and edges, which grow with the text around them."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QTextDocument

from newsroom_desktop.gui import theme

_TEXT_POINTS = 11.0
_PADDING = 8.0
_NARROWEST = 1.0
"""Pixels that a letter takes at least, one beside the other: an i has 3."""

_SIDES = {"right": Qt.AlignmentFlag.AlignRight, "center": Qt.AlignmentFlag.AlignHCenter}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words in one line, at the left unless `side` is "center" or "right"."""

    text: str
    colour: str
    bold: bool = False
    side: str = ""


@dataclass(frozen=True, slots=True)
class CardStyle:
    """Measures in pixels; `scale` is 1 where the text has its usual size."""

    scale: float = 1.0

    @property
    def padding(self) -> float:
        """Between an edge and what is inside it."""
        return _PADDING * self.scale

    @property
    def line_height(self) -> float:
        """The height of a line of words."""
        return self._metrics().height()

    def width_of(self, text: str, *, bold: bool = False) -> float:
        """How wide `text` is."""
        return self._metrics(bold=bold).horizontalAdvance(text)

    def looked_at(self, text: str, width: float) -> str:
        """As much of `text` as can have room in `width`, and more: whole pages are pasted into one cell."""
        return text[: max(0, round(width / (_NARROWEST * self.scale)))]

    def draw(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        """Draw as much of `line` into `rect` as it has room for, in the middle of its height."""
        painter.setFont(self._font(bold=line.bold))
        painter.setPen(QColor(line.colour))
        metrics = self._metrics(bold=line.bold)
        shown = metrics.elidedText(
            self.looked_at(line.text, rect.width()), Qt.TextElideMode.ElideRight, rect.width()
        )
        side = _SIDES.get(line.side, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _metrics(self, *, bold: bool = False) -> QFontMetricsF:
        return QFontMetricsF(self._font(bold=bold))

    def _font(self, *, bold: bool = False) -> QFont:
        font = theme.text_font(_TEXT_POINTS * self.scale)
        font.setBold(bold)
        return font


def style_in(document: QTextDocument) -> CardStyle:
    """The style in `document`, which is laid out for the dots per inch of its paint device."""
    device, screen = document.documentLayout().paintDevice(), QGuiApplication.primaryScreen()
    return CardStyle(device.logicalDpiY() / screen.logicalDotsPerInchY()) if device else CardStyle()


def room_in(document: QTextDocument) -> float:
    """How wide a card is in `document`, so that it reaches from edge to edge; 0 or less without a layout."""
    return document.textWidth() - 2 * document.documentMargin() * style_in(document).scale - 1
