"""How one article looks in the list: headline in two lines, then category, status and time."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.article_list.model import ROW_ROLE
from newsroom_desktop.gui.times import short_time

_MARGIN = 10
_LINES = 2


class ArticleDelegate(QStyledItemDelegate):
    """Draws rows of one height, measured for Devanagari: nothing above or below a letter is cut."""

    site = Site()
    open_id = ""
    """The article that stands in the editor: its row has a mark, whatever is selected."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of headline and one of details."""
        headline = QFontMetrics(_headline_font(option.font))
        small = QFontMetrics(_small_font(option.font))
        return QSize(200, _LINES * headline.lineSpacing() + small.lineSpacing() + 22)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row; while it is being read only its ground."""
        now = theme.colours()
        room = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(now.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, QColor(now.shade))
        painter.setPen(QPen(QColor(now.line)))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        row = index.data(ROW_ROLE)
        if isinstance(row, ArticleRow):
            if row.article_id == self.open_id:
                painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(now.accent))
            self._draw(painter, option.font, room.adjusted(_MARGIN + 3, 8, -_MARGIN, -8), row)
        painter.restore()

    def _draw(self, painter: QPainter, font: QFont, room: QRect, row: ArticleRow) -> None:
        now = theme.colours()
        headline = _headline_font(font)
        painter.setPen(QColor(now.text if row.headline else now.quiet))
        _draw_lines(painter, headline, room, row.headline or tr("Without a headline"))
        small = _small_font(font)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        line = QRect(
            room.left(), room.bottom() - metrics.lineSpacing(), room.width(), metrics.lineSpacing() + 1
        )
        line.setLeft(line.left() + self._draw_badge(painter, line, row))
        when = short_time(row.updated_ms)
        painter.setPen(QColor(now.quiet))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, when)
        line.setRight(line.right() - metrics.horizontalAdvance(when) - 8)
        status = status_name(row.status)
        painter.setPen(QColor(_status_colour(row.status)))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, status)
        line.setLeft(line.left() + metrics.horizontalAdvance(status))
        category = category_name(row.category, self.site)
        if category:
            painter.setPen(QColor(now.quiet))
            shown = metrics.elidedText(f" · {category}", Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_badge(self, painter: QPainter, line: QRect, row: ArticleRow) -> int:
        window = row.breaking
        if window is None or now_ms() >= window.end_ms:
            return 0
        now = theme.colours()
        text = tr("BREAKING")
        metrics = QFontMetrics(painter.font())
        width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
        badge = QRect(line.left(), line.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawRoundedRect(QRectF(badge), 3, 3)
        painter.setPen(QColor(now.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        return width + 7


def _headline_font(font: QFont) -> QFont:
    return theme.headline_font(font.pointSizeF() + 1)


def _small_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def _status_colour(status: Status) -> str:
    now = theme.colours()
    return {
        Status.DRAFT: now.quiet,
        Status.SUBMITTED: now.link,
        Status.RETURNED: now.warning,
        Status.APPROVED: now.good,
        Status.EXPORTED: now.good,
    }[status]


def _draw_lines(painter: QPainter, font: QFont, room: QRect, text: str) -> None:
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        top = room.top() + number * metrics.lineSpacing()
        if number == _LINES - 1:
            rest = metrics.elidedText(text[line.textStart() :], Qt.TextElideMode.ElideRight, room.width())
            painter.setFont(font)
            painter.drawText(QPointF(room.left(), top + metrics.ascent()), rest)
        else:
            line.setPosition(QPointF(0, 0))
            painter.setFont(font)
            shown = text[line.textStart() : line.textStart() + line.textLength()]
            painter.drawText(QPointF(room.left(), top + metrics.ascent()), shown)
    layout.endLayout()
