"""The Remington layouts: signs in the order in which a typewriter strikes them."""

from collections.abc import Mapping

from newsroom_desktop.hindi.keyboard.machine import Typed
from newsroom_desktop.hindi.keyboard.strokes import Stroke
from newsroom_desktop.hindi.keyboard.syllable import (
    I_SIGN,
    REPH,
    is_begun_by,
    is_mark,
    last_syllable,
    ordered,
)

_VISARGA, _COLON = "ः", ":"
_PAIRS = {"।।": "॥", "‘‘": "“", "’’": "”", "ःः": ":"}
"""What a sign becomes that is typed twice. Source: Keyman's Remington GAIL, but for the colon."""


class TypewriterMachine:
    """One syllable is under way: until the next begins, every key of it may be taken back."""

    def __init__(self, outputs: Mapping[Stroke, str]) -> None:
        self._outputs = outputs
        self._units: list[str] = []
        self._begun = ""
        self._last = ""
        self._before_pair = ""

    @property
    def under_way(self) -> str:
        """The syllable as it looks while it is typed."""
        syllable = ordered(self._units, self._begun)
        return syllable.shown if syllable is not None else ""

    def press(self, stroke: Stroke, before: str = "") -> Typed | None:
        """Add the sign of the key to the syllable, or let it begin the next one.

        Where none is under way, a sign that does not just stand behind the syllable of `before` (a reph, the
        stroke of a half letter) takes that up again.
        """
        unit = self._outputs.get(stroke)
        if unit is None:
            return None
        last = self._forget()
        if unit == _VISARGA and last and not is_mark(last):
            unit = _COLON  # behind a digit, as Keyman's Remington GAIL has it
        if pair := _PAIRS.get((last or "".join(self._units[-1:])) + unit):
            return self._paired(last, unit, pair)
        if self._units and ordered([*self._units, unit], self._begun) is not None:
            self._units.append(unit)
            return Typed(under_way=self.under_way)
        if not self._units and (begun := _to_go_on_with(before, unit)):
            self._begun, self._units = begun, [unit]
            return Typed(removed=begun, under_way=self.under_way)
        done = self.finish()
        if is_begun_by(unit):
            self._units = [unit]
            return Typed(done=done, under_way=self.under_way)
        self._last = unit
        return Typed(done=done + unit)

    def _paired(self, last: str, unit: str, pair: str) -> Typed:
        """Put `pair` in place of the sign that was typed before: behind the text, or in the syllable."""
        done = ""
        if not last:
            self._units.pop()
            done = self.finish() if self._units else self._leave()
        self._last, self._before_pair = pair, unit
        return Typed(removed=last, done=done + pair)

    def take_back(self) -> Typed | None:
        """Take the last key of the syllable back, or the several signs that the last key gave."""
        before_pair = self._before_pair
        last = self._forget()
        if self._units:
            self._units.pop()
            return Typed(under_way=self.under_way) if self._units else Typed(done=self._leave())
        self._last = before_pair
        return Typed(removed=last, done=before_pair) if len(last) > 1 or before_pair else None

    def finish(self) -> str:
        """The syllable as it is kept."""
        syllable, self._units, self._begun = ordered(self._units, self._begun), [], ""
        self._forget()
        return syllable.text if syllable is not None else ""

    def _leave(self) -> str:
        """The syllable that was taken up, as it stood."""
        begun, self._begun = self._begun, ""
        return begun

    def _forget(self) -> str:
        """Let the last key be none that can be paired or taken back; returns what it gave."""
        last, self._last, self._before_pair = self._last, "", ""
        return last


def _to_go_on_with(before: str, unit: str) -> str:
    """The syllable at the end of `before` that `unit` changes other than by standing behind it."""
    if unit == I_SIGN or (is_begun_by(unit) and unit != REPH):
        return ""
    begun = last_syllable(before)
    changed = ordered([unit], begun) if begun else None
    return begun if changed is not None and changed.text != begun + unit else ""
