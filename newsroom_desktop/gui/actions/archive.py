"""Commands on the archive as a whole."""

from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_desk
from newsroom_desktop.gui.actions.spec import ActionSpec

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _is_at_rest(workspace: "Workspace") -> bool:
    return workspace.desk is not None and not workspace.everything.is_under_way


ACTIONS = (
    ActionSpec(
        action_id="archive.back_up",
        menu="archive/1",
        text=mark("Back up now"),
        keys=("Ctrl+Shift+6",),
        run=lambda workspace: workspace.backups.telling.back_up_now(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="archive.backups",
        menu="archive/1",
        text=mark("Backups…"),
        keys=("Ctrl+Shift+7",),
        run=lambda workspace: workspace.backups.show(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="archive.statistics",
        menu="archive/2",
        text=mark("Statistics…"),
        keys=("Ctrl+Shift+8",),
        run=lambda workspace: workspace.archive_care.show_statistics(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="archive.compact",
        menu="archive/2",
        text=mark("Compact"),
        keys=("Ctrl+Shift+9",),
        run=lambda workspace: workspace.archive_care.compact(),
        when=_is_at_rest,
    ),
    ActionSpec(
        action_id="archive.move",
        menu="archive/3",
        text=mark("Move to another folder…"),
        keys=("Ctrl+Shift+5",),
        run=lambda workspace: workspace.archive_care.move(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="archive.export_all",
        menu="archive/4",
        text=mark("Export everything…"),
        keys=("Ctrl+Shift+4",),
        run=lambda workspace: workspace.everything.ask_to_export(),
        when=_is_at_rest,
    ),
    ActionSpec(
        action_id="archive.import_all",
        menu="archive/4",
        text=mark("Import everything…"),
        keys=("Ctrl+Shift+3",),
        run=lambda workspace: workspace.everything.ask_to_import(),
        when=_is_at_rest,
    ),
    ActionSpec(
        action_id="archive.open",
        menu="archive/5",
        text=mark("Open another archive…"),
        keys=("Ctrl+Shift+O",),
        run=lambda workspace: workspace.archive_care.open_other(),
        when=has_desk,
    ),
)
