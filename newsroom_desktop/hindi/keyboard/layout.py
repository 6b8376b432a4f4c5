"""What the keys of a layout give: the tables in resources/keyboards, each read when it is first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.keyboard.strokes import Stroke
from newsroom_desktop.hindi.normal import normal

US_ROWS = ("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./")
"""The keys that type, row by row, by what the US layout has on them."""

_PLAIN = "".join(US_ROWS) + " "
_SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>? '
_NOTHING = "-"
_SPACE = "space"


class LayoutName(StrEnum):
    """The layouts, as the command line and the settings name them."""

    INSCRIPT = "inscript"
    GAIL = "remington-gail"
    CBI = "remington-cbi"
    PHONETIC = "phonetic"


TABLED = (LayoutName.INSCRIPT, LayoutName.GAIL, LayoutName.CBI)
"""The layouts whose keys each give a sign; the phonetic one reads whole words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What has to be held down with a key."""

    shift: bool = False
    alt_gr: bool = False


LEVELS = (Level(), Level(shift=True), Level(alt_gr=True), Level(shift=True, alt_gr=True))
"""In the order of the columns of a table."""


def on_level(key: str, level: Level) -> Stroke:
    """The stroke of the key that the US layout has `key` on, while `level` is held down."""
    sign = _SHIFTED[_PLAIN.index(key)] if level.shift else key
    return Stroke(sign=sign, alt_gr=level.alt_gr)


def key_of(stroke: Stroke) -> str:
    """The key of `stroke`, by what it has on it without Shift; empty for what no key types."""
    if stroke.sign in _PLAIN:
        return stroke.sign
    place = _SHIFTED.find(stroke.sign)
    return _PLAIN[place] if place >= 0 else ""


def is_shifted(stroke: Stroke) -> bool:
    """Whether Shift is down in `stroke`."""
    return stroke.sign not in _PLAIN


@lru_cache(maxsize=len(TABLED))
def outputs(name: LayoutName) -> Mapping[Stroke, str]:
    """What each stroke of a tabled layout gives, in NFC; other strokes give what they always do."""
    found: dict[Stroke, str] = {}
    for key, *given in rows("keyboards", f"{name}.tsv"):
        for level, output in zip(LEVELS, given, strict=True):
            if output != _NOTHING:
                stroke = on_level(" " if key == _SPACE else key, level)
                found[stroke] = normal(_without_escapes(output))
    return found


def _without_escapes(output: str) -> str:
    """`output` with its invisible signs, which the tables write by their numbers."""
    first, *escaped = output.split("\\u")
    return first + "".join(chr(int(part[:4], 16)) + part[4:] for part in escaped)
