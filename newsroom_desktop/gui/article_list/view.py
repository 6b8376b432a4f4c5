"""The rows on the screen: what is in sight is drawn, however many are listed."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.article_list.chosen import Chosen
from newsroom_desktop.gui.article_list.finding import FIRST_ROW, Stand
from newsroom_desktop.gui.article_list.pages import Pages, pages_of
from newsroom_desktop.gui.article_list.places import Line, Places, Section
from newsroom_desktop.gui.keys import ENTER_KEYS

_STEP = 24
"""Pixels that an arrow of the scroll bar goes; a notch of the wheel goes three of them."""

Modifier = Qt.KeyboardModifier


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


class RowsView(QAbstractScrollArea):
    """Shows the lines of `places`, and lets a person go through them and choose some."""

    open_requested = Signal(str)
    open_beside_requested = Signal(str)
    """An article is wanted in a tab of its own."""
    menu_requested = Signal(QPoint)
    """The menu of what is chosen is wanted at a place on the screen."""
    bin_requested = Signal()
    fold_requested = Signal(str)
    """The group with this key shall be folded, or unfolded."""
    typed = Signal(str)
    """Letters were typed that mean nothing here."""
    current_changed = Signal()

    def __init__(self, pages: Pages, chosen: Chosen, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = Places()
        self._pages = pages
        self._chosen = chosen
        self._drawing = drawing
        self._line = FIRST_ROW
        self._anchor: str | None = None
        self._hot: int | None = None
        self._pressed: str | None = None
        self._awaiting: list[Callable[[ArticleRow], None]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setProperty("kind", "paper")
        pages.arrived.connect(self._on_arrived)
        chosen.changed.connect(self.viewport().update)
        self._answers: dict[Qt.Key, Callable[[], int]] = {
            Qt.Key.Key_Up: lambda: self._line - 1,
            Qt.Key.Key_Down: lambda: self._line + 1,
            Qt.Key.Key_PageUp: lambda: self._a_page_away(-1),
            Qt.Key.Key_PageDown: lambda: self._a_page_away(1),
            Qt.Key.Key_Home: self._first_row,
            Qt.Key.Key_End: lambda: self.places.line_count - 1,
        }

    # what is shown

    def show_places(self, places: Places, top: int, line: int) -> None:
        """Show `places` from the pixel `top` on; the keys work on the line with the number `line`."""
        self.places = places
        self._line = max(0, min(line, places.line_count - 1)) if places.line_count else FIRST_ROW
        self._awaiting.clear()
        self._fit_scroll_bar()
        self.verticalScrollBar().setValue(top)
        self.viewport().update()
        self.look()

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

    def go_to(self, offset: int) -> None:
        """Let the keys work on the row at `offset`, and bring it into sight."""
        line = self.places.line_of(offset)
        if line is not None:
            self._set_line(line)

    def go_to_line(self, number: int) -> None:
        """Let the keys work on the line with this number, and bring it into sight."""
        self._set_line(number)

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

    # keys

    def event(self, event: QEvent) -> bool:
        """Keep for the list the keys that mean something else in the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own_with_control = (Qt.Key.Key_A, *ENTER_KEYS)
            with_control = event.modifiers() == Modifier.ControlModifier
            if (with_control and event.key() in own_with_control) or event.key() == Qt.Key.Key_Delete:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines, choose, open, fold; letters are typed elsewhere."""
        goal = self._answers.get(Qt.Key(event.key()))
        control = bool(event.modifiers() & Modifier.ControlModifier)
        if not self.places.line_count:
            event.ignore()
        elif goal is not None:
            self._go(goal(), event.modifiers())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(unfold=event.key() == Qt.Key.Key_Right)
        elif event.key() in ENTER_KEYS:
            self._enter(beside=control)
        elif event.key() == Qt.Key.Key_Space:
            self._choose_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.bin_requested.emit()
        elif event.key() == Qt.Key.Key_A and control:
            self._chosen.choose_all()
        elif event.text().strip() and event.text().isprintable() and not control:
            self.typed.emit(event.text())
        else:
            event.ignore()

    def _a_page_away(self, direction: int) -> int:
        step = self.verticalScrollBar().pageStep()
        middle = self.places.line(self._line).top + 1
        number = self.places.line_at(max(0, middle + direction * step))
        return number if number is not None else self.places.line_count - 1

    def _first_row(self) -> int:
        return 1 if self.places.head_height and self.places.line_count > 1 else 0

    def _go(self, number: int, modifiers: Qt.KeyboardModifier) -> None:
        number = max(0, min(number, self.places.line_count - 1))
        self._set_line(number)
        if modifiers & Modifier.ControlModifier:
            return
        if modifiers & Modifier.ShiftModifier:
            self._choose_up_to_here()
        else:
            self._choose_only_current()

    def _set_line(self, number: int) -> None:
        if self._anchor is None and self.current_row is not None:
            self._anchor = self.current_row.article_id
        if number != self._line:
            self._awaiting.clear()
        self._line = number
        self._bring_into_sight(self.places.line(number))
        self.viewport().update()
        row = self.current_row
        self.setAccessibleDescription(row.headline if row is not None else "")
        self.current_changed.emit()

    def _enter(self, *, beside: bool) -> None:
        line = self.places.line(self._line)
        wish = self.open_beside_requested if beside else self.open_requested
        if line.offset is None:
            self.fold_requested.emit(line.section.key)
        else:
            self._with_current(lambda row: wish.emit(row.article_id))

    def _fold(self, *, unfold: bool) -> None:
        section = self.places.line(self._line).section
        if section.is_folded == unfold and self.places.head_height:
            self.fold_requested.emit(section.key)

    # choosing

    def _with_current(self, act: Callable[[ArticleRow], None]) -> None:
        """Do `act` with the row that the keys work on, now or once it is read, if they do so still."""
        row = self.current_row
        if row is not None:
            act(row)
        elif self.current_offset is not None:
            self._awaiting.append(act)

    def _on_arrived(self) -> None:
        row = self.current_row
        if row is not None:
            acts, self._awaiting = self._awaiting, []
            for act in acts:
                act(row)
        self.viewport().update()

    def _choose_only_current(self) -> None:
        self._anchor = None
        self._with_current(self._choose_only)

    def _choose_only(self, row: ArticleRow) -> None:
        self._anchor = row.article_id
        self._chosen.choose_only(row.article_id)

    def _choose_current(self) -> None:
        line = self.places.line(self._line)
        if line.offset is None:
            self.fold_requested.emit(line.section.key)
        else:
            self._with_current(self._toggle)

    def _toggle(self, row: ArticleRow) -> None:
        self._anchor = row.article_id
        self._chosen.toggle(row.article_id)

    def _choose_up_to_here(self) -> None:
        self._with_current(self._choose_between)

    def _choose_between(self, row: ArticleRow) -> None:
        self._chosen.choose_between(self._anchor or row.article_id, row.article_id)

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; the right button only where it is not chosen yet."""
        number = self._line_under(event.position().toPoint())
        if number is None:
            return
        line, button = self.places.line(number), event.button()
        if line.offset is None:
            if button is Qt.MouseButton.LeftButton:
                self.fold_requested.emit(line.section.key)
            return
        row = self._pages.row(line.offset)
        if row is None:
            return
        self._pressed = row.article_id
        if button is Qt.MouseButton.LeftButton:
            self._press(number, event.modifiers())
        elif button is Qt.MouseButton.RightButton and not self._chosen.holds(row.article_id):
            self._go(number, Modifier.NoModifier)

    def _press(self, number: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Modifier.ControlModifier:
            self._pressed = None
            self._set_line(number)
            self._choose_current()
            return
        if modifiers & Modifier.ShiftModifier:
            self._pressed = None
        self._go(number, modifiers)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row that was pressed, if the pointer is on it still."""
        pressed, self._pressed = self._pressed, None
        number = self._line_under(event.position().toPoint())
        offset = self.places.line(number).offset if number is not None else None
        row = self._pages.row(offset) if offset is not None else None
        if row is None or row.article_id != pressed:
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self.open_requested.emit(pressed)
        elif event.button() is Qt.MouseButton.MiddleButton:
            self.open_beside_requested.emit(pressed)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: at the pointer, or by the key below the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            line = self.places.line(self._line) if self.places.line_count else None
            below = line.top + line.height - self.top if line is not None else 0
            place = self.viewport().mapToGlobal(QPoint(24, below))
            if line is not None and not len(self._chosen):
                self._choose_only_current()
        if len(self._chosen):
            self.menu_requested.emit(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole headline of the row under the pointer."""
        if event.type() == QEvent.Type.Leave:
            self._set_hot(None)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._line_under(event.pos())
            offset = self.places.line(number).offset if number is not None else None
            row = self._pages.row(offset) if offset is not None else None
            text = (row.headline or tr("Without a headline")) if row is not None else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
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
