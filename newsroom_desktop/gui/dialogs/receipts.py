"""What came of an export: each page, and whether its text is the article's."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.report import Outcome
from newsroom_desktop.gui.dialogs.report_dialog import ReportDialog

if TYPE_CHECKING:
    from newsroom_desktop.desk.publishing import Receipt


class ReceiptsDialog(ReportDialog):
    """Lists the receipts, failures first, with buttons that open the folder and the page."""

    def __init__(self, receipts: "list[Receipt]", folder: Path, parent: QWidget) -> None:
        failed = [receipt for receipt in receipts if not receipt.ok]
        summary = QLabel(_summary(len(receipts) - len(failed), len(failed)))
        super().__init__(tr("Export"), summary, parent)
        self.setMinimumSize(560, 260)
        self.fill(sorted(receipts, key=lambda receipt: receipt.ok), _lines)
        self.offer_to_open(tr("Open the folder"), folder)
        pages = [receipt.path for receipt in receipts if receipt.path is not None]
        if len(pages) == 1:
            self.offer_to_open(tr("Open the page"), pages[0])


def _summary(good: int, failed: int) -> str:
    lines = []
    if failed:
        lines.append(
            tr_n("{n} article could not be exported.", "{n} articles could not be exported.", failed)
        )
    if good:
        written = tr_n(
            "{n} page written. Read back, its text is the article's, letter by letter.",
            "{n} pages written. Read back, their text is the articles', letter by letter.",
            good,
        )
        lines.append(written)
    return "\n".join(lines)


def _lines(receipt: "Receipt") -> Iterator[tuple[Outcome, str]]:
    said = receipt.path.name if receipt.ok and receipt.path is not None else receipt.text
    headline = receipt.headline or tr("Without a headline")
    yield Outcome.GOOD if receipt.ok else Outcome.BAD, f"{headline}\n{said}"
    if receipt.undescribed:
        yield Outcome.DOUBTFUL, _undescribed(receipt.undescribed)


def _undescribed(count: int) -> str:
    return tr_n(
        "{n} picture has no description for people who cannot see it.",
        "{n} pictures have no description for people who cannot see them.",
        count,
    )
