"""With which articles something was not done, and why."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.report import Outcome
from newsroom_desktop.gui.dialogs.report_dialog import ReportDialog

if TYPE_CHECKING:
    from newsroom_desktop.desk.each import Failure


class NotDoneDialog(ReportDialog):
    """Lists them; they are as they were."""

    def __init__(self, failures: "Sequence[Failure]", parent: QWidget) -> None:
        text = tr_n("{n} article stays as it was.", "{n} articles stay as they were.", len(failures))
        super().__init__(tr("Not done"), QLabel(text), parent)
        self.setMinimumSize(520, 240)
        self.fill(failures, _lines)


def _lines(failure: "Failure") -> Iterator[tuple[Outcome, str]]:
    headline = failure.headline or tr("Without a headline")
    yield Outcome.BAD, f"{headline}\n{sentence(failure.error)}"
