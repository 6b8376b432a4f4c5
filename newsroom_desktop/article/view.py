"""What a person has the list show, under a name."""

from dataclasses import dataclass

from newsroom_desktop.article.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A saved view of the list."""

    name: str
    wanted: Wanted
