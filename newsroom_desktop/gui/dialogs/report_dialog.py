"""A dialog that only tells: a line about the whole, a report, and Close."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr_n
from newsroom_desktop.gui.dialogs.report import Outcome, ReportList

T = TypeVar("T")

MOST = 500
"""Of so many things each is listed: more nobody reads, and the window would stand still for them."""


class ReportDialog(QDialog):
    """Is gone once it is closed; its rows are filled by whoever makes it."""

    def __init__(self, title: str, summary: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        summary.setWordWrap(True)
        summary.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = ReportList()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(summary)
        column.addWidget(self.rows, 1)
        column.addWidget(self._buttons)
        self.finished.connect(self.deleteLater)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    @property
    def lines(self) -> list[str]:
        """What is said in the report."""
        return self.rows.lines

    def fill(self, items: Sequence[T], lines: Callable[[T], Iterable[tuple[Outcome, str]]]) -> None:
        """List the `lines` of each of `items`, and of more than MOST how many more there are."""
        for item in items[:MOST]:
            for outcome, text in lines(item):
                self.rows.add(outcome, text)
        more = len(items) - MOST
        if more > 0:
            self.rows.add(Outcome.DOUBTFUL, tr_n("and {n} more", "and {n} more", more))

    def offer_to_open(self, text: str, path: Path) -> None:
        """Have a button called `text` that opens a file or folder as the system does."""
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
