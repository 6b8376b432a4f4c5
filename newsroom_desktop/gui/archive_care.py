"""What is done with the archive as a whole: another one, another place, less room, and how much there is."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.sizes import said_size
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.archive import archive_dialog, archive_folder_dialog
from newsroom_desktop.gui.dialogs.archive_statistics import ArchiveStatisticsDialog
from newsroom_desktop.gui.dialogs.working import WorkingDialog
from newsroom_desktop.gui.times import full_time

if TYPE_CHECKING:
    from newsroom_desktop.desk.housekeeping import ArchiveStatistics, Won
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

    def show_statistics(self) -> None:
        """Count what is in the archive, and show it."""
        desk = self._workspace.desk
        if desk is None:
            return

        def count() -> "ArchiveStatistics":
            return desk.housekeeping.statistics()  # the verbs are loaded in the lane, too

        self._workspace.jobs.read("statistics of the archive", count, self._show)

    def _show(self, found: "ArchiveStatistics") -> None:
        from newsroom_desktop.desk.statistics_words import sections  # noqa: PLC0415 - SQLAlchemy after the paint

        desk = self._workspace.desk
        if desk is not None:
            window = self._workspace.window
            ArchiveStatisticsDialog(sections(found, desk.site, full_time), found.path, window).open()

    def compact(self) -> None:
        """Make the archive as small as it can be, once all that was typed is kept; nobody types meanwhile."""
        desk = self._workspace.desk
        if desk is None:
            return
        dialog = WorkingDialog(
            tr("Compact the archive"),
            tr("The archive is being read through and written anew. Please wait before you write on."),
            self._workspace.window,
        )

        def work() -> "Won":
            with cancelling():
                return desk.housekeeping.compact(dialog.progress)

        def done(won: "Won") -> None:
            dialog.end()
            self._workspace.editor.notice.tell("compact", _said(won))

        def refused(error: DeskError) -> None:
            dialog.end()
            if not isinstance(error, Cancelled):
                self._workspace.show_refusal(error)

        def start() -> None:
            dialog.open()
            self._workspace.jobs.write(work, done, refused)

        self._workspace.session.leave(start)


def _said(won: "Won") -> str:
    before, after = said_size(won.before_bytes), said_size(won.after_bytes)
    text = tr("The archive took {before} and takes {after} now.", before=before, after=after)
    if not won.unused_pictures:
        return text
    unused = tr_n(
        "{n} picture is in no article and no revision. It was kept.",
        "{n} pictures are in no article and no revision. They were kept.",
        won.unused_pictures,
    )
    return f"{text} {unused}"
