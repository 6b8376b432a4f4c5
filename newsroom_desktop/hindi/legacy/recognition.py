"""Whether a text is in a legacy font, and in which one, by what its words show there."""

import re
from dataclasses import dataclass

from newsroom_desktop.hindi.legacy.latin import LONGEST
from newsroom_desktop.hindi.legacy.letters import letters_of
from newsroom_desktop.hindi.legacy.likeness import is_common_english, is_common_hindi
from newsroom_desktop.hindi.legacy.shape import is_sound
from newsroom_desktop.hindi.legacy.tables import LegacyFont

_MOST_WORDS = 1_500
"""Words that are looked at: so many from the beginning, which takes 30 ms at most."""

_FEWEST = 3
"""Different words of two letters or more that have to be known as Hindi at least."""

_SHARE = 0.4
"""How many of all words have to be common Hindi ones: in news it is about half of them."""

_FOREIGN = 0.3
"""How many words may have letters that are no codes of the font, or show signs without their letter."""

_OF_ENGLISH = 2.0
"""How many times as many as common English ones."""

_ORDINARY = re.compile("[\u0900-\u097f]")
_LETTER = re.compile(r"[^\W\d_]")
_HINDI = re.compile("[\u0900-\u0963\u0971-\u097f]+")
_OTHER = re.compile("[^\\W\\d_\u0900-\u0963\u0966-\u097f]")
_LATIN = re.compile("[A-Za-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """Of the words of a text: all, and those that are no Hindi in a font, common Hindi, common English.

    `different` counts a word of Hindi once.
    """

    words: int
    foreign: int
    hindi: int
    different: int
    english: int


def recognised(text: str) -> LegacyFont | None:
    """The font that `text` is in; None where it is ordinary text, or too short to tell."""
    words = [word for word in text.split(None, _MOST_WORDS)[:_MOST_WORDS] if _LETTER.search(word)]
    legible = [word for word in words if len(word) <= LONGEST and not _ORDINARY.search(word)]
    if len(legible) < _FEWEST:
        return None
    counts = {font: _count(legible, len(words), font) for font in LegacyFont}
    font = max(counts, key=lambda each: counts[each].hindi)
    return font if _is_enough(counts[font]) else None


def _count(legible: list[str], words: int, font: LegacyFont) -> _Count:
    english = foreign = 0
    hindi: list[str] = []
    for word in legible:
        letters = letters_of(word, font)
        shown, latin = _HINDI.findall(letters), _LATIN.findall(word)
        foreign += not all(map(is_sound, shown)) or _OTHER.search(letters) is not None
        if len(shown) == 1 and len(shown[0]) > 1 and is_common_hindi(shown[0]):
            hindi.append(shown[0])
        english += len(latin) == 1 and len(latin[0]) > 1 and is_common_english(latin[0])
    return _Count(words=words, foreign=foreign, hindi=len(hindi), different=len(set(hindi)), english=english)


def _is_enough(count: _Count) -> bool:
    return (
        count.different >= _FEWEST
        and count.foreign <= _FOREIGN * count.words
        and count.hindi >= _SHARE * count.words
        and count.hindi >= _OF_ENGLISH * count.english
    )
