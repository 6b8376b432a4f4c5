"""Commands that show and hide the panels."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def panel_shown(name: str) -> Condition:
    """Whether the panel of that name is shown."""
    return lambda workspace: not workspace.window.dock(name).isHidden()


def toggle_panel(name: str) -> Callable[["Workspace"], None]:
    """Show the panel of that name, or hide it where it can be seen."""

    def run(workspace: "Workspace") -> None:
        dock = workspace.window.dock(name)
        if dock.visibleRegion().isEmpty():  # hidden, or behind one that shares its place
            workspace.window.bring_forward(name)
        else:
            dock.hide()

    return run


def _toggle_history(workspace: "Workspace") -> None:
    """Show the panel with the focus in its list; hide it when it has the focus."""
    dock, panel = workspace.window.dock("history"), workspace.looking_back.panel
    if panel.list.hasFocus():
        dock.hide()
        workspace.editor.body.setFocus()
    else:
        workspace.window.bring_forward("history")
        panel.list.setFocus()


ACTIONS = (
    *(
        ActionSpec(
            action_id=action_id,
            menu="view/2",
            text=text,
            keys=(key,),
            run=toggle_panel(name),
            checked=panel_shown(name),
        )
        for action_id, name, text, key in (
            ("view.list", "articles", mark("Articles"), "F7"),
            ("view.details", "details", mark("Details"), "F8"),
            ("view.preview", "preview", mark("Preview"), "F9"),
            ("view.outline", "outline", mark("Outline"), "F6"),
            ("view.statistics", "statistics", mark("Statistics"), "Ctrl+Shift+W"),
            ("view.headline", "headline", mark("Lengths of the headline"), "Shift+F6"),
        )
    ),
    ActionSpec(
        action_id="view.history",
        menu="view/2",
        text=mark("History"),
        keys=("Ctrl+J",),
        run=_toggle_history,
        checked=panel_shown("history"),
    ),
    ActionSpec(
        action_id="view.reset",
        menu="view/2",
        text=mark("Panels as at first"),
        keys=("Shift+F9",),
        run=lambda workspace: workspace.window.reset_layout(),
    ),
)
