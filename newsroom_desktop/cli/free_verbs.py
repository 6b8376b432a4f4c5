"""The verbs that no archive is opened for, by their names."""

from newsroom_desktop.cli.language.verbs import LANGUAGE_VERBS
from newsroom_desktop.cli.move import MOVE

FREE_VERBS = {**LANGUAGE_VERBS, "move": MOVE}
