"""Commands on the Hindi keyboard inside the program."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.panels import panel_shown, toggle_panel
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition
from newsroom_desktop.gui.keyboard.names import NAMES
from newsroom_desktop.hindi.keyboard.layout import LayoutName

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _use(name: LayoutName) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.keyboard.use(name)


def _is_used(name: LayoutName) -> Condition:
    return lambda workspace: workspace.keyboard.name is name


def _show_word(workspace: "Workspace") -> None:
    workspace.window.dock("keyboard").show()
    workspace.keyboard_panel.show_word()


ACTIONS = (
    ActionSpec(
        action_id="keyboard.hindi",
        menu="edit/5/keyboard",
        text=mark("Hindi keyboard on"),
        keys=("F12",),
        run=lambda workspace: workspace.keyboard.toggle(),
        checked=lambda workspace: workspace.keyboard.is_on,
    ),
    *(
        ActionSpec(
            action_id=f"keyboard.{name}",
            menu="edit/5/keyboard",
            text=NAMES[name],
            keys=(keys,),
            run=_use(name),
            checked=_is_used(name),
            choice="keyboard layout",
        )
        for name, keys in (
            (LayoutName.INSCRIPT, "Ctrl+Shift+F1"),
            (LayoutName.GAIL, "Ctrl+Shift+F2"),
            (LayoutName.CBI, "Ctrl+Shift+F3"),
            (LayoutName.PHONETIC, "Ctrl+Shift+F4"),
        )
    ),
    ActionSpec(
        action_id="keyboard.chart",
        menu="edit/5/keyboard",
        text=mark("Chart of the keys"),
        keys=("Shift+F12",),
        run=toggle_panel("keyboard"),
        checked=panel_shown("keyboard"),
    ),
    ActionSpec(
        action_id="keyboard.word",
        menu="edit/5/keyboard",
        text=mark("How is this word typed?"),
        keys=("Ctrl+F12",),
        run=_show_word,
    ),
)
