"""The page and the counts of the open article, made anew after a pause."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.gui.editor.open_article import OpenArticle
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.hindi.counts import Counts, count

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.publish.page import Page

PREVIEW_PAUSE_MS = 120


class Showing(QObject):
    """Has the page made of what stands in the editor, off the typing path."""

    page_made = Signal(object)
    counted = Signal(object)

    def __init__(self, jobs: Jobs, open_article: OpenArticle) -> None:
        super().__init__(open_article)
        self._jobs = jobs
        self._open = open_article
        self._desk: Desk | None = None
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        open_article.touched.connect(self._on_touched)

    def attach(self, desk: "Desk") -> None:
        """Make pages as `desk` does from now on."""
        self._desk = desk

    def stop(self) -> None:
        """Show nothing by itself any more, until something is changed."""
        self._timer.stop()

    def _on_touched(self) -> None:
        self._timer.start(self._open.pause_ms(PREVIEW_PAUSE_MS))

    def refresh(self) -> None:
        """Make the page and the counts of what stands in the editor."""
        desk, article = self._desk, self._open.article
        if desk is None or article is None:
            return
        blocks = self._open.blocks_at_rest()

        def work() -> "tuple[Page, Counts]":
            written = desk.editing.composed(article, blocks)
            return desk.publishing.page(written), count(desk.editing.shown_text(written))

        def done(answer: "tuple[Page, Counts]") -> None:
            page, counts = answer
            self.page_made.emit(page)
            self.counted.emit(counts)

        self._jobs.read("page", work, done)
