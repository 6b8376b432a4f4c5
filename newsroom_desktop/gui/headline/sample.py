"""A headline drawn as it stands in a place, and under it how much of its room it takes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.headline.fitting import Fit, place_font
from newsroom_desktop.hindi.headline_places import Face, HeadlinePlace

_PADDING = 6
_BAR = 3
_MOST_LINES = 6
"""That are drawn of a headline that goes on: the panel is to stay small."""


class Sample(QWidget):
    """Draws one place in its own proportions, made smaller where the panel is narrower."""

    def __init__(self, place: HeadlinePlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._fit = Fit(lines=(), needed=0, width=0, kept="", is_cut=False)
        self._room = place.width

    def show_fit(self, found: Fit) -> None:
        """Draw `found` from now on."""
        self._fit = found
        self._resize()
        self.update()

    def take_room(self, width: int) -> None:
        """Be at most `width` pixels wide."""
        self._room = width
        self._resize()

    def _scale(self) -> float:
        return min(1.0, (self._room - 2 * _PADDING) / self._place.width)

    def _line_height(self) -> float:
        part = theme.HEADLINE_LINE_HEIGHT / 100 if self._place.face is Face.HEADLINE else 1.0
        return QFontMetricsF(place_font(self._place)).lineSpacing() * part

    def _resize(self) -> None:
        lines = min(max(1, len(self._fit.lines)), _MOST_LINES)
        height = self._scale() * lines * self._line_height() + 2 * _PADDING + 2 * _BAR
        self.setFixedSize(max(1, self._room), round(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the room on paper, the lines in it, and the bar."""
        now, scale = theme.colours(), self._scale()
        frame = QRectF(0, 0, self._place.width * scale + 2 * _PADDING, self.height() - _BAR - 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.line)))
        painter.setBrush(QColor(now.shade))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._draw_bar(painter, frame)
        painter.setClipRect(frame)
        painter.translate(_PADDING, _PADDING)
        painter.scale(scale, scale)
        font = place_font(self._place)
        metrics, step = QFontMetricsF(font), self._line_height()
        painter.setFont(font)
        painter.setPen(QColor(now.text))
        above = metrics.ascent() - (metrics.lineSpacing() - step) / 2
        for number, line in enumerate(self._fit.lines[:_MOST_LINES]):
            painter.drawText(QPointF(0, above + number * step), line)
        painter.end()

    def _draw_bar(self, painter: QPainter, frame: QRectF) -> None:
        now, place = theme.colours(), self._place
        lines = self._fit.needed if place.lines > 1 else self._fit.width / place.width
        share = lines / place.lines if place.lines > 1 else lines
        bar = QRectF(frame.left(), self.height() - _BAR, frame.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.line))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(QColor(now.good if share <= 1 else now.warning))
        bar.setWidth(bar.width() * min(1.0, share))
        painter.drawRoundedRect(bar, 1.5, 1.5)
