"""ASCII slugs: a headline in Latin letters, for addresses and file names.

Letters after the Hunterian system, India's national romanisation (UN Group of Experts on
Geographical Names), without its accents and with ch and chh for च and छ, as newspapers write. The
inherent vowel is left out where Hindi does not speak it: at the end of a word, and between
vowel-consonant and consonant-vowel, from right to left (M. Ohala, Aspects of Hindi Phonology, 1983).
The rule does not see where compounds join; a short table names the commonest second parts.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

LONGEST = 60

# fmt: off
_CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n",
    "च": "ch", "छ": "chh", "ज": "j", "झ": "jh", "ञ": "n",
    "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n",
    "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n",
    "प": "p", "फ": "ph", "ब": "b", "भ": "bh", "म": "m",
    "य": "y", "र": "r", "ल": "l", "ळ": "l", "व": "v",
    "श": "sh", "ष": "sh", "स": "s", "ह": "h",
}
_WITH_NUKTA = {"क": "q", "ख": "kh", "ग": "g", "ज": "z", "झ": "zh", "ड": "r", "ढ": "rh", "फ": "f"}
_VOWELS = {
    "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ॠ": "ri",
    "ए": "e", "ऐ": "ai", "ओ": "o", "औ": "au", "ऍ": "e", "ऎ": "e", "ऑ": "o", "ऒ": "o", "ॲ": "e", "ॐ": "om",
}
_SIGNS = {
    "\u093e": "a", "\u093f": "i", "\u0940": "i", "\u0941": "u", "\u0942": "u", "\u0943": "ri", "\u0944": "ri",
    "\u0945": "e", "\u0946": "e", "\u0947": "e", "\u0948": "ai",
    "\u0949": "o", "\u094a": "o", "\u094b": "o", "\u094c": "au",
}
# fmt: on
_NUKTA = "\u093c"
_VIRAMA = "\u094d"
_NASALS = "\u0901\u0902"
_VISARGA = "\u0903"
_LABIALS = frozenset("पफबभमव")

_USUAL = {"सिंह": "singh", "में": "mein", "दिल्ली": "delhi"}
"""Words that Hindi papers write otherwise in Latin letters."""

_SECOND_PARTS = ("सभा", "नगर", "जनक")

_DROPPED = re.compile("[\u200b-\u200d\u2060\u0300-\u036f'’]")
_WORD = re.compile("[0-9a-z\u0900-\u0963\u0966-\u096f\u0971-\u097f]+")


def slug_from(text: str) -> str:
    """`text` in a-z, 0-9 and hyphens, at most LONGEST characters, cut between words.

    Empty when no letter or digit of `text` can be written so. A word longer than LONGEST is left out.
    """
    slug = ""
    for word in slug_words(text):
        if len(word) > LONGEST:
            continue
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug


def slug_words(text: str) -> Iterator[str]:
    """The words of `text` in a-z and 0-9, without those that cannot be written so."""
    bare = _DROPPED.sub("", unicodedata.normalize("NFKD", text).casefold())
    return filter(None, map(romanised, _WORD.findall(bare)))


@lru_cache(maxsize=4_096)  # the words of the news come again and again
def romanised(word: str) -> str:
    """One word in Latin letters, as Hindi speaks it; what is neither Devanagari nor a-z, 0-9 is dropped."""
    if word in _USUAL:
        return _USUAL[word]
    for part in _SECOND_PARTS:
        if word.endswith(part) and len(word) > len(part) + 1:
            return romanised(word.removesuffix(part)) + romanised(part)
    return "".join(sound for sound, _ in _spoken(_sounds(word)))


_CONSONANT, _VOWEL, _SCHWA, _OTHER = range(4)
_Sound = tuple[str, int]


def _sounds(word: str) -> list[_Sound]:
    """The letters of `word` as sounds; a consonant without a vowel sign brings its schwa."""
    spelt = word.replace("ज्ञ", "ग्य")
    sounds: list[_Sound] = []
    for place, sign in enumerate(spelt):
        if sign in _CONSONANTS:
            after = spelt[place + 1 : place + 2]
            letter = _WITH_NUKTA.get(sign) if after == _NUKTA else None
            sounds.append((letter or _CONSONANTS[sign], _CONSONANT))
            if not _takes_vowel(spelt[place + 1 :]):
                sounds.append(("a", _SCHWA))
        elif sign in _VOWELS or sign in _SIGNS:
            sounds.append((_VOWELS.get(sign) or _SIGNS[sign], _VOWEL))
        elif sign in _NASALS:
            sounds.append(("m" if spelt[place + 1 : place + 2] in _LABIALS else "n", _CONSONANT))
        elif sign == _VISARGA:
            sounds.append(("h", _OTHER))
        elif sign.isdecimal():
            sounds.append((str(unicodedata.decimal(sign)), _OTHER))
        elif "a" <= sign <= "z":
            sounds.append((sign, _OTHER))
    return sounds


def _takes_vowel(rest: str) -> bool:
    following = rest.removeprefix(_NUKTA)[:1]
    return following in _SIGNS or following == _VIRAMA


def _spoken(sounds: list[_Sound]) -> list[_Sound]:
    """`sounds` without the schwas that Hindi does not speak."""
    spoken = list(sounds)
    if _ends_silent(spoken):
        spoken.pop()
    for place in range(len(spoken) - 3, 1, -1):
        if _between_syllables(spoken, place):
            del spoken[place]
    return spoken


def _ends_silent(sounds: list[_Sound]) -> bool:
    """Whether the last sound is a schwa that is not spoken: not in न, मित्र, सत्य or प्रिय."""
    if not sounds or sounds[-1][1] != _SCHWA or sum(kind in (_VOWEL, _SCHWA) for _, kind in sounds) < 2:
        return False
    consonant, (before, kind) = sounds[-2][0], sounds[-3]
    if kind == _CONSONANT:
        return consonant not in ("r", "y", "v", "l") or before == consonant
    return not (consonant == "y" and before == "i")


def _between_syllables(sounds: list[_Sound], place: int) -> bool:
    """Whether the sound at `place` is a schwa in vowel-consonant _ consonant-vowel."""
    kinds = [kind for _, kind in sounds[place - 2 : place + 3]]
    return (
        len(kinds) == 5
        and kinds[2] == _SCHWA
        and kinds[1] == kinds[3] == _CONSONANT
        and kinds[0] in (_VOWEL, _SCHWA)
        and kinds[4] in (_VOWEL, _SCHWA)
    )
