"""A pasted page becomes an article, in a step that can be taken back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.breaking import flagged
from newsroom_desktop.article.names import category_name
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.passage import replace_all
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.markup.blocks import Block

if TYPE_CHECKING:
    from newsroom_desktop.intake.page import Recognised

_FIELDS = ("headline", "kicker", "dateline", "category", "breaking")


@dataclass(frozen=True, slots=True)
class _Applied:
    """What a recognition has changed: the article before and after it, and which undo step it was."""

    before: Article
    after: Article
    undo_steps: int

    def fields_before(self) -> dict[str, Any]:
        return {name: getattr(self.before, name) for name in _FIELDS}

    def is_in(self, article: Article | None) -> bool:
        """Whether the fields of `article` are still as they were recognised."""
        return (
            article is not None
            and article.article_id == self.after.article_id
            and all(getattr(article, name) == getattr(self.after, name) for name in _FIELDS)
        )


class Recognition(QObject):
    """Fills the article with a page that was pasted, and says what was recognised."""

    def __init__(self, session: EditSession, body: BodyEdit, notice: NoticeBar) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._notice = notice
        self._applied: _Applied | None = None
        self._touches = 0
        session.changed.connect(self._on_edited)
        session.edited.connect(self._on_edited)
        session.opened.connect(self._on_opened)

    def apply(self, recognised: "Recognised", plain: tuple[Block, ...], site: Site) -> None:
        """Fill the open article, which is blank, with what was recognised; to undo it leaves `plain`."""
        article = self._session.article
        self._applied = None
        self._body.insert_blocks(plain)
        self._body.setFocus()
        if article is None:
            return
        replace_all(self._session.document, recognised.blocks, theme.body_look())
        breaking = flagged(article, now_ms()).breaking if recognised.breaking else None
        self._session.change(
            headline=recognised.headline,
            kicker=recognised.kicker,
            dateline=recognised.dateline,
            category=recognised.category,
            breaking=breaking,
        )
        self._body.show_top()
        self._touches = self._session.touches
        steps = self._session.document.availableUndoSteps()
        if self._session.article is not None:
            self._applied = _Applied(before=article, after=self._session.article, undo_steps=steps)
        self._notice.tell("recognised", _report(recognised, site), (tr("Undo: plain text"), self._undo))

    def _on_opened(self, _article: Article) -> None:
        self._touches = -1  # the session counts anew

    def _on_edited(self) -> None:
        """Withdraw the offer once something else was written, which it would take away."""
        article = self._session.article
        if self._applied is None or article is None or self._session.touches == self._touches:
            return
        if article.article_id != self._applied.after.article_id:
            return
        self._notice.settle("recognised")
        if self._session.document.availableUndoSteps() < self._applied.undo_steps:
            self._applied = None

    @property
    def is_last_step(self) -> bool:
        """Whether to undo now takes the recognition back."""
        applied, document = self._applied, self._session.document
        if applied is None or not applied.is_in(self._session.article):
            return False
        if document.availableUndoSteps() != applied.undo_steps:
            return False
        return self._session.touches == self._touches or self._body.hasFocus()

    def undo_requested(self) -> bool:
        """Take the recognition back if it is the last step; say whether that was so."""
        if not self.is_last_step:
            return False
        self._undo()
        return True

    def _undo(self) -> None:
        applied = self._applied
        if applied is None:
            return
        self._applied = None
        self._session.document.undo()
        self._session.document.clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)
        self._session.change(**applied.fields_before())
        self._notice.settle("recognised")
        self._body.show_top()


def _report(recognised: "Recognised", site: Site) -> str:
    found = [tr("headline")]
    if recognised.breaking:
        found.append(tr("breaking news"))
    if recognised.category:
        found.append(tr("category {name}", name=category_name(recognised.category, site)))
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
