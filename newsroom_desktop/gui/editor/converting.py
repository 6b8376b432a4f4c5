"""The text, or what is selected of it, out of a legacy font into Unicode, and into Kruti Dev for print."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import LINE_SEPARATOR, char_format
from newsroom_desktop.gui.editor.fields import GrowingField
from newsroom_desktop.gui.editor.mirror import is_card, runs_between
from newsroom_desktop.gui.editor.passage import PIECE
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.legacy_names import name_of
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.utf16 import between_u16
from newsroom_desktop.markup.blocks import Block

if TYPE_CHECKING:  # they bring regex and tables along
    from newsroom_desktop.hindi.legacy.tables import LegacyFont
    from newsroom_desktop.hindi.legacy.writing import Written

_TOPIC = "legacy"
_TOLD = 8
_PRINT_FONT = "Kruti Dev 010"

_Part = tuple[int, int, int, Block]
"""A block by its number, where what is meant of it begins and ends in it, and that."""


class Converting(QObject):
    """Converts beside the GUI thread, as one step of undo; formats, links and headings stay."""

    def __init__(self, session: EditSession, body: BodyEdit, notice: NoticeBar) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._notice = notice

    def convert(self, font: "LegacyFont", widget: QWidget | None) -> None:
        """Put what is selected in `widget`, or all of it, out of `font` into Unicode."""
        if isinstance(widget, GrowingField):
            self._convert_field(widget, font)
        elif isinstance(widget, QLineEdit) and not widget.isReadOnly():
            self._convert_line(widget, font)
        elif self._session.source is None:
            self._look(font)

    def _convert_field(self, field: GrowingField, font: "LegacyFont") -> None:
        cursor = field.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.Document)
        given = cursor.selectedText()

        def read(letters: str) -> None:
            if cursor.selectedText() == given != letters:
                cursor.insertText(letters)

        self._session.jobs.read(_TOPIC, lambda: in_unicode(given, font), read)

    def _convert_line(self, field: QLineEdit, font: "LegacyFont") -> None:
        given = field.selectedText() or field.text()

        def read(letters: str) -> None:
            if isValid(field) and letters != given == (field.selectedText() or field.text()):
                if not field.hasSelectedText():
                    field.selectAll()
                field.insert(letters)

        self._session.jobs.read(_TOPIC, lambda: in_unicode(given, font), read)

    def copy_for_print(self, widget: QWidget | None) -> None:
        """Put what is selected in `widget`, or all of it, on the clipboard in Kruti Dev."""
        if isinstance(widget, GrowingField):
            cursor = widget.textCursor()
            text = cursor.selectedText() or widget.toPlainText()
        elif isinstance(widget, QLineEdit):
            text = widget.selectedText() or widget.text()
        else:
            text = "\n".join(part[3].text for part in self._parts())
        self._session.jobs.read(_TOPIC, lambda: _written(text), self._on_written)

    def _parts(self) -> list[_Part]:
        """What is selected, or else all of the text; blocks that are whole are those at rest."""
        blocks, cursor = self._session.blocks_at_rest(), self._body.textCursor()
        document = self._session.document
        if not cursor.hasSelection():
            return [(number, 0, -1, block) for number, block in enumerate(blocks)]
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, last = document.findBlock(start), document.findBlock(end)
        parts: list[_Part] = []
        for number in range(first.blockNumber(), last.blockNumber() + 1):
            if number not in (first.blockNumber(), last.blockNumber()):
                parts.append((number, 0, -1, blocks[number]))
                continue
            block = document.findBlockByNumber(number)
            if is_card(block):
                continue
            begin, stop = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
            at, chosen = block.position(), between_u16(block.text(), begin, stop)
            # Spaces at the edges stay out: the normal form of a block has none there.
            begin += len(chosen) - len(chosen.lstrip())
            stop -= len(chosen) - len(chosen.rstrip())
            runs = tuple(run for _, _, run in runs_between(block, at + begin, at + stop))
            parts.append((number, begin, stop, replace(blocks[number], runs=runs)))
        return parts

    def _look(self, font: "LegacyFont") -> None:
        """Convert in a lane, and put it in place if nothing was written meanwhile; else once more."""
        document, parts = self._session.document, self._parts()
        revision = document.revision()

        def read(changed: list[_Part]) -> None:
            if document is not self._session.document or self._session.source is not None:
                return
            if document.revision() != revision:
                self._look(font)
            elif changed:
                self._session.jobs.in_steps(self._put(changed), lambda: self._notice.settle(_TOPIC))
            else:
                self._notice.tell(_TOPIC, tr("There was nothing to convert from {font}.", font=name_of(font)))

        self._session.jobs.read(_TOPIC, lambda: _changed(parts, font), read)

    def _put(self, changed: list[_Part]) -> Iterator[None]:
        """Put the new letters of each part in place of the old, a piece with each step; one step of undo.

        What is written meanwhile stays, and makes a further step.
        """
        document, look = self._session.document, theme.body_look()
        places = [_cursor_at(document, part) for part in changed]
        cursor, weight = QTextCursor(document), 0
        cursor.beginEditBlock()
        for place, (_, _, _, block) in zip(places, changed, strict=True):
            place.removeSelectedText()
            for run in block.runs:
                place.insertText(run.text.replace("\n", LINE_SEPARATOR), char_format(block, run, look))
            weight += len(block.text)
            if weight > PIECE:
                cursor.endEditBlock()
                revision, weight = document.revision(), 0
                yield
                if document.revision() == revision:
                    cursor.joinPreviousEditBlock()
                else:
                    cursor.beginEditBlock()
        cursor.endEditBlock()

    def _on_written(self, written: "Written") -> None:
        if not written.text.strip():
            self._notice.tell(_TOPIC, tr("There is nothing to copy. Write or select some text first."))
            return
        mime = QMimeData()
        mime.setText(written.text)
        mime.setHtml(_html(written))
        QGuiApplication.clipboard().setMimeData(mime)
        said = tr("Copied in {font}: set it in this font where you paste it.", font=_PRINT_FONT)
        if written.others:
            others = list(dict.fromkeys(written.others))
            more = tr_n(
                "{n} word or sign is not in the font, and needs another one: {shown}",
                "{n} words or signs are not in the font, and need another one: {shown}",
                len(others),
                shown=", ".join(others[:_TOLD]),
            )
            said = f"{said}\n{more}"
        self._notice.tell(_TOPIC, said)


def _cursor_at(document: QTextDocument, part: _Part) -> QTextCursor:
    number, begin, stop, _ = part
    block = document.findBlockByNumber(number)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + begin)
    end = block.length() - 1 if stop < 0 else stop
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def in_unicode(text: str, font: "LegacyFont") -> str:
    """`text`, which is in `font`, in Unicode; for a lane."""
    from newsroom_desktop.hindi.legacy.reading import to_unicode  # noqa: PLC0415 - regex comes along

    return to_unicode(text, font)


def _changed(parts: list[_Part], font: "LegacyFont") -> list[_Part]:
    from newsroom_desktop.markup.legacy import blocks_to_unicode  # noqa: PLC0415 - regex comes along

    read = blocks_to_unicode([part[3] for part in parts], font)
    return [
        (number, begin, stop, block)
        for (number, begin, stop, given), block in zip(parts, read, strict=True)
        if block != given
    ]


def _written(text: str) -> "Written":
    from newsroom_desktop.hindi.legacy.writing import to_krutidev  # noqa: PLC0415 - regex comes along

    return to_krutidev(text).for_print


def _html(written: "Written") -> str:
    """What is written with the font named for all that is in it, a paragraph for each line."""
    shown = "".join(
        f"<span style=\"font-family:'{_PRINT_FONT}'\">{escape(piece.text)}</span>"
        if piece.is_coded
        else escape(piece.text)
        for piece in written.pieces
    )
    return f"<p>{shown.replace(chr(10), '<br>')}</p>"
