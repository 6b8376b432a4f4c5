"""What every layout is to those who press its keys."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from newsroom_desktop.hindi.keyboard.strokes import Stroke

_LOOKED_AT = 32
"""Code points before the caret that a key may look at or change: more than a syllable has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a key changes: `done` becomes text, `under_way` is shown behind it and may still change.

    `removed` stood before the caret, and goes before `done` comes.
    """

    done: str = ""
    under_way: str = ""
    removed: str = ""


class Machine(Protocol):
    """Turns keys into text; what is under way is its only memory, but for the last key."""

    @property
    def under_way(self) -> str:
        """What is shown and may still change."""

    def press(self, stroke: Stroke, before: str = "") -> Typed | None:
        """What `stroke` does; None for a key that is none of the layout's, which ends what is under way.

        `before` is the text before the caret, as far as it is known.
        """

    def take_back(self) -> Typed | None:
        """What Backspace does to the last key; None where it is the field's to do."""

    def finish(self) -> str:
        """The text that is under way, which is done now."""


def typed_text(machine: Machine, strokes: Iterable[Stroke]) -> str:
    """The text that `strokes` make; a key that is none of the layout's stays what it is."""
    parts: list[str] = []
    end = ""
    for stroke in strokes:
        typed = machine.press(stroke, end)
        if typed is None:
            end += machine.finish() + stroke.sign
        else:
            end = end.removesuffix(typed.removed) + typed.done
        if len(end) > 2 * _LOOKED_AT:  # else each key would copy all that was typed
            parts.append(end[:-_LOOKED_AT])
            end = end[-_LOOKED_AT:]
    return "".join(parts) + end + machine.finish()
