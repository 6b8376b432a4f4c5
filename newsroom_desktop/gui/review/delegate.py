"""How a finding looks in the panel: its words among those around them, and below what is against them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsroom_desktop.base.texts import grouped
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.review.groups import Group
from newsroom_desktop.gui.review.model import ROW_ROLE

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_MARGIN = 10
_AROUND = 60
"""Code points before and behind a finding that are drawn where there is room."""

_MOST_BEFORE = 0.35
"""Of a row the part that the words before a finding may take."""

_MOST_FOUND = 0.75

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE_LEFT, _ELIDE_RIGHT = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight


class FindingDelegate(QStyledItemDelegate):
    """Draws rows of one height, titles of groups among them."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of the text and a smaller one."""
        first, second = QFontMetrics(_text_font(option.font)), QFontMetrics(_small_font(option.font))
        return QSize(200, first.lineSpacing() + second.lineSpacing() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        now, row, room = theme.colours(), index.data(ROW_ROLE), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(now.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver and not isinstance(row, Group):
            painter.fillRect(room, QColor(now.shade))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(now.accent))
        painter.setPen(QPen(QColor(now.line)))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        inner = room.adjusted(_MARGIN, 5, -_MARGIN, -5)
        if isinstance(row, Group):
            _draw_title(painter, option.font, inner, row)
        elif row is not None:
            _draw_found(painter, option.font, inner, row)
        painter.restore()


def _draw_title(painter: QPainter, font: QFont, room: QRect, group: Group) -> None:
    now, bold = theme.colours(), QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(now.quiet))
    count = grouped(len(group.found))
    metrics = painter.fontMetrics()
    line = room.adjusted(0, room.height() - metrics.lineSpacing(), 0, 0)
    painter.drawText(line, _RIGHT, count)
    width = line.width() - metrics.horizontalAdvance(count) - _MARGIN
    painter.drawText(line, _LEFT, metrics.elidedText(group.title, _ELIDE_RIGHT, width))


def _draw_found(painter: QPainter, font: QFont, room: QRect, found: "Found") -> None:
    now, plain = theme.colours(), _text_font(font)
    bold = QFont(plain)
    bold.setBold(True)
    height = QFontMetrics(plain).lineSpacing()
    line = QRect(room.left(), room.top(), room.width(), height)
    for text, letters, colour in _pieces(found, QFontMetrics(plain), QFontMetrics(bold), room.width()):
        painter.setFont(bold if letters else plain)
        painter.setPen(QColor(colour))
        painter.drawText(line, _LEFT, text)
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(text))
    painter.setFont(_small_font(font))
    painter.setPen(QColor(now.quiet))
    below = QRect(room.left(), room.top() + height, room.width(), room.height() - height)
    metrics = painter.fontMetrics()
    painter.drawText(below, _LEFT, metrics.elidedText(_below(found), _ELIDE_RIGHT, room.width()))


def _pieces(
    found: "Found", plain: QFontMetrics, bold: QFontMetrics, width: int
) -> list[tuple[str, bool, str]]:
    """What is drawn beside each other: letters, whether they are what was found, and their colour."""
    now, text = theme.colours(), found.passage.text.replace("\n", " ")
    start, end = found.finding.start_cp, found.finding.end_cp
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    before = plain.elidedText(before, _ELIDE_LEFT, round(width * _MOST_BEFORE))
    words = bold.elidedText(text[start:end], _ELIDE_RIGHT, round(width * _MOST_FOUND))
    left = width - plain.horizontalAdvance(before) - bold.horizontalAdvance(words)
    behind = plain.elidedText(behind, _ELIDE_RIGHT, max(0, left))
    return [(before, False, now.quiet), (words, True, now.text), (behind, False, now.quiet)]


def _below(found: "Found") -> str:
    """The second line: what comes in its place where that is known, and the reason."""
    fix = found.finding.fix
    return f"→ {fix}   {found.finding.reason}" if fix and fix.strip() else found.finding.reason


def _text_font(font: QFont) -> QFont:
    return theme.text_font(font.pointSizeF() + 0.5)


def _small_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
