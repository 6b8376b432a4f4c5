"""What legacy fonts are called."""

from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark, tr

if TYPE_CHECKING:
    from newsroom_desktop.hindi.legacy.tables import LegacyFont

NAMES = {
    "krutidev010": mark("Kruti Dev 010 or DevLys"),
    "chanakya": mark("Chanakya"),
    "walkman-chanakya905": mark("Walkman Chanakya 905"),
    "4cgandhi": mark("4CGandhi"),
}


def name_of(font: "LegacyFont") -> str:
    """The name of `font` in the language of the interface."""
    return tr(NAMES[font.value])
