"""Keys as they are pressed: what the US layout has on them, and whether AltGr was down."""

from collections.abc import Iterable
from dataclasses import dataclass

ALT_GR = "\u2387"
"""Stands before a key that is pressed with AltGr where keys are written as text: the sign for such a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One key: `sign` is what the US layout gives for it, Shift included."""

    sign: str
    alt_gr: bool = False


def strokes_of(keys: str) -> list[Stroke]:
    """The strokes that `keys` writes down; an ALT_GR at their end is a sign of its own."""
    found: list[Stroke] = []
    alt_gr = False
    for sign in keys:
        if sign == ALT_GR and not alt_gr:
            alt_gr = True
            continue
        found.append(Stroke(sign=sign, alt_gr=alt_gr))
        alt_gr = False
    if alt_gr:
        found.append(Stroke(sign=ALT_GR))
    return found


def written(strokes: Iterable[Stroke]) -> str:
    """The strokes as text that `strokes_of` reads."""
    return "".join((ALT_GR if stroke.alt_gr else "") + stroke.sign for stroke in strokes)
