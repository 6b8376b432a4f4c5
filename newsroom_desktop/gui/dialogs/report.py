"""A report: lines that are read and not chosen, each with the sign of what came of it."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.icons import picture

_ICON = 16


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
