"""What is pasted or dropped into the body: read beside the typing, in the way that suits it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.bounds import MOST_IN_CODE, MOST_LETTERS, is_text_too_much, text_too_much
from newsroom_desktop.gui.editor.clipboard import blocks_of
from newsroom_desktop.gui.editor.document import EXACT
from newsroom_desktop.gui.editor.passage import PIECE, WEIGHT_OF_BLOCK
from newsroom_desktop.gui.editor.paste.dialog import PasteDialog
from newsroom_desktop.gui.editor.paste.incoming import Incoming, Page, Place, Taken
from newsroom_desktop.gui.editor.paste.legacy import LegacyOffers
from newsroom_desktop.gui.editor.paste.recognition import Recognition
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.intake.page import Recognised
    from newsroom_desktop.intake.rescue.rescued import Rescued
    from newsroom_desktop.intake.rescue.ways import Way

_LONGEST_PAGE = 50_000
"""Code points of a page of a news site with all that stands around the story."""


class Pasting(QObject):
    """Takes what was copied: with its formats, as a page, as plain lines, or as the person says."""

    def __init__(
        self, session: EditSession, body: BodyEdit, notice: NoticeBar, recognition: Recognition
    ) -> None:
        super().__init__(body)
        self.incoming = Incoming(session, body, notice, recognition)
        self._session = session
        self._body = body
        self._notice = notice
        self.offers = LegacyOffers(session, self.incoming, notice)
        self._desk: Desk | None = None
        session.opened.connect(lambda _article: notice.settle("pasted"))

    def attach(self, desk: "Desk") -> None:
        """Read with `desk` from now on."""
        self._desk = desk
        self.incoming.attach(desk)
        self.offers.attach(desk)

    def paste(self, text: str, html: str = "") -> None:
        """Put what was copied in place of the selection; a page in a blank article is recognised."""
        desk = self._open_desk()
        if desk is None or self._is_refused(text):
            return
        may_be_page = self._session.is_blank and "\n" in text.strip() and len(text) <= _LONGEST_PAGE

        def read(progress: Progress) -> Taken:
            rescued = desk.receiving.rescued(text, html, progress)
            recognised = desk.receiving.recognise(text) if may_be_page else None
            return Taken(rescued, _page(desk, text, recognised, rescued) if recognised else None)

        self.incoming.add(self._place(), read, lambda place: self.offers.look(place, text, html))

    def paste_passage(self, data: bytes, text: str) -> None:
        """Put a passage of an article, copied as `data` and as `text`, in place of the selection."""
        desk = self._open_desk()
        if desk is None or self._is_refused(text):
            return

        def read(_progress: Progress) -> Taken:
            return Taken(desk.receiving.passage(blocks_of(data), text))

        self.incoming.add(self._place(), read)

    def paste_image(self, image: QImage) -> None:
        """Put a picture, which no file holds, in place of the selection."""

        def read(_progress: Progress) -> Taken:
            from newsroom_desktop.intake.rescue.rescued import (  # noqa: PLC0415 - brings markdown along
                Picture,
                Rescued,
            )

            return Taken(Rescued(blocks=(), pictures=(Picture(place=0, data=_png(image)),)))

        self.incoming.add(self._place(), read)

    def paste_plain(self) -> None:
        """Put the words of the clipboard in place of the selection, a paragraph for each line."""
        self.insert_lines(copied()[0])

    def insert_lines(self, text: str) -> None:
        """Put the lines of `text` in place of the selection, as paragraphs; a short text is there at once.

        Code takes blank ones too.
        """
        if not text:
            self.tell_empty()
            return
        desk, takes_all = self._open_desk(), self._body.kind_at_caret()[0] in EXACT
        if self._is_refused(text, MOST_IN_CODE if takes_all else MOST_LETTERS):
            return
        if desk is None or takes_all or len(text) + WEIGHT_OF_BLOCK * text.count("\n") <= PIECE:
            lines = [line for line in text.splitlines() if takes_all or line.strip()] or [text]
            start = self._body.textCursor().selectionStart()
            self._body.insert_lines(lines)
            if not takes_all:
                end = self._body.textCursor().position()
                self.offers.look(Place.between(self._session.document, start, end), text)
        else:
            self.incoming.add(
                self._place(),
                lambda _progress: Taken(desk.receiving.lines(text)),
                lambda place: self.offers.look(place, text),
            )

    def ask(self) -> None:
        """Show the ways in which the clipboard can be taken, and take it as the person says."""
        desk, place = self._open_desk(), self._place()
        text, html = copied()
        if desk is None or self._is_refused(text):
            return
        if not text.strip() and not html.strip():
            self.tell_empty()
            return
        dialog, progress = PasteDialog(self._body), Progress()
        dialog.rejected.connect(progress.cancel)

        def show(ways: "dict[Way, Rescued]") -> None:
            if isValid(dialog):  # else it was closed meanwhile
                dialog.show_ways({way.value: rescued.blocks for way, rescued in ways.items()})
                dialog.chosen.connect(
                    lambda name: self.incoming.add(place, lambda _progress: Taken(_by_name(ways, name)))
                )

        self._session.jobs.read(
            "paste ways", lambda: desk.receiving.ways(text, html, progress), show, lambda _error: None
        )
        dialog.open()

    def tell_empty(self) -> None:
        """Say that nothing was copied which could be put in; what is selected stays."""
        self._notice.tell("pasted", tr("There is no text to paste. Copy some first, then come back."))

    def _place(self) -> Place:
        return Place(self._body.textCursor())

    def _open_desk(self) -> "Desk | None":
        """The desk, while an article is open."""
        return self._desk if self._session.article is not None else None

    def _is_refused(self, text: str, most: int = MOST_LETTERS) -> bool:
        """Whether `text` is too much at once, which a person is told; before anything is read."""
        is_refused = len(text) > most or is_text_too_much(text)
        if is_refused:
            self._notice.alert("pasted", text_too_much(text, most))
        return is_refused


def copied() -> tuple[str, str]:
    """The text and the HTML on the clipboard."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none when it is empty
    if mime is None:
        return "", ""
    return mime.text(), mime.html() if mime.hasHtml() else ""


def _page(desk: "Desk", text: str, recognised: "Recognised", rescued: "Rescued") -> Page:
    blocks = desk.receiving.with_formats(recognised.blocks, rescued)
    return Page(replace(recognised, blocks=blocks), desk.receiving.plain_blocks(text), desk.site)


def _by_name(ways: "dict[Way, Rescued]", name: str) -> "Rescued":
    return next(rescued for way, rescued in ways.items() if way.value == name)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide takes a str and no bytes here
    return bytes(buffer.data().data())
