"""Makes the tables by which English words are told from Hindi ones in the codes of a legacy font.

    python -m tools.legacy_letters

needs `wordfreq` 3.1.1 (its word lists: CC BY-SA 4.0). A row is a letter behind the one or two before it, or
a whole word, and its cost: tenths of minus log10 of how probable it is there.
"""

import math
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

_GOAL = Path(__file__).resolve().parent.parent / "resources" / "legacy"
_SHAPES = {"en": re.compile("[a-z]+"), "hi": re.compile("[\u0900-\u0963\u0971-\u097f]+")}
_NAMES = {"en": "english", "hi": "hindi"}
_WORDS = {"en": 4_000, "hi": 4_000}
"""How many of the commonest words are rows."""

_VISARGA = "\u0903"
"""What stands at the end of few words: all of them are rows."""

_RAREST = 2e-6
"""How often a letter stands behind two others at least, of all letters, to be a row."""

_HEAD = """# Which letters stand behind which in {name} words, and the commonest words.
#
# Made by tools/legacy_letters.py from the {name} list of wordfreq 3.1.1 (Robyn Speer, PyPI).
# Licence of this file: CC BY-SA 4.0, as that of the list.
#
# letters <tab> cost: tenths of minus log10 of how probable the last letter is behind those before it; ^ and $
# are the edges of a word. A row that begins with = is a whole word.
"""


def rows(language: str) -> list[str]:
    """The rows of the table for "en" or "hi"."""
    from wordfreq import get_frequency_dict  # type: ignore[import-not-found]  # noqa: PLC0415 - only here

    shape = _SHAPES[language]
    words: defaultdict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict(language, wordlist="best").items():
        if shape.fullmatch(letters := unicodedata.normalize("NFC", word)):
            words[letters] += frequency
    three: defaultdict[str, float] = defaultdict(float)
    for word, frequency in words.items():
        weight = frequency**0.5  # rare words are many, and names are like them
        marked = f"^^{word}$"
        for end in range(2, len(marked)):
            three[marked[end - 2 : end + 1]] += weight
    two: defaultdict[str, float] = defaultdict(float)
    for letters, weight in three.items():
        two[letters[1:]] += weight
    total = sum(three.values())
    kept = {letters: weight for letters, weight in three.items() if weight > _RAREST * total}
    found = [*_costs(kept, three), *_costs(two, two)]
    most = sum(words.values())
    common = dict(sorted(words.items(), key=lambda row: -row[1])[: _WORDS[language]])
    common |= {word: often for word, often in words.items() if word.endswith(_VISARGA)}
    return [*found, *(f"={word}\t{_cost(often / most)}" for word, often in common.items())]


def _costs(kept: Mapping[str, float], all_of_them: Mapping[str, float]) -> list[str]:
    before: defaultdict[str, float] = defaultdict(float)
    for letters, weight in all_of_them.items():
        before[letters[:-1]] += weight
    return [f"{letters}\t{_cost(kept[letters] / before[letters[:-1]])}" for letters in sorted(kept)]


def _cost(probability: float) -> int:
    return round(-10 * math.log10(probability))


def main() -> int:
    """Write both tables and say how large they are."""
    for language, name in _NAMES.items():
        goal = _GOAL / f"{name}.tsv"
        goal.write_text(_HEAD.format(name=name.title()) + "\n".join(rows(language)) + "\n", encoding="utf-8")
        sys.stdout.write(f"{goal.name}: {goal.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
