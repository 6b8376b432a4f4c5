"""What is on its way into the body: put where it was wanted, one after the other, and told about."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.bounds import is_too_much, too_much
from newsroom_desktop.gui.editor.paste.left_out import left_out_sentence
from newsroom_desktop.gui.editor.paste.recognition import Recognition
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import PROGRESS_PAUSE_MS, NoticeBar
from newsroom_desktop.gui.picture_facts import said_of

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.article.site import Site
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.receiving import Illustrated
    from newsroom_desktop.intake.page import Recognised
    from newsroom_desktop.intake.rescue.rescued import Rescued
    from newsroom_desktop.markup.blocks import Block


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was recognised, its paragraphs as plain text, and the site that it is for."""

    recognised: "Recognised"
    plain: "tuple[Block, ...]"
    site: "Site"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read; `page` only where a blank article may become one."""

    rescued: "Rescued"
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class _TooMuch:
    """What was read had so many paragraphs and code points, and was let go."""

    blocks: int
    letters: int


Read = Callable[[Progress], Taken]
"""Reads what was copied, in a lane.

Raises:
    Cancelled: the paste was given up.
"""


Then = Callable[["Place"], None]
"""Is told where something that was read stands now."""


class Place:
    """What was selected when something was pasted; what is typed there since stands behind it.

    Two cursors, since one would take what is typed between its two ends for selected.
    """

    def __init__(self, cursor: QTextCursor) -> None:
        self.document = cursor.document()
        self._ends = QTextCursor(cursor), QTextCursor(cursor)
        self.move(cursor.selectionStart(), cursor.selectionEnd())
        for end in self._ends:
            end.setKeepPositionOnInsert(True)

    @classmethod
    def between(cls, document: QTextDocument, start: int, end: int) -> "Place":
        """What stands between two places of `document`."""
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cls(cursor)

    @property
    def start(self) -> int:
        """Where it begins now."""
        return self._ends[0].position()

    def move(self, start: int, end: int) -> None:
        """Let it be between `start` and `end`."""
        for cursor, place in zip(self._ends, (start, end), strict=True):
            cursor.setPosition(place)

    def cursor(self) -> QTextCursor:
        """A cursor that selects it."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(self.start)
        cursor.setPosition(max(self.start, self._ends[1].position()), QTextCursor.MoveMode.KeepAnchor)
        return cursor


@dataclass(slots=True)
class _Paste:
    """One paste: how it is read, where it belongs, and what is done with it there."""

    read: Read
    place: Place
    then: Then | None = None
    progress: Progress = field(default_factory=Progress)
    revision: int | None = None
    """Of the document since a part of it stands there; None before that."""
    cursor: QTextCursor | None = None
    """Behind what was put in."""


