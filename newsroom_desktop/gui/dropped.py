"""What was dropped or pasted: files, or text."""

from PySide6.QtCore import QMimeData

# fmt: off
PICTURE_ENDINGS = (
    ".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp", ".svg", ".heic", ".heif", ".avif",
)
# fmt: on
"""Names of files that are taken for pictures; which of them are accepted is the desk's matter."""


def local_files(data: QMimeData) -> list[str]:
    """The paths of the files on this computer that `data` refers to."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
