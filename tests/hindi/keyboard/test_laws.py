"""What holds for any keys: no key is lost, Backspace goes back by one key, and no letter comes out broken."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.keyboard.layout import TABLED, LayoutName, outputs
from newsroom_desktop.hindi.keyboard.machine import Machine
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.strokes import Stroke

NAMES = st.sampled_from(TABLED)
WRONG = regex.compile(
    r"\u093f\u094d|[\u093e-\u094c]\u093c|\u094d[\u093e\u0940-\u094c]|\u094d\u094d|\u093c\u093c"
    r"|[\u0901-\u0903][\u093e-\u094c]"
)
"""What no Hindi syllable has: a matra behind a virama or a dot, a nukta behind a matra, two of a kind."""


def keys_of(name: LayoutName) -> st.SearchStrategy[list[Stroke]]:
    others = [Stroke(sign=sign) for sign in "Ø \n9"]
    return st.lists(st.sampled_from([*outputs(name), *others]), max_size=14)


def shown(machine: Machine) -> str:
    """What is under way, in the order of the text: ि is shown left of what it waits for."""
    text = machine.under_way
    if not text.startswith("\u00a0\u093f"):
        return text
    return text[2:].removesuffix("\u200d").removesuffix("\u094d") + "\u093f"


def press(machine: Machine, text: str, stroke: Stroke) -> str:
    """The text of a field after `stroke`, of which the machine may still change the end."""
    typed = machine.press(stroke)
    if typed is None:
        return text + machine.finish() + stroke.sign
    assert text.endswith(typed.removed)
    return text.removesuffix(typed.removed) + typed.done


@given(data=st.data(), name=NAMES)
def test_backspace_shows_what_was_shown_before_the_key(data: st.DataObject, name: LayoutName) -> None:
    machine, text = machine_of(name), ""
    for stroke in data.draw(keys_of(name)):
        text = press(machine, text, stroke)
    before = text + shown(machine)
    text = press(machine, text, data.draw(st.sampled_from(list(outputs(name)))))
    back = machine.take_back()
    text = text[:-1] if back is None else text.removesuffix(back.removed) + back.done
    assert text + shown(machine) == before


@given(data=st.data(), name=st.sampled_from([LayoutName.GAIL, LayoutName.CBI]))
def test_no_syllable_is_broken_in_itself(data: st.DataObject, name: LayoutName) -> None:
    machine = machine_of(name)
    for stroke in data.draw(keys_of(name)):
        typed = machine.press(stroke)
        done = machine.finish() if typed is None else typed.done
        begun = outputs(name).get(stroke, "")
        assert not WRONG.search(done.removesuffix(begun)), done
    assert not WRONG.search(machine.finish())


@given(data=st.data(), name=NAMES)
def test_what_is_under_way_is_the_end_of_the_text(data: st.DataObject, name: LayoutName) -> None:
    machine, text = machine_of(name), ""
    for stroke in data.draw(keys_of(name)):
        text = press(machine, text, stroke)
    end = shown(machine)
    assert machine.finish() == end
    assert machine.under_way == ""
