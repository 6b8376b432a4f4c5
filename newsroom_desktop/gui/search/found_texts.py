"""What shows that the articles in sight were found; looked up in a lane, and kept for some hundred."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom_desktop.gui.jobs import Jobs

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.searching import Found

KEPT = 300
_AT_ONCE = 16


class FoundTexts(QObject):
    """Gives what shows that an article was found; what has been scrolled past is not looked up."""

    loaded = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None
        self._text = ""
        self._kept: OrderedDict[str, Found | None] = OrderedDict()
        self._in_sight: dict[str, None] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._look_up)

    def attach(self, desk: "Desk") -> None:
        """Look through the articles of `desk` from now on."""
        self._desk = desk

    @property
    def is_searching(self) -> bool:
        """Whether something is looked for."""
        return bool(self._text.strip())

    def search(self, text: str) -> None:
        """Show from now on what was found by `text`."""
        if text != self._text:
            self._text = text
            self.forget()

    def forget(self) -> None:
        """Look up anew: articles have changed."""
        self._kept.clear()

    def begin(self) -> None:
        """Rows are drawn anew: only those that ask are in sight."""
        self._in_sight.clear()

    def found(self, article_id: str) -> "Found | None":
        """What shows that the article was found; None until it is known, and where nothing does."""
        if not self.is_searching:
            return None
        if article_id in self._kept:
            self._kept.move_to_end(article_id)
            return self._kept[article_id]
        self._in_sight[article_id] = None
        self._timer.start()
        return None

    def _look_up(self) -> None:
        desk, text = self._desk, self._text
        wanted = list(self._in_sight)[:_AT_ONCE]
        if desk is None or not wanted:
            return

        def take(found: "dict[str, Found]") -> None:
            if text != self._text:
                return
            self._kept.update({article_id: found.get(article_id) for article_id in wanted})
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.loaded.emit()

        self._jobs.read("found texts", lambda: desk.searching.found(text, wanted), take)
