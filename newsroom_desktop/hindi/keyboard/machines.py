"""The machine of each layout."""

from newsroom_desktop.hindi.keyboard.direct import DirectMachine
from newsroom_desktop.hindi.keyboard.layout import LayoutName, outputs
from newsroom_desktop.hindi.keyboard.machine import Machine
from newsroom_desktop.hindi.keyboard.typewriter import TypewriterMachine


def machine_of(name: LayoutName) -> Machine:
    """A new machine for the layout, with nothing under way."""
    if name is LayoutName.INSCRIPT:
        return DirectMachine(outputs(name))
    return TypewriterMachine(outputs(name))
