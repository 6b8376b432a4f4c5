"""The whole archive to open files and from them: typing goes on being kept meanwhile.

What goes out is read beside the write lane. What comes in is written in it, a little at a time: a draft waits
for no more than one step.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import Cancelled, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.archive import archive_folder_dialog
from newsroom_desktop.gui.dialogs.everything import EverythingDialog
from newsroom_desktop.gui.jobs import Failed
from newsroom_desktop.gui.late_telling import LateTelling

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.everything.exporting import Written
    from newsroom_desktop.desk.everything.importing import Importing, Taken
    from newsroom_desktop.gui.workspace import Workspace

T = TypeVar("T")

_DONE = object()


class EverythingCare(QObject):
    """Asks for a folder, has the work done, tells how far it is and what came of it."""

    exported = Signal(object)
    """What went out: a Written."""
    imported = Signal(object)
    """What came in: a Taken."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._telling = LateTelling(workspace.editor.notice, "everything", self)

    @property
    def is_under_way(self) -> bool:
        """Whether something goes out or comes in."""
        return self._telling.is_under_way

    def ask_to_export(self) -> None:
        """Ask where to, and export everything into a new folder there."""
        title = tr("Export everything: a new folder is made in")
        dialog = archive_folder_dialog(self._workspace.window, title)
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def ask_to_import(self) -> None:
        """Ask for the folder of an export, and take everything in."""
        dialog = archive_folder_dialog(self._workspace.window, tr("Import everything from which folder?"))
        dialog.fileSelected.connect(lambda name: self.take_in(Path(name)))
        dialog.open()

    def export(self, parent: Path) -> None:
        """Export everything into a new folder in `parent`, once all that was typed is kept."""

        def work(desk: "Desk", progress: Progress) -> "Written":
            return desk.everything.export(desk.everything.new_folder(parent), progress)

        def say(percent: int) -> str:
            return tr("Exporting: {percent}%", percent=percent)

        self._begin(work, self._on_exported, self._on_refused, say)

    def take_in(self, folder: Path) -> None:
        """Take in everything that was exported to `folder`, once all that was typed is kept."""

        def work(desk: "Desk", progress: Progress) -> "Importing":
            return desk.everything.importing(folder, progress)

        def ready(importing: "Importing") -> None:
            self._go_on(importing.steps(), lambda: self._on_imported(importing.found, folder))

        def say(percent: int) -> str:
            return tr("Importing: {percent}%", percent=percent)

        self._begin(work, ready, self._on_import_refused, say)

    def _go_on(self, steps: Iterator[None], done: Callable[[], None]) -> None:
        """Do the next of `steps` in the write lane, and those after it."""

        def step() -> bool:
            return next(steps, _DONE) is not _DONE

        def after(is_more: bool) -> None:  # noqa: FBT001 - as the lane calls it
            if is_more:
                self._go_on(steps, done)
            else:
                done()

        self._workspace.jobs.write(_guarded(step), after, self._on_import_refused)

    def stop(self) -> None:
        """Give up what is under way: the window closes."""
        self._telling.give_up()

    def _begin(
        self,
        work: "Callable[[Desk, Progress], T]",
        done: Callable[[T], None],
        refused: Failed,
        say: Callable[[int], str],
    ) -> None:
        desk = self._workspace.desk
        if desk is None or self._telling.is_under_way:
            return

        def start() -> None:
            if self._telling.is_under_way:  # asked for twice while words were kept
                return
            progress = self._telling.begin(lambda done, total: say(done * 100 // max(1, total)))
            self._workspace.jobs.send(_guarded(lambda: work(desk, progress)), done, refused)

        self._workspace.session.leave(start)

    def _end(self) -> None:
        self._telling.end()
        self._workspace.actions_book.refresh("archive")

    def _on_refused(self, error: DeskError) -> None:
        self._end()
        if not isinstance(error, Cancelled):
            self._workspace.show_refusal(error)

    def _on_import_refused(self, error: DeskError) -> None:
        self._on_refused(error)
        if isinstance(error, Cancelled):
            self._show_what_came()

    def _on_exported(self, out: "Written") -> None:
        from newsroom_desktop.desk.everything.words import said_of_export  # noqa: PLC0415 - after the paint

        self._end()
        self.exported.emit(out)
        title = tr("Export of everything")
        EverythingDialog(title, said_of_export(out), out.problems, out.folder, self._workspace.window).open()

    def _on_imported(self, came: "Taken", folder: Path) -> None:
        from newsroom_desktop.desk.everything.words import said_of_import  # noqa: PLC0415 - after the paint

        self._end()
        self._show_what_came()
        self.imported.emit(came)
        title = tr("Import of everything")
        EverythingDialog(title, said_of_import(came), came.problems, folder, self._workspace.window).open()

    def _show_what_came(self) -> None:
        """List what there is now, and show the settings and the open article as they are now."""
        session, desk = self._workspace.session, self._workspace.desk
        self._workspace.articles.reload()
        if desk is not None:
            self._workspace.details.show_site(desk.site)
        if session.article is not None and session.keeping.at_ms is not None:
            session.reload()


def _guarded(work: Callable[[], T]) -> Callable[[], T]:
    """`work`, of which a person is told nothing where it was stopped."""

    def guarded() -> T:
        with cancelling():
            return work()

    return guarded
