"""A pasted page becomes an article, in a step that can be taken back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.breaking import flagged
from newsroom_desktop.article.names import category_name
from newsroom_desktop.article.site import Site
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Applied:
    """What a recognition has changed: the article and the steps of undo before and after it."""

    before: Article
    after: Article
    steps_before: int
    steps_after: int
    report: str


class Recognition(QObject):
    """Fills the article with a page that was pasted, and says what was recognised."""

    def __init__(self, session: EditSession, body: BodyEdit, notice: NoticeBar) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._notice = notice
        self._applied: _Applied | None = None
        self._undone: _Applied | None = None
        self._touches = 0
        session.changed.connect(self._on_edited)
        session.edited.connect(self._on_edited)
        session.opened.connect(self._on_opened)

    def apply(self, recognised: "Recognised", plain: tuple[Block, ...], site: Site) -> None:
        """Fill the open article, which is blank, with what was recognised; to undo it leaves `plain`."""
        article = self._session.article
        self._applied = self._undone = None
        self._body.insert_blocks(plain)
        self._body.setFocus()
        if article is None:
            return
        document = self._session.document
        steps_before = document.availableUndoSteps()
        replace_all(document, recognised.blocks, theme.body_look())
        breaking = flagged(article, self._session.now()).breaking if recognised.breaking else None
        self._session.change(
            headline=recognised.headline,
            kicker=recognised.kicker,
            dateline=recognised.dateline,
            category=recognised.category,
            breaking=breaking,
        )
        applied = _Applied(
            before=article,
            after=self._session.article or article,
            steps_before=steps_before,
            steps_after=document.availableUndoSteps(),
            report=_report(recognised, site),
        )
        self._show(applied)

    def _show(self, applied: _Applied) -> None:
        """Offer to take back what was applied just now."""
        self._body.show_top()
        self._touches = self._session.touches
        self._applied = applied
        self._notice.tell("recognised", applied.report, (tr("Undo: plain text"), self._undo))

    def _on_opened(self, _article: Article) -> None:
        self._touches = -1  # the session counts anew

    def _on_edited(self) -> None:
        """Withdraw the offers once something else was written, which they would take away."""
        article, document = self._session.article, self._session.document
        if self._undone is not None and _is_open(self._undone, article) and not document.isRedoAvailable():
            self._undone = None
        if self._applied is None or self._session.touches == self._touches:
            return
        if not _is_open(self._applied, article):
            return
        self._notice.settle("recognised")
        if document.availableUndoSteps() < self._applied.steps_after:
            self._applied = None

    @property
    def is_last_step(self) -> bool:
        """Whether to undo now takes the recognition back."""
        applied, document = self._applied, self._session.document
        if applied is None or not _has_fields(self._session.article, applied.after):
            return False
        return document.availableUndoSteps() == applied.steps_after and self._is_meant

    @property
    def is_next_step(self) -> bool:
        """Whether to redo now is about the recognition that was taken back."""
        undone, document = self._undone, self._session.document
        if undone is None or not _is_open(undone, self._session.article):
            return False
        is_next = document.isRedoAvailable() and document.availableUndoSteps() == undone.steps_before
        return is_next and self._is_meant

    @property
    def _is_meant(self) -> bool:
        """Whether a key is about the body: nothing was written elsewhere since, or the body has the focus."""
        return self._session.touches == self._touches or self._body.hasFocus()

    def undo_requested(self) -> bool:
        """Take the recognition back if it is the last step; say whether that was so."""
        if not self.is_last_step:
            return False
        self._undo()
        return True

    def redo_requested(self) -> bool:
        """Recognise again what was taken back, if that is the next step; say whether that was so.

        What was written in a field meanwhile stays: the text without the fields would lose its headline.
        """
        undone = self._undone
        if undone is None or not self.is_next_step:
            return False
        if _has_fields(self._session.article, undone.before):
            self._undone = None
            self._session.document.redo()
            self._session.change(**_fields(undone.after))
            self._show(undone)
        else:
            sentence = tr(
                "The page was not recognised again, because its headline or details were written meanwhile."
                " Paste it into a new article."
            )
            self._notice.tell("recognised", sentence)
        return True

    def _undo(self) -> None:
        applied = self._applied
        if applied is None:
            return
        self._applied = None
        self._session.document.undo()
        self._session.change(**_fields(applied.before))
        self._undone, self._touches = applied, self._session.touches
        self._notice.settle("recognised")
        self._body.show_top()


def _fields(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in _FIELDS}


def _is_open(applied: _Applied, article: Article | None) -> bool:
    return article is not None and article.article_id == applied.before.article_id


def _has_fields(article: Article | None, of: Article) -> bool:
    """Whether `article` is the same as `of`, and its fields are still so."""
    return article is not None and article.article_id == of.article_id and _fields(article) == _fields(of)


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
