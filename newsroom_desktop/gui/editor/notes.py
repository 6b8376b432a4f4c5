"""Footnotes in the body: the sign in the text and the note at its end."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.document import CARDS, EXACT, char_format
from newsroom_desktop.gui.editor.mirror import is_card, marks_of, read_block, runs_with_places
from newsroom_desktop.gui.editor.note_labels import renumber
from newsroom_desktop.gui.editor.passage import insert, step_behind_note
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind, Mark, note, verbatim
from newsroom_desktop.markup.labels import calls_in, free_label, is_only_note, notes_in

_WITHOUT_NOTES = (*EXACT, *CARDS, Kind.PULL_QUOTE, Kind.RULE)


def insert_note(edit: QTextEdit, look: Look, blocks: Iterable[Block]) -> None:
    """Put the sign of a new footnote where the caret is, and the note, to be written now, behind `blocks`.

    One step; nothing happens in a block that takes no notes, such as a table.
    """
    cursor = edit.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    step_behind_note(cursor)
    if read_block(cursor.block()).kind in _WITHOUT_NOTES:
        return
    label = free_label({label for block in blocks for label in (*calls_in(block), *notes_in(block))})
    cursor.beginEditBlock()
    model = read_block(cursor.block())
    cursor.insertText(label, char_format(model, note(label, marks_of(cursor.charFormat())), look))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    words = tr("What the note says")
    insert(cursor, (verbatim(f"[^{label}]: {words}"),), look)
    renumber(edit.document())
    cursor.endEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.setPosition(cursor.position() - len(words))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def delete_note(edit: QTextEdit, event: QKeyEvent) -> bool:
    """Take a footnote's sign away whole when Backspace or Delete meets it; False when none is there."""
    cursor = edit.textCursor()
    if cursor.hasSelection() or event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return False
    back, place = event.key() == Qt.Key.Key_Backspace, cursor.position()
    for start, end, run in runs_with_places(cursor.block()):
        if Mark.NOTE in run.marks and (start < place <= end if back else start <= place < end):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            with replacing(cursor):
                cursor.removeSelectedText()
            edit.setTextCursor(cursor)
            return True
    return False


@contextmanager
def replacing(cursor: QTextCursor) -> Iterator[None]:
    """Lets what `cursor` selects go or be replaced, as one step with the notes that nothing else calls.

    What is cut is not replaced: it is on its way to another place, and its notes stay.
    """
    text, labels = cursor.document(), _labels_in(cursor)
    cursor.beginEditBlock()
    try:
        yield
        dropped = [label for label in labels if _drop_note(text, label)]
        if dropped:
            renumber(text)
    finally:
        cursor.endEditBlock()


def _labels_in(cursor: QTextCursor) -> set[str]:
    """The labels of the signs that `cursor` selects."""
    block, end = cursor.document().findBlock(cursor.selectionStart()), cursor.selectionEnd()
    labels = set()
    while block.isValid() and block.position() < end:
        for start_u16, end_u16, run in runs_with_places(block) if not is_card(block) else ():
            if Mark.NOTE in run.marks and start_u16 < end and cursor.selectionStart() < end_u16:
                labels.add(run.text)
        block = block.next()
    return labels


def go_back_to_sign(cursor: QTextCursor) -> bool:
    """Put `cursor` from the end of a note behind its first sign; False where there is no such way."""
    model = read_block(cursor.block())
    if cursor.hasSelection() or not cursor.atBlockEnd() or not is_only_note(model):
        return False
    (label,) = notes_in(model)
    for block in _blocks(cursor.document()):
        for _, end_u16, run in runs_with_places(block) if not is_card(block) else ():
            if Mark.NOTE in run.marks and run.text == label:
                cursor.setPosition(end_u16)
                return True
    return False


def _drop_note(text: QTextDocument, label: str) -> bool:
    """Take the block away that is the note `label` and nothing else, if nothing calls it; say if it went.

    A line below it that is not indented belongs to the note on the page, but perhaps not for the person.
    """
    speaks = [block for block in _blocks(text) if _speaks_of(block, label)]
    if len(speaks) != 1 or not _is_note(read_block(speaks[0]), label):
        return False
    block, before = speaks[0], speaks[0].previous()
    cursor = QTextCursor(block)
    if block.next().isValid():
        cursor.setPosition(block.next().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    elif before.isValid():
        kept, kept_letters = before.blockFormat(), before.charFormat()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(kept)  # where the block before is empty Qt leaves those of the last one
        cursor.setBlockCharFormat(kept_letters)
    return True


def _blocks(text: QTextDocument) -> Iterator[QTextBlock]:
    block = text.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def _speaks_of(block: QTextBlock, label: str) -> bool:
    """Whether `block` calls the note `label`, or is Markdown that may do so or says what it is."""
    if label not in block.text() and not is_card(block):
        return False
    model = read_block(block)
    if model.is_source:
        return f"[^{label}]" in model.text
    return any(Mark.NOTE in run.marks and run.text == label for run in model.runs)


def _is_note(block: Block, label: str) -> bool:
    """Whether `block` says what the note `label` is, calls it nowhere, and holds nothing else."""
    if not is_only_note(block) or label not in notes_in(block) or label in calls_in(block):
        return False
    return all(line.startswith("    ") or not line.strip() for line in block.text.split("\n")[1:])
