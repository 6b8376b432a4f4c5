"""Where letters that are typed find room, and how they are set."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.editor.cards.keys import is_one_card
from newsroom_desktop.gui.editor.document import char_format
from newsroom_desktop.gui.editor.mirror import marks_of, read_block
from newsroom_desktop.gui.editor.notes import replacing
from newsroom_desktop.gui.editor.passage import (
    begin_paragraph,
    remove_selected,
    step_behind_note,
    takes_letters,
)
from newsroom_desktop.gui.editor.syllables import set_like_syllable
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Mark, Run

_CONTROL = Qt.KeyboardModifier.ControlModifier
_COMMANDS = (_CONTROL, _CONTROL | Qt.KeyboardModifier.ShiftModifier)


def types(event: QKeyEvent) -> bool:
    """Whether `event` types letters, as Qt judges it: joiners are some, and Ctrl+Alt may be AltGr."""
    text = event.text()
    if not text or unicodedata.category(text[0]) == "Cf":
        return bool(text)
    return text.isprintable() and event.modifiers() not in _COMMANDS


@contextmanager
def room_for(edit: QTextEdit, typed: str, look: Look) -> Iterator[None]:
    """Puts the caret where `typed` may stand, which is put in meanwhile, and has it set as belongs there.

    It takes the place of the selection, as one step, and stands in a paragraph beside a card or a rule,
    behind a footnote's sign and a link that ends at the caret, in the format of the syllable it goes on with.
    """
    cursor = edit.textCursor()
    if cursor.hasSelection() or not takes_letters(cursor.block()):
        with replacing(cursor):
            _make_room(edit, cursor, look)
            set_like_syllable(edit, typed)
            yield
    else:
        _step_out(edit, cursor, look)
        set_like_syllable(edit, typed)
        yield


def _make_room(edit: QTextEdit, cursor: QTextCursor, look: Look) -> None:
    """Take the selection away, and let what comes be set as its first letter was."""
    if is_one_card(cursor):  # a letter does not replace a picture
        cursor.setPosition(cursor.selectionEnd())
    start = cursor.selectionStart()
    letters = _letter(cursor, start, right=True) or _letter(cursor, start, right=False)
    remove_selected(cursor, look)
    if not takes_letters(cursor.block()):
        begin_paragraph(cursor, look)
    edit.setTextCursor(cursor)
    _set_next(edit, letters or QTextCharFormat(), look)


def _step_out(edit: QTextEdit, cursor: QTextCursor, look: Look) -> None:
    """Let what comes stand beside a footnote's sign, not in it, and behind a link that ends here."""
    letters = edit.currentCharFormat()
    if step_behind_note(cursor):
        edit.setTextCursor(cursor)
    if letters.anchorHref():
        _set_next(edit, letters, look)


def _set_next(edit: QTextEdit, letters: QTextCharFormat, look: Look) -> None:
    """Let the next letter be set as `letters` are, but in a link only if that goes on behind the caret."""
    cursor, marks, href = edit.textCursor(), marks_of(letters), letters.anchorHref()
    following = _letter(cursor, cursor.position(), right=True)
    if Mark.NOTE in marks or following is None or following.anchorHref() != href:
        href = ""
    run = Run(text="", marks=marks - {Mark.NOTE}, href=href)
    edit.setCurrentCharFormat(char_format(read_block(cursor.block()), run, look))


def _letter(cursor: QTextCursor, place_u16: int, *, right: bool) -> QTextCharFormat | None:
    """How the letter right or left of a place is set; None where its block has none there."""
    beside = QTextCursor(cursor.document())
    beside.setPosition(place_u16)
    if beside.atBlockEnd() if right else beside.atBlockStart():
        return None
    beside.setPosition(place_u16 + right)
    return beside.charFormat()
