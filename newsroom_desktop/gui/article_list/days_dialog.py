"""The first and the last day of the last change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QWidget

from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.article_list.dates import between, days_of
from newsroom_desktop.gui.dialogs.buttons import answer_buttons


class DaysDialog(QDialog):
    """Asks for two days, both included."""

    chosen = Signal(object)
    """What is wanted then, a Wanted."""

    def __init__(self, wanted: Wanted, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Changed between two days"))
        self._wanted = wanted
        self.first, self.last = (QDateEdit(day) for day in days_of(wanted))
        form = QFormLayout(self)
        for name, field in ((tr("From"), self.first), (tr("To"), self.last)):
            field.setCalendarPopup(True)
            field.setDisplayFormat("dd.MM.yyyy")
            form.addRow(name, field)
        form.addRow(answer_buttons(self, self._take))
        self.finished.connect(self.deleteLater)

    def _take(self) -> None:
        self.chosen.emit(between(self._wanted, self.first.date(), self.last.date()))
        self.accept()
