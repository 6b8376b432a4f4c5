"""What a person can do when the archive could not be opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted
from newsroom_desktop.gui.workspace import Workspace


def offer_ways_out(
    workspace: Workspace, error: DeskError, open_archive: Callable[[Path | None], None]
) -> None:
    """Say why, and offer to try again, to take another archive (given to `open_archive`), or to leave."""

    def choose() -> None:
        dialog = FilesDialog(workspace.window, tr("Open or create an archive"), Wanted.ARCHIVE)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setNameFilters([tr("Archives") + " (*.db)", tr("All files") + " (*)"])
        dialog.fileSelected.connect(lambda name: open_archive(Path(name)))
        dialog.rejected.connect(lambda: offer_ways_out(workspace, error, open_archive))
        dialog.open()

    workspace.editor.welcome.show_refused()
    workspace.editor.notice.alert(
        "archive",
        sentence(error),
        (tr("Try again"), lambda: open_archive(None)),
        (tr("Another archive…"), choose),
        (tr("Quit"), workspace.window.close_soon),
    )
