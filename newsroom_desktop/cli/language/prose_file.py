"""A text or Markdown file as the checks of the language look at it, and places in it as people count them."""

from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom_desktop.markup.prose import Stretch

_MARKDOWN = frozenset({".md", ".markdown"})


class ProseFile:
    """The prose in the file at `path`; a file that cannot be read is refused."""

    def __init__(self, path: Path) -> None:
        from newsroom_desktop.intake.files import read_text  # noqa: PLC0415 - only where it is asked for
        from newsroom_desktop.markup.prose import prose  # noqa: PLC0415 - as above

        self.text = read_text(path)
        self.stretches: list[Stretch] = prose(self.text, wrapped=path.suffix.lower() in _MARKDOWN)
        self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def place(self, start_cp: int) -> str:
        """The line and the sign in it, both counted from 1."""
        line = bisect_right(self._starts, start_cp)
        return f"{line}:{start_cp - self._starts[line - 1] + 1}"
