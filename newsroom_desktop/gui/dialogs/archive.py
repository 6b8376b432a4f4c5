"""The dialogs that ask for an archive, or for a folder that it goes to."""

from PySide6.QtWidgets import QFileDialog, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted


def archive_dialog(parent: QWidget) -> FilesDialog:
    """A dialog that asks for the file of an archive, be it that it does not exist yet."""
    dialog = FilesDialog(parent, tr("Open or create an archive"), Wanted.ARCHIVE)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setNameFilters([tr("Archives") + " (*.db)", tr("All files") + " (*)"])
    return dialog


def archive_folder_dialog(parent: QWidget, title: str) -> FilesDialog:
    """A dialog that asks for a folder."""
    dialog = FilesDialog(parent, title, Wanted.ARCHIVE)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog
