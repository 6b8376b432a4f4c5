"""The heads of the columns above compact rows: a click sorts, another turns the order round."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsroom_desktop.article.wanted import EVERYTHING, Wanted
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.article_list.columns import COLUMNS, Columns, column_name
from newsroom_desktop.gui.article_list.sorting import sorted_by
from newsroom_desktop.gui.icons import picture

_ARROW = 12


class ColumnBar(QWidget):
    """Shows the names of the columns that find room; the keyboard sorts by the menu of the list."""

    sort_requested = Signal(object)
    """What is wanted in the new order, a Wanted."""

    def __init__(self, columns: Columns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = EVERYTHING
        self._rows_width = 0
        self._columns = columns
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, QFontMetrics(self.font()).lineSpacing() + 8)

    def use_width(self, width: int) -> None:
        """Stand above columns of rows that are `width` pixels wide: a scroll bar may be beside them."""
        self._rows_width = width
        self.update()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show by what is sorted."""
        self.wanted = wanted
        self.update()

    def _rooms(self) -> list[tuple[str, QRect]]:
        return [
            (name, QRect(left, 0, wide, self.height()))
            for name, left, wide in self._columns.places(self._rows_width)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names, and an arrow where the order comes from."""
        now, painter = theme.colours(), QPainter(self)
        painter.fillRect(self.rect(), QColor(now.window))
        painter.setPen(QPen(QColor(now.line)))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        metrics = painter.fontMetrics()
        for name, room in self._rooms():
            text_room = room.adjusted(16, 0, -4, 0)
            is_sorted = COLUMNS[name].sort is self.wanted.sort
            painter.setPen(QColor(now.text if is_sorted else now.quiet))
            if is_sorted:
                arrow = picture("arrow-down" if self.wanted.descending else "arrow-up", now.text, _ARROW)
                painter.drawPixmap(text_room.right() - _ARROW, room.center().y() - _ARROW // 2, arrow)
                text_room.setRight(text_room.right() - _ARROW - 2)
            text = metrics.elidedText(column_name(name), Qt.TextElideMode.ElideRight, text_room.width())
            painter.drawText(text_room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the order of the column under the pointer."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        for name, room in self._rooms():
            if room.contains(event.position().toPoint()):
                self.sort_requested.emit(sorted_by(self.wanted, COLUMNS[name].sort))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()
