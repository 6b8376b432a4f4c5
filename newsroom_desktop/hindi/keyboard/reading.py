"""Latin letters read sign by sign: for words that no dictionary has, and to say exactly which sign is meant.

The letters are those of ITRANS, as far as a news desk needs them: T ट, D ड, N ण, Sh ष, R ड़, M ं, H ः, ~ ँ,
_ virama. Read loosely, as names are typed, the last vowel is long and a nasal before a stop is a dot.
"""

import re

_CONSONANTS = {
    "ksh": "क्ष", "kSh": "क्ष", "x": "क्ष", "gy": "ज्ञ", "jny": "ज्ञ", "~N": "ङ", "~n": "ञ",
    "kh": "ख", "gh": "घ", "chh": "छ", "ch": "च", "jh": "झ", "Th": "ठ", "Dh": "ढ", "th": "थ", "dh": "ध",
    "ph": "फ", "bh": "भ", "sh": "श", "Sh": "ष", "S": "ष", "Rh": "ढ़", "Kh": "ख़", "k": "क", "c": "क",
    "q": "क़",
    "K": "ख़", "g": "ग", "G": "ग़", "j": "ज", "z": "ज़", "T": "ट", "D": "ड", "N": "ण", "t": "त", "d": "द",
    "n": "न",
    "p": "प", "f": "फ़", "b": "ब", "m": "म", "y": "य", "Y": "य़", "r": "र", "R": "ड़", "l": "ल", "L": "ळ",
    "v": "व",
    "w": "व", "s": "स", "h": "ह",
}  # fmt: skip
_VOWELS = {
    "RR": ("ऋ", "ृ"), "aa": ("आ", "ा"), "A": ("आ", "ा"), "ai": ("ऐ", "ै"), "au": ("औ", "ौ"), "ee": ("ई", "ी"),
    "ii": ("ई", "ी"), "I": ("ई", "ी"), "oo": ("ऊ", "ू"), "uu": ("ऊ", "ू"), "U": ("ऊ", "ू"), "a": ("अ", ""),
    "i": ("इ", "ि"), "u": ("उ", "ु"), "e": ("ए", "े"), "o": ("ओ", "ो"), "O": ("ऑ", "ॉ"), "E": ("ऍ", "ॅ"),
}  # fmt: skip
_MARKS = {"M": "ं", "H": "ः", "~": "ँ"}
_VIRAMA = "\u094d"
_HALANT = "_"
_STOPS = ("k", "g", "c", "j", "t", "d", "p", "b", "T", "D")

_SMALL = str.maketrans("BCFJPQVWXZ", "bcfjpqvwxz")
_UNITS = re.compile(
    "|".join(map(re.escape, sorted((*_CONSONANTS, *_VOWELS, *_MARKS, _HALANT), key=len, reverse=True))) + "|."
)


def read_exactly(latin: str) -> str:
    """The signs that the letters name; a between consonants is their own vowel, nothing is a virama."""
    return _joined(_UNITS.findall(latin.translate(_SMALL)))


def read_loosely(latin: str) -> str:
    """What the letters say as a name is typed: the last vowel long, a nasal before a stop a dot."""
    units = _UNITS.findall(latin.lower())
    for place, unit in enumerate(units[:-1]):
        follows = units[place + 1]
        labial = follows[0] in "pb"
        if place and units[place - 1] in _VOWELS and follows.startswith(_STOPS) and unit == "mn"[not labial]:
            units[place] = "M"
    if len(units) > 1 and units[-2] not in _VOWELS:
        units[-1] = {"a": "A", "i": "I", "u": "U"}.get(units[-1], units[-1])
    return _joined(units)


def _joined(units: list[str]) -> str:
    text, is_open = "", False
    for unit in units:
        if unit in _CONSONANTS:
            text += (_VIRAMA if is_open else "") + _CONSONANTS[unit]
            is_open = True
        elif unit in _VOWELS:
            text += _VOWELS[unit][is_open]
            is_open = False
        elif unit in _MARKS:
            text, is_open = text + _MARKS[unit], False
        elif unit == _HALANT:
            text, is_open = text + (_VIRAMA if is_open else ""), False
        else:
            text, is_open = text + unit, False
    return text
