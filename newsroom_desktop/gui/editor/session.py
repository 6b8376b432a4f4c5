"""The open article at the desk: opened, kept while it is typed, shown, and left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.editor.hold import Hold
from newsroom_desktop.gui.editor.keeping import KeepingState
from newsroom_desktop.gui.editor.open_article import OpenArticle
from newsroom_desktop.gui.editor.opening import Opening, opening_of
from newsroom_desktop.gui.editor.restoring import Restoring
from newsroom_desktop.gui.editor.safekeeping import Safekeeping
from newsroom_desktop.gui.editor.showing import Showing
from newsroom_desktop.gui.jobs import Failed, Jobs
from newsroom_desktop.gui.theme import Look

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.history import Restored


class EditSession(OpenArticle):
    """The open article, and all that is done with it as a whole."""

    opened = Signal(object)
    """An Article now stands in the editor, its text in `document`."""
    entered = Signal()
    """A person has asked for what was opened, to go on in it."""
    keeping_changed = Signal(object)
    page_made = Signal(object)
    counted = Signal(object)
    archive_changed = Signal(object)
    """The ids of articles whose rows are new."""
    restored = Signal(object)
    """The open article says what an older revision said; a Restored tells how that is taken back."""

    def __init__(self, jobs: Jobs, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self.jobs = jobs
        self._desk: Desk | None = None
        self._wish = 0
        self._hold = Hold(jobs, self)
        self._safekeeping = Safekeeping(jobs, self)
        self._showing = Showing(jobs, self)
        self._restoring = Restoring(self)
        self._restoring.restored.connect(self._on_restored)
        self._safekeeping.keeping_changed.connect(self.keeping_changed)
        self._safekeeping.archive_changed.connect(self.archive_changed)
        self._showing.page_made.connect(self.page_made)
        self._showing.counted.connect(self.counted)

    def attach(self, desk: "Desk") -> None:
        """Work on the articles of `desk` from now on."""
        self._desk = desk
        self.now = desk.now
        self._safekeeping.attach(desk)
        self._showing.attach(desk)
        self._restoring.attach(desk)

    def _attached(self) -> "Desk":
        if self._desk is None:
            raise RuntimeError("no desk is attached yet")
        return self._desk

    # opening: of several articles that are asked for before one is there, the last is shown

    def start_new(self) -> None:
        """Leave what is open and begin an article; it has no row before the first key."""
        desk, wish = self._attached(), self._wished()

        def begin() -> None:
            article = desk.editing.create()
            self._show(Opening(article=article, sitting=Sitting(kept=article)))
            self.entered.emit()

        self._leave_for(wish, begin)

    def open(self, article_id: str) -> None:
        """Leave what is open, then show the article with the caret where it was, and go into it."""
        self._bring(article_id, self._wished(), enters=True)

    def reload(self) -> None:
        """Show the open article as it stands in the archive by now; nobody is taken there from elsewhere."""
        if self.article is not None:
            self._bring(self.article.article_id, self._wish, enters=False)

    def _bring(self, article_id: str, wish: int, *, enters: bool) -> None:
        desk = self._attached()

        def load() -> None:
            left, touches = self.left_in(article_id), self.touches
            self.jobs.write(
                lambda: opening_of(desk.editing.open(article_id), left),
                lambda opening: loaded(opening, touches),
            )

        def loaded(opening: Opening, touches: int) -> None:
            article = self.article
            is_open = article is not None and article.article_id == article_id
            if wish == self._wish and is_open and self.touches != touches:
                self._bring(article_id, wish, enters=enters)  # it was written in meanwhile
            elif enters or is_open:
                self._leave_for(wish, lambda: show(opening))

        def show(opening: Opening) -> None:
            self._show(opening)
            if enters:
                self.entered.emit()

        self._leave_for(wish, load)

    def stay(self) -> None:
        """Open nothing of what was asked for and is not there yet."""
        self._wished()

    def _wished(self) -> int:
        self._wish += 1
        return self._wish

    def _leave_for(self, wish: int, then: Callable[[], None]) -> None:
        """Leave what is open and call `then`, if nothing else is wished for by that time."""
        self.leave(lambda: then() if wish == self._wish else None)

    def leave(self, then: Callable[[], None], refused: Failed | None = None) -> None:
        """Call `then` once every word is in a revision; when that fails `refused` is called instead."""
        if self.waits(lambda: self.leave(then, refused)):
            return
        commit_composed()
        if self._safekeeping.must_save:
            self._safekeeping.save(Reason.CLOSE, lambda: self.leave(then, refused), refused)
        else:
            self._safekeeping.keep_caret()
            then()

    def _show(self, opening: Opening) -> None:
        self.stop()
        self.put(opening)
        self._safekeeping.begin(opening)
        self.opened.emit(opening.article)
        self.refresh()

    # what is on its way into the text

    def hold(self) -> None:
        """Let saving and leaving wait, from now to `release`, for something that comes into the text."""
        self._hold.begin()

    def release(self) -> None:
        """Go on with what waits for what has come."""
        self._hold.end()

    def waits(self, act: Callable[[], None]) -> bool:
        """Whether `act` has to wait, and will be called."""
        return self._hold.delays(act)

    # keeping

    @property
    def keeping(self) -> KeepingState:
        """How safe the words are."""
        return self._safekeeping.keeping

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that no revision holds."""
        return self._safekeeping.has_unsaved

    @property
    def fields_touched(self) -> frozenset[str]:
        """The fields that were set since the archive last took the article."""
        return self._safekeeping.fields_touched

    @property
    def sitting(self) -> Sitting | None:
        """What the verbs that keep the open article are given; None before one is open."""
        return self._safekeeping.sitting

    def keep_draft(self) -> None:
        """Write the draft row with what was typed up to now."""
        self._safekeeping.keep_draft()

    def save(self) -> None:
        """Make a revision of all that was typed up to now."""
        if self.article is not None and not self.waits(self.save):
            self._safekeeping.save(Reason.SAVE)

    def move(self, step: Step) -> None:
        """Take the open article a step further, with a revision of all that was typed."""
        if not self.waits(lambda: self.move(step)):
            self._safekeeping.move(step)

    def restore(self, revision_id: str) -> None:
        """Let the open article say what it said in that revision, behind one of all that was typed."""
        self._restoring.restore(revision_id)

    def _on_restored(self, opening: Opening, restored: "Restored") -> None:
        self._show(opening)
        self.entered.emit()
        self.archive_changed.emit(restored.changes.article_ids)
        self.restored.emit(restored)

    # showing

    def refresh(self) -> None:
        """Make the page and the counts of what stands in the editor."""
        self._showing.refresh()

    def take_published(self, kept: Article) -> None:
        """Show what became of the open article in the archive, as its status, and its page after it."""
        if self.take(kept, self._safekeeping.kept_touches):
            self.refresh()

    def stop(self) -> None:
        """Keep and show nothing by itself any more, until something is changed."""
        self._safekeeping.stop()
        self._showing.stop()
