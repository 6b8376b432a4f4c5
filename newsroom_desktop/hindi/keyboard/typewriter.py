"""The Remington layouts: signs in the order in which a typewriter strikes them."""

from collections.abc import Mapping

from newsroom_desktop.hindi.keyboard.machine import Typed
from newsroom_desktop.hindi.keyboard.strokes import Stroke
from newsroom_desktop.hindi.keyboard.syllable import is_begun_by, is_mark, ordered

_VISARGA, _COLON = "ः", ":"
_PAIRS = {"।।": "॥", "‘‘": "“", "’’": "”", "ःः": ":"}
"""What a sign becomes that is typed twice. Source: Keyman's Remington GAIL, but for the colon."""


class TypewriterMachine:
    """One syllable is under way: until the next begins, every key of it may be taken back."""

    def __init__(self, outputs: Mapping[Stroke, str]) -> None:
        self._outputs = outputs
        self._units: list[str] = []
        self._last = ""
        self._before_pair = ""

    @property
    def under_way(self) -> str:
        """The syllable as it looks while it is typed."""
        syllable = ordered(self._units)
        return syllable.shown if syllable is not None else ""

    def press(self, stroke: Stroke) -> Typed | None:
        """Add the sign of the key to the syllable, or let it begin the next one."""
        unit = self._outputs.get(stroke)
        if unit is None:
            return None
        last = self._forget()
        if unit == _VISARGA and last and not is_mark(last):
            unit = _COLON  # behind a digit, as Keyman's Remington GAIL has it
        if pair := _PAIRS.get((last or "".join(self._units[-1:])) + unit):
            return self._paired(last, unit, pair)
        if self._units and ordered([*self._units, unit]) is not None:
            self._units.append(unit)
            return Typed(under_way=self.under_way)
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
            done = self.finish()
        self._last, self._before_pair = pair, unit
        return Typed(removed=last, done=done + pair)

    def take_back(self) -> Typed | None:
        """Take the last key of the syllable back, or the several signs that the last key gave."""
        before_pair = self._before_pair
        last = self._forget()
        if self._units:
            self._units.pop()
            return Typed(under_way=self.under_way)
        self._last = before_pair
        return Typed(removed=last, done=before_pair) if len(last) > 1 or before_pair else None

    def finish(self) -> str:
        """The syllable as it is kept."""
        syllable, self._units = ordered(self._units), []
        self._forget()
        return syllable.text if syllable is not None else ""

    def _forget(self) -> str:
        """Let the last key be none that can be paired or taken back; returns what it gave."""
        last, self._last, self._before_pair = self._last, "", ""
        return last
