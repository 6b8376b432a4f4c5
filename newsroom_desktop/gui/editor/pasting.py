"""What is pasted or dropped into the body: read beside the typing, put where it was wanted, told about."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from shiboken6 import isValid

from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import EXACT
from newsroom_desktop.gui.editor.left_out import left_out_sentence
from newsroom_desktop.gui.editor.paste_dialog import PasteDialog
from newsroom_desktop.gui.editor.recognition import Recognition
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.picture_facts import said_of

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.article.site import Site
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.receiving import Illustrated
    from newsroom_desktop.intake.page import Recognised
    from newsroom_desktop.intake.rescue.rescued import Rescued
    from newsroom_desktop.intake.rescue.ways import Way
    from newsroom_desktop.markup.blocks import Block


PROGRESS_PAUSE_MS = 400
"""What takes longer is told, and can be given up."""

MOST_LETTERS = 400_000
"""Code points that are put in at once: the window stands still for 0.6 s."""

MOST_BLOCKS = 5_000
"""Paragraphs likewise: 0.5 s."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that was recognised, its paragraphs as plain text, and the site that it is for."""

    recognised: "Recognised"
    plain: "tuple[Block, ...]"
    site: "Site"


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a clipboard came to; `page` only where a blank article may become one."""

    rescued: "Rescued"
    page: _Page | None = None


class _Place:
    """What was selected when something was pasted; what is typed there since stands behind it.

    Two cursors, since one would take what is typed between its two ends for selected.
    """

    def __init__(self, cursor: QTextCursor) -> None:
        self.document = cursor.document()
        self._ends = QTextCursor(cursor), QTextCursor(cursor)
        self.move(cursor.selectionStart(), cursor.selectionEnd())
        for end in self._ends:
            end.setKeepPositionOnInsert(True)

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
    """One paste on its way: where it belongs, and how it is read."""

    place: _Place
    read: Callable[[], _Taken]


class Pasting(QObject):
    """Puts what comes in where the caret was, one after the other, each as one step of undo."""

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
        session.opened.connect(lambda _article: notice.settle("pasted"))

    def attach(self, desk: "Desk") -> None:
        """Read with `desk` from now on."""
        self._desk = desk

    def paste(self, text: str, html: str = "") -> None:
        """Put what was copied in place of the selection; a page in a blank article is recognised."""
        desk = self._desk
        if desk is None or self._session.article is None:
            return
        may_be_page = self._session.is_blank and "\n" in text.strip()

        def read() -> _Taken:
            rescued = desk.receiving.rescued(text, html)
            recognised = desk.receiving.recognise(text) if may_be_page else None
            return _Taken(rescued, _page(desk, text, recognised, rescued) if recognised else None)

        self._add(_Place(self._body.textCursor()), read)

    def paste_image(self, image: QImage) -> None:
        """Put a picture, which no file holds, in place of the selection."""

        def read() -> _Taken:
            from newsroom_desktop.intake.rescue.rescued import (  # noqa: PLC0415 - brings markdown along
                Picture,
                Rescued,
            )

            return _Taken(Rescued(blocks=(), pictures=(Picture(place=0, data=_png(image)),)))

        self._add(_Place(self._body.textCursor()), read)

    def paste_plain(self) -> None:
        """Put the words of the clipboard in place of the selection, a paragraph for each line."""
        self.insert_lines(copied()[0])

    def insert_lines(self, text: str) -> None:
        """Put the lines of `text` in place of the selection now, as paragraphs; code takes blank ones too."""
        takes_all = self._body.kind_at_caret()[0] in EXACT
        lines = [line for line in text.splitlines() if takes_all or line.strip()] or [text]
        if self._fits(len(lines), len(text)):
            self._body.insert_lines(lines)

    def ask(self) -> None:
        """Show the ways in which the clipboard can be taken, and take it as the person says."""
        desk, place = self._desk, _Place(self._body.textCursor())
        text, html = copied()
        if desk is None or self._session.article is None:
            return
        if not text.strip() and not html.strip():
            self._notice.tell("pasted", tr("There is no text to paste. Copy some first, then come back."))
            return
        dialog = PasteDialog(self._body)

        def show(ways: "dict[Way, Rescued]") -> None:
            if isValid(dialog):  # else it was closed meanwhile
                dialog.show_ways({way.value: rescued.blocks for way, rescued in ways.items()})
                dialog.chosen.connect(lambda name: self._add(place, lambda: _Taken(_by_name(ways, name))))

        self._session.jobs.read("paste ways", lambda: desk.receiving.ways(text, html), show)
        dialog.open()

    # one after the other

    def _add(self, place: _Place, read: Callable[[], _Taken]) -> None:
        if self._session.jobs.is_idle:
            self._waiting.clear()  # what still waits has failed, and was told as a bug
        self._session.hold()
        self._waiting.append(_Paste(place, read))
        if len(self._waiting) == 1:
            self._begin()

    def _begin(self) -> None:
        paste = self._waiting[0]
        self._late_timer.start()
        self._session.jobs.read(f"paste {id(paste)}", paste.read, lambda taken: self._on_read(paste, taken))

    def _on_late(self) -> None:
        if self._waiting:
            self._notice.tell("pasting", tr("What was pasted is being read…"), (tr("Cancel"), self.cancel))

    def cancel(self) -> None:
        """Give up what is being read; the text stays as it is."""
        if self._waiting:
            self._taken()
            self._go_on()

    def _taken(self) -> _Paste:
        """The paste whose turn it is, which is not awaited any more."""
        self._late_timer.stop()
        self._notice.settle("pasting")
        return self._waiting.popleft()

    def _is_awaited(self, paste: _Paste) -> bool:
        return bool(self._waiting) and self._waiting[0] is paste

    def _on_read(self, paste: _Paste, taken: _Taken) -> None:
        if not self._is_awaited(paste):
            return
        desk = self._desk
        page = taken.page
        if page is not None and self._session.is_blank and self._page_fits(page):
            self._taken()
            self._recognition.apply(page.recognised, page.plain, page.site)
            self._go_on()
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
        place = self._taken().place
        blocks = rescued.blocks if illustrated is None else illustrated.blocks
        is_lacking = illustrated is not None and (illustrated.missing or illustrated.refused)
        if place.document is not self._session.document or self._session.source is not None:
            self._notice.alert(
                "pasted", tr("Nothing was pasted, because another text was shown meanwhile. Paste it again.")
            )
        elif blocks and self._fits(len(blocks), sum(len(block.text) for block in blocks)):
            start, cursor = place.start, place.cursor()
            self._body.insert_at(cursor, blocks)
            for other in self._waiting:
                if other.place.start == start:
                    other.place.move(cursor.position(), cursor.position())
            pictures = illustrated.pictures if illustrated is not None else ()
            if len(blocks) == len(pictures) == 1:
                self._tell(rescued, illustrated)
                self.picture_pasted.emit(cursor, pictures[0])
            else:
                self._tell(rescued, illustrated, said_of(pictures))
        elif is_lacking and not blocks:
            self._tell(rescued, illustrated, came=False)
        self._go_on()

    def _page_fits(self, page: _Page) -> bool:
        return len(page.plain) <= MOST_BLOCKS and len(page.recognised.body) <= MOST_LETTERS

    def _fits(self, blocks: int, letters: int) -> bool:
        """Whether so much can be put in at once; a person is told when it cannot."""
        if blocks <= MOST_BLOCKS and letters <= MOST_LETTERS:
            return True
        sentence = tr(
            "This is too much to paste at once: {n} letters. Save it as a text file and open that, or copy"
            " less of it.",
            n=grouped(letters),
        )
        self._notice.alert("pasted", sentence)
        return False

    def _go_on(self) -> None:
        self._session.release()
        if self._waiting:
            self._begin()

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
        if lines := [*([said] if said else []), *more]:
            self._notice.tell("pasted", "\n".join(lines))
        else:
            self._notice.settle("pasted")


def copied() -> tuple[str, str]:
    """The text and the HTML on the clipboard."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none when it is empty
    if mime is None:
        return "", ""
    return mime.text(), mime.html() if mime.hasHtml() else ""


def _page(desk: "Desk", text: str, recognised: "Recognised", rescued: "Rescued") -> _Page:
    blocks = desk.receiving.with_formats(recognised.blocks, rescued)
    return _Page(replace(recognised, blocks=blocks), desk.receiving.plain_blocks(text), desk.site)


def _by_name(ways: "dict[Way, Rescued]", name: str) -> "Rescued":
    return next(rescued for way, rescued in ways.items() if way.value == name)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide takes a str and no bytes here
    return bytes(buffer.data().data())
