"""The open article: from the first key to the draft row, the revision and the preview."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.counts import Counts, count
from newsroom_desktop.gui.editor.composed import Composed, blocks_with, composed_now, letters_with
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.editor.letters import letters_of
from newsroom_desktop.gui.editor.sheets import Sheets
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, verbatim

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.editing import Opened
    from newsroom_desktop.publish.page import Page

DRAFT_PAUSE_MS = 400
DRAFT_LATEST_MS = 2_000
PREVIEW_PAUSE_MS = 120
LETTERS_FOR_A_MS = 1_000
"""The page of a long text waits longer, a millisecond for so many letters: it takes longer to be made, and
a key that comes meanwhile shares the interpreter with it."""

REVISION_PAUSE_MS = 30_000

_LINES = ("kicker", "headline", "deck")
"""Texts of an article that have a document of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An article on its way into the editor; `saved_ms` is None when no revision holds it."""

    article: Article
    blocks: tuple[Block, ...] = ()
    caret_cp: int = 0
    saved_ms: int | None = None
    is_draft: bool = False
    as_left: bool = False
    """Whether `blocks` are what still stands in the article's sheet."""


class EditSession(QObject):
    """Holds the only text that changes; everything that leaves it is a frozen value."""

    opened = Signal(object)
    """An Article now stands in the editor, its text in `document`."""
    edited = Signal()
    """Letters of the open article were changed."""
    changed = Signal(object)
    """The open Article after a field or the status was changed."""
    keeping_changed = Signal(object)
    page_made = Signal(object)
    counted = Signal(object)
    archive_changed = Signal(object)
    """The ids of articles whose rows are new."""
    save_failed = Signal(object)

    def __init__(self, jobs: Jobs, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self._sheets = Sheets(look, self._on_contents_changed, self)
        self._sheet = self._sheets.blank()
        self._source: QTextDocument | None = None
        self._desk: Desk | None = None
        self._article: Article | None = None
        self.caret_u16 = 0
        self._kept_caret_u16 = 0
        self._touches = 0
        self._held = 0
        self._waiting: list[Callable[[], None]] = []
        jobs.became_idle.connect(self._go_on)
        self._kept_touches = 0
        self._saved_touches = 0
        self._keeping = KeepingState(keeping=Keeping.NOTHING)
        self._composed: Composed | None = None
        self._draft_timer = self._timer(DRAFT_PAUSE_MS, self.keep_draft)
        self._draft_deadline = self._timer(DRAFT_LATEST_MS, self.keep_draft)
        self._preview_timer = self._timer(PREVIEW_PAUSE_MS, self.refresh)
        self._revision_timer = self._timer(REVISION_PAUSE_MS, lambda: self._save_with(Reason.IDLE))

    def _timer(self, pause_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        timer.timeout.connect(act)
        return timer

    def attach(self, desk: "Desk") -> None:
        """Work on the articles of `desk` from now on."""
        self._desk = desk

    @property
    def document(self) -> QTextDocument:
        """The text of the open article; each article has a document of its own."""
        return self._sheet.document

    def field(self, name: str) -> QTextDocument:
        """The document of the one-line text `name` of the open article, with what can be undone in it."""
        return self._sheet.field(name)

    @property
    def source(self) -> QTextDocument | None:
        """The body as Markdown that is written in place of `document`; None while that is."""
        return self._source

    def write_source(self, source: QTextDocument | None) -> None:
        """Take the body from the Markdown in `source` from now on, or from `document` again."""
        self._source = source
        if source is not None:
            source.contentsChanged.connect(self._on_contents_changed)

    @property
    def article(self) -> Article | None:
        """The open article with all fields as typed; its body is as last written."""
        return self._article

    @property
    def touches(self) -> int:
        """How often the open article was changed since it was opened."""
        return self._touches

    @property
    def keeping(self) -> KeepingState:
        """How safe the words are."""
        return self._keeping

    @property
    def is_blank(self) -> bool:
        """Whether the open article has no word in it."""
        text = self._source or self.document
        return self._article is not None and replace(self._article, body="").is_blank and text.isEmpty()

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that no revision holds."""
        return self._touches != self._saved_touches

    def blocks(self) -> tuple[Block, ...]:
        """The body as it stands on the screen, the word being composed included."""
        commit_composed()
        return self.blocks_at_rest()

    def blocks_at_rest(self) -> tuple[Block, ...]:
        """The body as it stands on the screen, without the word being composed, which goes on."""
        if self._source is not None:
            return (verbatim(letters_of(self._source)),)
        return self._sheet.mirror.blocks()

    # opening

    def start_new(self) -> None:
        """Leave what is open and begin an article; it has no row before the first key."""
        self.leave(lambda: self._show(Opening(article=self._attached().editing.create())))

    def open(self, article_id: str) -> None:
        """Leave what is open, then show the article with the caret where it was."""
        desk = self._attached()

        def load() -> None:
            left, touches = self._sheets.blocks_of(article_id), self._touches
            self.jobs.write(
                lambda: _opening(desk.editing.open(article_id), left),
                lambda opening: loaded(opening, touches),
            )

        def loaded(opening: Opening, touches: int) -> None:
            article = self._article
            if article is not None and article.article_id == article_id and self._touches != touches:
                self.open(article_id)  # it is open already, and was written in meanwhile
            else:
                self.leave(lambda: self._show(opening))

        self.leave(load)

    # what is on its way into the text

    def hold(self) -> None:
        """Let saving and leaving wait, from now to `release`, for something that comes into the text."""
        self._held += 1

    def release(self) -> None:
        """Go on with what waits for what has come."""
        self._held -= 1
        if self._held == 0:
            self._go_on()

    def _go_on(self) -> None:
        self._held = 0  # at idle what failed to come does not come any more
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def waits(self, act: Callable[[], None]) -> bool:
        """Whether `act` has to wait, and will be called."""
        if self._held and not self.jobs.is_idle:
            self._waiting.append(act)
            return True
        return False

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` once every word is in a revision; not at all when that fails."""
        if self.waits(lambda: self.leave(then)):
            return
        commit_composed()
        if self.has_unsaved and not (self.is_blank and self._keeping.at_ms is None):
            self._save_with(Reason.CLOSE, lambda: self.leave(then))
        elif self.caret_u16 != self._kept_caret_u16:
            self._keep_caret()
            then()
        else:
            then()

    def _keep_caret(self) -> None:
        desk, article, caret_cp = self._attached(), self._article, self._caret_cp()
        self._kept_caret_u16 = self.caret_u16
        if article is not None:
            self.jobs.write(lambda: desk.editing.keep_caret(article.article_id, caret_cp))

    def _show(self, opening: "Opening") -> None:
        self.stop()
        self._article = self._source = None
        article_id = opening.article.article_id
        if opening.as_left:
            self._sheet = self._sheets.take(article_id)
        else:
            self._sheet = self._sheets.filled(article_id, opening.blocks)
        text = self.document.toPlainText()
        self.caret_u16 = len(text[: opening.caret_cp].encode("utf-16-le")) // 2
        self._kept_caret_u16 = self.caret_u16
        self._touches = self._kept_touches = 0
        self._saved_touches = -1 if opening.is_draft else 0
        self._article = opening.article
        kept_ms = opening.article.updated_ms if opening.is_draft else opening.saved_ms
        keeping = Keeping.DRAFT if opening.is_draft else Keeping.SAVED
        self._set_keeping(keeping if kept_ms is not None else Keeping.NOTHING, kept_ms)
        self.opened.emit(opening.article)
        self.refresh()

    # changing

    def change(self, **fields: Any) -> None:
        """Set fields of the open article as a person typed or chose them."""
        if self._article is None:
            return
        changed = replace(self._article, **fields)
        if changed != self._article:
            self._article = changed
            self._touch()
            self.changed.emit(self._article)

    def move(self, step: Step) -> None:
        """Take the open article a step further, with a revision of all that was typed."""
        if self.waits(lambda: self.move(step)):
            return
        blocks = self.blocks()
        desk, article, touches = self._attached(), self._article, self._touches
        if article is None:
            return

        def work() -> "tuple[Article, Changes]":
            return desk.moving.move(desk.editing.composed(article, blocks), step)

        self.jobs.write(work, lambda answer: self._on_saved(answer, touches))

    def _on_contents_changed(self) -> None:
        if self._article is not None:
            self._touch()
            self.edited.emit()

    def _touch(self) -> None:
        if self._article is None:
            return
        self._article = replace(self._article, updated_ms=now_ms())
        self._touches += 1
        self._set_keeping(Keeping.TYPING, self._keeping.at_ms)
        self._draft_timer.start()
        if not self._draft_deadline.isActive():
            self._draft_deadline.start()
        letters = (self._source or self.document).characterCount()
        self._preview_timer.start(PREVIEW_PAUSE_MS + letters // LETTERS_FOR_A_MS)
        self._revision_timer.start()

    # keeping

    def keep_draft(self) -> None:
        """Write the draft row with what was typed up to now."""
        self._draft_timer.stop()
        self._draft_deadline.stop()
        if self._desk is None or self._article is None or self._kept_touches == self._touches:
            return
        desk, touches = self._desk, self._touches
        article, blocks = self._with_composed(self._article)
        caret_cp = self._caret_cp()

        def work() -> "tuple[Article, Changes]":
            return desk.editing.keep_draft(desk.editing.composed(article, blocks), caret_cp)

        def done(answer: "tuple[Article, Changes]") -> None:
            kept, changes = answer
            if self._take(kept):
                self._kept_touches = max(self._kept_touches, touches)
                if touches == self._touches:
                    self._set_keeping(Keeping.DRAFT, now_ms())
            self.archive_changed.emit(changes.article_ids)

        self.jobs.write(work, done, self._on_save_failed)

    def keep_composed(self) -> None:
        """Keep what is composed in the open article, or no more is, with the next draft."""
        before, self._composed = self._composed, composed_now()
        under_way = self._composed or before
        if self._composed != before and under_way is not None and self._holds(under_way.document):
            self._touch()

    def _holds(self, document: QTextDocument) -> bool:
        return document in (self.document, self._source, *map(self.field, _LINES))

    def _with_composed(self, article: Article) -> tuple[Article, tuple[Block, ...]]:
        """`article` and its blocks as they stand on the screen, with what is composed, which goes on."""
        blocks, composed = self.blocks_at_rest(), composed_now()
        if composed is None:
            return article, blocks
        if composed.document is self._source:
            return article, (verbatim(letters_with(composed)),)
        if composed.document is self.document:
            return article, blocks_with(composed, blocks)
        fields: dict[str, Any] = {
            name: letters_with(composed) for name in _LINES if self.field(name) is composed.document
        }
        return replace(article, **fields), blocks

    def save(self) -> None:
        """Make a revision of all that was typed up to now."""
        if self._article is not None and not self.waits(self.save):
            self._save_with(Reason.SAVE)

    def _save_with(self, reason: Reason, then: Callable[[], None] | None = None) -> None:
        blocks, caret_cp = self.blocks(), self._caret_cp()
        desk, article, touches = self._attached(), self._article, self._touches
        if article is None:
            return

        def work() -> "tuple[Article, Changes]":
            return desk.saving.save(desk.editing.composed(article, blocks), reason, caret_cp)

        def done(answer: "tuple[Article, Changes]") -> None:
            self._on_saved(answer, touches)
            if then is not None:
                then()

        self.jobs.write(work, done, self._on_save_failed)

    def _on_saved(self, answer: "tuple[Article, Changes]", touches: int) -> None:
        saved, changes = answer
        if self._take(saved):
            self._saved_touches = self._kept_touches = touches
            if touches == self._touches:
                self._draft_timer.stop()
                self._draft_deadline.stop()
                self._set_keeping(Keeping.SAVED, now_ms())
        self.archive_changed.emit(changes.article_ids)

    def _take(self, kept: Article) -> bool:
        """Take over what the desk decides (body, status, published slug); the fields stay as typed since."""
        if self._article is None or self._article.article_id != kept.article_id:
            return False
        slug = self._article.slug or (kept.slug if kept.published_ms is not None else "")
        taken = replace(
            self._article, body=kept.body, status=kept.status, published_ms=kept.published_ms, slug=slug
        )
        if taken != self._article:
            self._article = taken
            self.changed.emit(taken)
        return True

    def take_published(self, kept: Article) -> None:
        """Show what an export has made of the open article's status, and its page with the time of it."""
        if self._take(kept):
            self.refresh()

    def _on_save_failed(self, error: DeskError) -> None:
        self._set_keeping(Keeping.FAILED, self._keeping.at_ms)
        self._draft_deadline.start()
        self.save_failed.emit(error)

    def _set_keeping(self, keeping: Keeping, at_ms: int | None) -> None:
        state = KeepingState(keeping=keeping, at_ms=at_ms)
        if state != self._keeping:
            self._keeping = state
            self.keeping_changed.emit(state)

    # showing

    def refresh(self) -> None:
        """Make the page and the counts of what stands in the editor."""
        if self._desk is None or self._article is None:
            return
        desk, article, blocks = self._desk, self._article, self.blocks_at_rest()

        def work() -> "tuple[Page, Counts]":
            written = desk.editing.composed(article, blocks)
            return desk.publishing.page(written), count(desk.editing.shown_text(written))

        def done(answer: "tuple[Page, Counts]") -> None:
            page, counts = answer
            self.page_made.emit(page)
            self.counted.emit(counts)

        self.jobs.read("page", work, done)

    def _caret_cp(self) -> int:
        before = self.document.toPlainText().encode("utf-16-le")[: 2 * self.caret_u16]
        return len(before.decode("utf-16-le", "ignore"))

    def _attached(self) -> "Desk":
        if self._desk is None:
            raise RuntimeError("no desk is attached yet")
        return self._desk

    def stop(self) -> None:
        """Keep and show nothing by itself any more, until something is changed."""
        for timer in (self._draft_timer, self._draft_deadline, self._preview_timer, self._revision_timer):
            timer.stop()


def _opening(answer: "Opened", left: tuple[Block, ...] | None) -> Opening:
    from newsroom_desktop.markup.read import normalised  # noqa: PLC0415  (brings markdown: after the paint)

    return Opening(
        article=answer.article,
        blocks=answer.blocks,
        caret_cp=answer.caret_cp,
        saved_ms=answer.saved_ms,
        is_draft=answer.is_draft,
        as_left=left is not None and normalised(left) == answer.blocks,
    )
