"""How much there is in the archive, and how much room it takes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.desk.statistics_words import Section

_SIZE = (520, 620)
_FOLDED_FROM = 13
"""A group with more rows than a year has months is folded at first."""


class ArchiveStatisticsDialog(QDialog):
    """Lists the sections, each of which can be folded; all can be copied as text."""

    def __init__(self, sections: "Sequence[Section]", path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Statistics of the archive"))
        self.resize(*_SIZE)
        self._sections = sections
        self._path = path
        place = QLabel(str(path))
        place.setWordWrap(True)
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setProperty("kind", "quiet")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tree = self._tree()
        column = QVBoxLayout(self)
        column.addWidget(place)
        column.addWidget(self.tree, 1)
        column.addWidget(self._buttons())
        self.finished.connect(self.deleteLater)
        self.tree.setFocus()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for section in self._sections:
            top = QTreeWidgetItem([section.title])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            tree.addTopLevelItem(top)
            for name, value in section.rows:
                row = QTreeWidgetItem([name, value])
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                top.addChild(row)
            top.setExpanded(len(section.rows) < _FOLDED_FROM)
        return tree

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text))
        folder = buttons.addButton(tr("Open the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))))
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def text(self) -> str:
        """All of it, a line for each row."""
        lines = [str(self._path)]
        for section in self._sections:
            lines += ["", section.title, *(f"{name}\t{value}" for name, value in section.rows)]
        return "\n".join(lines)
