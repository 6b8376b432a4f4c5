"""Commands on the archive as a whole."""

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_desk
from newsroom_desktop.gui.actions.spec import ActionSpec

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
        action_id="archive.move",
        menu="archive/3",
        text=mark("Move to another folder…"),
        keys=("Ctrl+Shift+5",),
        run=lambda workspace: workspace.archive_care.move(),
        when=has_desk,
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