class Incoming(QObject):
    """Puts what was read where it is wanted, each as one step of undo; saving and leaving wait for it."""

    picture_pasted = Signal(object, object)
    """One picture came in and nothing else: a cursor behind it, and the TakenIn."""

    def __init__(
        self, session: EditSession, body: BodyEdit, notice: NoticeBar, recognition: Recognition
    ) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._notice = notice
        self._recognition = recognition
        self._desk: Desk | None = None
        self._waiting: deque[_Paste] = deque()
        self._late_timer = QTimer(self, singleShot=True, interval=PROGRESS_PAUSE_MS)
        self._late_timer.timeout.connect(self._on_late)

    def attach(self, desk: "Desk") -> None:
        """Store pictures with `desk` from now on."""
        self._desk = desk

    def add(self, place: Place, read: Read, then: Then | None = None) -> None:
        """Put what `read` gives at `place` when its turn has come, and tell `then`."""
        if self._session.jobs.is_idle:
            self._waiting.clear()  # what still waits has failed, and was told as a bug
        self._session.hold()
        self._waiting.append(_Paste(read, place, then))
        if len(self._waiting) == 1:
            self._begin()

    def cancel(self) -> None:
        """Give up what is on its way now; the text is as it was before."""
        if not self._waiting:
            return
        paste, document = self._waiting[0], self._session.document
        paste.progress.cancel()
        if paste.revision is not None and paste.revision == document.revision():
            document.undo()
        self._end()

    def take_back(self) -> bool:
        """Give up what is being put in, if anything is; say whether that was so."""
        is_put_in = bool(self._waiting) and self._waiting[0].revision is not None
        if is_put_in:
            self.cancel()
        return is_put_in

    # one after the other

    def _begin(self) -> None:
        paste = self._waiting[0]
        self._late_timer.start()
        self._session.jobs.read(
            f"paste {id(paste)}",
            partial(_read, paste),
            lambda taken: self._on_read(paste, taken),
            lambda _error: None,  # it was given up
        )

    def _on_late(self) -> None:
        if self._waiting:
            self._notice.tell("pasting", tr("What was pasted is coming in…"), (tr("Cancel"), self.cancel))

    def _is_awaited(self, paste: _Paste) -> bool:
        return bool(self._waiting) and self._waiting[0] is paste

    def _end(self) -> None:
        """Go on with the paste after the first one."""
        self._late_timer.stop()
        self._notice.settle("pasting")
        self._waiting.popleft()
        self._session.release()
        if self._waiting:
            self._begin()

    def _on_read(self, paste: _Paste, taken: Taken | _TooMuch) -> None:
        if not self._is_awaited(paste):
            return
        if isinstance(taken, _TooMuch):
            self._notice.alert("pasted", too_much(taken.blocks, taken.letters))
            self._end()
            return
        desk, page = self._desk, taken.page
        if page is not None and self._session.is_blank:
            self._recognition.apply(page.recognised, page.plain, page.site)
            self._end()
        elif taken.rescued.pictures and desk is not None:
            self._session.jobs.write(
                lambda: desk.receiving.with_pictures(taken.rescued),
                lambda illustrated: self._put(paste, taken.rescued, illustrated),
            )
        else:
            self._put(paste, taken.rescued, None)

    def _put(self, paste: _Paste, rescued: "Rescued", illustrated: "Illustrated | None") -> None:
        if not self._is_awaited(paste):
            return
        blocks = rescued.blocks if illustrated is None else illustrated.blocks
        if paste.place.document is not self._session.document or self._session.source is not None:
            self._notice.alert(
                "pasted", tr("Nothing was pasted, because another text was shown meanwhile. Paste it again.")
            )
        elif blocks:
            self._session.jobs.in_steps(
                self._pieces(paste, blocks), lambda: self._on_put(paste, rescued, illustrated)
            )
            return
        else:
            self._tell(rescued, illustrated, came=False)
        self._end()

    def _pieces(self, paste: _Paste, blocks: "tuple[Block, ...]") -> Iterator[None]:
        """Puts `blocks` in, a piece with each step, until the paste is given up."""
        document, cursor, at = paste.place.document, paste.place.cursor(), paste.place.start
        paste.cursor = cursor
        for _ in self._body.insert_at(cursor, blocks):
            self._let_follow(at, cursor)
            self._session.blocks_at_rest()  # else all of it is read at once when it is kept
            paste.revision, at = document.revision(), cursor.position()
            yield
            if not self._is_awaited(paste):
                return
        self._let_follow(at, cursor)

    def _let_follow(self, at: int, cursor: QTextCursor) -> None:
        """Let what else is wanted at the place `at` come behind what `cursor` has put in there."""
        for other in list(self._waiting)[1:]:
            if other.place.start == at:
                other.place.move(cursor.position(), cursor.position())

    def _on_put(self, paste: _Paste, rescued: "Rescued", illustrated: "Illustrated | None") -> None:
        if not self._is_awaited(paste):
            return
        pictures = illustrated.pictures if illustrated is not None else ()
        is_picture = illustrated is not None and len(illustrated.blocks) == len(pictures) == 1
        self._tell(rescued, illustrated, () if is_picture else said_of(pictures))
        if is_picture:
            self.picture_pasted.emit(paste.cursor, pictures[0])
        elif paste.then is not None and paste.cursor is not None:
            paste.then(Place.between(paste.place.document, paste.place.start, paste.cursor.position()))
        self._end()

    def _tell(
        self,
        rescued: "Rescued",
        illustrated: "Illustrated | None",
        more: Sequence[str] = (),
        *,
        came: bool = True,
    ) -> None:
        """Say what was left out, and `more`."""
        said = left_out_sentence(rescued.left_out, illustrated, came=came)
        if not came and not said:
            said = tr("There is no text to paste. Copy some first, then come back.")
        if lines := [*([said] if said else []), *more]:
            self._notice.tell("pasted", "\n".join(lines))
        else:
            self._notice.settle("pasted")


def _read(paste: _Paste) -> Taken | _TooMuch:
    """What was pasted, in a lane; too much is let go there, since that takes a moment, too."""
    taken = paste.read(paste.progress)
    blocks = taken.rescued.blocks
    letters = sum(len(block.text) for block in blocks)
    return _TooMuch(len(blocks), letters) if is_too_much(len(blocks), letters) else taken
