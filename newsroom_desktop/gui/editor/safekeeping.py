"""Every word of the open article in the archive: the draft row after a pause, then the revision."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveBusy, ArchiveRefused, DeskError
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.gui.editor.composed import composed_now
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.editor.open_article import OpenArticle
from newsroom_desktop.gui.editor.opening import Opening
from newsroom_desktop.gui.editor.rescue import Rescue
from newsroom_desktop.gui.jobs import Failed, Jobs

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk

    Kept = tuple[Article, Changes]
    """An article as it was kept, and the rows that are new."""

DRAFT_PAUSE_MS = 400
DRAFT_LATEST_MS = 1_000
"""After the first key that is in no draft yet: a second is left for the way to the disk, as nobody may lose
more than two, also where the machine has much else to do."""

REVISION_PAUSE_MS = 30_000
LATE_MS = 2_000
"""What the archive has not answered after so long is told as if it had refused."""

AGAIN_MS = 1_000
"""So long after a refusal it is tried again."""


class _Writing:
    """Work in the write lane that knows when it has ended, which is before that is answered."""

    def __init__(self, work: "Callable[[], Kept]") -> None:
        self._work = work
        self.has_ended = False

    def __call__(self) -> "Kept":
        try:
            return self._work()
        finally:
            self.has_ended = True


class Safekeeping(QObject):
    """Writes down what is typed, and knows how safe it is.

    What the archive does not take goes into a rescue file and is tried again, until it has taken it.
    """

    keeping_changed = Signal(object)
    archive_changed = Signal(object)
    """The ids of articles whose rows are new."""

    def __init__(self, jobs: Jobs, open_article: OpenArticle) -> None:
        super().__init__(open_article)
        self._jobs = jobs
        self._open = open_article
        self._rescue = Rescue(jobs, open_article)
        self._desk: Desk | None = None
        self.sitting: Sitting | None = None
        """What the verbs that keep the open article are given; None before one is open."""
        self._keeping = KeepingState(keeping=Keeping.NOTHING)
        self._kept_touches = 0
        self._saved_touches = 0
        self._kept_caret_u16 = 0
        self._writing: _Writing | None = None
        self._is_stopped = False
        self._owed: Reason | None = None
        """Why a revision was to be made that the archive did not take."""
        self._draft_timer = self._timer(DRAFT_PAUSE_MS, self.keep_draft)
        self._draft_deadline = self._timer(DRAFT_LATEST_MS, self.keep_draft)
        self._again_timer = self._timer(AGAIN_MS, self.keep_draft)
        self._late_timer = self._timer(LATE_MS, self._on_late)
        self._revision_timer = self._timer(REVISION_PAUSE_MS, lambda: self.save(Reason.IDLE))
        open_article.touched.connect(self._on_touched)
        self._rescue.changed.connect(self._on_rescue_changed)

    def _timer(self, pause_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause_ms)
        timer.timeout.connect(act)
        return timer

    def attach(self, desk: "Desk") -> None:
        """Keep the words in the archive of `desk` from now on."""
        self._desk = desk
        self._rescue.attach(desk)

    def stop(self) -> None:
        """Keep nothing by itself any more, until something is changed."""
        self._is_stopped = True
        for timer in (
            self._draft_timer,
            self._draft_deadline,
            self._again_timer,
            self._late_timer,
            self._revision_timer,
        ):
            timer.stop()

    def begin(self, opening: Opening) -> None:
        """Nothing was typed yet in the article of `opening`, which is the open one now."""
        self.sitting = opening.sitting
        self._kept_caret_u16 = self._open.caret_u16
        self._kept_touches = 0
        self._saved_touches = -1 if opening.is_draft else 0
        self._owed = None
        self._rescue.begin()
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

    @property
    def kept_touches(self) -> int:
        """How often the article had been touched when the archive last took it."""
        return self._kept_touches

    @property
    def fields_touched(self) -> frozenset[str]:
        """The fields that were set since the archive last took the article."""
        return self._open.fields_since(self._kept_touches)

    @property
    def _is_failing(self) -> bool:
        return self._keeping.keeping is Keeping.FAILED

    # the draft row

    def _on_touched(self) -> None:
        if not self._is_failing:
            self._set_keeping(Keeping.TYPING, self._keeping.at_ms)
        self._draft_timer.start()
        if not self._draft_deadline.isActive():
            self._draft_deadline.start()
        self._revision_timer.start()

    def keep_draft(self) -> None:
        """Write the draft row with what was typed up to now, and the rescue file where it does not go in."""
        self._draft_timer.stop()
        self._draft_deadline.stop()
        desk, article, touches = self._desk, self._open.article, self._open.touches
        is_new = self._kept_touches != touches or self._is_failing
        if desk is None or article is None or not is_new:
            return
        if self._is_failing:
            self._rescue.keep()
        if self._writing is not None and not self._writing.has_ended:
            self._draft_timer.start()  # what is typed till then goes along
            return
        article, blocks = self._open.with_composed(article)
        caret_cp, touched, sitting = self._open.caret_cp, self.fields_touched, self.sitting

        def done(answer: "Kept") -> None:
            kept, changes = answer
            if self._open.take(kept, touches):
                self._kept_touches = max(self._kept_touches, touches)
                if self._owed is None:
                    self._on_taken(touches, Keeping.DRAFT)
                elif composed_now() is None:
                    self.save(self._owed)
                else:
                    self._again_timer.start()
            self.archive_changed.emit(changes.article_ids)

        self._give(
            lambda: desk.editing.keep_draft(
                desk.editing.composed(article, blocks), caret_cp, touched, sitting
            ),
            done,
            self._on_refused,
        )

    def keep_caret(self) -> None:
        """Write down where the caret stands, when it has moved since that was done."""
        desk, article, caret_u16 = self._desk, self._open.article, self._open.caret_u16
        if desk is None or article is None or caret_u16 == self._kept_caret_u16:
            return
        if desk.reading_only is not None:
            return
        self._kept_caret_u16, caret_cp = caret_u16, self._open.caret_cp
        self._jobs.write(lambda: desk.editing.keep_caret(article.article_id, caret_cp))

    # the revision

    def save(
        self, reason: Reason, then: Callable[[], None] | None = None, refused: Failed | None = None
    ) -> None:
        """Make a revision of all that was typed up to now; then `then` is called, else `refused`."""
        blocks, caret_cp = self._open.blocks(), self._open.caret_cp
        desk, article, touches = self._desk, self._open.article, self._open.touches
        touched, sitting = self.fields_touched, self.sitting
        if desk is None or article is None:
            return

        def done(answer: "Kept") -> None:
            self._on_saved(answer, touches)
            if then is not None:
                then()

        def failed(error: DeskError) -> None:
            self._owed = reason
            self._on_refused(error)
            if refused is not None:
                refused(error)

        self._give(
            lambda: desk.saving.save(
                desk.editing.composed(article, blocks), reason, caret_cp, touched, sitting
            ),
            done,
            failed,
        )

    def move(self, step: Step) -> None:
        """Take the open article a step further, with a revision of all that was typed."""
        blocks = self._open.blocks()
        desk, article, touches = self._desk, self._open.article, self._open.touches
        touched, sitting = self.fields_touched, self.sitting
        if desk is None or article is None:
            return

        def failed(error: DeskError) -> None:
            self._jobs.refused.emit(error)
            if isinstance(error, ArchiveRefused):
                self._on_refused(error)
            elif self._is_failing:  # the answer came late
                self.keep_draft()

        self._give(
            lambda: desk.moving.move(desk.editing.composed(article, blocks), step, touched, sitting),
            lambda answer: self._on_saved(answer, touches),
            failed,
        )

    def _on_saved(self, answer: "Kept", touches: int) -> None:
        saved, changes = answer
        if self._open.take(saved, touches):
            self._saved_touches = self._kept_touches = touches
            self._owed = None
            if touches == self._open.touches:
                self._draft_timer.stop()
                self._draft_deadline.stop()
            self._on_taken(touches, Keeping.SAVED)
        self.archive_changed.emit(changes.article_ids)

    # what the archive answers

    def _give(self, work: "Callable[[], Kept]", done: "Callable[[Kept], None]", failed: Failed) -> None:
        writing = self._writing = _Writing(work)
        self._is_stopped = False
        if not self._late_timer.isActive():
            self._late_timer.start()

        def answered() -> None:
            if self._writing is writing:
                self._writing = None
                self._late_timer.stop()

        def taken(answer: "Kept") -> None:
            answered()
            done(answer)

        def refused(error: DeskError) -> None:
            answered()
            failed(error)

        self._jobs.write(writing, taken, refused)

    def _on_taken(self, touches: int, keeping: Keeping) -> None:
        """The archive has all that was typed up to `touches`, for good."""
        self._again_timer.stop()
        self._rescue.settle(touches)
        if touches == self._open.touches:
            self._set_keeping(keeping, self._open.now())
        elif self._is_failing:
            self._set_keeping(Keeping.TYPING, self._keeping.at_ms)

    def _on_late(self) -> None:
        if self._writing is not None and not self._writing.has_ended:
            self._fail(ArchiveBusy("archive_late"))

    def _on_refused(self, error: DeskError) -> None:
        if not self._is_stopped:
            self._again_timer.start()
        self._fail(DeskError("keeping_broke") if error.code == "work_broke" else error)

    def _fail(self, error: DeskError) -> None:
        self._set_keeping(Keeping.FAILED, self._keeping.at_ms, error)
        self._rescue.keep()

    def _on_rescue_changed(self) -> None:
        if self._is_failing:
            self._set_keeping(Keeping.FAILED, self._keeping.at_ms, self._keeping.why)

    def _set_keeping(self, keeping: Keeping, at_ms: int | None, why: DeskError | None = None) -> None:
        file = self._rescue.path if keeping is Keeping.FAILED else None
        state = KeepingState(keeping=keeping, at_ms=at_ms, why=why, file=file)
        if state != self._keeping:
            self._keeping = state
            self.keeping_changed.emit(state)
