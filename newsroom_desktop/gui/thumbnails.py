"""Small pictures for the cards of the body, loaded beside the typing and kept."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from newsroom_desktop.gui.jobs import Jobs

KEPT = 64
_LARGEST = QSize(1120, 460)
"""Pixels: twice the room that a card gives, for dense screens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A picture no larger than a card shows it; `width`, `height` and `size_bytes` are those of its file."""

    image: QImage
    width: int
    height: int
    size_bytes: int


class Thumbnails(QObject):
    """Loads each picture once; `file_of` finds its file by the media id and may take its time."""

    loaded = Signal(str, object)
    """The Thumbnail that was asked for is there now, with its media id."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file_of: Callable[[str], Path | None] | None = None
        self._kept: OrderedDict[str, Thumbnail | None] = OrderedDict()

    def attach(self, file_of: Callable[[str], Path | None]) -> None:
        """Find the files of pictures through `file_of` from now on."""
        self._file_of = file_of

    def thumbnail(self, media_id: str) -> Thumbnail | None:
        """The small picture; None until it is loaded, which this begins."""
        file_of = self._file_of
        if media_id in self._kept or file_of is None:
            return self._kept.get(media_id)
        self._kept[media_id] = None
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)

        def done(thumbnail: Thumbnail | None) -> None:
            self._kept[media_id] = thumbnail
            if thumbnail is not None:
                self.loaded.emit(media_id, thumbnail)

        self._jobs.read(f"thumbnail {media_id}", lambda: thumbnail_of(file_of(media_id)), done)
        return None


def thumbnail_of(path: Path | None, largest: QSize = _LARGEST) -> Thumbnail | None:
    """The picture in the file at `path`, no larger than `largest`; None without one. It takes its time."""
    if path is None:
        return None
    reader = QImageReader(str(path))
    size = reader.size()
    if size.width() > largest.width() or size.height() > largest.height():
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    return Thumbnail(image=image, width=size.width(), height=size.height(), size_bytes=path.stat().st_size)
