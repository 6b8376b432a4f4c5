"""What each code of a legacy font shows, read from `resources/legacy` when it is first needed."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from newsroom_desktop.base.tables import rows


class LegacyFont(StrEnum):
    """A font, or fonts that have the same codes."""

    KRUTI_DEV = "krutidev010"
    CHANAKYA = "chanakya"
    WALKMAN = "walkman-chanakya905"
    GANDHI = "4cgandhi"


REPH = "\u0930\u094d"
"""What stands at the beginning of a syllable and is drawn behind its top."""

_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
_FIRST_MARK = 0xE000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign that does not stand where it is spoken.

    `reph` tells whether र् goes before its syllable, `signs` is what goes behind that.
    """

    reph: bool
    signs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The codes of a font.

    `shown` has what each code shows, those that stand elsewhere as private characters, which
    `before` (drawn before their syllable) and `behind` explain. `written` has the code for what it shows.
    """

    shown: dict[str, str] = field(default_factory=dict)
    before: dict[str, Sign] = field(default_factory=dict)
    behind: dict[str, Sign] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    codes: re.Pattern[str]

    @property
    def private(self) -> str:
        """The private characters."""
        return "".join((*self.before, *self.behind))


@lru_cache(maxsize=len(LegacyFont))
def table_of(font: LegacyFont) -> Table:
    """The table of `font`; 2 to 4 ms when it is first read."""
    shown: dict[str, str] = {}
    before: dict[str, Sign] = {}
    behind: dict[str, Sign] = {}
    written: dict[str, str] = {}
    for code, letters, *how in ([_plain(cell) for cell in row] for row in rows("legacy", f"{font}.tsv")):
        said = "".join(how).split()
        if "before" in said or "reph" in said:
            mark = chr(_FIRST_MARK + len(before) + len(behind))
            signs = before if "before" in said else behind
            signs[mark] = Sign(reph=letters.startswith(REPH), signs=letters.removeprefix(REPH))
            shown[code] = mark
        else:
            shown[code] = letters
        if "read" not in said and letters:
            written[letters] = code
    longest_first = sorted(shown, key=len, reverse=True)
    codes = re.compile("|".join(map(re.escape, longest_first)))
    return Table(shown=shown, before=before, behind=behind, written=written, codes=codes)


def _plain(cell: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), cell)
