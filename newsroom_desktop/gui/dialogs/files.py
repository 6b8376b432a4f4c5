"""The dialog that asks for files, opened where a person took some last."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.settings import WindowSettings


class Wanted(StrEnum):
    """What is asked for; each is looked for in a folder of its own."""

    DOCUMENTS = "documents"
    PICTURES = "pictures"
    ARCHIVE = "archive"
    STYLE = "style"
    WORDS = "words"


_FIRST = {
    Wanted.DOCUMENTS: QStandardPaths.StandardLocation.DocumentsLocation,
    Wanted.PICTURES: QStandardPaths.StandardLocation.PicturesLocation,
    Wanted.ARCHIVE: QStandardPaths.StandardLocation.DocumentsLocation,
    Wanted.WORDS: QStandardPaths.StandardLocation.DocumentsLocation,
    Wanted.STYLE: QStandardPaths.StandardLocation.DocumentsLocation,
}
_PICTURES = "*.jpg *.jpeg *.png *.webp *.tif *.tiff"


class FilesDialog(QFileDialog):
    """Begins in the folder that such files were taken from last, at first in the person's own for them."""

    def __init__(self, parent: QWidget, title: str, wanted: Wanted) -> None:
        super().__init__(parent, title)
        self._settings = WindowSettings()
        self._wanted = wanted
        kept, first = self._settings.folder(wanted), QStandardPaths.writableLocation(_FIRST[wanted])
        there = [folder for folder in (kept, first) if folder and Path(folder).is_dir()]
        self.setDirectory(there[0] if there else str(Path.home()))
        self.filesSelected.connect(self._keep_folder)
        self.finished.connect(self.deleteLater)

    def _keep_folder(self, names: list[str]) -> None:
        self._settings.keep_folder(self._wanted, str(Path(names[0]).parent))


def pictures_dialog(parent: QWidget, title: str, *, many: bool) -> FilesDialog:
    """A dialog that asks for one picture, or for `many`."""
    dialog = FilesDialog(parent, title, Wanted.PICTURES)
    modes = QFileDialog.FileMode
    dialog.setFileMode(modes.ExistingFiles if many else modes.ExistingFile)
    dialog.setNameFilters([tr("Pictures ({endings})", endings=_PICTURES)])
    return dialog
