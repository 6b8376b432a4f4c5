"""What came of an export or an import of everything."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.report import Outcome, ReportList

_MOST = 500
"""So many problems are listed; more nobody reads."""


class EverythingDialog(QDialog):
    """Says how much went out or came in, and what was not as it should be."""

    def __init__(
        self, title: str, facts: Sequence[str], problems: Sequence[DeskError], folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumSize(560, 300)
        place = QLabel(str(folder))
        place.setWordWrap(True)
        place.setProperty("kind", "quiet")
        self._rows = ReportList()
        for fact in facts:
            self._rows.add(Outcome.GOOD, fact)
        for problem in problems[:_MOST]:
            self._rows.add(Outcome.DOUBTFUL, sentence(problem))
        more = len(problems) - _MOST
        if more > 0:
            self._rows.add(Outcome.DOUBTFUL, tr_n("and {n} more", "and {n} more", more))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        show_folder = buttons.addButton(tr("Open the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        show_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(place)
        column.addWidget(self._rows, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    @property
    def lines(self) -> list[str]:
        """What is said."""
        return self._rows.lines
