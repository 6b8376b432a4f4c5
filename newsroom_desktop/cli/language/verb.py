"""What a verb on Hindi text is to the command line."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from newsroom_desktop.cli.output import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageVerb:
    """What it is for, in the words of --help; its arguments; what it does.

    `run` loads the tables that it needs: the others, and --help, are not to wait for them.

    Raises:
        DeskError, out of `run`: a file could not be read, or what was given could not be used.
    """

    about: str
    add: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Answer]
