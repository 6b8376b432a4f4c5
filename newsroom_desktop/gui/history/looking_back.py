"""Looking back at the open article: its revisions read, compared, shown and restored, off the GUI thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDockWidget

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.history.panel import HistoryPanel
from newsroom_desktop.gui.history.shown import ShownBar
from newsroom_desktop.gui.history.thinning import Thinning
from newsroom_desktop.gui.history.words import title
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.preview.panel import PreviewPanel

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.article.article import Article
    from newsroom_desktop.article.comparison import Comparison
    from newsroom_desktop.article.trace import Trace
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.history import Restored, Timeline
    from newsroom_desktop.gui.history.comparison import ComparisonDialog
    from newsroom_desktop.gui.settings import WindowSettings
    from newsroom_desktop.publish.page import Page

_TOPIC = "restored"


class LookingBack(QObject):
    """Fills the panel while somebody sees it, and does what is asked for there.

    While an older revision stands in the preview, the page of what is typed waits.
    """

    page_chosen = Signal(object)
    """The Page that the preview is to show."""

    def __init__(
        self, session: EditSession, preview: PreviewPanel, notice: NoticeBar, settings: "WindowSettings"
    ) -> None:
        super().__init__(session)
        self._session = session
        self._preview = preview
        self._notice = notice
        self._settings = settings
        self._desk: Desk | None = None
        self.panel = HistoryPanel()
        self.bar = ShownBar()
        self.thinning = Thinning(session)
        self.dialog: ComparisonDialog | None = None
        self._shown = ""
        self._page: Page | None = None
        preview.put_above(self.bar)
        self._connect()

    def _connect(self) -> None:
        session, panel = self._session, self.panel
        session.opened.connect(lambda _article: self._on_opened())
        session.keeping_changed.connect(self._on_keeping_changed)
        session.page_made.connect(self._take_page)
        self.page_chosen.connect(self._preview.show_page)
        session.restored.connect(self._on_restored)
        self.thinning.thinned.connect(lambda _article_id: self.refresh())
        panel.seen.connect(self.refresh)
        panel.model.more_wanted.connect(self._read_more)
        panel.compare_requested.connect(self.compare)
        panel.show_requested.connect(self.show_revision)
        panel.restore_requested.connect(self.restore)
        self.bar.back_requested.connect(self.back)
        self.bar.restore_requested.connect(lambda: self.restore(self._shown))

    def attach(self, desk: "Desk") -> None:
        """Look back at the articles of `desk` from now on."""
        self._desk = desk

    def stop(self) -> None:
        """Do nothing by itself any more."""
        self.thinning.stop()

    # the timeline

    def _on_opened(self) -> None:
        self.back()
        self._notice.settle(_TOPIC)
        self.refresh()

    def _on_keeping_changed(self, state: KeepingState) -> None:
        if state.keeping is Keeping.SAVED:
            self.refresh()

    def refresh(self) -> None:
        """Read the first revisions of the open article again; nothing is read while nobody sees them."""
        desk, article = self._desk, self._session.article
        if desk is None or article is None or not self.panel.isVisible():
            return
        article_id = article.article_id
        self._session.jobs.read(
            "timeline", lambda: desk.history.timeline(article_id), self.panel.model.show_timeline
        )

    def _read_more(self, start: int) -> None:
        desk, article = self._desk, self._session.article
        if desk is None or article is None:
            return
        article_id = article.article_id

        def done(timeline: "Timeline") -> None:
            if not self.panel.model.append(start, timeline):
                self.refresh()

        self._session.jobs.read("timeline", lambda: desk.history.timeline(article_id, start), done)

    # two states beside each other

    def compare(self, old_id: str, new_id: str) -> None:
        """Show what became of one revision in another, or in what stands on the screen."""
        from newsroom_desktop.gui.history.comparison import (  # noqa: PLC0415 - brings the comparing along
            ComparisonDialog,
        )

        desk, article = self._desk, self._session.article
        if desk is None or article is None or self.dialog is not None:
            return
        names = (self._name(old_id), self._name(new_id) if new_id else tr("What stands in the window"))
        parent = self.panel.window()
        dialog = self.dialog = ComparisonDialog(names, self._session.jobs, self._settings, parent)
        dialog.restore_requested.connect(lambda: self._restore_compared(old_id))
        dialog.finished.connect(self._forget)
        dialog.open()
        blocks = self._session.blocks_at_rest()

        def work() -> "Comparison":
            history, article_id = desk.history, article.article_id
            new = desk.editing.composed(article, blocks)
            if new_id:
                new = history.revision(article_id, new_id)
            return history.compare(history.revision(article_id, old_id), new)

        self._session.jobs.read("comparison", work, self._show_comparison, self._refuse_comparison)

    def _trace(self, revision_id: str) -> "Trace | None":
        """What is known of a revision; None where it is not listed yet."""
        entries = self.panel.model.entries
        return next((each.trace for each in entries if each.trace.revision_id == revision_id), None)

    def _name(self, revision_id: str) -> str:
        trace = self._trace(revision_id)
        return title(trace) if trace is not None else ""

    def _forget(self) -> None:
        self.dialog = None

    def _show_comparison(self, comparison: "Comparison") -> None:
        if self.dialog is not None:
            self.dialog.show_comparison(comparison)

    def _refuse_comparison(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.show_refusal(sentence(error))

    def _restore_compared(self, revision_id: str) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.restore(revision_id)

    # one state as its page

    def show_revision(self, revision_id: str) -> None:
        """Show the page that a revision makes, in the preview."""
        desk, article, trace = self._desk, self._session.article, self._trace(revision_id)
        if desk is None or article is None or trace is None:
            return
        article_id = article.article_id

        def work() -> "Page":
            state: Article = desk.history.revision(article_id, revision_id)
            return desk.publishing.page(state)

        def done(page: "Page") -> None:
            now = self._session.article
            if now is None or now.article_id != article_id:
                return
            self._shown = revision_id
            dock = self._preview.parentWidget()
            if isinstance(dock, QDockWidget):
                dock.show()
                dock.raise_()
            self.bar.name(trace)
            self._preview.warm()
            self.page_chosen.emit(page)

        self._session.jobs.read("revision", work, done)

    def _take_page(self, page: "Page") -> None:
        self._page = page
        if not self._shown:
            self.page_chosen.emit(page)

    def back(self) -> None:
        """Show in the preview what stands in the editor again."""
        if not self._shown:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.bar.isAncestorOf(focused):
            self.panel.list.setFocus()
        self._shown = ""
        self.bar.hide()
        if self._page is not None:
            self.page_chosen.emit(self._page)

    # the way back

    def restore(self, revision_id: str) -> None:
        """Let the article say again what a revision says."""
        self._session.restore(revision_id)

    def _on_restored(self, restored: "Restored") -> None:
        before_id = restored.before_id
        if before_id is None:
            self._notice.tell(_TOPIC, tr("The article says that already."))
        else:
            back = (tr("Take it back"), lambda: self.restore(before_id))
            self._notice.tell(
                _TOPIC, tr("The article is as it was. What stood here before is kept in its history."), back
            )
