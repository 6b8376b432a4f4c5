"""How a revision looks in the panel: time, person and words on one line, below it the reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsroom_desktop.article.names import reason_name
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.history.model import ENTRY_ROLE
from newsroom_desktop.gui.history.words import change, when_and_who

if TYPE_CHECKING:  # the desk brings SQLAlchemy along
    from newsroom_desktop.article.trace import Trace
    from newsroom_desktop.desk.history import Entry

_LEAST_WIDTH, _MARGIN, _AROUND = 200, 10, 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EntryDelegate(QStyledItemDelegate):
    """Draws rows of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and the room around them."""
        lines = QFontMetrics(option.font).lineSpacing() + QFontMetrics(_small(option.font)).lineSpacing()
        return QSize(_LEAST_WIDTH, lines + 2 * _AROUND)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        now, room = theme.colours(), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(now.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, QColor(now.shade))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(now.accent))
        painter.setPen(QPen(QColor(now.line)))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        inner = room.adjusted(_MARGIN, _AROUND, -_MARGIN, -_AROUND)
        _draw(painter, option.font, inner, index.data(ENTRY_ROLE))
        painter.restore()


def _draw(painter: QPainter, font: QFont, room: QRect, entry: "Entry") -> None:
    now, small = theme.colours(), _small(font)
    first = QRect(room.left(), room.top(), room.width(), QFontMetrics(font).lineSpacing())
    below = QRect(room.left(), first.bottom() + 1, room.width(), QFontMetrics(small).lineSpacing())
    painter.setFont(font)
    for text, colour in zip(reversed(change(entry)), (now.warning, now.good), strict=True):
        painter.setPen(QColor(colour))
        painter.drawText(first, _RIGHT, text)
        first.setRight(first.right() - painter.fontMetrics().horizontalAdvance(text) - 6 * bool(text))
    painter.setPen(QColor(now.text))
    painter.drawText(first, _LEFT, _begun(painter, when_and_who(entry.trace), first.width() - 4))
    painter.setFont(small)
    if entry.trace.is_head:
        painter.setPen(QColor(now.good))
        painter.drawText(below, _RIGHT, tr("the newest"))
        below.setRight(below.right() - painter.fontMetrics().horizontalAdvance(tr("the newest")) - 8)
    painter.setPen(QColor(_colour(entry.trace)))
    painter.drawText(below, _LEFT, _begun(painter, reason_name(entry.trace.reason), below.width()))


def _begun(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


def _colour(trace: "Trace") -> str:
    """What went to others or came back stands out; what the program saved by itself does not."""
    now = theme.colours()
    usual = now.quiet if trace.is_by_itself or trace.reason is None else now.text
    return {
        Reason.SUBMIT: now.link,
        Reason.RETURN: now.warning,
        Reason.RESTORE: now.warning,
        Reason.APPROVE: now.good,
        Reason.PUBLISH: now.good,
    }.get(trace.reason or Reason.IDLE, usual)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
