"""Commands on text in fonts from before Unicode."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_text
from newsroom_desktop.gui.actions.spec import ActionSpec
from newsroom_desktop.gui.legacy_names import NAMES

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace

_KEYS = {
    "krutidev010": "Shift+F2",
    "chanakya": "Shift+F4",
    "walkman-chanakya905": "Shift+F5",
    "4cgandhi": "Ctrl+Shift+F5",
}


def _convert(name: str) -> Callable[["Workspace"], None]:
    def run(workspace: "Workspace") -> None:
        from newsroom_desktop.hindi.legacy.tables import LegacyFont  # noqa: PLC0415 - not needed at the start

        workspace.editor.converting.convert(LegacyFont(name), workspace.field_in_use.widget)

    return run


ACTIONS = (
    *(
        ActionSpec(
            action_id=f"legacy.{name}",
            menu="edit/5/legacy",
            text=NAMES[name],
            keys=(key,),
            run=_convert(name),
            when=has_text,
        )
        for name, key in _KEYS.items()
    ),
    ActionSpec(
        action_id="legacy.copy",
        menu="edit/5",
        text=mark("Copy in Kruti Dev 010"),
        keys=("Ctrl+F1",),
        run=lambda workspace: workspace.editor.converting.copy_for_print(workspace.field_in_use.widget),
        when=has_text,
    ),
)
