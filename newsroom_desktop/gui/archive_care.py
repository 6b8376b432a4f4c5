"""What is done with the archive as a whole: another one, another place for it."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.archive import archive_dialog, archive_folder_dialog

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


class ArchiveCare:
    """Asks what has to be known, and has it done."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace

    def open_other(self) -> None:
        """Ask for another archive, and open it in place of this one."""
        window = self._workspace.window
        dialog = archive_dialog(window)
        dialog.fileSelected.connect(lambda name: window.archive_requested.emit(Path(name)))
        dialog.open()

    def move(self) -> None:
        """Ask for a folder, and bring the archive into it."""
        window = self._workspace.window
        dialog = archive_folder_dialog(window, tr("Move the archive into which folder?"))
        dialog.fileSelected.connect(lambda name: window.move_requested.emit(Path(name)))
        dialog.open()
