"""The cells of a table dialog, and what the keys do in them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QWidget,
)

from newsroom_desktop.gui.composing import commit_left
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.gui.line_field import LineField

_ROW_HEIGHT = 34
_Hint = QAbstractItemDelegate.EndEditHint


class _CellFields(QStyledItemDelegate):
    """Lets a cell be written in a LineField."""

    field: LineField | None = None
    """The one that was made last."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QWidget:
        """A field for one cell."""
        self.field = LineField(parent=parent)
        return self.field


class TableGrid(QTableWidget):
    """Enter goes down, also out of a cell that is written in; Tab goes on, and Ctrl+Tab out of the cells."""

    ended = Signal(int)
    """Enter or Tab led below the last row, into the column with this number."""
    left = Signal()
    """Ctrl+Tab was pressed."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setTabKeyNavigation(False)  # Qt's own goes round and round
        self._fields = _CellFields(self)
        self.setItemDelegate(self._fields)
        leave = QShortcut(QKeySequence("Ctrl+Tab"), self, self._leave)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down with Enter; every other key is Qt's."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not self._is_written_in:  # else the cell is closed first, and tells so
            self._go_down()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Write the first letter that an input method gives into its cell; Qt would only open the cell."""
        if event.commitString() and not self._is_written_in:
            self.edit(self.currentIndex())
            if (cell := self.focusWidget()) is not None:
                QApplication.sendEvent(cell, event)
        else:
            super().inputMethodEvent(event)

    def end_writing(self) -> None:
        """Take what is written in a cell right now."""
        if self._is_written_in and self._fields.field is not None:
            self.commitData(self._fields.field)
            self.closeEditor(self._fields.field, _Hint.NoHint)
        self.setFocus()

    def commitData(self, editor: QWidget) -> None:
        """Take what is written in a cell, with the word that an input method has under way."""
        commit_left(editor)
        super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go where the key leads that ended the writing in a cell."""
        super().closeEditor(editor, _Hint.NoHint if hint is not _Hint.RevertModelCache else hint)
        if hint is _Hint.SubmitModelCache:
            self._go_down()
        elif hint in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            self.focusNextPrevChild(hint is _Hint.EditNextItem)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Go to the next or the previous cell, and out of the grid before the first one."""
        place = self.currentRow() * self.columnCount() + self.currentColumn() + (1 if next else -1)
        if place < 0:
            return super().focusNextPrevChild(next)
        if place < self.rowCount() * self.columnCount():
            self.setCurrentCell(*divmod(place, self.columnCount()))
        else:
            self.ended.emit(0)
        return True

    @property
    def _is_written_in(self) -> bool:
        return self.state() is QTableWidget.State.EditingState

    def _go_down(self) -> None:
        if self.currentRow() + 1 < self.rowCount():
            self.setCurrentCell(self.currentRow() + 1, self.currentColumn())
        else:
            self.ended.emit(self.currentColumn())

    def _leave(self) -> None:
        self.end_writing()
        self.left.emit()
