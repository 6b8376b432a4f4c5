"""Has the revisions thin out that the program made by itself, one article at a time, while nobody types."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.session import EditSession

if TYPE_CHECKING:  # the desk brings SQLAlchemy along
    from newsroom_desktop.desk.desk import Desk

FIRST_MS = 120_000
"""After the archive was opened: by then it is backed up, where it can be."""

AGAIN_MS = 3_600_000
BETWEEN_MS = 1_000


class Thinning(QObject):
    """Looks once in an hour for articles with many revisions; what cannot be written waits for the next."""

    thinned = Signal(str)
    """The id of an article that has fewer revisions now."""

    def __init__(self, session: EditSession) -> None:
        super().__init__(session)
        self._session = session
        self._desk: Desk | None = None
        self._ids: list[str] = []
        self._look_timer = QTimer(self, singleShot=True)
        self._step_timer = QTimer(self, singleShot=True, interval=BETWEEN_MS)
        self._look_timer.timeout.connect(self.look)
        self._step_timer.timeout.connect(self._step)

    def attach(self, desk: "Desk") -> None:
        """Thin the articles of `desk` from now on."""
        self._desk = desk
        self._look_timer.start(FIRST_MS)

    def stop(self) -> None:
        """Thin nothing any more."""
        self._look_timer.stop()
        self._step_timer.stop()

    def look(self) -> None:
        """Look for articles with many revisions now, and begin with them."""
        desk = self._desk
        if desk is not None:
            self._session.jobs.read("crowded", desk.history.crowded, self._begin)
            self._look_timer.start(AGAIN_MS)

    def _begin(self, article_ids: list[str]) -> None:
        self._ids = article_ids
        self._step_timer.start(0)

    def _step(self) -> None:
        desk = self._desk
        if desk is None or not self._ids:
            return
        if self._session.keeping.keeping is Keeping.TYPING:
            self._step_timer.start()
            return
        article_id = self._ids.pop()
        self._session.jobs.write(
            lambda: desk.history.thin(article_id), lambda gone: self._done(article_id, gone), self._refused
        )

    def _done(self, article_id: str, gone: int) -> None:
        if gone:
            self.thinned.emit(article_id)
        self._step_timer.start()

    def _refused(self, _error: DeskError) -> None:
        """Go on with the next article: this one is as it was, and whoever opens it is told why."""
        self._step_timer.start()
