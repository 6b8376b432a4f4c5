"""A pasted page becomes an article, in a step that can be taken back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from newsroom_desktop.article.breaking import flagged
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import replace_all
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.markup.blocks import Block

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.intake.page import Recognised

_FIELDS = ("headline", "kicker", "dateline", "category", "breaking")


@dataclass(frozen=True, slots=True)
class _Applied:
    """What a recognition has changed: the fields as they were, and where its undo step lies."""

    article_id: str
    fields: dict[str, Any]
    undo_steps: int
    touches: int


class Recognition(QObject):
    """Reads pasted text off the GUI thread, fills the article and says what was recognised."""

    def __init__(self, session: EditSession, body: BodyEdit, notice: NoticeBar) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._notice = notice
        self._desk: Desk | None = None
        self._applied: _Applied | None = None

    def attach(self, desk: "Desk") -> None:
        """Recognise with `desk` from now on."""
        self._desk = desk

    def read(self, text: str) -> None:
        """Recognise `text`; without a page in it, it stays plain text."""
        if self._desk is None or self._session.article is None:
            return
        receiving, article_id = self._desk.receiving, self._session.article.article_id

        def work() -> "tuple[tuple[Block, ...], Recognised | None]":
            return receiving.plain_blocks(text), receiving.recognise(text)

        def done(answer: "tuple[tuple[Block, ...], Recognised | None]") -> None:
            article = self._session.article
            if article is not None and article.article_id == article_id:
                self._fill(*answer)

        self._session.jobs.read("recognise", work, done)

    def _fill(self, plain: tuple[Block, ...], recognised: "Recognised | None") -> None:
        self._body.insert_blocks(plain)
        article = self._session.article
        if recognised is None or article is None:
            return
        before = {name: getattr(article, name) for name in _FIELDS}
        replace_all(self._session.document, recognised.blocks, theme.body_look())
        breaking = flagged(article, now_ms()).breaking if recognised.breaking else None
        self._session.change(
            headline=recognised.headline,
            kicker=recognised.kicker,
            dateline=recognised.dateline,
            category=recognised.category,
            breaking=breaking,
        )
        steps = self._session.document.availableUndoSteps()
        self._applied = _Applied(article.article_id, before, steps, self._session.touches)
        self._notice.tell("recognised", _report(recognised), (tr("Undo: plain text"), self._undo))

    def undo_requested(self) -> bool:
        """Take the recognition back if it is the last step; say whether that was so."""
        applied, article = self._applied, self._session.article
        if applied is None or article is None or article.article_id != applied.article_id:
            return False
        if self._session.document.availableUndoSteps() != applied.undo_steps:
            return False
        if self._session.touches != applied.touches and not self._body.hasFocus():
            return False
        self._undo()
        return True

    def _undo(self) -> None:
        applied, article = self._applied, self._session.article
        if applied is None or article is None or article.article_id != applied.article_id:
            return
        while self._session.document.availableUndoSteps() >= applied.undo_steps:
            self._session.document.undo()
        self._session.change(**applied.fields)
        self._applied = None
        self._notice.settle("recognised")


def _report(recognised: "Recognised") -> str:
    found = [tr("headline")]
    if recognised.breaking:
        found.append(tr("breaking news"))
    if recognised.category:
        found.append(tr("category {name}", name=recognised.category))
    if recognised.dateline:
        found.append(tr("dateline {place}", place=recognised.dateline))
    found.append(tr_n("{n} paragraph", "{n} paragraphs", len(recognised.blocks)))
    report = tr("Recognised: {parts}.", parts=", ".join(found))
    if recognised.left_out:
        lines = tr_n(
            "{n} line of the site left out.", "{n} lines of the site left out.", len(recognised.left_out)
        )
        report = f"{report} {lines}"
    return report
