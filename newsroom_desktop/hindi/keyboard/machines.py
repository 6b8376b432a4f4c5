"""The machine of each layout."""

from collections.abc import Callable

from newsroom_desktop.hindi.keyboard.candidates import WordIndex, load_index
from newsroom_desktop.hindi.keyboard.direct import DirectMachine
from newsroom_desktop.hindi.keyboard.layout import LayoutName, outputs
from newsroom_desktop.hindi.keyboard.machine import Machine
from newsroom_desktop.hindi.keyboard.phonetic import PhoneticMachine
from newsroom_desktop.hindi.keyboard.typewriter import TypewriterMachine


def machine_of(name: LayoutName, index: Callable[[], WordIndex | None] = load_index) -> Machine:
    """A new machine for the layout, with nothing under way; the phonetic one takes its words from `index`."""
    if name is LayoutName.PHONETIC:
        return PhoneticMachine(index)
    if name is LayoutName.INSCRIPT:
        return DirectMachine(outputs(name))
    return TypewriterMachine(outputs(name))
