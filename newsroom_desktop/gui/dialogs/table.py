"""A table of the body: its cells, rows, columns and how they stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr

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
        self.resize(720, 420)
        self._alignments = list(table.alignments)
        self.grid = QTableWidget(len(table.rows), len(table.alignments))
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.grid.horizontalHeader().hide()
        self.grid.verticalHeader().hide()
        self.grid.verticalHeader().setDefaultSectionSize(34)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                self.grid.setItem(row, column, _item(cell))
        hint = QLabel(tr("The first row names the columns."))
        hint.setProperty("kind", "quiet")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        column_of_parts = QVBoxLayout(self)
        column_of_parts.addLayout(self._commands())
        column_of_parts.addWidget(self.grid, 1)
        column_of_parts.addWidget(hint)
        column_of_parts.addWidget(buttons)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self.grid.setCurrentCell(0, 0)
        self._show()

    def _commands(self) -> QGridLayout:
        commands = (
            (tr("Row above"), lambda: self.add_row(below=False)),
            (tr("Row below"), lambda: self.add_row(below=True)),
            (tr("Remove the row"), self.remove_row),
            (tr("To the left"), lambda: self.align("left")),
            (tr("Column before"), lambda: self.add_column(after=False)),
            (tr("Column after"), lambda: self.add_column(after=True)),
            (tr("Remove the column"), self.remove_column),
            (tr("To the right"), lambda: self.align("right")),
        )
        grid = QGridLayout()
        for number, (text, act) in enumerate(commands):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            grid.addWidget(button, number // 4, number % 4)
        return grid

    # rows and columns

    def add_row(self, *, below: bool) -> None:
        """Put an empty row beside the current one."""
        if self.grid.rowCount() < MOST_ROWS:
            place = max(self.grid.currentRow(), 0) + below
            self.grid.insertRow(place)
            self.grid.setCurrentCell(place, max(self.grid.currentColumn(), 0))
            self._show()

    def remove_row(self) -> None:
        """Take the current row away; one row stays."""
        if self.grid.rowCount() > 1 and self.grid.currentRow() >= 0:
            self.grid.removeRow(self.grid.currentRow())
            self._show()

    def add_column(self, *, after: bool) -> None:
        """Put an empty column beside the current one."""
        if self.grid.columnCount() < MOST_COLUMNS:
            place = max(self.grid.currentColumn(), 0) + after
            self.grid.insertColumn(place)
            self._alignments.insert(place, "")
            self.grid.setCurrentCell(max(self.grid.currentRow(), 0), place)
            self._show()

    def remove_column(self) -> None:
        """Take the current column away; one column stays."""
        place = self.grid.currentColumn()
        if self.grid.columnCount() > 1 and place >= 0:
            self.grid.removeColumn(place)
            del self._alignments[place]
            self._show()

    def align(self, alignment: str) -> None:
        """Let the current column stand to a side: one of `tables.ALIGNMENTS`."""
        if self.grid.currentColumn() >= 0:
            self._alignments[self.grid.currentColumn()] = alignment
            self._show()

    def _show(self) -> None:
        """Set every cell as its row and column say."""
        for row in range(self.grid.rowCount()):
            for column, alignment in enumerate(self._alignments):
                item = self.grid.item(row, column)
                if item is None:
                    item = _item(())
                    self.grid.setItem(row, column, item)
                font = QFont(self.grid.font())
                font.setBold(row == 0)
                item.setFont(font)
                item.setTextAlignment(_FLAGS[alignment] | Qt.AlignmentFlag.AlignVCenter)

    # the answer

    def table(self) -> "Table":
        """The table as it stands in the dialog."""
        from newsroom_desktop.markup.tables import Table  # noqa: PLC0415 - brings markdown along

        rows = tuple(
            tuple(_cell(self.grid.item(row, column)) for column in range(self.grid.columnCount()))
            for row in range(self.grid.rowCount())
        )
        return Table(rows=rows, alignments=tuple(self._alignments))

    def _take(self) -> None:
        self.setFocus()  # ends the editing of a cell
        self.chosen.emit(self.table())
        self.accept()


def _item(cell: "Cell") -> QTableWidgetItem:
    item = QTableWidgetItem("".join(run.text for run in cell))
    item.setData(Qt.ItemDataRole.UserRole, cell)
    return item


def _cell(item: QTableWidgetItem | None) -> "Cell":
    """The runs of `item`: those it came with while it says the same."""
    from newsroom_desktop.markup.blocks import Run  # noqa: PLC0415 - beside the type that is imported late

    if item is None:
        return ()
    cell: Cell = item.data(Qt.ItemDataRole.UserRole)
    if item.text() == "".join(run.text for run in cell):
        return cell
    return (Run(text=item.text()),)
