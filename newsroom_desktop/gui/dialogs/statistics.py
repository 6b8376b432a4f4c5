"""How long the text and the selection are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.counts import Statistics


class StatisticsDialog(QDialog):
    """A table of what was counted; empty until `show_counts` is called."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Statistics"))
        self.setMinimumWidth(380)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(28)
        self._waiting = QLabel(tr("Counting…"))
        self._grid.addWidget(self._waiting, 0, 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def show_counts(self, whole: Statistics, selection: Statistics | None) -> None:
        """Show what was counted in the whole text, and in the selection if there is one."""
        self._waiting.deleteLater()
        shown = [(tr("Whole text"), whole), *([(tr("Selection"), selection)] if selection else [])]
        for column, (title, counts) in enumerate(shown, start=1):
            self._put(0, column, f"<b>{title}</b>")
            for row, (_, value) in enumerate(_rows(counts), start=1):
                self._put(row, column, value)
        for row, (name, _) in enumerate(_rows(whole), start=1):
            self._put(row, 0, name)

    def _put(self, row: int, column: int, text: str) -> None:
        label = QLabel(text)
        if column:
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(label, row, column)


def _rows(counts: Statistics) -> list[tuple[str, str]]:
    return [
        (tr("Words"), grouped(counts.words)),
        (tr("Syllables"), grouped(counts.syllables)),
        (tr("Syllables and spaces"), grouped(counts.syllables_and_spaces)),
        (tr("Sentences"), grouped(counts.sentences)),
        (tr("Paragraphs"), grouped(counts.paragraphs)),
        (tr("Words in a sentence"), f"{counts.words_in_sentence:.1f}"),
        (tr("Minutes to read"), f"{counts.minutes:.1f}"),
    ]
