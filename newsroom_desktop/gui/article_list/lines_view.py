"""What is in sight of the list is drawn, however many articles are listed."""

from collections.abc import Collection
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.gui.article_list.chosen import Chosen
from newsroom_desktop.gui.article_list.finding import FIRST_ROW, Found, Stand
from newsroom_desktop.gui.article_list.pages import Pages, pages_of
from newsroom_desktop.gui.article_list.places import Line, Places, Section
from newsroom_desktop.gui.plain_letters import as_tip

_STEP = 24
"""Pixels that an arrow of the scroll bar goes; a notch of the wheel goes three of them."""


class Drawing(Protocol):
    """Draws what a line of the list holds."""

    def begin(self) -> None:
        """The lines in sight are drawn anew."""

    def row(self, painter: QPainter, room: QRect, row: ArticleRow, *, is_chosen: bool, is_hot: bool) -> None:
        """Draw a row."""

    def empty_row(self, painter: QPainter, room: QRect) -> None:
        """Draw the ground of a row that is being read."""

    def head(self, painter: QPainter, room: QRect, section: Section, *, is_current: bool) -> None:
        """Draw the head of a group."""

    def focus(self, painter: QPainter, room: QRect) -> None:
        """Draw the frame around the line that the keys work on."""

    def hint(self, row: ArticleRow) -> str:
        """What a row says, in words: for the pointer on it and for readers of the screen."""


