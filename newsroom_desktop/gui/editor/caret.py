"""Where the caret of a body is kept: counted in the text as it comes back, without what no Markdown says."""

from PySide6.QtGui import QTextBlock, QTextDocument

from newsroom_desktop.gui.editor.document import EXACT, LINE_SEPARATOR, kind_of
from newsroom_desktop.gui.utf16 import between_u16, length_u16
from newsroom_desktop.hindi.graphemes import is_boundary
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Kind

APART_CP = 1_000_000_000
"""The place of a caret behind the text that is apart from its last word: nothing else keeps that space."""

_PARTING = frozenset((" ", LINE_SEPARATOR, "\u2029"))


def kept_place_cp(document: QTextDocument, caret_u16: int) -> int:
    """How many code points stand before the caret once `document` was written and read: edges are trimmed.

    Empty paragraphs and spaces at the edges of a line are not kept, so they do not count.
    """
    is_last = caret_u16 == document.characterCount() - 1
    if is_last and document.characterAt(caret_u16 - 1) in _PARTING:
        return APART_CP
    count_cp = 0
    block = document.begin()
    while block.position() + block.length() <= caret_u16:
        count_cp += _kept_cp(block)
        block = block.next()
    before = between_u16(block.text(), 0, caret_u16 - block.position())
    return count_cp + len(before if _is_exact(block) else _trimmed(before + "|")[:-1])


def shown_place_u16(document: QTextDocument, kept_cp: int) -> int:
    """The place in `document` of a caret that was kept, never within a grapheme cluster or beyond the end."""
    text = document.toPlainText()
    place_cp = min(kept_cp, len(text))
    while not is_boundary(text, place_cp):
        place_cp -= 1
    return length_u16(text[:place_cp])


def _kept_cp(block: QTextBlock) -> int:
    """What a whole block takes, with its end."""
    text = block.text() if _is_exact(block) else _trimmed(block.text())
    is_kept = bool(text) or kind_of(block.blockFormat()) is Kind.RULE
    return len(text) + 1 if is_kept else 0


def _is_exact(block: QTextBlock) -> bool:
    return kind_of(block.blockFormat()) in EXACT


def _trimmed(text: str) -> str:
    lines = normal(text).replace("\t", " ").split(LINE_SEPARATOR)
    return LINE_SEPARATOR.join(line.strip(" ") for line in lines).strip(LINE_SEPARATOR)
