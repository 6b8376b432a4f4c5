"""Where findings stand on the screen: going there, and putting what is right in their place."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDockWidget, QLineEdit, QScrollArea, QWidget

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.find.places import Place, Stretch
from newsroom_desktop.gui.editor.find.replacing import New, put
from newsroom_desktop.gui.editor.marks import Edit
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.utf16 import length_u16
from newsroom_desktop.hindi.find import Hit
from newsroom_desktop.hindi.graphemes import is_boundary
from newsroom_desktop.hindi.normal import normal

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_Key = tuple[int, int, int, int]
"""The order of findings: field or body, place in it, number of the text on a card, place in that."""


class Placing:
    """Knows where findings in the text as it stands are: in `editor`, or in fields beside it."""

    def __init__(self, editor: EditorPanel, beside: Mapping[str, QLineEdit]) -> None:
        self._editor = editor
        self._session = editor.session
        self._beside = beside
        self._last: Found | None = None

    def _edits(self) -> dict[str, Edit | QLineEdit]:
        """What a person writes in, by the name of the field, in the order of findings."""
        editor = self._editor
        return {**editor.lines, **self._beside, "": editor.marks_of_text.edit}

    # going there

    def go(self, found: "Found") -> None:
        """Select what was found, or the card that it is on; the caret is in sight there."""
        self._last = found
        edit, (start_u16, end_u16) = self._edits()[found.spot.field], self._selection(found)
        if isinstance(edit, QLineEdit):
            _bring_in_sight(edit)
            edit.setSelection(start_u16, end_u16 - start_u16)
        else:
            cursor = QTextCursor(edit.document())
            cursor.setPosition(start_u16)
            cursor.setPosition(end_u16, QTextCursor.MoveMode.KeepAnchor)
            edit.setTextCursor(cursor)
            edit.ensureCursorVisible()
        edit.setFocus()

    def next_of(self, found: "Sequence[Found]", direction: int, here: QWidget | None) -> "Found | None":
        """The next of `found` (1), or the one before (-1), from the caret in `here` on and around the end."""
        if not found:
            return None
        edits = list(self._edits().values())
        rank = next((rank for rank, edit in enumerate(edits) if edit is here), len(edits) - 1)
        selected, last = _selected(edits[rank]), self._last
        if last is not None and last in found and self._stands_at(last, rank, selected):
            return found[(found.index(last) + direction) % len(found)]
        number = bisect_left(found, (rank, selected[0], 0, 0), key=self._key)
        return found[(number + min(direction, 0)) % len(found)]

    def _stands_at(self, found: "Found", rank: int, selected: tuple[int, int]) -> bool:
        return (self._rank(found), self._selection(found)) == (rank, selected)

    def _rank(self, found: "Found") -> int:
        return list(self._edits()).index(found.spot.field)

    def _key(self, found: "Found") -> _Key:
        return self._rank(found), self._selection(found)[0], found.spot.part or 0, found.finding.start_cp

    def _selection(self, found: "Found") -> tuple[int, int]:
        """Where it begins and ends in its field, or in the document of the body."""
        span, spot = (found.finding.start_cp, found.finding.end_cp), found.spot
        if spot.field:
            text = found.passage.text
            return length_u16(text[: span[0]]), length_u16(text[: span[1]])
        if self._session.source is not None:
            text, at_u16 = self._session.blocks_at_rest()[0].text, 0
        else:
            at_u16 = self._session.document.findBlockByNumber(spot.block).position()
            text = self._session.blocks_at_rest()[spot.block].text
        if spot.part is not None:
            return at_u16, at_u16 + 1
        start_cp, end_cp = spot.in_block(span)
        return at_u16 + length_u16(text[:start_cp]), at_u16 + length_u16(text[:end_cp])

    # what comes in their place

    def put(self, fixes: "Iterable[tuple[Found, str]]") -> None:
        """Put the letters of each fix in the place of its finding, all in one step.

        No grapheme cluster is cut, and a format stays what it is. Findings that overlap one before are left.
        """
        ordered = _apart(sorted(fixes, key=lambda fix: self._key(fix[0])))
        edits = self._edits()
        changes = [
            (edits[name], [self._new(*fix) for fix in group])
            for name, group in groupby(ordered, key=lambda fix: fix[0].spot.field)
        ]
        self._editor.mending.mend([edit for edit, _ in changes], lambda: _put(changes))

    def _new(self, found: "Found", text: str) -> New:
        letters, finding = found.passage.text, found.finding
        start_cp, end_cp = whole(letters, finding.start_cp, finding.end_cp)
        new = normal(letters[start_cp : finding.start_cp] + text + letters[finding.end_cp : end_cp])
        hit = Hit(start_cp=start_cp, end_cp=end_cp)
        at_u16, end_u16 = self._selection(found)
        if found.spot.part is not None:
            card = self._session.blocks_at_rest()[found.spot.block]
            return Place(Stretch(at_u16, letters, card, found.spot.part), hit, at_u16, end_u16), new
        before = length_u16(letters[start_cp : finding.start_cp])
        behind = length_u16(letters[finding.end_cp : end_cp])
        return Place(Stretch(0, letters), hit, at_u16 - before, end_u16 + behind), new


def _put(changes: "Iterable[tuple[Edit | QLineEdit, list[New]]]") -> None:
    for edit, news in changes:
        if isinstance(edit, QLineEdit):
            for place, new in reversed(news):
                edit.setSelection(place.start_u16, place.end_u16 - place.start_u16)
                edit.insert(new)
            edit.textEdited.emit(edit.text())
        else:
            put(QTextCursor(edit.document()), news, theme.body_look())


def whole(text: str, start_cp: int, end_cp: int) -> tuple[int, int]:
    """The place with the whole of each grapheme cluster that it cuts, or of the one before an empty place."""
    if start_cp == end_cp and start_cp > 0:
        start_cp -= 1
    while not is_boundary(text, start_cp):
        start_cp -= 1
    while not is_boundary(text, end_cp):
        end_cp += 1
    return start_cp, end_cp


def _apart(fixes: "Iterable[tuple[Found, str]]") -> "list[tuple[Found, str]]":
    """Those of `fixes`, in the order of their places, that do not begin before the end of one before."""
    kept: list[tuple[Found, str]] = []
    for found, text in fixes:
        before = kept[-1][0] if kept else None
        is_same = before is not None and before.spot == found.spot
        if before is None or not is_same or found.finding.start_cp >= before.finding.end_cp:
            kept.append((found, text))
    return kept


def _bring_in_sight(field: QLineEdit) -> None:
    """Show the panel that `field` stands in, with the field in sight."""
    around = field.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(field)
        elif isinstance(around, QDockWidget):
            around.show()
            around.raise_()
        around = around.parentWidget()


def _selected(edit: Edit | QLineEdit) -> tuple[int, int]:
    if isinstance(edit, QLineEdit):
        start_u16 = edit.selectionStart() if edit.hasSelectedText() else edit.cursorPosition()
        return start_u16, start_u16 + len(edit.selectedText())
    cursor = edit.textCursor()
    return cursor.selectionStart(), cursor.selectionEnd()
