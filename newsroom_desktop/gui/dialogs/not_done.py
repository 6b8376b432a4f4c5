"""With which articles something was not done, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.report import Outcome, ReportList

if TYPE_CHECKING:
    from newsroom_desktop.desk.each import Failure


class NotDoneDialog(QDialog):
    """Lists them; they are as they were."""

    def __init__(self, failures: "Sequence[Failure]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Not done"))
        self.setMinimumSize(520, 240)
        summary = QLabel(
            tr_n("{n} article stays as it was.", "{n} articles stay as they were.", len(failures))
        )
        summary.setWordWrap(True)
        rows = self.rows = ReportList()
        for failure in failures:
            headline = failure.headline or tr("Without a headline")
            rows.add(Outcome.BAD, f"{headline}\n{sentence(failure.error)}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(summary)
        column.addWidget(rows, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
