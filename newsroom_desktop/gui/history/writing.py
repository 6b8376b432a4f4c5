"""A comparison written into a document: what was removed is struck through, what was added is underlined."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import partial
from itertools import groupby, zip_longest
from re import sub

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from newsroom_desktop.article.comparison import Comparison, FieldChange
from newsroom_desktop.article.names import field_name
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.hindi.differences.paragraphs import Change, Paragraph
from newsroom_desktop.hindi.differences.parts import Fate, Part

_POINTS = 12.0
_AROUND = 1
"""Paragraphs that are the same and are shown before and behind one that differs."""

_LINE, _PILCROW = "\u2028", "¶"
_ROOM, _BETWEEN = 8, 12
"""Pixels below a paragraph, and from a column to the middle between both."""

_THIN_SPACE = "\u2009"

Place = tuple[tuple[int, int], ...]
"""Where a difference stands: one range of the document, or one in each column; in UTF-16 units."""


class Column(Enum):
    """Which of the two texts stands in a column."""

    BOTH = None
    OLD = Fate.ADDED
    NEW = Fate.REMOVED

    def has(self, part: Part) -> bool:
        """Whether the part is shown there."""
        return part.fate is not self.value


class ComparisonWriter:
    """Fills one document, step by step, and knows the places of the differences behind the last one."""

    def __init__(self, document: QTextDocument, *, side_by_side: bool, whole: bool) -> None:
        self.places: list[Place] = []
        self._cursor = QTextCursor(document)
        self._columns = (Column.OLD, Column.NEW) if side_by_side else (Column.BOTH,)
        self._whole = whole
        self._is_begun = False
        self._formats = _formats()

    def steps(self, comparison: Comparison) -> Iterator[None]:
        """Write a field or a paragraph at a time."""
        for write in self._writes(comparison):
            self._cursor.beginEditBlock()  # so that it is laid out once
            write()
            self._cursor.endEditBlock()
            yield

    def _writes(self, comparison: Comparison) -> Iterator[Callable[[], None]]:
        for field in comparison.fields:
            yield partial(self._write_field, field)
        for is_shown, some in groupby(_with_neighbours(comparison.body), key=lambda each: each[1]):
            if is_shown or self._whole:
                for paragraph, _ in some:
                    yield partial(self._write_paragraph, paragraph)
            else:
                yield partial(self._write_gap, sum(1 for paragraph, _ in some if paragraph.parts))

    def _write_field(self, field: FieldChange) -> None:
        self._write_label(field_name(field.name))
        self._write_row(field.parts)

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.change is Change.MOVED_AWAY:
            self._write_label(tr("Moved from here"))
        elif paragraph.change is Change.MOVED_HERE:
            self._write_label(tr("Moved to here"))
        parts = paragraph.parts
        if paragraph.is_broken_anew:
            parts = (*parts, Part(fate=Fate.ADDED, text="\n"))
        if parts:
            self._write_row(parts, paragraph.change)

    def _write_gap(self, count: int) -> None:
        if count:
            self._write_label(tr_n("{n} paragraph is the same", "{n} paragraphs are the same", count))

    def _write_label(self, text: str) -> None:
        self._begin_block()
        self._cursor.insertText(text, self._formats[None])

    def _begin_block(self) -> None:
        """Put the cursor into a block of its own behind all others."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        room = QTextBlockFormat()
        room.setBottomMargin(_ROOM)
        if self._is_begun:
            self._cursor.insertBlock(room)
        else:
            self._cursor.setBlockFormat(room)
        self._is_begun = True

    def _write_row(self, parts: Sequence[Part], change: Change = Change.WORDS) -> None:
        """Write what each column shows of `parts`; a paragraph that was moved is one difference."""
        is_one = change in (Change.MOVED_AWAY, Change.MOVED_HERE)
        ranges = []
        for column, cursor in zip(self._columns, self._cursors(), strict=True):
            is_here = change is not Change.MOVED_HERE or column is not Column.OLD
            ranges.append(self._write_parts(cursor, parts if is_here else (), column, is_one=is_one))
        for place in zip_longest(*ranges):
            self.places.append(tuple(each for each in place if each is not None))

    def _cursors(self) -> list[QTextCursor]:
        """A cursor in an empty place for each column."""
        if len(self._columns) > 1:
            return self._cells()
        self._begin_block()
        return [self._cursor]

    def _cells(self) -> list[QTextCursor]:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_begun = True
        grid = QTextTableFormat()
        grid.setBorder(0)
        grid.setCellPadding(0)
        grid.setMargin(0)
        grid.setCellSpacing(0)
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        grid.setColumnWidthConstraints([half, half])
        grid.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(1, 2, grid)
        cells = [table.cellAt(0, column) for column in (0, 1)]
        for cell, (left, right) in zip(cells, ((0, _BETWEEN), (_BETWEEN, 0)), strict=True):
            room = QTextTableCellFormat()
            room.setLeftPadding(left)
            room.setRightPadding(right)
            room.setBottomPadding(_ROOM)
            cell.setFormat(room)
        return [cell.firstCursorPosition() for cell in cells]

    def _write_parts(
        self, cursor: QTextCursor, parts: Sequence[Part], column: Column, *, is_one: bool
    ) -> list[tuple[int, int] | None]:
        """Write what `column` shows of `parts`; where each difference stands, None where it has nothing."""
        places: list[tuple[int, int] | None] = []
        for is_kept, some in groupby(parts, key=lambda part: not is_one and part.fate is Fate.KEPT):
            start = cursor.position()
            for part in some:
                if column.has(part):
                    if cursor.position() > start:  # what was removed and what is there instead
                        cursor.insertText(_THIN_SPACE, self._formats[Fate.KEPT])
                    cursor.insertText(_shown(part), self._formats[part.fate])
            if not is_kept:
                places.append((start, cursor.position()) if cursor.position() > start else None)
        return places


def _with_neighbours(body: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, bool]]:
    """Each paragraph, and whether it differs or stands beside one that does."""
    differs = [each.change is not Change.NONE or each.is_broken_anew for each in body]
    for number, paragraph in enumerate(body):
        around = differs[max(0, number - _AROUND) : number + _AROUND + 1]
        yield paragraph, any(around)


def _shown(part: Part) -> str:
    """The letters of a part; line ends are seen where they differ."""
    return sub(r"[\r\n]+", _LINE if part.fate is Fate.KEPT else _PILCROW + _LINE, part.text)


def _formats() -> dict[Fate | None, QTextCharFormat]:
    """How parts look, and what is said beside them."""
    now = theme.colours()
    kept = QTextCharFormat()
    kept.setFont(theme.text_font(_POINTS))
    kept.setForeground(QColor(now.text))
    removed, added, said = (QTextCharFormat(kept) for _ in range(3))
    removed.setBackground(QColor(now.removed))
    removed.setFontStrikeOut(True)
    added.setBackground(QColor(now.added))
    added.setFontUnderline(True)
    said.setFont(QFont(theme.text_font(_POINTS - 2)))
    said.setForeground(QColor(now.quiet))
    return {Fate.KEPT: kept, Fate.REMOVED: removed, Fate.ADDED: added, None: said}
