"""What a person can do when the archive could not be opened, or not be moved."""

from collections.abc import Callable
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveDamaged, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.archive import archive_dialog, archive_folder_dialog
from newsroom_desktop.gui.notice import Offer
from newsroom_desktop.gui.workspace import Workspace

_UNFIT_PLACES = ("archive_on_network", "archive_synced")


def offer_ways_out(
    workspace: Workspace,
    error: DeskError,
    open_archive: Callable[[Path | None], None],
    move_archive: Callable[[Path], None],
    salvage: Callable[[DeskError], None],
    *more: Offer,
) -> None:
    """Say why, and offer to try again, to take another archive (given to `open_archive`), or to leave.

    One that lies where it must not can be brought into a folder, which is given to `move_archive`; a damaged
    one can be read out, by `salvage`. What `more` can be done comes in the place of
    trying again.
    """

    def again() -> None:
        offer_ways_out(workspace, error, open_archive, move_archive, salvage, *more)

    def choose() -> None:
        dialog = archive_dialog(workspace.window)
        dialog.fileSelected.connect(lambda name: open_archive(Path(name)))
        dialog.rejected.connect(again)
        dialog.open()

    ways: list[Offer] = [
        *(more or ((tr("Try again"), lambda: open_archive(None)),)),
        (tr("Another archive…"), choose),
        (tr("Quit"), workspace.window.close_soon),
    ]
    if isinstance(error, ArchiveDamaged):
        ways.insert(0, (tr("Rescue what is in it…"), lambda: salvage(error)))
    workspace.editor.welcome.show_refused()
    workspace.editor.notice.alert("archive", sentence(error), *ways)
    if error.code in _UNFIT_PLACES:
        _look_whether_it_is_there(
            workspace, error, (tr("Move it…"), lambda: _choose_folder(workspace, move_archive, again)), *ways
        )


def _look_whether_it_is_there(workspace: Workspace, error: DeskError, move: Offer, *ways: Offer) -> None:
    """Offer to `move` it as well, if there is one: a drive of the network may let whoever looks wait."""
    notice, said = workspace.editor.notice, sentence(error)

    def offer(is_there: bool) -> None:  # noqa: FBT001 - as the lane calls it
        if is_there and notice.text == said:
            notice.alert("archive", said, move, *ways)

    workspace.jobs.read("place of the archive", Path(str(error.values["path"])).exists, offer)


def offer_after_move(
    workspace: Workspace,
    error: DeskError,
    open_archive: Callable[[Path | None], None],
    move_archive: Callable[[Path], None],
) -> None:
    """Say why the archive was not moved, and offer another folder, or to open it where it lies."""

    def again() -> None:
        offer_after_move(workspace, error, open_archive, move_archive)

    workspace.editor.welcome.show_refused()
    workspace.editor.notice.alert(
        "archive",
        sentence(error),
        (tr("Another folder…"), lambda: _choose_folder(workspace, move_archive, again)),
        (tr("Open it where it lies"), lambda: open_archive(None)),
    )


def _choose_folder(
    workspace: Workspace, move_archive: Callable[[Path], None], rejected: Callable[[], None]
) -> None:
    dialog = archive_folder_dialog(workspace.window, tr("Move the archive into which folder?"))
    dialog.fileSelected.connect(lambda name: move_archive(Path(name)))
    dialog.rejected.connect(rejected)
    dialog.open()
