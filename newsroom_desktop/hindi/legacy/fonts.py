"""The names by which people and programs know the legacy fonts."""

import re

from newsroom_desktop.hindi.legacy.tables import LegacyFont

BY_NAME = {
    "krutidev010": LegacyFont.KRUTI_DEV,
    "devlys": LegacyFont.KRUTI_DEV,
    "chanakya": LegacyFont.CHANAKYA,
    "walkman-chanakya905": LegacyFont.WALKMAN,
    "4cgandhi": LegacyFont.GANDHI,
}
_FAMILIES = (  # the beginning of the name of a font in documents, letters and digits only
    ("krutidev", LegacyFont.KRUTI_DEV),
    ("krdev", LegacyFont.KRUTI_DEV),
    ("devlys", LegacyFont.KRUTI_DEV),
    ("walkmanchanakya", LegacyFont.WALKMAN),
    ("chanakya", LegacyFont.CHANAKYA),
    ("4cgandhi", LegacyFont.GANDHI),
)
_NO_NAME = re.compile("[^a-z0-9]")
_OTHER_CODES = re.compile("unicode|uni$")
_WITH_GAPS = re.compile("|".join(r"[\W_]*".join(beginning) for beginning, _ in _FAMILIES), re.IGNORECASE)
_PIECE, _LONGEST_NAME = 100_000, 200
"""Code points that are looked through at once, other threads waiting meanwhile: 4 ms."""


def font_of_family(family: str) -> LegacyFont | None:
    """The codes of text that is set in `family`, the name of a font in a document; None for other fonts."""
    name = _NO_NAME.sub("", family.lower())
    if _OTHER_CODES.search(name):
        return None
    return next((font for beginning, font in _FAMILIES if name.startswith(beginning)), None)


def names_family(text: str) -> bool:
    """Whether the name of a legacy font stands anywhere in `text`, a whole document, say."""
    return any(
        _WITH_GAPS.search(text, start, start + _PIECE + _LONGEST_NAME)
        for start in range(0, len(text), _PIECE)
    )


def kind_of_chanakya(text: str) -> LegacyFont:
    """Which of the fonts named Chanakya `text` is in.

    Walkman-Chanakya 905 has its letters among a to z, as Kruti Dev has; the older font has nearly none there.
    """
    latin = sum("a" <= sign.lower() <= "z" for sign in text)
    other = sum(sign > "\x7f" for sign in text)
    return LegacyFont.WALKMAN if latin > other else LegacyFont.CHANAKYA
