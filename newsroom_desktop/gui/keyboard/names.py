"""The layouts by the names that people know them by."""

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.hindi.keyboard.layout import LayoutName

NAMES = {
    LayoutName.INSCRIPT: mark("InScript"),
    LayoutName.GAIL: mark("Remington GAIL"),
    LayoutName.CBI: mark("Remington CBI"),
    LayoutName.PHONETIC: mark("Phonetic (Roman to Hindi)"),
}


def layout_name(name: LayoutName) -> str:
    """The name in the language in use."""
    return tr(NAMES[name])
