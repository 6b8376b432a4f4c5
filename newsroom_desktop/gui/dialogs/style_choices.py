"""The choices of a house style, and the desk's own words, as fields."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.hindi.style.house_style import CHOICES, COUNT_TITLES, COUNTS, HouseStyle

_BETWEEN = "="
_BESIDE_COUNT = 7
"""Pixels: no padding of a style sheet comes to the letters of a spin box."""


class StyleChoices(QWidget):
    """A field for each choice."""

    def __init__(self) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setVerticalSpacing(10)
        self.boxes: dict[str, QComboBox] = {}
        self.counts: dict[str, QSpinBox] = {}
        for choice in CHOICES:
            box = self.boxes[choice.name] = QComboBox()
            for value, title in choice.options:
                box.addItem(tr(title), value)
            form.addRow(tr(choice.title), box)
        for name, (least, most) in COUNTS.items():
            count = self.counts[name] = QSpinBox()
            count.setRange(least, most)
            count.lineEdit().setTextMargins(_BESIDE_COUNT, 0, 0, 0)
            form.addRow(tr(COUNT_TITLES[name]), count)

    def show_style(self, style: HouseStyle) -> None:
        """Show what `style` has chosen."""
        for name, box in self.boxes.items():
            box.setCurrentIndex(box.findData(getattr(style, name)))
        for name, count in self.counts.items():
            count.setValue(getattr(style, name))

    @property
    def chosen(self) -> dict[str, Any]:
        """The choices by the names of their fields in HouseStyle."""
        values = {name: box.currentData() for name, box in self.boxes.items()}
        return values | {name: count.value() for name, count in self.counts.items()}


class WordPairs(QWidget):
    """A text with a pair a line: what the desk does not write, and what it does."""

    def __init__(self) -> None:
        super().__init__()
        about = QLabel(
            tr(
                "One a line: what the desk does not write, an equals sign, and what it writes instead."
                " A word that stands on both sides (डाक्टर = डाक्टर) is left alone by all rules."
            )
        )
        about.setWordWrap(True)
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText("बंबई = मुंबई")
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(tr("Words of the desk's own list"))
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.edit)

    def show_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show `pairs`."""
        self.edit.setPlainText("".join(f"{wrong} {_BETWEEN} {right}\n" for wrong, right in pairs))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs; of two for one word the last counts."""
        pairs = {}
        for line in self.edit.toPlainText().split("\n"):
            wrong, _, right = line.partition(_BETWEEN)
            if normal_line(wrong):
                pairs[normal_line(wrong)] = normal_line(right)
        return tuple(pairs.items())

    @property
    def broken_line(self) -> int:
        """The first line that is no pair, from 1; 0 when there is none."""
        lines = self.edit.toPlainText().split("\n")
        for number, line in enumerate(lines, 1):
            wrong, between, right = line.partition(_BETWEEN)
            if line.strip() and not (between and wrong.strip() and right.strip()):
                return number
        return 0
