"""What Markdown defines for all of a body: addresses of links, called by a name, and footnotes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from newsroom_desktop.markup.tags import PATCH

_CALLED = re.compile(r"\[\^?([^\[\]]*)\]")


Link = tuple[str, str]
"""Address and title; the title may be None, which the types of python-markdown do not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """`links` are addresses by their names, `notes` the labels of footnotes, in the order of the text.

    Names and labels are as python-markdown keeps them.
    """

    links: tuple[tuple[str, Link], ...] = ()
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.links or self.notes)


NOTHING = Definitions()


def merged(parts: Iterable[Definitions]) -> Definitions:
    """All of `parts`; of two addresses for one name the later one."""
    links: dict[str, Link] = {}
    notes: dict[str, None] = {}
    for part in parts:
        links.update(part.links)
        notes.update(dict.fromkeys(part.notes))
    return Definitions(links=tuple(links.items()), notes=tuple(notes))


def called(section: str, defined: Definitions) -> Definitions:
    """Those of the definitions that `section` may call.

    Few words in place of all of them: a section with a hundred footnotes below it is read in no more time.
    """
    if not defined or "[" not in section:
        return NOTHING
    places = _places(defined)
    found = sorted({place for name in _CALLED.findall(section) for place in places.get(_folded(name), ())})
    count = len(defined.links)
    return Definitions(
        links=tuple(defined.links[place] for place in found if place < count),
        notes=tuple(defined.notes[place - count] for place in found if place >= count),
    )


@lru_cache(maxsize=8)
def _places(defined: Definitions) -> dict[str, list[int]]:
    """Where each name, and behind all names each label, stands in `defined`."""
    places: dict[str, list[int]] = {}
    for place, name in enumerate((*(name for name, _ in defined.links), *defined.notes)):
        places.setdefault(_folded(name), []).append(place)
    return places


def _folded(name: str) -> str:
    return " ".join(name.replace(PATCH, "").split()).casefold()
