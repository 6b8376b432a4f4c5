"""What came of an export: each page, and whether its text is the article's."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.report import Outcome, ReportList

if TYPE_CHECKING:
    from newsroom_desktop.desk.publishing import Receipt


class ReceiptsDialog(QDialog):
    """Lists the receipts, failures first, with buttons that open the folder and the page."""

    def __init__(self, receipts: "list[Receipt]", folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setMinimumSize(560, 260)
        failed = [receipt for receipt in receipts if not receipt.ok]
        summary = QLabel(_summary(len(receipts) - len(failed), len(failed)))
        summary.setWordWrap(True)
        self._rows = ReportList()
        for receipt in sorted(receipts, key=lambda receipt: receipt.ok):
            self._rows.add(Outcome.GOOD if receipt.ok else Outcome.BAD, _line(receipt))
            if receipt.undescribed:
                self._rows.add(Outcome.DOUBTFUL, _undescribed(receipt.undescribed))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        show_folder = buttons.addButton(tr("Open the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        show_folder.clicked.connect(lambda: _open(folder))
        pages = [receipt.path for receipt in receipts if receipt.path is not None]
        if len(pages) == 1:
            show_page = buttons.addButton(tr("Open the page"), QDialogButtonBox.ButtonRole.ActionRole)
            show_page.clicked.connect(lambda: _open(pages[0]))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(summary)
        column.addWidget(self._rows, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    @property
    def lines(self) -> list[str]:
        """What is said of each page, and of what it lacks."""
        return self._rows.lines


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


def _line(receipt: "Receipt") -> str:
    said = receipt.path.name if receipt.ok and receipt.path is not None else receipt.text
    return "\n".join([receipt.headline or tr("Without a headline"), said])


def _undescribed(count: int) -> str:
    return tr_n(
        "{n} picture has no description for people who cannot see it.",
        "{n} pictures have no description for people who cannot see them.",
        count,
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