class LinesView(QAbstractScrollArea):
    """Shows the lines of `places`, and knows which of them the keys work on."""

    resized = Signal(int)
    """The lines are so many pixels wide now."""

    def __init__(self, pages: Pages, chosen: Chosen, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = Places()
        self._pages = pages
        self._chosen = chosen
        self._drawing = drawing
        self._line = FIRST_ROW
        self._gone_to_id = ""  # the article that the keys have gone to since the list was shown, where known
        self._hot: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setProperty("kind", "paper")
        pages.arrived.connect(self.viewport().update)
        chosen.changed.connect(self.viewport().update)

    # what is shown

    def show_places(self, places: Places, top: int, line: int) -> None:
        """Show `places` from the pixel `top` on; the keys work on the line with the number `line`."""
        self.places = places
        self._gone_to_id = ""
        self._line = max(0, min(line, places.line_count - 1)) if places.line_count else FIRST_ROW
        self._fit_scroll_bar()
        self.verticalScrollBar().setValue(top)
        self.viewport().update()
        self.look()

    def show_found(self, found: Found) -> None:
        """Show the list `found`; who has gone on since it was asked for is as far on in it."""
        stand, line = found.stand, found.line
        if stand.line == FIRST_ROW:
            self.show_places(found.places, found.top, line)
            return
        if self._line != stand.line:
            offset = self._pages.offset_of(self._gone_to_id)
            there = found.places.line_of(offset) if offset is not None else None
            line = there if there is not None else line + self._line - stand.line
        self.show_places(found.places, found.top + self.top - stand.top, line)

    @property
    def top(self) -> int:
        """The pixel of the list that is seen first."""
        return self.verticalScrollBar().value()

    @property
    def current_row(self) -> ArticleRow | None:
        """The row that the keys work on; None on the head of a group, and while it is being read."""
        offset = self.current_offset
        return self._pages.row(offset) if offset is not None else None

    @property
    def current_offset(self) -> int | None:
        """The offset of the row that the keys work on; None on the head of a group."""
        return self.places.line(self._line).offset if self.places.line_count else None

    @property
    def current_line(self) -> int:
        """The number of the line that the keys work on."""
        return self._line

    def seen_offsets(self) -> list[int]:
        """The offsets of the rows in sight."""
        return self.places.offsets(self.top, self.top + self.viewport().height())

    def look(self) -> None:
        """Have the rows read that are in sight, then those just before and behind."""
        seen, height = pages_of(self.seen_offsets()), self.viewport().height()
        around = pages_of(self.places.offsets(self.top - height, self.top + 2 * height))
        self._pages.look_at([*seen, *(page for page in around if page not in seen)])

    def stand(self, moving: Collection[str] = ()) -> Stand:
        """Where a person stands; articles that are `moving` are no hold."""
        current = self.current_row
        held = Stand(
            top=self.top,
            height=self.viewport().height(),
            line=self._line,
            current_id=current.article_id if current is not None else "",
        )
        if self.top == 0:  # what is new shall be seen there
            return held
        for line in self.places.lines(self.top + self.places.head_height, self.top + held.height):
            row = self._pages.row(line.offset) if line.offset is not None else None
            if row is not None and row.article_id not in moving:
                return replace(held, anchor_id=row.article_id, anchor_y=line.top - self.top)
        return held

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in sight; the head of the group on top stays in sight."""
        painter = QPainter(self.viewport())
        self._drawing.begin()
        area, width = event.rect(), self.viewport().width()
        for line in self.places.lines(self.top + area.top(), self.top + area.bottom() + 1):
            self._draw_line(painter, line, QRect(0, line.top - self.top, width, line.height))
        pinned = self._pinned()
        if pinned is not None:
            section, room = pinned
            self._drawing.head(painter, room, section, is_current=False)
        painter.end()

    def _draw_line(self, painter: QPainter, line: Line, room: QRect) -> None:
        number = self._number(line)
        is_current = number == self._line and self.hasFocus()
        row = self._pages.row(line.offset) if line.offset is not None else None
        if line.offset is None:
            self._drawing.head(painter, room, line.section, is_current=is_current)
        elif row is None:
            self._drawing.empty_row(painter, room)
        else:
            self._drawing.row(
                painter, room, row, is_chosen=self._chosen.holds(row.article_id), is_hot=number == self._hot
            )
        if is_current and row is not None:
            self._drawing.focus(painter, room)

    def _number(self, line: Line) -> int:
        if line.offset is None:
            return line.section.line
        return self.places.line_of(line.offset) or 0

    def _pinned(self) -> tuple[Section, QRect] | None:
        """The group whose head has been scrolled out, with the place on top where it is drawn instead."""
        top = self.places.line_at(self.top)
        line = self.places.line(top) if top is not None else None
        head = self.places.head_height
        if line is None or not head or line.section.top >= self.top:
            return None
        end = line.section.top + head + line.section.shown * self.places.row_height
        y = min(0, end - head - self.top)
        return line.section, QRect(0, y, self.viewport().width(), head)

    # scrolling

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll no further than to the end."""
        super().resizeEvent(event)
        self._fit_scroll_bar()
        self.look()
        self.resized.emit(self.viewport().width())

    def _fit_scroll_bar(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(1, height - self.places.head_height - self.places.row_height // 2))
        bar.setSingleStep(_STEP)
        bar.setRange(0, max(0, self.places.height - height))

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is seen, and draw what has come into sight: a full frame takes three times as long."""
        if self._hot is not None:
            self._set_hot(None)
        self.viewport().scroll(0, dy)
        self.viewport().update(0, 0, self.viewport().width(), self.places.head_height + abs(dy))
        self.look()

    def _bring_into_sight(self, line: Line) -> None:
        height = self.viewport().height()
        above = 0 if line.offset is None else self.places.head_height  # the pinned head covers what is there
        if line.top - above < self.top:
            self.verticalScrollBar().setValue(line.top - above)
        elif line.top + line.height > self.top + height:
            self.verticalScrollBar().setValue(line.top + line.height - height)

    # the pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the row under the pointer a little."""
        self._set_hot(self._line_under(event.position().toPoint()))

    def _set_hot(self, number: int | None) -> None:
        if number != self._hot:
            self._hot = number
            self.viewport().update()

    def _line_under(self, place: QPoint) -> int | None:
        pinned = self._pinned()
        if pinned is not None and pinned[1].contains(place):
            return pinned[0].line
        return self.places.line_at(place.y() + self.top)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole headline of the row under the pointer."""
        if event.type() == QEvent.Type.Leave:
            self._set_hot(None)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._line_under(event.pos())
            offset = self.places.line(number).offset if number is not None else None
            row = self._pages.row(offset) if offset is not None else None
            lines = self._drawing.hint(row).split("\n") if row is not None else []
            QToolTip.showText(event.globalPos(), "".join(map(as_tip, lines)), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line the keys work on."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.viewport().update()
