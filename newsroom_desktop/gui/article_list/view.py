"""The rows of the list as a person goes through them: keys, the mouse, and choosing some."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.gui.article_list.chosen import Chosen
from newsroom_desktop.gui.article_list.lines_view import Drawing, LinesView
from newsroom_desktop.gui.article_list.pages import Pages
from newsroom_desktop.gui.article_list.places import Places
from newsroom_desktop.gui.keys import ENTER_KEYS, command_letter

Modifier = Qt.KeyboardModifier


class RowsView(LinesView):
    """Lets a person go through the lines and choose rows of them."""

    open_requested = Signal(str)
    open_beside_requested = Signal(str)
    """An article is wanted in a tab of its own."""
    menu_requested = Signal(QPoint)
    """The menu of what is chosen is wanted at a place on the screen."""
    bin_requested = Signal()
    fold_requested = Signal(str)
    """The group with this key shall be folded, or unfolded."""
    undo_requested = Signal()
    typed = Signal(object)
    """A key was pressed, a QKeyEvent, whose letters mean nothing here."""

    def __init__(self, pages: Pages, chosen: Chosen, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(pages, chosen, drawing, parent)
        self._anchor: str | None = None
        self._pressed: str | None = None
        self._awaiting: list[Callable[[ArticleRow], None]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pages.arrived.connect(self._on_arrived)
        self._answers: dict[Qt.Key, Callable[[], int]] = {
            Qt.Key.Key_Up: lambda: self._line - 1,
            Qt.Key.Key_Down: lambda: self._line + 1,
            Qt.Key.Key_PageUp: lambda: self._a_page_away(-1),
            Qt.Key.Key_PageDown: lambda: self._a_page_away(1),
            Qt.Key.Key_Home: self._first_row,
            Qt.Key.Key_End: lambda: self.places.line_count - 1,
        }

    def show_places(self, places: Places, top: int, line: int) -> None:
        """Show `places`; what waits for a row that was to be read is given up."""
        self._awaiting.clear()
        super().show_places(places, top, line)

    def go_to(self, offset: int) -> None:
        """Let the keys work on the row at `offset`, and bring it into sight."""
        line = self.places.line_of(offset)
        if line is not None:
            self._set_line(line)

    def go_to_line(self, number: int) -> None:
        """Let the keys work on the line with this number, and bring it into sight."""
        self._set_line(number)

    # keys

    def event(self, event: QEvent) -> bool:
        """Keep for the list the keys that mean something else in the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = command_letter(event) in ("A", "Z") or event.key() in ENTER_KEYS
            with_control = event.modifiers() == Modifier.ControlModifier
            if (with_control and is_own) or event.key() == Qt.Key.Key_Delete:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines, choose, open, fold; letters are typed elsewhere."""
        control = bool(event.modifiers() & Modifier.ControlModifier)
        is_undo = event.modifiers() == Modifier.ControlModifier and command_letter(event) == "Z"
        if is_undo or event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
            return
        if self.places.line_count and self._is_answered(event, control=control):
            return
        if event.text().strip() and event.text().isprintable() and not control:
            self.typed.emit(event)
        else:
            event.ignore()

    def _is_answered(self, event: QKeyEvent, *, control: bool) -> bool:
        goal = self._answers.get(Qt.Key(event.key()))
        if goal is not None:
            self._go(goal(), event.modifiers())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(unfold=event.key() == Qt.Key.Key_Right)
        elif event.key() in ENTER_KEYS:
            self._enter(beside=control)
        elif event.key() == Qt.Key.Key_Space:
            self._choose_current()
        elif event.key() == Qt.Key.Key_Delete:
            self._bin()
        elif control and command_letter(event) == "A":
            self._chosen.choose_all()
        else:
            return False
        return True

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
        self._gone_to_id = row.article_id if row is not None else ""
        self.setAccessibleDescription(self._drawing.hint(row) if row is not None else "")

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

    def _bin(self) -> None:
        self.have_chosen()
        self.bin_requested.emit()

    # choosing

    def have_chosen(self) -> None:
        """Choose the row that the keys work on, where none is chosen."""
        if not len(self._chosen):
            self._choose_only_current()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: at the pointer, or by the key below the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            line = self.places.line(self._line) if self.places.line_count else None
            below = line.top + line.height - self.top if line is not None else 0
            place = self.viewport().mapToGlobal(QPoint(24, below))
            self.have_chosen()
        if len(self._chosen):
            self.menu_requested.emit(place)
