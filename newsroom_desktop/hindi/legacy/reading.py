"""Text in a legacy font as Unicode text, the English in it left alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.hindi.legacy.latin import GUARD, LONGEST, NUMBER, TWIN, ordinary_among, parts_of
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
_LINES = re.compile("[^\n]*\n|[^\n]+")
_WORDS = re.compile(r"(\s+)")
_MONEY = re.compile("[£$](?=[0-9])")
_MOST = 5 * LONGEST
"""Codes for a word of LONGEST letters at most."""

_NATURAL = re.compile(r"""[,.;:!?)'"’”]+""")
_OPENING = ("(", "[", '"', "'", "“", "‘", "#", "@")
_VISARGA = re.compile(f"([{_LETTERS}]*)\u0903(?:({TWIN}{{1,2}})|(?![{_LETTERS}]))")
_THREE = "…"
_THREE_AT_LETTER = re.compile(f"(?<=[{_LETTERS}])३(?![०-९])")
"""The code of ३ behind a letter: no digit stands there, but three dots that came in with newer text."""

_MARK = re.compile("[\u0900-\u0903\u093a-\u094d]")
_LETTER = re.compile("[\u0904-\u0939\u0958-\u0961]")


def to_unicode(text: str, font: LegacyFont) -> str:
    """`text`, which is in `font`, in Unicode (NFC); every space and line end stays."""
    return "".join(read for _, read in _read(text, font))


def runs_to_unicode(texts: Sequence[str], font: LegacyFont) -> list[str]:
    """`texts`, which follow each other and are in `font`, each in Unicode.

    Where two of them share a word, the border goes between the syllables that were written nearest to it.
    """
    made = [""] * len(texts)
    ends = list(accumulate(map(len, texts)))
    number = at = 0
    for given, read in _read("".join(texts), font):
        codes, letters = given, read
        while at + len(codes) > ends[number]:  # the word goes over the end of its run
            size = ends[number] - at
            border = _border(codes[:size], letters, font)
            made[number] += letters[:border]
            codes, letters, at = codes[size:], letters[border:], at + size
            number += 1
        made[number] += letters
        at += len(codes)
        while number + 1 < len(texts) and at == ends[number]:
            number += 1
    return made


def _border(given: str, read: str, font: LegacyFont) -> int:
    """After how many code points of `read` what stands in the first codes, `given`, of its word ends."""
    whole = clusters(read)
    sure = [each for each in clusters(shown(given, font)) if _LETTER.match(each) or not _MARK.match(each)]
    return len("".join(whole[: len(sure)]))


def _read(text: str, font: LegacyFont) -> Iterator[tuple[str, str]]:
    """The words and spaces of `text` by turns, each with what it is in Unicode; lines stand by themselves."""
    for line in _LINES.findall(text):
        pieces = _WORDS.split(line)
        words = pieces[::2]
        spaces = [*pieces[1::2], ""]
        for word, space, is_ordinary in zip(words, spaces, ordinary_among(words, font), strict=True):
            if len(word) > LONGEST and GUARD not in word:
                yield word, word
            else:
                yield word, _mixed(word, font) if is_ordinary else shown(word, font)
            yield space, space


@lru_cache(maxsize=32_768)
def shown(word: str, font: LegacyFont) -> str:
    """What `word` shows, none of it English; numbers stay."""
    if GUARD in word:
        parts = word.split(GUARD)
        parts[::2] = [shown(part, font) if len(part) <= _MOST else part for part in parts[::2]]
        return "".join(parts)
    if font in _LIKE_KRUTI_DEV and NUMBER.fullmatch(word):
        return word
    if font in _LIKE_KRUTI_DEV and (money := _MONEY.search(word)):
        return f"{shown(word[: money.start()], font)}{money[0]}{shown(word[money.end() :], font)}"
    letters = letters_of(word, font)
    if font in _LIKE_KRUTI_DEV and _THREE in word:
        letters = _THREE_AT_LETTER.sub("…", letters)
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
    """An English word as it is, with the marks of the font around it read; others as they are."""
    before, core, behind = parts_of(word)
    if not core:
        return word
    opening = before if before in _OPENING else shown(before, font)
    natural = _NATURAL.match(behind)
    kept = natural[0] if natural else ""
    return f"{opening}{core}{kept}{shown(behind.removeprefix(kept), font)}"
