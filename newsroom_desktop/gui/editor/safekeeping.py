"""Every word of the open article in the archive: the draft row after a pause, then the revision."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.editor.open_article import OpenArticle
from newsroom_desktop.gui.editor.opening import Opening
from newsroom_desktop.gui.jobs import Jobs

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk

DRAFT_PAUSE_MS = 400
DRAFT_LATEST_MS = 1_500
"""After the first key that is in no draft yet: half a second is left for the way to the disk, as nobody may
lose more than two."""

REVISION_PAUSE_MS = 30_000


class Safekeeping(QObject):
    """Writes down what is typed, and knows how safe it is."""

    keeping_changed = Signal(object)
    archive_changed = Signal(object)
    """The ids of articles whose rows are new."""
    save_failed = Signal(object)

    def __init__(self, jobs: Jobs, open_article: OpenArticle) -> None:
        super().__init__(open_article)
        self._jobs = jobs
        self._open = open_article
        self._desk: Desk | None = None
        self._keeping = KeepingState(keeping=Keeping.NOTHING)
        self._kept_touches = 0
        self._saved_touches = 0
        self._kept_caret_u16 = 0
        self._draft_timer = self._timer(DRAFT_PAUSE_MS, self.keep_draft)
        self._draft_deadline = self._timer(DRAFT_LATEST_MS, self.keep_draft)
        self._revision_timer = self._timer(REVISION_PAUSE_MS, lambda: self.save(Reason.IDLE))
        open_article.touched.connect(self._on_touched)

    def _timer(self, pause_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause_ms)
        timer.timeout.connect(act)
        return timer

    def attach(self, desk: "Desk") -> None:
        """Keep the words in the archive of `desk` from now on."""
        self._desk = desk

    def stop(self) -> None:
        """Keep nothing by itself any more, until something is changed."""
        for timer in (self._draft_timer, self._draft_deadline, self._revision_timer):
            timer.stop()

    def begin(self, opening: Opening) -> None:
        """Nothing was typed yet in the article of `opening`, which is the open one now."""
        self._kept_caret_u16 = self._open.caret_u16
        self._kept_touches = 0
        self._saved_touches = -1 if opening.is_draft else 0
        kept_ms = opening.article.updated_ms if opening.is_draft else opening.saved_ms
        keeping = Keeping.DRAFT if opening.is_draft else Keeping.SAVED
        self._set_keeping(keeping if kept_ms is not None else Keeping.NOTHING, kept_ms)

    @property
    def keeping(self) -> KeepingState:
        """How safe the words are."""
        return self._keeping

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that no revision holds."""
        return self._open.touches != self._saved_touches

    @property
    def must_save(self) -> bool:
        """Whether it may not be left without a revision; an empty article that was never kept may."""
        return self.has_unsaved and not (self._open.is_blank and self._keeping.at_ms is None)

    # the draft row

    def _on_touched(self) -> None:
        self._set_keeping(Keeping.TYPING, self._keeping.at_ms)
        self._draft_timer.start()
        if not self._draft_deadline.isActive():
            self._draft_deadline.start()
        self._revision_timer.start()

    def keep_draft(self) -> None:
        """Write the draft row with what was typed up to now."""
        self._draft_timer.stop()
        self._draft_deadline.stop()
        desk, article, touches = self._desk, self._open.article, self._open.touches
        if desk is None or article is None or self._kept_touches == touches:
            return
        article, blocks = self._open.with_composed(article)
        caret_cp = self._open.caret_cp

        def work() -> "tuple[Article, Changes]":
            return desk.editing.keep_draft(desk.editing.composed(article, blocks), caret_cp)

        def done(answer: "tuple[Article, Changes]") -> None:
            kept, changes = answer
            if self._open.take(kept):
                self._kept_touches = max(self._kept_touches, touches)
                if touches == self._open.touches:
                    self._set_keeping(Keeping.DRAFT, now_ms())
            self.archive_changed.emit(changes.article_ids)

        self._jobs.write(work, done, self._on_save_failed)

    def keep_caret(self) -> None:
        """Write down where the caret stands, when it has moved since that was done."""
        desk, article, caret_u16 = self._desk, self._open.article, self._open.caret_u16
        if desk is None or article is None or caret_u16 == self._kept_caret_u16:
            return
        self._kept_caret_u16, caret_cp = caret_u16, self._open.caret_cp
        self._jobs.write(lambda: desk.editing.keep_caret(article.article_id, caret_cp))

    # the revision

    def save(self, reason: Reason, then: Callable[[], None] | None = None) -> None:
        """Make a revision of all that was typed up to now, and call `then` once it is made."""
        blocks, caret_cp = self._open.blocks(), self._open.caret_cp
        desk, article, touches = self._desk, self._open.article, self._open.touches
        if desk is None or article is None:
            return

        def work() -> "tuple[Article, Changes]":
            return desk.saving.save(desk.editing.composed(article, blocks), reason, caret_cp)

        def done(answer: "tuple[Article, Changes]") -> None:
            self._on_saved(answer, touches)
            if then is not None:
                then()

        self._jobs.write(work, done, self._on_save_failed)

    def move(self, step: Step) -> None:
        """Take the open article a step further, with a revision of all that was typed."""
        blocks = self._open.blocks()
        desk, article, touches = self._desk, self._open.article, self._open.touches
        if desk is None or article is None:
            return

        def work() -> "tuple[Article, Changes]":
            return desk.moving.move(desk.editing.composed(article, blocks), step)

        self._jobs.write(work, lambda answer: self._on_saved(answer, touches))

    def _on_saved(self, answer: "tuple[Article, Changes]", touches: int) -> None:
        saved, changes = answer
        if self._open.take(saved):
            self._saved_touches = self._kept_touches = touches
            if touches == self._open.touches:
                self._draft_timer.stop()
                self._draft_deadline.stop()
                self._set_keeping(Keeping.SAVED, now_ms())
        self.archive_changed.emit(changes.article_ids)

    def _on_save_failed(self, error: DeskError) -> None:
        self._set_keeping(Keeping.FAILED, self._keeping.at_ms)
        self._draft_deadline.start()
        self.save_failed.emit(error)

    def _set_keeping(self, keeping: Keeping, at_ms: int | None) -> None:
        state = KeepingState(keeping=keeping, at_ms=at_ms)
        if state != self._keeping:
            self._keeping = state
            self.keeping_changed.emit(state)
