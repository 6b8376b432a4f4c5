"""The lead pictures of the rows in sight, small; loaded in a lane once scrolling rests."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.thumbnails import thumbnail_of

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

LARGEST = QSize(192, 144)
"""Pixels: twice or three times the room in a row, for dense screens."""

KEPT = 200
"""Pictures: with at most 110 kB each they take 22 MB, usually half of that."""

_PAUSE_MS = 90
_AT_ONCE = 8


class LeadPictures(QObject):
    """Gives the picture of a row; what has been scrolled past before its turn is never loaded."""

    loaded = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None
        self._kept: OrderedDict[str, QImage | None] = OrderedDict()
        self._in_sight: dict[str, None] = {}
        self._is_loading = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._load)

    def attach(self, desk: "Desk") -> None:
        """Show the pictures of `desk` from now on."""
        self._desk = desk

    def begin(self) -> None:
        """Rows are drawn anew: only the pictures that they ask for are in sight."""
        self._in_sight.clear()

    def picture(self, media_id: str) -> QImage | None:
        """The small picture; None until it is loaded, and where none can be."""
        if media_id in self._kept:
            self._kept.move_to_end(media_id)
            return self._kept[media_id]
        self._in_sight[media_id] = None
        self._timer.start()
        return None

    def _load(self) -> None:
        desk = self._desk
        wanted = list(self._in_sight)[:_AT_ONCE]
        if desk is None or self._is_loading or not wanted:
            return
        self._is_loading = True

        def work() -> dict[str, QImage | None]:
            made = {media_id: thumbnail_of(desk.pictures.file(media_id), LARGEST) for media_id in wanted}
            return {media_id: each.image if each is not None else None for media_id, each in made.items()}

        self._jobs.read("lead pictures", work, self._take, self._on_refused)

    def _on_refused(self, _error: DeskError) -> None:
        self._is_loading = False  # asked for again when rows are drawn anew

    def _take(self, pictures: dict[str, QImage | None]) -> None:
        self._is_loading = False
        self._kept.update(pictures)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit()
