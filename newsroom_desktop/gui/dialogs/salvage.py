"""What can take the place of a damaged archive: read, and chosen from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.report import Outcome, ReportList

if TYPE_CHECKING:
    from newsroom_desktop.desk.salvaging import Offer, Way


class SalvageDialog(QDialog):
    """Says what there is and what is missing; the best that can be chosen is chosen at first."""

    chosen = Signal(object)
    """The Way a person has chosen."""

    def __init__(self, offer: "Offer", parent: QWidget) -> None:
        from newsroom_desktop.desk.salvage_words import found, missing, way_name  # noqa: PLC0415 - as its types

        super().__init__(parent)
        self.setWindowTitle(tr("Rescue the archive"))
        self.setMinimumSize(620, 440)
        self._report = ReportList()
        for text in found(offer):
            self._report.add(Outcome.GOOD, text)
        for text in missing(offer):
            self._report.add(Outcome.DOUBTFUL, text)
        question = QLabel(tr("What shall take the place of the damaged archive?"))
        self._ways = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.addWidget(self._report, 1)
        column.addWidget(question)
        self._by_button: dict[QRadioButton, Way] = {}
        for way in offer.ways:
            button = QRadioButton(way_name(way))
            self._ways.addButton(button)
            self._by_button[button] = way
            column.addWidget(button)
        kept = QLabel(tr("The damaged archive is kept as it is, under another name beside it."))
        kept.setWordWrap(True)
        column.addWidget(kept)
        buttons = answer_buttons(self, self._take)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Put it in place"))
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        first = next(iter(self._by_button))
        first.setChecked(True)
        first.setFocus()

    @property
    def lines(self) -> list[str]:
        """What is said of what there is."""
        return self._report.lines

    @property
    def ways(self) -> "dict[Way, QRadioButton]":
        """The buttons to choose by."""
        return {way: button for button, way in self._by_button.items()}

    def _take(self) -> None:
        way = next(way for button, way in self._by_button.items() if button.isChecked())
        self.accept()
        self.chosen.emit(way)
