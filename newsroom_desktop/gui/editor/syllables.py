"""Formats that begin and end with a syllable: no sign is set apart from the letter that carries it."""

import unicodedata

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.editor.passage import take_notes_whole
from newsroom_desktop.gui.utf16 import length_u16
from newsroom_desktop.hindi.graphemes import clusters

_VIRAMAS = ("\u094d", "\u200d")
_JOINERS = ("\u200c", "\u200d")


def widened(cursor: QTextCursor) -> QTextCursor:
    """A cursor that selects what `cursor` does, and the rest of the syllables and notes that it cuts."""
    wide = QTextCursor(cursor)
    if cursor.hasSelection():
        document = cursor.document()
        start = _edge(document.findBlock(cursor.selectionStart()), cursor.selectionStart(), before=True)
        end = _edge(document.findBlock(cursor.selectionEnd()), cursor.selectionEnd(), before=False)
        wide.setPosition(start)
        wide.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        take_notes_whole(wide)
    return wide


def set_like_syllable(edit: QTextEdit, typed: str) -> None:
    """Let `typed`, if it goes on with the syllable before the caret, be set as that is."""
    cursor = edit.textCursor()
    if not typed or cursor.hasSelection() or cursor.atBlockStart():
        return
    before = str(cursor.document().characterAt(cursor.position() - 1))
    joins = typed[0] in _JOINERS or unicodedata.category(typed[0]) in ("Mn", "Mc")
    if joins or (before in _VIRAMAS and unicodedata.category(typed[0]) == "Lo"):
        carrier = QTextCursor(cursor.document())  # without the format that the next letter would have
        carrier.setPosition(cursor.position())
        edit.setCurrentCharFormat(carrier.charFormat())


def _edge(block: QTextBlock, place_u16: int, *, before: bool) -> int:
    """The nearest place between two clusters at or before, or at or behind, `place_u16`."""
    edge = block.position()
    for cluster in clusters(block.text()):
        end = edge + length_u16(cluster)
        if place_u16 < end:
            return edge if before or place_u16 == edge else end
        edge = end
    return edge
