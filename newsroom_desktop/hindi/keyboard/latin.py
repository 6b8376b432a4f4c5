"""How Hindi sounds are written in Latin letters, and how well a word fits what was typed.

After the ISO 15919 and Hunterian romanisations, with the habits of those who type: long vowels short, ट as त,
the last vowel long. A cost tells how far a spelling is from the one that says it best.
"""

from collections.abc import Mapping
from functools import lru_cache

Spellings = Mapping[str, float]

_CONSONANTS: dict[str, Spellings] = {
    "क": {"k": 0, "c": 0.6, "q": 0.6, "ck": 0.6, "ch": 1.5, "kk": 1.5},
    "ख": {"kh": 0, "k": 1.4},
    "ग": {"g": 0, "gg": 1.5},
    "घ": {"gh": 0, "g": 1.4},
    "ङ": {"n": 0.2, "ng": 0},
    "च": {"ch": 0, "c": 0.3, "tch": 0.6, "chch": 1.5},
    "छ": {"chh": 0, "ch": 0.4},
    "ज": {"j": 0, "z": 0.4, "g": 1.2},
    "झ": {"jh": 0, "z": 1.2, "j": 1.4},
    "ञ": {"n": 0.2},
    "ट": {"T": 0, "t": 0.3, "tt": 1.0},
    "ठ": {"Th": 0, "th": 0.3, "t": 1.4},
    "ड": {"D": 0, "d": 0.3},
    "ढ": {"Dh": 0, "dh": 0.3},
    "ण": {"N": 0, "n": 0.3},
    "त": {"t": 0, "th": 1.2},
    "थ": {"th": 0, "t": 1.4},
    "द": {"d": 0, "dd": 1.5},
    "ध": {"dh": 0, "d": 1.4},
    "न": {"n": 0, "nn": 1.5},
    "प": {"p": 0, "pp": 1.0},
    "फ": {"ph": 0, "f": 0.1},
    "ब": {"b": 0, "bb": 1.5},
    "भ": {"bh": 0, "b": 1.4},
    "म": {"m": 0, "mm": 1.5},
    "य": {"y": 0, "": 0.6, "e": 0.6, "i": 0.3},
    "र": {"r": 0, "rr": 1.5},
    "ल": {"l": 0, "ll": 1.0},
    "ळ": {"L": 0, "l": 0.5},
    "व": {"v": 0, "w": 0, "o": 0.9, "u": 1.0},
    "श": {"sh": 0, "s": 0.9, "ti": 1.0, "S": 0.1},
    "ष": {"Sh": 0, "sh": 0.2, "s": 1.0},
    "स": {"s": 0, "c": 0.7, "ss": 0.8, "sh": 1.4},
    "ह": {"h": 0, "": 1.2},
    "क़": {"q": 0, "k": 0.3},
    "ख़": {"kh": 0.2},
    "ग़": {"g": 0.3, "gh": 0.2},
    "ज़": {"z": 0, "j": 0.4},
    "ड़": {"R": 0, "d": 0.1, "r": 0.3},
    "ढ़": {"Rh": 0, "dh": 0.1, "rh": 0.1, "d": 1.0, "r": 1.2},
    "फ़": {"f": 0, "ph": 0.1},
    "ज्ञ": {"gy": 0, "jn": 0.1, "gn": 0.5, "jny": 0.3, "dny": 0.3},
    "क्ष": {"ksh": 0, "x": 0.1, "ks": 0.6, "kSh": 0, "ch": 2.0, "chh": 1.5},
}
_SIGNS: dict[str, Spellings] = {
    "्": {"": 0, "a": 1.6},
    "अ": {"a": 0, "": 1.0, "o": 1.2, "u": 1.4, "e": 1.5},
    "ा": {"aa": 0, "A": 0, "a": 0.6, "ah": 0.9, "o": 1.2},
    "ि": {"i": 0, "e": 0.9, "": 2.2, "ee": 1.2},
    "ी": {"ee": 0, "ii": 0, "I": 0, "i": 0.4, "y": 0.5, "ie": 0.6, "ea": 0.7, "ei": 0.9, "e": 1.2},
    "ु": {"u": 0, "oo": 1.0, "o": 1.1},
    "ू": {"oo": 0, "uu": 0, "U": 0, "u": 0.4, "ew": 1.0},
    "ृ": {"ri": 0, "R": 0.1, "r": 0.8, "ru": 0.5},
    "े": {"e": 0, "ay": 0.7, "ai": 0.9, "ei": 0.9, "a": 1.1, "ey": 0.7, "ee": 1.4},
    "ै": {"ai": 0, "e": 0.9, "ei": 0.7, "ae": 0.6, "ay": 0.5, "y": 0.9, "a": 0.9},
    "ो": {"o": 0, "ou": 0.8, "oo": 1.4, "au": 1.2, "ow": 0.9},
    "ौ": {"au": 0, "ou": 0.4, "o": 0.9, "ow": 0.7, "aw": 0.6},
    "ॉ": {"o": 0.1, "au": 0.7, "aa": 0.9, "a": 0.7},
    "ॅ": {"e": 0.2, "a": 0.5},
    "ं": {"n": 0, "m": 0.2, "M": 0, "": 0.9, "N": 0.1},
    "ँ": {"n": 0, "": 0.6, "M": 0.1, "N": 0},
    "ः": {"h": 0, "H": 0, "": 0.5},
}
_VOWELS = {
    "अ": "अ", "आ": "ा", "इ": "ि", "ई": "ी", "उ": "ु", "ऊ": "ू", "ऋ": "ृ",
    "ए": "े", "ऐ": "ै", "ओ": "ो", "औ": "ौ", "ऑ": "ॉ", "ऍ": "ॅ", "ॲ": "ॅ",
}  # fmt: skip
_AT_END: dict[str, Spellings] = {
    "अ": {"": 0, "a": 0.4},
    "ा": {"a": 0, "aa": 0.1, "A": 0.1, "ah": 0.7},
    "ी": {"i": 0, "ee": 0.1, "I": 0.1, "ii": 0.1, "y": 0.3, "ie": 0.6, "ey": 0.7},
    "ि": {"i": 0.2},
    "ू": {"u": 0, "oo": 0.1, "U": 0.1, "uu": 0.1},
    "ु": {"u": 0.2},
    "े": {"e": 0, "ei": 0.3, "ey": 0.5, "ay": 0.6, "ai": 1.4},
    "ं": {"n": 0, "": 0.5, "M": 0, "m": 0.6, "N": 0.1},
    "ँ": {"n": 0, "": 0.4, "M": 0.1, "N": 0},
}
_BARE: Spellings = {"": 0, "a": 0.8}
"""How अ is written behind a single consonant at the end: kendra is केन्द्र, but sukha is hardly सुख."""

