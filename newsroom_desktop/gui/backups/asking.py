"""The dialog with the backups: what is asked in it is done off the GUI thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.backups.schedule import Schedule
from newsroom_desktop.gui.backups.telling import Telling, problems
from newsroom_desktop.gui.dialogs.archive import archive_folder_dialog
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted
from newsroom_desktop.gui.times import full_time

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import Outcome, Place
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.backups.dialog import BackupsDialog
    from newsroom_desktop.gui.workspace import Workspace
    from newsroom_desktop.storage.backups.listing import Backup
    from newsroom_desktop.storage.backups.verifying import Report


_LOST = "backups of an empty archive"


class Backups(QObject):
    """Has backups made, and asks in a dialog what is to be done with them; one is open at a time."""

    _advanced = Signal(int, int)

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._jobs = workspace.jobs
        self.dialog: BackupsDialog | None = None
        self._verifying: Progress | None = None
        self.schedule = Schedule(workspace.jobs, workspace.session, self)
        notice, bar = workspace.editor.notice, workspace.window.statusBar()
        self.telling = Telling(self.schedule, notice, bar, self.show)
        self.schedule.made.connect(self._on_made)
        self.schedule.given_up.connect(self._show_idle)
        self.schedule.refused.connect(lambda _error: self._show_idle())
        waiting = Qt.ConnectionType.QueuedConnection
        self.schedule.advanced.connect(self._on_backup_advanced, waiting)
        self._advanced.connect(self._on_verify_advanced, waiting)

    def stop(self) -> None:
        """Give up what is under way, and begin nothing more."""
        self.schedule.stop()
        self._cancel()

    def look(self, desk: "Desk") -> None:
        """Say so where the archive is empty and a backup of it is not: its file has gone, as a rule."""
        # Not beside what a person waits for: the second place may be a stick that hangs.
        self._jobs.read_long(lambda: _lost(desk), self._tell_lost)

    def _tell_lost(self, backup: "Backup | None") -> None:
        if backup is not None:
            text = tr(
                "This archive is empty, but its newest backup is not: {backup}. If the file of the archive"
                " was lost, put the backup back before you write.",
                backup=_when(backup),
            )
            self._workspace.editor.notice.alert(_LOST, text, (tr("Show backups"), self.show))

    # the dialog

    def show(self) -> None:
        """Open the dialog, and fill it once the folders are read: a stick may take its time."""
        from newsroom_desktop.gui.backups.dialog import BackupsDialog  # noqa: PLC0415 - seldom needed

        desk, window = self._workspace.desk, self._workspace.window
        if desk is None or self.dialog is not None:
            return
        reads_only = desk.reading_only is not None
        self.dialog = dialog = BackupsDialog(window, reads_only=reads_only)
        dialog.now_requested.connect(self._back_up)
        dialog.restore_requested.connect(self._restore)
        dialog.verify_requested.connect(self._verify)
        dialog.folder_requested.connect(self._open_folder)
        dialog.place_requested.connect(self._choose_place)
        dialog.place_given_up.connect(self._give_place_up)
        dialog.cancelled.connect(self._cancel)
        dialog.finished.connect(self._forget)
        dialog.open()
        self._read()

    def _forget(self) -> None:
        self.dialog = None
        if self._verifying is not None:
            self._verifying.cancel()

    def _read(self) -> None:
        desk = self._workspace.desk
        if desk is not None:
            self._jobs.read("backups", desk.backing_up.places, self._show_places, self._say_error)

    def _show_places(self, places: "tuple[Place, ...]") -> None:
        if self.dialog is not None:
            self.dialog.show_places(places)

    def _show_idle(self) -> None:
        if self.dialog is not None:
            self.dialog.show_idle()

    def _say(self, text: str, *, is_good: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.say(text, is_good=is_good)

    def _say_error(self, error: DeskError) -> None:
        self._show_idle()
        self._say("" if isinstance(error, Cancelled) else sentence(error))

    def _cancel(self) -> None:
        self.schedule.cancel()
        if self._verifying is not None:
            self._verifying.cancel()

    # a backup by hand

    def _back_up(self) -> None:
        self._say("")
        self._on_backup_advanced(0, 1)
        self.telling.back_up_now()

    def _on_backup_advanced(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(tr("Making a backup: {percent}%", percent=done * 100 // total))

    def _on_made(self, outcomes: "tuple[Outcome, ...]", is_asked: bool) -> None:  # noqa: FBT001 - of a signal
        if self.dialog is not None:
            if is_asked:
                self._say("\n".join(problems(outcomes, is_asked=True)))
                self._show_idle()
            self._read()

    # verifying

    def _verify(self, backup: "Backup") -> None:
        desk = self._workspace.desk
        if desk is None:
            return
        self._say("")
        self._on_verify_advanced(0, 1)
        progress = self._verifying = Progress(self._advanced.emit)
        self._jobs.read_long(
            lambda: desk.backing_up.verify(backup.path, progress), self._on_verified, self._say_error
        )

    def _on_verify_advanced(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(tr("Reading the backup: {percent}%", percent=done * 100 // total))

    def _on_verified(self, report: "Report") -> None:
        # Loaded by now: it brings SQLAlchemy.
        from newsroom_desktop.desk.backup_words import contents, faults, outlived, remarks  # noqa: PLC0415

        self._verifying = None
        whole = tr("Every word in it is right: {contents}.", contents=contents(report))
        bad = [*faults(report), *outlived(report)]
        wrong = [*bad, *remarks(report)]
        said = wrong if bad else [whole, *wrong]
        self._say("\n".join(said), is_good=not wrong)
        self._show_idle()
        self._read()

    # the places

    def _open_folder(self, backup: "Backup | None") -> None:
        if backup is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(backup.path.parent)))

    def _choose_place(self) -> None:
        if self.dialog is not None:
            title = tr("Make backups in which folder as well?")
            files = archive_folder_dialog(self.dialog, title)
            files.fileSelected.connect(lambda name: self._use_place(Path(name)))
            files.open()

    def _use_place(self, folder: Path) -> None:
        self._place(lambda desk: desk.backing_up.choose_second_place(folder), self._back_up)

    def _give_place_up(self) -> None:
        def given_up() -> None:
            self.telling.forget_second()
            self._read()

        self._place(lambda desk: desk.backing_up.forget_second_place(), given_up)

    def _place(self, change: "Callable[[Desk], object]", then: Callable[[], None]) -> None:
        desk = self._workspace.desk
        if desk is not None:
            self._say("")
            # not in the write lane: a stick that hangs would keep what is typed from the archive
            self._jobs.read_long(lambda: change(desk), lambda _changed: then(), self._say_error)

    # restoring

    def _restore(self, backup: "Backup | None") -> None:
        if self.dialog is None:
            return
        if backup is not None:
            self._ask(backup.path, _when(backup))
            return
        files = FilesDialog(self.dialog, tr("Restore which backup?"), Wanted.ARCHIVE)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.setNameFilters([tr("Backups") + " (*.db)", tr("All files") + " (*)"])
        files.fileSelected.connect(lambda name: self._ask(Path(name), Path(name).name))
        files.open()

    def _ask(self, path: Path, what: str) -> None:
        """Say what will happen, and do it when a person says so; Enter and Escape leave all as it is."""
        if self.dialog is None:
            return
        box = QMessageBox(
            QMessageBox.Icon.NoIcon,
            tr("Restore a backup"),
            tr("Put the archive back as it is in this backup?\n{backup}", backup=what),
            parent=self.dialog,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            tr(
                "What you have written since is not lost: the archive as it is now is kept beside the"
                " backups, and you are told where. The window closes for a moment and comes back."
            )
        )
        restore = box.addButton(tr("Restore"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        restore.clicked.connect(lambda: self._go(path))
        box.finished.connect(box.deleteLater)
        box.open()

    def _go(self, path: Path) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self._workspace.window.restore_requested.emit(path)


def _lost(desk: "Desk") -> "Backup | None":
    """The newest backup of articles, where the archive has none."""
    if desk.listing.has_any():
        return None
    return next((each for each in desk.backing_up.newest_first() if each.is_whole and each.articles), None)


def _when(backup: "Backup") -> str:
    when = full_time(backup.time_ms)
    if backup.articles is None:
        return when
    return tr("{when}, articles: {articles}", when=when, articles=grouped(backup.articles))
