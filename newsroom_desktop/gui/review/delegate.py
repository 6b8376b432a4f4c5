"""How a finding looks in the panel: its words among those around them, and below what is against them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsroom_desktop.base.texts import grouped
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.review.groups import Group
from newsroom_desktop.gui.review.model import ROW_ROLE

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_LEAST_WIDTH, _MARGIN = 200, 10
_AROUND_TITLE, _AROUND_FOUND = 7, 6
"""Pixels above and below the letters of a row."""

_AROUND = 60
"""Code points before and behind a finding that are drawn where there is room."""

_MOST_BEFORE = 0.35
"""Of a row the part that the words before a finding may take."""

_MOST_FOUND = 0.75

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE_RIGHT = Qt.TextElideMode.ElideRight


class FindingDelegate(QStyledItemDelegate):
    """Draws findings, and lower rows for the titles of groups among them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font: QFont | None = None
        self._title_size, self._found_size = QSize(), QSize()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of the text and a smaller one; of a title its line."""
        if option.font != self._font:
            self._measure(option.font)
        return self._title_size if isinstance(index.data(ROW_ROLE), Group) else self._found_size

    def _measure(self, font: QFont) -> None:
        """Measure a row of each kind in `font`, once: a list asks thousands of rows for their height."""
        title, first, second = (
            QFontMetrics(each).lineSpacing() for each in (font, _text_font(font), _small_font(font))
        )
        self._font = QFont(font)
        self._title_size = QSize(_LEAST_WIDTH, title + 2 * _AROUND_TITLE)
        self._found_size = QSize(_LEAST_WIDTH, first + second + 2 * _AROUND_FOUND)

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
        inner = room.adjusted(_MARGIN, _AROUND_FOUND - 1, -_MARGIN, 1 - _AROUND_FOUND)
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
    painter.drawText(room, _RIGHT, count)
    width = room.width() - metrics.horizontalAdvance(count) - _MARGIN
    painter.drawText(room, _LEFT, metrics.elidedText(group.title, _ELIDE_RIGHT, width))


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
    painter.drawText(below, _LEFT, _begun(_below(found), painter.fontMetrics(), room.width()))


def _pieces(
    found: "Found", plain: QFontMetrics, bold: QFontMetrics, width: int
) -> list[tuple[str, bool, str]]:
    """What is drawn beside each other: letters, whether they are what was found, and their colour."""
    now, text = theme.colours(), found.passage.text.replace("\n", " ")
    start, end = found.finding.start_cp, found.finding.end_cp
    before = _last_words(text[:start], plain, round(width * _MOST_BEFORE))
    words = _begun(text[start:end], bold, round(width * _MOST_FOUND))
    left = width - plain.horizontalAdvance(before) - bold.horizontalAdvance(words)
    behind = _first_words(text[end:], plain, left)
    return [(before, False, now.quiet), (words, True, now.text), (behind, False, now.quiet)]


def _last_words(text: str, letters: QFontMetrics, width: int) -> str:
    """The end of `text` from a word on, as much as there is room for; an ellipsis tells what is left out."""
    if len(text) <= _AROUND and letters.horizontalAdvance(text) <= width:
        return text
    near = text[-_AROUND:]
    pieces = ("… " + near[place + 1 :] for place, letter in enumerate(near) if letter == " ")
    return next((piece for piece in pieces if letters.horizontalAdvance(piece) <= width), "")


def _first_words(text: str, letters: QFontMetrics, width: int) -> str:
    """The beginning of `text` up to a word, as much as there is room for; an ellipsis tells of the rest."""
    if len(text) <= _AROUND and letters.horizontalAdvance(text) <= width:
        return text
    near = text[:_AROUND]
    places = (place for place in range(len(near) - 1, -1, -1) if near[place] == " ")
    pieces = (near[:place] + " …" for place in places)
    return next((piece for piece in pieces if letters.horizontalAdvance(piece) <= width), "")


def _begun(text: str, letters: QFontMetrics, width: int) -> str:
    """The beginning of `text` with an ellipsis; none is looked at that has no room at a pixel a letter."""
    return letters.elidedText(text[: max(0, width)], _ELIDE_RIGHT, width)


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
