"""A report: lines that are read and not chosen, each with the sign of what came of it."""

from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.icons import picture

_ICON = 16
_BESIDE_TEXT = 22
"""Pixels of a row that its sign and the room around it take."""


class Outcome(Enum):
    """What came of something."""

    GOOD = "check"
    DOUBTFUL = "triangle-alert"
    BAD = "x"


class ReportList(QListWidget):
    """Shows its lines in their order; what is doubtful stands in the colour of warnings."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "report")
        self.setWordWrap(True)
        self.setItemDelegate(_WholeText(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)

    def add(self, outcome: Outcome, text: str) -> None:
        """Put a line below the others."""
        now = theme.colours()
        colour = {Outcome.GOOD: now.good, Outcome.DOUBTFUL: now.warning, Outcome.BAD: now.accent}[outcome]
        item = QListWidgetItem(QIcon(picture(outcome.value, colour, _ICON)), text)
        if outcome is Outcome.DOUBTFUL:
            item.setForeground(QColor(colour))
        self.addItem(item)

    @property
    def lines(self) -> list[str]:
        """What is said."""
        return [self.item(row).text() for row in range(self.count())]


class _WholeText(QStyledItemDelegate):
    """Makes rows as high as their text needs: Qt reckons with the width of the row, the sign included."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size of a row whose text is so much narrower than it."""
        beside_sign = QStyleOptionViewItem(option)
        beside_sign.rect = option.rect.adjusted(0, 0, -_BESIDE_TEXT, 0)
        return super().sizeHint(beside_sign, index)
