"""What became of files that were opened: the articles, what was left out of them, and what was refused."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.arrivals import Arrival
from newsroom_desktop.gui.dialogs.report import Outcome
from newsroom_desktop.gui.dialogs.report_dialog import ReportDialog


class ArrivalsDialog(ReportDialog):
    """Lists the files: first those that were refused, then those of which something was left out."""

    def __init__(self, arrivals: Sequence[Arrival], parent: QWidget) -> None:
        super().__init__(tr("Opened files"), QLabel(summary(arrivals)), parent)
        self.setMinimumSize(600, 320)
        self.fill(sorted(arrivals, key=lambda each: (each.error is None, not each.skipped)), _lines)


def summary(arrivals: Sequence[Arrival]) -> str:
    """How many articles there are, how many files were refused, and of how many something was left out."""
    refused = sum(arrival.error is not None for arrival in arrivals)
    opened = sum(len(arrival.articles) for arrival in arrivals)
    lessened = sum(bool(arrival.skipped) for arrival in arrivals)
    said = []
    if refused:
        said.append(tr_n("{n} file could not be opened.", "{n} files could not be opened.", refused))
    if opened:
        said.append(tr_n("{n} article opened.", "{n} articles opened.", opened))
    if lessened:
        said.append(
            tr_n("Something was left out of {n} file.", "Something was left out of {n} files.", lessened)
        )
    return "\n".join(said)


def _lines(arrival: Arrival) -> Iterator[tuple[Outcome, str]]:
    headlines = [article.headline or tr("Without a headline") for article in arrival.articles]
    told = (*([arrival.error] if arrival.error else []), *arrival.skipped)
    said = [sentence(error, by_name=True) for error in told]
    text = "\n".join([arrival.path.name, *headlines, *said])
    yield Outcome.BAD if arrival.error else Outcome.GOOD, text
