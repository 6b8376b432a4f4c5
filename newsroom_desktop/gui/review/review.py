"""The checks of the open article, off the typing path: after a pause, and given up at the next key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.review.report import Report, report_of

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.article.errors import DeskError
    from newsroom_desktop.desk.checking import Found
    from newsroom_desktop.desk.desk import Desk

PAUSE_MS = 200


class Review(QObject):
    """Checks what stands in the editor whenever typing pauses; `report` is the last answer."""

    checked = Signal(object)
    """A Report; an empty one while another article is looked at for the first time."""
    refused = Signal(object)
    """A DeskError about a file that checks need; they go on without it."""

    def __init__(self, session: EditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk: Desk | None = None
        self.report = Report()
        self._progress = Progress()
        self._asked = -1
        self._untold: list[DeskError] = []
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.check)
        session.edited.connect(self._on_edited)
        session.changed.connect(lambda _article: self._on_changed())
        session.opened.connect(lambda _article: self.begin())

    def attach(self, desk: "Desk") -> None:
        """Check with the words and rules of `desk` from now on."""
        self._desk = desk
        self.check()

    def stop(self) -> None:
        """Check nothing by itself any more, until something is changed."""
        self._progress.cancel()
        self._timer.stop()

    def begin(self) -> None:
        """Forget what was found, as something else stands in the editor now; it is checked after a pause."""
        self._waiting.clear()
        self._asked = -1
        self._take(Report())
        self._on_edited()

    def _on_changed(self) -> None:
        """Check again when a field was typed in, and not when what was typed has been kept."""
        if self._session.touches != self._asked:
            self._on_edited()

    def _on_edited(self) -> None:
        self._progress.cancel()
        self._timer.start(self._session.pause_ms(PAUSE_MS))

    @property
    def is_current(self) -> bool:
        """Whether the report is on the text as it stands."""
        article, report = self._session.article, self.report
        return article is not None and (report.article_id, report.touches) == (
            article.article_id,
            self._session.touches,
        )

    def when_current(self, act: Callable[[], None]) -> None:
        """Call `act` once the report is on the text as it stands."""
        if self.is_current:
            act()
        else:
            self._waiting.append(act)
            self.check()

    def check_at_rest(self) -> None:
        """Check all of the article as others know more now, unless a check is due anyway."""
        if not self._timer.isActive():
            self.check()

    def check(self) -> None:
        """Check all of the article now; what was looked at before is known."""
        self.stop()
        desk, article, touches = self._desk, self._session.article, self._session.touches
        if desk is None or article is None:
            return
        blocks, is_source = self._session.blocks_at_rest(), self._session.source is not None
        self._progress, self._asked = (progress := Progress()), touches

        def work() -> Report | None:
            self._untold += desk.checking.look()  # each change is told once, and this answer may be lost
            try:
                found = desk.checking.check(article, blocks, progress)
            except Stopped:
                return None
            return report_of(article.article_id, touches, found, blocks, is_source=is_source)

        def done(report: Report | None) -> None:
            while self._untold:
                self.refused.emit(self._untold.pop(0))
            if report is not None and not progress.cancelled:
                self._take(report)

        self._session.jobs.read("review", work, done)

    def _take(self, report: Report) -> None:
        self.report = report
        self.checked.emit(report)
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            self.when_current(act)

    def suggest(self, asker: str, found: "Found", done: "Callable[[tuple[str, ...]], None]") -> None:
        """Give to `done` what may come where `found` stands, the likeliest first.

        An `asker` who has asked for something else meanwhile hears of that only.
        """
        desk = self._desk
        if found.finding.fix is not None:
            done((found.finding.fix,))
        elif desk is not None:
            self._session.jobs.read(
                f"suggestions {asker}", lambda: desk.checking.suggestions(found.text), done
            )
