"""Words to go on with, below a field in which somebody searches."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from newsroom_desktop.base.texts import grouped
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.gui.line_field import LineField

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.searching import Suggestion

PAUSE_MS = 150
"""How long typing rests before words are suggested: who types on looks at the list."""

_ENDS = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)
_COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 28
_MARGIN = 8
_LEAST_WIDTH = 160


class Suggesting(QObject):
    """Suggests words while somebody types in `field`, which keeps the focus.

    Down and Up go through them, Enter and Tab take one, Escape puts them away. What is not chosen is in
    nobody's way: Enter searches for what stands in the field.
    """

    taken = Signal()
    """A suggestion stands in the field now."""

    def __init__(self, field: LineField, jobs: Jobs) -> None:
        super().__init__(field)
        self._field = field
        self._jobs = jobs
        self._desk: Desk | None = None
        self._suggestions: list[Suggestion] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.list = self._made_list()
        field.textEdited.connect(self._on_edited)
        field.installEventFilter(self)

    def _made_list(self) -> QListWidget:
        made = QListWidget(self._field)
        made.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setProperty("kind", "choices")
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setItemDelegate(_Row(made))
        made.itemPressed.connect(lambda item: self._take(made.row(item)))
        return made

    def attach(self, desk: "Desk") -> None:
        """Suggest the words of `desk` from now on."""
        self._desk = desk

    def put_away(self) -> None:
        """Show no words until somebody types again."""
        self._pause.stop()
        self.list.hide()

    def _on_edited(self) -> None:
        self.list.hide()
        self._pause.start()

    def _ask(self) -> None:
        desk, text = self._desk, self._field.text()
        if desk is None or self._field.composed or not self._field.hasFocus():
            return
        self._jobs.read(
            "suggestions", lambda: desk.searching.suggestions(text), lambda found: self._show(text, found)
        )

    def _show(self, text: str, suggestions: "list[Suggestion]") -> None:
        if text != self._field.text() or not self._field.hasFocus() or self._pause.isActive():
            return
        self._suggestions = suggestions
        rows = self.list
        rows.clear()
        rows.setFont(theme.text_font(self._field.font().pointSizeF()))
        for suggestion in suggestions:
            item = QListWidgetItem(suggestion.word)
            item.setData(_COUNT_ROLE, grouped(suggestion.articles) if suggestion.articles else "")
            rows.addItem(item)
        rows.setCurrentRow(-1)
        rows.setVisible(bool(suggestions))
        if suggestions:
            self._place()

    def _place(self) -> None:
        """Put the list below the field, as wide as it, or above where the screen ends."""
        rows, field = self.list, self._field
        field.window().installEventFilter(self)  # where the window goes, the list is left behind
        height = rows.count() * _ROW_HEIGHT + 2 * rows.frameWidth() + 2
        width = max(field.width(), _LEAST_WIDTH)
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        if corner.y() + height > rows.screen().availableGeometry().bottom():
            corner = field.mapToGlobal(QPoint(0, -height - 2))
        rows.setGeometry(corner.x(), corner.y(), width, height)

    def _take(self, row: int) -> None:
        text = self._suggestions[row].text
        self.put_away()
        self._field.setText(text)
        self.taken.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys go through the words while some are shown."""
        if not self.list.isHidden():
            if event.type() in _ENDS:
                self.put_away()
            elif watched is self._field and isinstance(event, QKeyEvent):
                return self._is_answered(event)
        return super().eventFilter(watched, event)

    def _is_answered(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            return self._answered(event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _answered(self, event: QKeyEvent) -> bool:
        key, row, count = event.key(), self.list.currentRow(), self.list.count()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            goal = (row + 1 + step) % (count + 1) - 1
            self.list.setCurrentRow(goal)
            self._field.setAccessibleDescription(self._suggestions[goal].word if goal >= 0 else "")
            return True
        if key == Qt.Key.Key_Escape:
            self.put_away()
            return True
        if key in (*ENTER_KEYS, Qt.Key.Key_Tab) and row >= 0:
            self._take(row)
            return True
        if key in (*ENTER_KEYS, Qt.Key.Key_Tab):
            self.put_away()
        return False


class _Row(QStyledItemDelegate):
    """The word on the left, how many articles have it on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line of one height."""
        size = super().sizeHint(option, index)
        size.setHeight(_ROW_HEIGHT)
        return size

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        super().paint(painter, option, index)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        group = option.palette.text() if is_chosen else option.palette.placeholderText()
        painter.save()
        painter.setPen(group.color())
        painter.drawText(
            option.rect.adjusted(0, 0, -_MARGIN, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(index.data(_COUNT_ROLE)),
        )
        painter.restore()
