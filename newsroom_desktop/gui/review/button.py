"""How many findings there are, in the status bar."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton, QWidget

from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.review.report import Report


class FindingsButton(QToolButton):
    """Says how many there are while an article is looked at; the owner shows them at a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self._report = Report()
        self._show()

    def show_report(self, report: Report) -> None:
        """Say how many findings `report` has."""
        self._report = report
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._report.article_id))
        self.setText(tr("Findings: {n}", n=grouped(len(self._report.found))))
        self.setToolTip(tr("Spelling, style and names: show what was found (Shift+F8)"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
