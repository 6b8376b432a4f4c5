"""A part of a picture, chosen and stored."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from newsroom_desktop.gui.dialogs.crop import CropDialog
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.thumbnails import small_picture

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.storage.media import StoredPicture

Focus = tuple[int, int] | None
Cropped = Callable[["StoredPicture", Focus], None]


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
        self, media_id: str, window: QWidget, done: Cropped, *, with_point: bool, focus: Focus = None
    ) -> None:
        """Ask in front of `window`, and give the picture that stands for the answer to `done`."""
        desk = self._desk
        if desk is None:
            return

        def look() -> "tuple[StoredPicture | None, QImage | None]":
            return desk.pictures.find(media_id), small_picture(desk.pictures.file(media_id))

        def show(found: "tuple[StoredPicture | None, QImage | None]") -> None:
            stored, picture = found
            if stored is None or picture is None or not isValid(window):
                return
            dialog = CropDialog(window, picture, QSize(stored.width, stored.height), focus)
            if not with_point:
                dialog.without_point()

            def take(box: tuple[int, int, int, int] | None, point: Focus) -> None:
                if box is None:
                    done(stored, point)
                else:
                    self._jobs.write(
                        lambda: desk.pictures.cropped(media_id, box), lambda part: done(part, point)
                    )

            dialog.chosen.connect(take)
            dialog.open()

        self._jobs.read("crop", look, show)
