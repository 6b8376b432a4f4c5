"""Find and replace in the body: the hits, the one in turn, and what comes in their place."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import CARDS, LINE_SEPARATOR
from newsroom_desktop.gui.editor.find_bar import FindBar
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.hindi.find import Search, Wanted
from newsroom_desktop.hindi.pattern import PatternRefused
from newsroom_desktop.markup.blocks import Block

PAUSE_MS = 150
"""How long typing in the body or the bar rests before the hits are looked up anew."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A hit in a block of the document, in UTF-16 units from the block's start."""

    block: int
    start_u16: int
    end_u16: int
    new: str


_Answer = tuple[_Place, ...] | PatternRefused


class Finder(QObject):
    """Looks things up in the body of the session for `bar`, off the GUI thread."""

    def __init__(self, session: EditSession, body: BodyEdit, bar: FindBar) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._bar = bar
        self._places: tuple[_Place, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.look_up)
        session.edited.connect(self._on_changed)
        session.opened.connect(lambda _article: self._on_changed())
        body.verticalScrollBar().valueChanged.connect(self._mark)
        body.cursorPositionChanged.connect(self._tell)
        bar.changed.connect(self._timer.start)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self.replace)
        bar.replace_all_requested.connect(self.replace_all)
        bar.closed.connect(self.close)

    def open(self, *, to_replace: bool) -> None:
        """Show the bar, with the selected words in it."""
        selected = self._body.textCursor().selectedText()
        self._bar.ask("" if "\u2029" in selected else selected, to_replace=to_replace)
        self.look_up()

    def close(self) -> None:
        """Hide the bar; the caret stays at the last hit."""
        self._timer.stop()
        self._bar.hide()
        self._places = ()
        self._body.setExtraSelections([])
        self._body.setFocus()

    def _on_changed(self) -> None:
        if self._bar.isVisible():
            self._places = ()  # they are somewhere else by now
            self._timer.start()

    def look_up(self, then: Callable[[], None] | None = None) -> None:
        """Look up all hits, and call `then` when they are there."""
        self._timer.stop()
        if self._session.article is None:
            return
        wanted, replacement = self._bar.wanted, self._bar.replacement
        texts, touches = [_letters(block) for block in self._session.blocks()], self._session.touches

        def work() -> _Answer:
            return _places(texts, wanted, replacement)

        def done(answer: _Answer) -> None:
            if touches != self._session.touches:
                self.look_up(then)
                return
            self._show(answer)
            if then is not None:
                then()

        self._session.jobs.read("find", work, done)

    def _show(self, answer: _Answer) -> None:
        if isinstance(answer, PatternRefused):
            self._places = ()
            self._bar.tell(tr("The pattern cannot be used: {reason}.", reason=str(answer)))
        else:
            self._places = answer
            self._tell()
        self._mark()

    def _tell(self) -> None:
        if not self._bar.isVisible() or (not self._places and self._timer.isActive()):
            return
        if not self._bar.wanted.text:
            self._bar.tell("")
        elif not self._places:
            self._bar.tell(tr("Not found."))
        else:
            number = self._number_at_caret()
            count = len(self._places)
            self._bar.tell(
                tr_n("{n} place", "{n} places", count)
                if number is None
                else tr("{number} of {count}", number=number + 1, count=count)
            )

    # going from hit to hit

    def step(self, direction: int) -> None:
        """Select the next hit (1) or the one before (-1), from the caret on and around the end."""
        if self._bar.isHidden():
            self.open(to_replace=False)
        elif self._places:
            self._go(direction)
        else:
            self.look_up(lambda: self._go(direction))

    def _go(self, direction: int) -> None:
        if not self._places:
            return
        cursor = self._body.textCursor()
        block = self._body.document().findBlock(cursor.selectionStart())
        here = (block.blockNumber(), cursor.selectionStart() - block.position())
        on_hit = self._number_at_caret()
        if on_hit is None:
            on_hit = bisect_left(self._places, here, key=lambda place: _span(place)[:2])
            direction = min(direction, 0)
        number = (on_hit + direction) % len(self._places)
        self._body.setTextCursor(self._cursor_of(self._places[number]))
        self._body.ensureCursorVisible()

    def _range(self, place: _Place) -> tuple[int, int]:
        """Where `place` begins and ends in the document."""
        start = self._body.document().findBlockByNumber(place.block).position()
        return start + place.start_u16, start + place.end_u16

    def _cursor_of(self, place: _Place) -> QTextCursor:
        start, end = self._range(place)
        cursor = QTextCursor(self._body.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _number_at_caret(self) -> int | None:
        """The number of the hit that is selected."""
        cursor = self._body.textCursor()
        block = self._body.document().findBlock(cursor.selectionStart())
        start, end = cursor.selectionStart() - block.position(), cursor.selectionEnd() - block.position()
        here = (block.blockNumber(), start, end)
        number = bisect_left(self._places, here, key=_span)
        is_here = number < len(self._places) and _span(self._places[number]) == here
        return number if is_here else None

    # replacing

    def replace(self) -> None:
        """Put the replacement in the place of the selected hit, and go to the next one."""
        number = self._number_at_caret()
        if number is None:
            self.step(1)
            return
        self._put_new((self._places[number],))
        self.look_up(lambda: self._go(1))

    def replace_all(self) -> None:
        """Put the replacement in the place of every hit, as one step that can be undone."""
        self.look_up(self._put_all_new)

    def _put_all_new(self) -> None:
        places = self._places
        if places:
            self._put_new(places)
            self._timer.stop()
            self._bar.tell(tr_n("{n} place replaced.", "{n} places replaced.", len(places)))
            self._mark()

    def _put_new(self, places: tuple[_Place, ...]) -> None:
        cursor = QTextCursor(self._body.document())
        cursor.beginEditBlock()
        for place in reversed(places):
            start, end = self._range(place)
            cursor.setPosition(start + 1)
            letters = cursor.charFormat()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(place.new.replace("\n", LINE_SEPARATOR), letters)
        cursor.endEditBlock()
        self._body.setTextCursor(cursor)

    # marks

    def _mark(self) -> None:
        """Mark the hits in sight."""
        if not self._bar.isVisible():
            return
        view = self._body.viewport().rect()
        first = self._body.cursorForPosition(QPoint(0, 0)).blockNumber()
        last = self._body.cursorForPosition(QPoint(view.width(), view.height())).blockNumber()
        letters = QTextCharFormat()
        letters.setBackground(theme.body_look().found)
        selections = []
        start = bisect_left(self._places, first, key=lambda place: place.block)
        end = bisect_right(self._places, last, key=lambda place: place.block)
        for place in self._places[start:end]:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = self._cursor_of(place), letters
            selections.append(selection)
        self._body.setExtraSelections(selections)


def _letters(block: Block) -> str:
    """The letters of `block` that stand in the document: a card has none there."""
    return "" if block.kind in CARDS else block.text


def _span(place: _Place) -> tuple[int, int, int]:
    return place.block, place.start_u16, place.end_u16


def _places(texts: list[str], wanted: Wanted, replacement: str) -> _Answer:
    places = []
    try:
        found = Search(wanted).hits_in(texts) or []
        for number, (text, hits) in enumerate(zip(texts, found, strict=True)):
            before, at_u16 = 0, 0
            for hit in hits:
                at_u16 += _u16(text[before : hit.start_cp])
                start, at_u16 = at_u16, at_u16 + _u16(text[hit.start_cp : hit.end_cp])
                before = hit.end_cp
                places.append(_Place(number, start, at_u16, hit.replaced_by(replacement)))
    except PatternRefused as refused:
        return refused
    return tuple(places)


def _u16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
