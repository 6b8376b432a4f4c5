"""The marks over the letters of an edit: one owner for what several parts find in the same text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

Edit = QTextEdit | QPlainTextEdit


class Layer(IntEnum):
    """Who marks; a later one is drawn over an earlier one."""

    SEARCHED = 0
    FOUND = 1
    CHECKED = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """`letters` is what the mark adds to the letters that `cursor` selects; both go along with the text."""

    cursor: QTextCursor
    letters: QTextCharFormat


class Marks(QObject):
    """Draws the marks of all layers in `edit`.

    Nothing is laid out anew for them, and a key costs nothing: Qt moves them with the text. Each owner of a
    layer puts the marks in sight there, and again whenever something else is in sight.
    """

    sight_changed = Signal()
    """Another part of the text may be in sight."""

    def __init__(self, edit: Edit) -> None:
        super().__init__(edit)
        self.edit = edit
        self._layers: dict[Layer, list[QTextEdit.ExtraSelection]] = {layer: [] for layer in Layer}
        bar = edit.verticalScrollBar()
        bar.valueChanged.connect(self.sight_changed)
        bar.rangeChanged.connect(self.sight_changed)

    @property
    def in_sight(self) -> tuple[int, int]:
        """The first and the last place of the text that can be seen, in UTF-16 units."""
        view, document = self.edit.viewport().rect(), self.edit.document()
        first = self.edit.cursorForPosition(QPoint(0, 0)).position()
        if document.lastBlock().layout().preeditAreaText():  # behind it Qt finds no place
            return first, document.characterCount() - 1
        return first, self.edit.cursorForPosition(view.bottomRight()).position()

    def selecting(self, start_u16: int, end_u16: int) -> QTextCursor:
        """A cursor of the text with what is between two places selected."""
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(start_u16)
        cursor.setPosition(end_u16, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def put(self, layer: Layer, marks: Iterable[Mark]) -> None:
        """Draw `marks` as those of `layer`, in place of the ones before."""
        selections = []
        for mark in marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = mark.cursor, mark.letters
            selections.append(selection)
        if selections or self._layers[layer]:
            self._layers[layer] = selections
            self.edit.setExtraSelections([each for of_one in self._layers.values() for each in of_one])
