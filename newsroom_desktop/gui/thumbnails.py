"""Small pictures for the cards of the body, loaded beside the typing and kept."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from newsroom_desktop.gui.jobs import Jobs

KEPT = 64
_LARGEST = QSize(1120, 460)
"""Pixels: twice the room that a card gives, for dense screens."""


class Thumbnails(QObject):
    """Loads each picture once; `file_of` finds its file by the media id and may take its time."""

    loaded = Signal(str, QImage)
    """A picture that was asked for is there now, with its media id."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file_of: Callable[[str], Path | None] | None = None
        self._images: OrderedDict[str, QImage | None] = OrderedDict()

    def attach(self, file_of: Callable[[str], Path | None]) -> None:
        """Find the files of pictures through `file_of` from now on."""
        self._file_of = file_of

    def picture(self, media_id: str) -> QImage | None:
        """The small picture; None until it is loaded, which this begins."""
        file_of = self._file_of
        if media_id in self._images or file_of is None:
            return self._images.get(media_id)
        self._images[media_id] = None
        if len(self._images) > KEPT:
            self._images.popitem(last=False)

        def done(image: QImage | None) -> None:
            self._images[media_id] = image
            if image is not None:
                self.loaded.emit(media_id, image)

        self._jobs.read(f"thumbnail {media_id}", lambda: small_picture(file_of(media_id)), done)
        return None


def small_picture(path: Path | None) -> QImage | None:
    """The picture in the file at `path`, no larger than a card shows it on a dense screen; takes its time."""
    if path is None:
        return None
    reader = QImageReader(str(path))
    size = reader.size()
    if size.width() > _LARGEST.width() or size.height() > _LARGEST.height():
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
