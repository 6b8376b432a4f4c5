"""The table of a dialog: rows of which one is in hand, read and not written in."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

_ROW_HEIGHT = 32


def value_table(
    model: QAbstractItemModel, name: str, widths: Iterable[tuple[int, int]], wide: int
) -> QTableView:
    """A table of `model`, called `name`: columns with widths in pixels, and `wide`, which has the rest."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in widths:
        header.resizeSection(column, width)
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    return table
