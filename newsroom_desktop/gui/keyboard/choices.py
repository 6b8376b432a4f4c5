"""The words that Latin letters may mean, below the caret."""

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from shiboken6 import isValid

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.keyboard.field import caret_of
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.hindi.keyboard.phonetic import PhoneticMachine

_GAP = 4
_ROW_HEIGHT = 28
_MARGIN, _LEAST_WIDTH = 30, 60
_POINTS = 12.0


class Choices(QObject):
    """Shows the choices while a word is under way; never takes the focus. A click takes one."""

    def __init__(self, keyboard: HindiKeyboard) -> None:
        super().__init__(keyboard)
        self._keyboard = keyboard
        self._list: QListWidget | None = None
        self._beside = QRect()
        keyboard.under_way_changed.connect(self._show)
        keyboard.changed.connect(self._show)

    @property
    def list(self) -> QListWidget | None:
        """The list, in the window of the field that was written in last; None before a word was."""
        return self._list if self._list is not None and isValid(self._list) else None

    def _show(self) -> None:
        machine, field, rows = self._keyboard.machine, self._keyboard.field, self.list
        if not isinstance(machine, PhoneticMachine) or not machine.choices or field is None:
            if rows is not None:
                rows.hide()
            return
        if rows is None or rows.parentWidget() is not field.window():
            rows = self._made_in(field.window())
        rows.clear()
        for number, word in enumerate(machine.choices, 1):
            item = QListWidgetItem(f"{number}   {word}")
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            rows.addItem(item)
        rows.setCurrentRow(machine.chosen)
        self._place(rows, caret_of(field))

    def _made_in(self, window: QWidget) -> QListWidget:
        if (before := self.list) is not None:
            before.deleteLater()
        made = QListWidget(window)
        made.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setProperty("kind", "choices")
        made.setFont(theme.text_font(_POINTS))
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.itemPressed.connect(lambda item: self._take(made.row(item)))
        self._list = made
        return made

    def _take(self, row: int) -> None:
        machine = self._keyboard.machine
        if isinstance(machine, PhoneticMachine):
            machine.choose(row - machine.chosen)
            self._keyboard.finish()

    def _place(self, rows: QListWidget, caret: QRect) -> None:
        """Put the list below where the word begins, or above it where the screen ends; there it stays."""
        if not rows.isVisible() or caret.top() != self._beside.top():
            self._beside = caret
        letters = rows.fontMetrics()
        widest = max(letters.horizontalAdvance(rows.item(row).text()) for row in range(rows.count()))
        width = max(widest, _LEAST_WIDTH) + _MARGIN
        height = rows.count() * _ROW_HEIGHT + 2 * rows.frameWidth() + 2
        screen = rows.screen().availableGeometry()
        left = min(self._beside.left(), screen.right() - width)
        below = caret.bottom() + _GAP
        top = below if below + height <= screen.bottom() else caret.top() - _GAP - height
        rows.setGeometry(max(left, screen.left()), top, width, height)
        rows.show()
