"""What is composed in a text, which is none of its letters yet: where it stands, and the text with it."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from newsroom_desktop.gui.editor.letters import letters_of
from newsroom_desktop.gui.editor.mirror import is_card, runs_between
from newsroom_desktop.gui.utf16 import between_u16
from newsroom_desktop.markup.blocks import Block, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """Letters that an input method or the Hindi keyboard has under way in `document`, at `place_u16`."""

    document: QTextDocument
    place_u16: int
    text: str


def composed_now() -> Composed | None:
    """What is composed where the focus is; None where nothing is, and in fields that keep no text."""
    field = QApplication.focusWidget()
    if not isinstance(field, QTextEdit | QPlainTextEdit):
        return None
    block = field.textCursor().block()
    layout = block.layout()
    if not (text := layout.preeditAreaText()):
        return None
    place_u16 = block.position() + layout.preeditAreaPosition()
    return Composed(document=field.document(), place_u16=place_u16, text=text)


def letters_with(composed: Composed) -> str:
    """The letters of its document, what is composed among them."""
    letters = letters_of(composed.document)
    before = between_u16(letters, 0, composed.place_u16)
    return before + composed.text + letters[len(before) :]


def blocks_with(composed: Composed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks`, which are those of its document, what is composed in the one it stands in."""
    block = composed.document.findBlock(composed.place_u16)
    if is_card(block):
        return blocks
    place, number = composed.place_u16, block.blockNumber()
    before = [run for _, _, run in runs_between(block, 0, place)]
    behind = [run for _, _, run in runs_between(block, place, block.position() + block.length())]
    written = replace(before[-1], text=composed.text) if before else Run(text=composed.text)
    whole = replace(blocks[number], runs=(*before, written, *behind))
    return (*blocks[:number], whole, *blocks[number + 1 :])
