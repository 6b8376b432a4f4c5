"""A table of the body: its cells, rows, columns and how they stand."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.dialogs.buttons import answer_buttons, ask_to_throw_away
from newsroom_desktop.gui.dialogs.table_grid import TableGrid
from newsroom_desktop.markup.blocks import Run

if TYPE_CHECKING:  # brings markdown along
    from newsroom_desktop.markup.tables import Cell, Table

MOST_ROWS, MOST_COLUMNS = 500, 30

_FLAGS = {
    "": Qt.AlignmentFlag.AlignLeft,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class TableDialog(QDialog):
    """Shows the cells as text; one that is not changed keeps its formats. The first row names the columns."""

    chosen = Signal(object)
    """The Table as it shall be."""

    def __init__(self, parent: QWidget, table: "Table") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Table"))
        self.resize(760, 460)
        self._given = table
        self._alignments = list(table.alignments)
        self.grid = TableGrid(len(table.rows), len(table.alignments))
        self.grid.setAccessibleName(tr("Cells of the table"))
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                self.grid.setItem(row, column, _item(cell))
        self.alignment = QComboBox()
        hint = QLabel(
            tr(
                "The first row names the columns. Enter: down. Tab: the next cell. Both begin a new row"
                " at the end. Alt and an arrow: a new row or column. Ctrl+Tab: out of the cells."
                " Ctrl+Enter: the table is done."
            )
        )
        hint.setProperty("kind", "quiet")
        hint.setWordWrap(True)
        self._buttons = answer_buttons(self, self._take)
        column_of_parts = QVBoxLayout(self)
        column_of_parts.addLayout(self._commands())
        for part, stretch in ((self.grid, 1), (hint, 0), (self._buttons, 0)):
            column_of_parts.addWidget(part, stretch)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._take)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self._take)
        self.grid.ended.connect(self._on_ended)
        self.grid.left.connect(self._buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus)
        self.grid.currentCellChanged.connect(lambda *_: self._show_alignment())
        self.alignment.activated.connect(lambda _: self.align(self.alignment.currentData()))
        self.finished.connect(self.deleteLater)
        self._show()
        self.grid.setCurrentCell(0, 0)
        self.grid.setFocus()

    def _commands(self) -> QGridLayout:
        """A row of buttons for rows and one for columns; their keys count while the cells have the focus."""
        commands: tuple[tuple[tuple[str, str, Callable[[], None]], ...], ...] = (
            (
                (tr("Add a row above"), "Alt+Up", lambda: self.add_row(below=False)),
                (tr("Add a row below"), "Alt+Down", lambda: self.add_row(below=True)),
                (tr("Remove the row"), "Alt+Delete", self.remove_row),
            ),
            (
                (tr("Add a column on the left"), "Alt+Left", lambda: self.add_column(after=False)),
                (tr("Add a column on the right"), "Alt+Right", lambda: self.add_column(after=True)),
                (tr("Remove the column"), "Alt+Shift+Delete", self.remove_column),
            ),
        )
        grid = QGridLayout()
        for row, group in enumerate(commands):
            for column, (text, keys, act) in enumerate(group):
                grid.addWidget(self._button(text, QKeySequence(keys), act), row, column)
        sides = (("", tr("As usual")), ("left", tr("Left")), ("center", tr("Centre")), ("right", tr("Right")))
        for side, text in sides:
            self.alignment.addItem(text, side)
        label = QLabel(tr("Alignment of the column"))
        label.setBuddy(self.alignment)
        grid.addWidget(label, 0, 3)
        grid.addWidget(self.alignment, 1, 3)
        return grid

    def _button(self, text: str, keys: QKeySequence, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(f"{text} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(act)
        shortcut = QShortcut(keys, self.grid, act)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return button

    # rows and columns

    def add_row(self, *, below: bool) -> None:
        """Put an empty row beside the current one."""
        if self.grid.rowCount() < MOST_ROWS:
            place = max(self.grid.currentRow(), 0) + below
            self.grid.insertRow(place)
            self._show(rows=(place, place + 1))
            self.grid.setCurrentCell(place, max(self.grid.currentColumn(), 0))

    def remove_row(self) -> None:
        """Take the current row away; one row stays."""
        if self.grid.rowCount() > 1 and self.grid.currentRow() >= 0:
            self.grid.removeRow(self.grid.currentRow())
            self._show(rows=(0,))

    def add_column(self, *, after: bool) -> None:
        """Put an empty column beside the current one."""
        if self.grid.columnCount() < MOST_COLUMNS:
            place = max(self.grid.currentColumn(), 0) + after
            self.grid.insertColumn(place)
            self._alignments.insert(place, "")
            self._show(columns=(place,))
            self.grid.setCurrentCell(max(self.grid.currentRow(), 0), place)

    def remove_column(self) -> None:
        """Take the current column away; one column stays."""
        place = self.grid.currentColumn()
        if self.grid.columnCount() > 1 and place >= 0:
            self.grid.removeColumn(place)
            del self._alignments[place]
            self._show_alignment()

    def align(self, alignment: str) -> None:
        """Let the current column stand to a side: one of `tables.ALIGNMENTS`."""
        if self.grid.currentColumn() >= 0:
            self._alignments[self.grid.currentColumn()] = alignment
            self._show(columns=(self.grid.currentColumn(),))

    def _on_ended(self, column: int) -> None:
        """Go on below the last row; where nothing stands in it, or no more can come, to what confirms."""
        last = self.grid.rowCount() - 1
        if self._says_nothing(last) or last + 1 == MOST_ROWS:
            self._buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus()
            return
        self.add_row(below=True)
        self.grid.setVerticalHeaderItem(last + 1, QTableWidgetItem())  # tells that nobody asked for it
        self.grid.setCurrentCell(last + 1, column)

    def _says_nothing(self, row: int) -> bool:
        return not any(_cell(self.grid.item(row, column)) for column in range(self.grid.columnCount()))

    def _show(self, *, rows: Sequence[int] = (), columns: Sequence[int] = ()) -> None:
        """Set the cells in `rows` and `columns` as they say; all of them where none are named."""
        for row in rows or range(self.grid.rowCount()):
            for column in columns or range(self.grid.columnCount()):
                if row < self.grid.rowCount():
                    self._show_cell(row, column)
        self._show_alignment()

    def _show_cell(self, row: int, column: int) -> None:
        item = self.grid.item(row, column)
        if item is None:
            item = _item(())
            self.grid.setItem(row, column, item)
        font = QFont(self.grid.font())
        font.setBold(row == 0)
        item.setFont(font)
        shade = QColor(theme.colours().shade) if row == 0 else None
        item.setData(Qt.ItemDataRole.BackgroundRole, shade)
        item.setTextAlignment(_FLAGS[self._alignments[column]] | Qt.AlignmentFlag.AlignVCenter)

    def _show_alignment(self) -> None:
        column = self.grid.currentColumn()
        if 0 <= column < len(self._alignments):
            self.alignment.setCurrentIndex(self.alignment.findData(self._alignments[column]))

    # the answer

    def table(self) -> "Table":
        """The table as it stands in the dialog, without empty rows that Enter or Tab began at its end."""
        from newsroom_desktop.markup.tables import Table  # noqa: PLC0415 - brings markdown along

        count = self.grid.rowCount()
        while self.grid.verticalHeaderItem(count - 1) is not None and self._says_nothing(count - 1):
            count -= 1
        rows = tuple(
            tuple(_cell(self.grid.item(row, column)) for column in range(self.grid.columnCount()))
            for row in range(count)
        )
        return Table(rows=rows, alignments=tuple(self._alignments))

    def _take(self) -> None:
        self.grid.end_writing()
        self.chosen.emit(self.table())
        self.accept()

    def reject(self) -> None:
        """Close when nothing was changed; else ask first."""
        self.grid.end_writing()
        if self.table() == self._given:
            super().reject()
            return
        question = tr("Throw away what was changed in the table?")
        ask_to_throw_away(self, question, tr("Go on with the table"))


def _item(cell: "Cell") -> QTableWidgetItem:
    item = QTableWidgetItem("".join(run.text for run in cell))
    item.setData(Qt.ItemDataRole.UserRole, cell)
    return item


def _cell(item: QTableWidgetItem | None) -> "Cell":
    """The runs of `item`: those it came with while it says the same."""
    if item is None:
        return ()
    cell: Cell = item.data(Qt.ItemDataRole.UserRole)
    if item.text() == "".join(run.text for run in cell):
        return cell
    return (Run(text=item.text()),) if item.text() else ()
