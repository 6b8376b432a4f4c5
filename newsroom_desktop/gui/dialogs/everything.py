"""What came of an export or an import of everything."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.report import Outcome
from newsroom_desktop.gui.dialogs.report_dialog import ReportDialog

_MOST = 500
"""So many problems are listed; more nobody reads."""


class EverythingDialog(ReportDialog):
    """Says how much went out or came in, and what was not as it should be."""

    def __init__(
        self, title: str, facts: Sequence[str], problems: Sequence[DeskError], folder: Path, parent: QWidget
    ) -> None:
        place = QLabel(str(folder))
        place.setProperty("kind", "quiet")
        super().__init__(title, place, parent)
        self.setMinimumSize(560, 300)
        for fact in facts:
            self.rows.add(Outcome.GOOD, fact)
        for problem in problems[:_MOST]:
            self.rows.add(Outcome.DOUBTFUL, sentence(problem))
        more = len(problems) - _MOST
        if more > 0:
            self.rows.add(Outcome.DOUBTFUL, tr_n("and {n} more", "and {n} more", more))
        self.offer_to_open(tr("Open the folder"), folder)
