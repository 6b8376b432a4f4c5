"""What came of an export or an import of everything."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.report import Outcome
from newsroom_desktop.gui.dialogs.report_dialog import ReportDialog


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
        self.fill(problems, lambda problem: [(Outcome.DOUBTFUL, sentence(problem))])
        self.offer_to_open(tr("Open the folder"), folder)
