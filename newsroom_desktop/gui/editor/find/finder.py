"""Find and replace in the text: the hits, the one in turn, and what comes in their place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.editor.find.bar import FindBar
from newsroom_desktop.gui.editor.find.places import Place, Places, look_through
from newsroom_desktop.gui.editor.find.refusals import refusal_sentence
from newsroom_desktop.gui.editor.find.replacing import New, put
from newsroom_desktop.gui.editor.marks import Edit, Layer, Mark, Marks
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.hindi.find import Search
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.pattern import PatternRefused

PAUSE_MS = 150
"""How long typing in the text or the bar rests before the hits are looked up anew."""

SLOW_MS = 300
"""How long the bar shows an old answer before it says that it is searching."""

_Answer = Places | PatternRefused


class Finder(QObject):
    """Looks things up for `bar` in the text that the session writes, off the GUI thread."""

    def __init__(self, session: EditSession, marks: Marks, bar: FindBar) -> None:
        super().__init__(bar)
        self._session = session
        self._marks = marks
        self._bar = bar
        self._search = Search(bar.wanted)
        self._progress = Progress()
        self._answer: _Answer | None = None
        self._revision = -1
        self._turn = 0
        self._waiting: list[Callable[[], None]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: bar.tell(tr("Searching…")))
        self._watch(marks)
        session.edited.connect(self._forget)
        session.opened.connect(self._begin)
        bar.changed.connect(self._begin)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self.replace)
        bar.replace_all_requested.connect(self.replace_all)
        bar.closed.connect(self.close)

    @property
    def _edit(self) -> Edit:
        return self._marks.edit

    def _watch(self, marks: Marks) -> None:
        marks.sight_changed.connect(self._mark)
        marks.edit.cursorPositionChanged.connect(self._tell)

    def look_in(self, marks: Marks) -> None:
        """Look things up from now on where `marks` are, in the text that the session writes."""
        if marks is not self._marks:
            self._leave_edit()
            self._marks.sight_changed.disconnect(self._mark)
            self._edit.cursorPositionChanged.disconnect(self._tell)
            self._marks = marks
            self._watch(marks)
        if self._bar.isVisible():
            _show_as_searched(self._edit, on=True)
        self._begin()

    def open(self, *, to_replace: bool) -> None:
        """Show the bar, with the selected words in it."""
        selected = normal(self._edit.textCursor().selectedText())
        self._bar.ask("" if "\n" in selected else selected, to_replace=to_replace)
        _show_as_searched(self._edit, on=True)
        self.look_up()

    def close(self) -> None:
        """Hide the bar and give up what is looked for; the caret stays at the last hit."""
        self._bar.hide()
        self._bar.tell("")
        self._begin()
        self._leave_edit()
        self._edit.setFocus()

    def _leave_edit(self) -> None:
        self._marks.put(Layer.FOUND, [])
        _show_as_searched(self._edit, on=False)

    # looking up

    def _begin(self) -> None:
        """Give up what was looked for, and begin with what is asked now."""
        self._waiting.clear()
        self._search = Search(self._bar.wanted)
        self._forget()

    def _forget(self) -> None:
        """Look up anew after a pause, if anybody still asks: the places are somewhere else by now."""
        self._give_up()
        for timer in (self._pause, self._slow):
            if self._bar.isVisible():
                timer.start()
            else:
                timer.stop()

    def _give_up(self) -> None:
        self._progress.cancel()
        self._answer = None

    def look_up(self) -> None:
        """Look up all hits."""
        self._pause.stop()
        self._give_up()
        if self._session.article is None:
            return
        if not self._slow.isActive():
            self._slow.start()
        search, progress = self._search, Progress()
        document, self._progress = self._edit.document(), progress
        raw, revision = document.toRawText(), document.revision()
        blocks = self._session.blocks_at_rest() if self._session.source is None else ()

        def work() -> _Answer | None:
            try:
                return look_through(raw, blocks, search, progress)
            except PatternRefused as refused:
                return refused

        def done(answer: _Answer | None) -> None:
            if not progress.cancelled:
                self._slow.stop()
                self._answer, self._revision = answer, revision
                self._tell()
                self._mark()
                self._go_on()

        self._session.jobs.read("find", work, done)

    @property
    def _places(self) -> Places:
        return self._answer if isinstance(self._answer, Places) else Places()

    def _when_known(self, act: Callable[[], None]) -> None:
        """Call `act` when the places are those of what is asked for, in the text as it stands."""
        commit_composed()
        if self._answer is not None and self._revision == self._edit.document().revision():
            act()
        else:
            self._waiting.append(act)
            self.look_up()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            self._when_known(act)

    def _tell(self) -> None:
        """Say how many hits there are, or which one is selected."""
        if self._answer is None:
            return
        places, count = self._places, grouped(len(self._places))
        if isinstance(self._answer, PatternRefused):
            self._bar.warn(refusal_sentence(self._answer.refusal))
        elif not self._bar.wanted.text:
            self._bar.tell("")
        elif not places:
            self._bar.tell(tr("Not found."))
        elif (number := self._number_at_caret()) is None:
            self._bar.tell(tr_n("{n} place", "{n} places", len(places)))
        else:
            self._bar.tell(tr("{number} of {count}", number=grouped(number + 1), count=count))

    # going from hit to hit

    def step(self, direction: int) -> None:
        """Select the next hit (1) or the one before (-1), from the caret on and around the end."""
        if self._bar.isHidden():
            self.open(to_replace=False)
        else:
            self._when_known(lambda: self._step(direction))

    def _step(self, direction: int) -> None:
        number = self._number_at_caret()
        if number is None:
            number = self._places.first_from((self._edit.textCursor().selectionStart(), 0, 0))
            direction = min(direction, 0)
        self._go(number + direction)

    def _go(self, number: int) -> None:
        """Select the hit with this number, counted on around the end."""
        if not self._places:
            return
        self._turn = number % len(self._places)
        self._edit.setTextCursor(self._selecting(self._places[self._turn]))
        self._edit.ensureCursorVisible()
        self._tell()  # another hit on the same card moves no caret

    def _selecting(self, place: Place) -> QTextCursor:
        return self._marks.selecting(place.start_u16, place.end_u16)

    def _number_at_caret(self) -> int | None:
        """The number of the hit that is selected; of those on one card the one in turn."""
        cursor, places = self._edit.textCursor(), self._places
        selected = cursor.selectionStart(), cursor.selectionEnd()
        for number in (self._turn, places.first_from((selected[0], 0, 0))):
            if number < len(places) and (places[number].start_u16, places[number].end_u16) == selected:
                return number
        return None

    # replacing

    def replace(self) -> None:
        """Put the replacement in the place of the selected hit, and go to the next one."""
        self._when_known(self._replace)

    def _replace(self) -> None:
        number = self._number_at_caret()
        if number is None:
            self._step(1)
            return
        place = self._places[number]
        news = self._news([place])
        if news:
            cursor = QTextCursor(self._edit.document())
            put(cursor, news, theme.body_look())
            self._edit.setTextCursor(cursor)
            behind = place.key_behind(news[0][1])
            self._when_known(lambda: self._go(self._places.first_from(behind)))
        elif news is not None:
            self._bar.warn(_kept_sentence(1))

    def replace_all(self) -> None:
        """Put the replacement in the place of every hit, as one step that can be undone."""
        self._when_known(self._replace_all)

    def _replace_all(self) -> None:
        news = self._news(self._places)
        if news:
            put(QTextCursor(self._edit.document()), news, theme.body_look())
            self._pause.stop()
            self._slow.stop()
            self._marks.put(Layer.FOUND, [])
            self._bar.tell(tr_n("{n} place replaced.", "{n} places replaced.", len(news)))
        if news is not None and len(news) < len(self._places):
            self._bar.warn(_kept_sentence(len(self._places) - len(news)))

    def _news(self, places: Sequence[Place]) -> list[New] | None:
        """What comes in the place of each that takes it; None when it cannot be read, which is said."""
        replacement = self._bar.replacement
        try:
            news = [(place, place.hit.replaced_by(replacement)) for place in places]
        except PatternRefused as refused:
            self._bar.warn(refusal_sentence(refused.refusal))
            return None
        return [(place, new) for place, new in news if new is not None]

    # marks

    def _mark(self) -> None:
        """Mark the hits in sight; while they are looked up the old marks go along with the text."""
        if self._answer is None:
            return
        first, last = self._marks.in_sight
        letters = QTextCharFormat()
        letters.setBackground(theme.body_look().found)
        start, end = (self._places.first_from((position, 0, 0)) for position in (first, last + 1))
        in_sight = (self._selecting(place) for place in self._places[start:end])
        self._marks.put(Layer.FOUND, [Mark(cursor, letters) for cursor in in_sight])


def _kept_sentence(count: int) -> str:
    return tr_n(
        "{n} word was kept: its ending would have no letter to stand on.",
        "{n} words were kept: their endings would have no letter to stand on.",
        count,
    )


def _show_as_searched(edit: Edit, *, on: bool) -> None:
    """Let what is selected in `edit` stand out from the hits around it, or look as ever."""
    theme.set_trait(edit, "searched", on)
