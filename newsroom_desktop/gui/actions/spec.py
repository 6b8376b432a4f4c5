"""A command of the window, declared once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom_desktop.gui.context import Context

Condition = Callable[["Context"], bool]


def always(_context: "Context") -> bool:
    """Open at any time."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One row: menus, bars, shortcuts and the help page are made from it.

    `menu` is "menu/group": a line stands between two groups. `text` and `tip` are English keys of
    the catalogue. `keys` are portable key sequences, the first one is shown. `checked` makes the
    command a switch; `choice` names the set of switches of which one is on.
    """

    action_id: str
    menu: str
    text: str
    run: Callable[["Context"], None]
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    when: Condition = always
    checked: Condition | None = None
    choice: str = ""
