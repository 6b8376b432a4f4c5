"""A command of the window, declared once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace

MENUS = {
    "article": mark("&Article"),
    "edit": mark("&Edit"),
    "insert": mark("&Insert"),
    "format": mark("F&ormat"),
    "desk": mark("&Desk"),
    "archive": mark("Ar&chive"),
    "view": mark("&View"),
    "help": mark("&Help"),
}

SUBMENUS = {
    "keyboard": mark("Hindi keyboard"),
    "review": mark("Spelling and style"),
    "go": mark("Go to"),
    "tabs": mark("Open articles"),
    "legacy": mark("Convert from a legacy font"),
    "size": mark("Text size"),
    "width": mark("Line width"),
    "language": mark("Language · भाषा"),
    "colours": mark("Colours"),
}

Condition = Callable[["Workspace"], bool]


def always(_workspace: "Workspace") -> bool:
    """Open at any time."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One row: menus, bars, shortcuts and the help page are made from it.

    `menu` is "menu/group", or "menu/group/submenu" with one of SUBMENUS that stands in that group; a line
    stands between two groups. `text` is an English key of the catalogue. `keys` are portable key
    sequences, the first one is shown. `checked` makes the command a switch; `choice` names the set of
    switches of which one is on. `offered` is asked while a menu shows the command: its keys work whenever
    `when` holds, as what it takes (a selection, say) comes and goes unheard.
    """

    action_id: str
    menu: str
    text: str
    run: Callable[["Workspace"], None]
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: Condition = always
    offered: Condition = always
    checked: Condition | None = None
    choice: str = ""

    @property
    def menu_name(self) -> str:
        """The menu that the command is found in, one of MENUS."""
        return self.menu.split("/")[0]

    @property
    def group(self) -> str:
        """The part of the menu between two lines."""
        return self.menu.split("/")[1]

    @property
    def submenu(self) -> str:
        """The submenu that the command is found in, one of SUBMENUS; empty in the menu itself."""
        return "".join(self.menu.split("/")[2:])
