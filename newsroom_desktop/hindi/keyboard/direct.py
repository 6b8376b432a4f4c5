"""A layout whose keys give their signs one by one, in the order in which they are kept: InScript."""

from collections.abc import Mapping

from newsroom_desktop.hindi.keyboard.machine import Typed
from newsroom_desktop.hindi.keyboard.strokes import Stroke


class DirectMachine:
    """Nothing is ever under way; Backspace takes a key back that has given several signs at once."""

    under_way = ""

    def __init__(self, outputs: Mapping[Stroke, str]) -> None:
        self._outputs = outputs
        self._last = ""

    def press(self, stroke: Stroke, before: str = "") -> Typed | None:  # noqa: ARG002 - of the protocol
        """The sign of the key."""
        output = self._outputs.get(stroke)
        self._last = output or ""
        return None if output is None else Typed(done=output)

    def take_back(self) -> Typed | None:
        """Remove all signs of the last key, if it was more than one."""
        last, self._last = self._last, ""
        return Typed(removed=last) if len(last) > 1 else None

    def finish(self) -> str:
        """Nothing, and Backspace is the field's again."""
        self._last = ""
        return ""
