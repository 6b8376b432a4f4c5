"""Marks in one edit where checks have found something."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QToolTip

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.document import LINE_SEPARATOR
from newsroom_desktop.gui.editor.marks import Layer, Mark, Marks
from newsroom_desktop.gui.plain_letters import as_tip
from newsroom_desktop.gui.review.report import Places
from newsroom_desktop.gui.utf16 import between_u16, length_u16

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_LONGEST = 40
"""UTF-16 units of a mark: of a sentence that is too long the beginning is marked."""

_LONGEST_WORD = 100
"""UTF-16 units of a paragraph on each side of the caret that are looked at for the word that is typed."""


@dataclass(frozen=True, slots=True)
class _Live:
    """A finding in sight; its cursor goes along with the text."""

    found: "Found"
    cursor: QTextCursor

    def meets(self, start_u16: int, end_u16: int) -> bool:
        """Whether it stands between two places, up to one of them, or over one."""
        return self.cursor.selectionStart() <= end_u16 and start_u16 <= self.cursor.selectionEnd()

    def touches(self, place_u16: int) -> bool:
        """Whether a place stands in it or at one of its ends."""
        return self.meets(place_u16, place_u16)


class Marking(QObject):
    """Marks what of `places` is in sight.

    A paragraph is known by its letters, wherever it stands by now. In one that has been changed the marks go
    along with the letters, until it has been looked at anew. The word that is being typed is marked when the
    caret leaves it, and what a paragraph lacks when nothing more is typed in it.
    """

    def __init__(self, marks: Marks) -> None:
        super().__init__(marks)
        self._marks = marks
        self.edit = marks.edit
        self._document: QTextDocument | None = None
        self._places: Places = {}
        self._hidden: frozenset[str] = frozenset()
        self._live: list[_Live] = []
        self._typed: QTextCursor | None = None
        self._colours = theme.colours()
        self._letters = _letters(self._colours)
        marks.sight_changed.connect(self.show)
        self.edit.cursorPositionChanged.connect(self._on_caret_moved)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.viewport().installEventFilter(self)

    def take(self, places: Places, hidden: frozenset[str]) -> None:
        """Mark `places`, those on a subject in `hidden` excepted."""
        self._places, self._hidden = places, hidden
        if not places:
            self._live = []
        self.show()

    def found_at_caret(self) -> "Found | None":
        """What is marked where the caret stands, or is selected."""
        return self._found(self.edit.textCursor().selectionEnd())

    def found_under(self, place: QPoint) -> "Found | None":
        """What is marked at the letter that a place of the viewport is on."""
        cursor = self.edit.cursorForPosition(place)
        is_before = place.x() < self.edit.cursorRect(cursor).left()
        return self._found(cursor.position(), is_before=is_before)

    def _found(self, place_u16: int, *, is_before: bool = False) -> "Found | None":
        """What is selected at a place, else has the letter behind it, or before it, else touches it."""
        touched = [each for each in self._live if each.touches(place_u16) and not self._is_hidden(each)]
        letter_u16, caret = place_u16 - is_before, self.edit.textCursor()
        selected = (caret.selectionStart(), caret.selectionEnd())
        ranges = [(each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in touched]
        ranked = sorted(
            zip(ranges, touched, strict=True),
            key=lambda entry: (entry[0] != selected, not entry[0][0] <= letter_u16 < entry[0][1]),
        )
        return self._here(ranked[0][1]) if ranked else None

    def _here(self, live: _Live) -> "Found":
        """The finding, and not the one in another paragraph with the same letters."""
        found, block = live.found, self.edit.document().findBlock(live.cursor.selectionStart())
        if found.spot.field:
            return found
        if isinstance(self.edit, QTextEdit):
            return replace(found, spot=replace(found.spot, block=block.blockNumber()))
        before = self._marks.selecting(0, block.position()).selectedText()
        return replace(found, spot=replace(found.spot, from_cp=len(before)))

    def show(self) -> None:
        """Mark what is in sight now."""
        self._heed_document()
        first, last = self._marks.in_sight
        block = self.edit.document().findBlock(first)
        shown: list[_Live] = []
        while self._places and block.isValid() and block.position() <= last:
            shown += self._in_block(block, first, last)
            block = block.next()
        self._live = shown
        self._put()

    def _heed_document(self) -> bool:
        """Begin anew when another document is shown, and tell whether one is."""
        document = self.edit.document()
        if document is self._document:
            return False
        self._document, self._live, self._typed = document, [], None
        return True

    def _in_block(self, block: QTextBlock, first_u16: int, last_u16: int) -> Iterator[_Live]:
        start = block.position()
        placed = self._places.get(block.text().replace(LINE_SEPARATOR, "\n"))
        if placed is None:
            end = start + block.length()
            here = (each for each in self._live if start <= each.cursor.selectionStart() < end)
            yield from (each for each in here if each.cursor.hasSelection())
            return
        for each in placed:
            if start + each.start_u16 <= last_u16 and start + each.end_u16 >= first_u16:
                end_u16 = min(each.end_u16, each.start_u16 + _LONGEST)
                cursor = self._marks.selecting(start + each.start_u16, start + end_u16)
                cursor.setKeepPositionOnInsert(True)  # what is typed behind a word is no part of it
                yield _Live(each.found, cursor)

    def _put(self) -> None:
        typed = self._typed_word()
        self._marks.put(
            Layer.CHECKED,
            [
                Mark(each.cursor, self._letters[each.found.subject.value])
                for each in self._live
                if not self._is_hidden(each)
                and (typed is None or not (each.meets(*typed) or self._may_come(each, typed[0])))
            ],
        )

    def _may_come(self, live: _Live, typed_u16: int) -> bool:
        """Whether what is missing may be about to be typed, in the paragraph with the place `typed_u16`."""
        document, end_u16 = self.edit.document(), live.cursor.selectionEnd()
        is_here = document.findBlock(typed_u16) == document.findBlock(end_u16)
        return live.found.finding.awaits_more and is_here and end_u16 <= typed_u16

    def _is_hidden(self, live: _Live) -> bool:
        return live.found.subject.value in self._hidden or not live.cursor.hasSelection()

    # the word that is typed

    def _typed_word(self) -> tuple[int, int] | None:
        """Where the word that the caret has not left since it was typed begins and ends."""
        caret = self.edit.textCursor()
        if self._typed is None or caret.hasSelection():
            return None
        text, at_u16 = caret.block().text(), caret.positionInBlock()
        before = between_u16(text, max(0, at_u16 - _LONGEST_WORD), at_u16)
        behind = between_u16(text, at_u16, at_u16 + _LONGEST_WORD)
        begun = "" if not before or before[-1].isspace() else before.split()[-1]
        rest = "" if not behind or behind[0].isspace() else behind.split()[0]
        return caret.position() - length_u16(begun), caret.position() + length_u16(rest)

    def _on_text_changed(self) -> None:
        caret = self.edit.textCursor()
        is_typed_here = caret.block().revision() == self.edit.document().revision()
        if self._heed_document() or not is_typed_here:
            return
        self._typed = caret
        typed = self._typed_word()
        if typed is not None and any(each.meets(*typed) for each in self._live):
            self._put()

    def _on_caret_moved(self) -> None:
        typed, place_u16 = self._typed, self.edit.textCursor().position()
        if typed is None or typed.position() == place_u16:
            return
        between = self._marks.selecting(typed.position(), place_u16).selectedText()
        if any(map(str.isspace, between)):
            self._typed = None
            self._put()

    # words about a mark

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Say the reason for a mark that the mouse rests on; mark in other colours on another paper."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._heed_colours()
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        found = self.found_under(event.pos())
        if found is None:
            return False
        QToolTip.showText(event.globalPos(), as_tip(found.finding.reason), self.edit)
        return True

    def _heed_colours(self) -> None:
        now = theme.colours()
        if now is not self._colours:
            self._colours, self._letters = now, _letters(now)
            self._put()


def _letters(colours: theme.Colours) -> dict[str, QTextCharFormat]:
    """How each subject is marked: by shape, for those who see no colours, and by colour."""
    styles = QTextCharFormat.UnderlineStyle
    marked = {}
    for subject, style, colour in (
        ("spelling", styles.WaveUnderline, colours.misspelt),
        ("style", styles.DashUnderline, colours.against_style),
        ("names", styles.DotLine, colours.doubtful_name),
    ):
        letters = marked[subject] = QTextCharFormat()
        letters.setUnderlineStyle(style)
        letters.setUnderlineColor(QColor(colour))
    return marked
