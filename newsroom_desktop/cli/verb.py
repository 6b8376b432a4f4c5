"""What a verb is to the command line: one on the articles of an archive, or one that opens none."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.cli.output import Answer

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One verb; `writes` tells whether it wants the archive for itself, `makes` whether it may begin one.

    `reads_at_least` tells that much of it can be done in an archive that cannot be had so, `many` that its
    JSON is an array.
    """

    run: "Callable[[Desk, argparse.Namespace], Answer]"
    writes: bool
    makes: bool = False
    reads_at_least: bool = False
    many: bool = False

    def failed(self, reason: str) -> Answer:
        """The answer when nothing could be done."""
        return Answer(json=[] if self.many else {"error": reason}, lines=[], failures=[reason])


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeVerb:
    """One that no archive is opened for: what it is for, in the words of --help; its arguments; what it does.

    `run` loads the tables that it needs: the others, and --help, are not to wait for them.

    Raises:
        DeskError, out of `run`: a file could not be read, or what was given could not be used.
    """

    about: str
    add: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Answer]
