"""Text in a legacy font as Unicode text, the English in it left alone."""

import re
from functools import lru_cache

from newsroom_desktop.hindi.legacy.latin import GUARD, TWIN, english_among, parts_of
from newsroom_desktop.hindi.legacy.letters import letters_of
from newsroom_desktop.hindi.legacy.likeness import is_common_hindi
from newsroom_desktop.hindi.legacy.tables import LegacyFont

TWINS = {
    f"...{TWIN}": "…",
    f"-{TWIN}{TWIN}": "—",
    f"-{TWIN}": "–",
    f"“{TWIN}": '"',
    f"”{TWIN}": '"',
    f"‘{TWIN}": "'",
    f"’{TWIN}": "'",
}
_LIKE_KRUTI_DEV = (LegacyFont.KRUTI_DEV, LegacyFont.WALKMAN)
_LETTERS = "\u0900-\u0902\u0904-\u0963\u0971-\u097f"
_WORDS = re.compile(r"(\s+)")
_NUMBER = re.compile(r"[0-9]+(?:[.,:/][0-9]+)+%?", re.ASCII)
_MONEY = re.compile("[£$](?=[0-9])")
_NATURAL = re.compile(r"""[,.;:!?)'"’”]+""")
_OPENING = ("(", "[", '"', "'", "“", "‘")
_VISARGA = re.compile(f"([{_LETTERS}]*)\u0903(?:({TWIN}{{1,2}})|(?![{_LETTERS}]))")
_LETTER = re.compile("[\u0904-\u0939\u0958-\u0961]")


def to_unicode(text: str, font: LegacyFont) -> str:
    """`text`, which is in `font`, in Unicode (NFC); every space and line end stays."""
    return "\n".join(_line(line, font) for line in text.split("\n"))


def _line(line: str, font: LegacyFont) -> str:
    pieces = _WORDS.split(line)  # words and spaces by turns
    words = pieces[::2]
    are_english = english_among(words, font)
    pieces[::2] = [
        _mixed(word, font) if is_english else shown(word, font)
        for word, is_english in zip(words, are_english, strict=True)
    ]
    return "".join(pieces)


@lru_cache(maxsize=32_768)
def shown(word: str, font: LegacyFont) -> str:
    """What `word` shows, none of it English; numbers stay."""
    if GUARD in word:
        parts = word.split(GUARD)
        parts[::2] = [shown(part, font) for part in parts[::2]]
        return "".join(parts)
    if font in _LIKE_KRUTI_DEV and _NUMBER.fullmatch(word):
        return word
    if font in _LIKE_KRUTI_DEV and (money := _MONEY.search(word)):
        return f"{shown(word[: money.start()], font)}{money[0]}{shown(word[money.end() :], font)}"
    letters = letters_of(word, font)
    if TWIN in letters:
        for codes, mark in TWINS.items():
            letters = letters.replace(codes, mark)
    return _VISARGA.sub(_colon, letters) if "\u0903" in letters else letters


def _colon(found: re.Match[str]) -> str:
    """A colon looks as visarga does, which stands at the end of few words, and so may a percent sign."""
    word, twins = found[1], len(found[2] or "")
    if twins:
        mark = "\u0903" if twins == 1 else ":"
    elif _LETTER.search(word):
        mark = "\u0903" if is_common_hindi(f"{word}\u0903") else ":"
    else:
        around = found.string[: found.start()][-1:], found.string[found.end() :][:1]
        mark = "%" if around[0].isdigit() and not around[1].isdigit() else ":"
    return f"{word}{mark}"


def _mixed(word: str, font: LegacyFont) -> str:
    """An English word as it is, with the marks of the font around it read."""
    before, core, behind = parts_of(word)
    opening = before if before in _OPENING else shown(before, font)
    natural = _NATURAL.match(behind)
    kept = natural[0] if natural else ""
    return f"{opening}{core}{kept}{shown(behind.removeprefix(kept), font)}"
