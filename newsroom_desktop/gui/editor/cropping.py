"""A part of a picture, chosen and stored."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.gui.dialogs.crop import CropDialog
from newsroom_desktop.gui.jobs import Failed, Jobs
from newsroom_desktop.gui.thumbnails import thumbnail_of

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.storage.media import StoredPicture

Focus = tuple[int, int] | None
Cropped = Callable[["StoredPicture", Focus], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is done with a part: when it is chosen and being made, when it is there, when it is refused."""

    cropped: Cropped
    begun: Callable[[], None] = lambda: None
    refused: Failed | None = None


class Cropping(QObject):
    """Asks which part of a stored picture is wanted; the whole one stays in the archive."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None

    def attach(self, desk: "Desk") -> None:
        """Crop pictures of `desk` from now on."""
        self._desk = desk

    def ask(
        self, media_id: str, window: QWidget, answer: Answer, *, with_point: bool, focus: Focus = None
    ) -> None:
        """Ask in front of `window`, and give the picture that is chosen to `answer`."""
        desk = self._desk
        if desk is None:
            return

        def show(found: "tuple[StoredPicture, QImage]") -> None:
            stored, picture = found
            if not isValid(window):
                return
            dialog = CropDialog(window, picture, QSize(stored.width, stored.height), focus)
            if not with_point:
                dialog.without_point()

            def take(box: tuple[int, int, int, int] | None, point: Focus) -> None:
                if box is None:
                    answer.cropped(stored, point)
                    return
                answer.begun()
                self._jobs.write(
                    lambda: desk.pictures.cropped(media_id, box),
                    lambda part: answer.cropped(part, point),
                    answer.refused,
                )

            dialog.chosen.connect(take)
            dialog.open()

        self._jobs.read("crop", lambda: _found(desk, media_id), show, answer.refused)


def _found(desk: "Desk", media_id: str) -> "tuple[StoredPicture, QImage]":
    """A stored picture and what it looks like.

    Raises:
        FileRefused: its file is gone or broken.
    """
    stored, path = desk.pictures.find(media_id), desk.pictures.file(media_id)
    if stored is None or path is None or not path.is_file():
        raise FileRefused("picture_missing", path=str(path or media_id))
    thumbnail = thumbnail_of(path)
    if thumbnail is None:
        raise FileRefused("picture_unreadable", path=str(path))
    return stored, thumbnail.image