_GLIDE = 0.2
"""What a y costs between two vowels: liye for लिए."""

_SILENT_E = 0.7
_TOO_FAR = 99.0


@lru_cache(maxsize=4096)
def _slots(word: str) -> tuple[Spellings, ...]:
    """How each sound of `word` may be written, in their order."""
    slots: list[Spellings] = []
    sounds = _sounds(word)
    for place, (sound, is_initial) in enumerate(sounds):
        behind = sounds[place + 1][0] if place + 1 < len(sounds) else ""
        is_last = not behind or (behind in "ंँः" and sound not in "ंँः" and place + 2 == len(sounds))
        if sound in _CONSONANTS:
            slots.append(_CONSONANTS[sound] if place else _said(_CONSONANTS[sound]))
            continue
        signs = _SIGNS.get(sound, {}) if place else _said(_SIGNS.get(sound, {}))
        if is_last and not (is_initial and sound == "अ"):
            is_bare = sound == "अ" and (place < 2 or sounds[place - 2][0] != "्")
            signs = _BARE if is_bare else _AT_END.get(sound, signs)
        if is_initial and place and sound != "अ":
            signs = {**signs, **{"y" + each: cost + _GLIDE for each, cost in signs.items()}}
        slots.append(signs)
    return tuple(slots)


def _said(spellings: Spellings) -> Spellings:
    """Without the empty one: nobody leaves out how a word begins."""
    return {spelling: cost for spelling, cost in spellings.items() if spelling}


def _sounds(word: str) -> list[tuple[str, bool]]:
    """The consonants and vowels of `word`, अ behind bare consonants too; with each, if it is a letter."""
    sounds: list[tuple[str, bool]] = []
    place = 0
    while place < len(word):
        letter = next(
            (word[place : place + n] for n in (3, 2, 1) if word[place : place + n] in _CONSONANTS),
            word[place],
        )
        place += len(letter)
        if letter not in _CONSONANTS:
            sounds.append((_VOWELS.get(letter, letter), letter in _VOWELS))
            continue
        sounds.append((letter, False))
        follows = word[place : place + 1]
        if follows in _SIGNS and follows not in "ंँः" and follows != "अ":
            sounds.append((follows, False))
            place += 1
        else:
            sounds.append(("अ", False))
    return sounds


def distance(typed: str, word: str) -> float:
    """How far `typed`, in Latin letters, is from saying `word`; _TOO_FAR when it does not say it."""
    reached = {0: 0.0}
    for slot in _slots(word):
        further: dict[int, float] = {}
        for place, cost in reached.items():
            for spelling, more in slot.items():
                if typed.startswith(spelling, place):
                    end = place + len(spelling)
                    total = cost + more
                    if total < further.get(end, _TOO_FAR):
                        further[end] = total
        if not further:
            return _TOO_FAR
        reached = further
    silent = reached.get(len(typed) - 1, _TOO_FAR) + _SILENT_E if typed.endswith("e") else _TOO_FAR
    return min(reached.get(len(typed), _TOO_FAR), silent)
