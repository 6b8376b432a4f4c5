"""Commands on how the text stands on the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_article
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _zoom(step: int) -> Callable[["Workspace"], None]:
    def run(workspace: "Workspace") -> None:
        workspace.editor.column.zoom += step

    return run


def _zoom_as_usual(workspace: "Workspace") -> None:
    workspace.editor.column.zoom = 100


def _set_width(name: str) -> Callable[["Workspace"], None]:
    def run(workspace: "Workspace") -> None:
        column = workspace.editor.column
        column.line_width = type(column.line_width)(name)

    return run


def _width_is(name: str) -> Condition:
    return lambda workspace: workspace.editor.column.line_width == name


def _toggle_typewriter(workspace: "Workspace") -> None:
    workspace.editor.column.typewriter = not workspace.editor.column.typewriter


ACTIONS = (
    ActionSpec(
        action_id="view.zoom_in",
        menu="view/3/size",
        text=mark("Larger text"),
        keys=("Ctrl+=", "Ctrl++"),
        run=_zoom(10),
    ),
    ActionSpec(
        action_id="view.zoom_out",
        menu="view/3/size",
        text=mark("Smaller text"),
        keys=("Ctrl+-",),
        run=_zoom(-10),
    ),
    ActionSpec(
        action_id="view.zoom_usual",
        menu="view/3/size",
        text=mark("Text in its usual size"),
        keys=("Ctrl+Shift+0",),
        run=_zoom_as_usual,
    ),
    ActionSpec(
        action_id="view.narrow",
        menu="view/3/width",
        text=mark("Narrow lines"),
        keys=("Ctrl+F5",),
        run=_set_width("narrow"),
        checked=_width_is("narrow"),
        choice="line width",
    ),
    ActionSpec(
        action_id="view.comfortable",
        menu="view/3/width",
        text=mark("Comfortable lines"),
        keys=("Ctrl+F6",),
        run=_set_width("comfortable"),
        checked=_width_is("comfortable"),
        choice="line width",
    ),
    ActionSpec(
        action_id="view.full_lines",
        menu="view/3/width",
        text=mark("Lines as wide as the window"),
        keys=("Ctrl+F7",),
        run=_set_width("full"),
        checked=_width_is("full"),
        choice="line width",
    ),
    ActionSpec(
        action_id="view.typewriter",
        menu="view/3",
        text=mark("Keep the line of the caret in the middle"),
        keys=("Ctrl+F8",),
        run=_toggle_typewriter,
        checked=lambda workspace: workspace.editor.column.typewriter,
    ),
    ActionSpec(
        action_id="view.focus",
        menu="view/4",
        text=mark("Nothing but the text"),
        keys=("Shift+F11",),
        run=lambda workspace: workspace.focus.toggle(),
        when=has_article,
        checked=lambda workspace: workspace.focus.is_on,
    ),
)
