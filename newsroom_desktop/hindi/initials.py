"""The English letters by the names that Hindi writes: in initials (एस. के. सिंह), for a body (सीबीआई)."""

import re

_NAMES = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"
LETTER_NAMES = tuple(_NAMES.split())
"""From A to Z."""

_LETTERS = {name: chr(ord("a") + place) for place, name in enumerate(LETTER_NAMES)}
_ITS_END = "(?![\u0900-\u0903\u093a-\u094f])"  # जेडी is जे and डी, not जेड
_LETTER = re.compile(f"(?:{'|'.join(sorted(LETTER_NAMES, key=len, reverse=True))}){_ITS_END}")
_IN_A_ROW = re.compile(f"(?:{_LETTER.pattern})+")
_ALONE = frozenset({"ई", "डी", "एफ", "एच", "एल", "एम", "एन", "एस", "क्यू", "डब्ल्यू", "एक्स", "वाई", "जेड"})
"""Names that are no Hindi word as well, as के, जी and आई are."""


def as_initials(word: str) -> str:
    """`word` in a-z where it is nothing but names of letters (सीबीआई: cbi), else nothing.

    One name stands for a letter when it can be nothing else (एस. जयशंकर: s).
    """
    if word in _LETTERS and word not in _ALONE:
        return ""
    return "".join(_LETTERS[name] for name in _LETTER.findall(word)) if _IN_A_ROW.fullmatch(word) else ""


def letter_called(word: str) -> str:
    """The letter that `word` is the name of, else nothing."""
    return _LETTERS.get(word, "")
