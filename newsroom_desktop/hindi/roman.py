"""Hindi words in Latin letters, as Hindi readers write them.

Letters after the Hunterian system, India's national romanisation (UN Group of Experts on
Geographical Names), without its accents and with ch and chh for च and छ, as newspapers write. Where
readers agree on something else it is theirs: d for ड़ (सड़क: sadak), but garh in names of places; w for
व after a consonant (विश्व: vishwa) and in -वाला; f for फ but where Hindi has ph (फिर: phir). A long
vowel is doubled where it tells a word from another: in words of one closed syllable (काम and कम: kaam,
kam), and ई and ऊ in a closed last syllable (जमीन: zameen) and in the first of two (सीमा: seema).

The inherent vowel is left out where Hindi does not speak it: at the end of a word, and between
vowel-consonant and consonant-vowel, from right to left (M. Ohala, Aspects of Hindi Phonology, 1983). It
stays inside the parts that a word is made of (लोक and सभा: loksabha), as Narasimhan, Sproat & Kiraz
(2004) and Choudhury, Basu & Sarkar (2004) have it; the parts are those that the plain rule gets wrong.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from newsroom_desktop.hindi.heard import heard
from newsroom_desktop.hindi.initials import as_initials, letter_called
from newsroom_desktop.hindi.known_latin import known

# fmt: off
_CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n",
    "च": "ch", "छ": "chh", "ज": "j", "झ": "jh", "ञ": "n",
    "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n",
    "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n",
    "प": "p", "फ": "f", "ब": "b", "भ": "bh", "म": "m",
    "य": "y", "र": "r", "ल": "l", "ळ": "l", "व": "v",
    "श": "sh", "ष": "sh", "स": "s", "ह": "h", "P": "ph", "W": "w",
}
_WITH_NUKTA = {"ज": "z", "झ": "zh"}
_VOWELS = {
    "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ॠ": "ri",
    "ए": "e", "ऐ": "ai", "ओ": "o", "औ": "au", "ऍ": "e", "ऎ": "e", "ऑ": "o", "ऒ": "o", "ॲ": "e", "ॐ": "om",
}
_SIGNS = {
    "\u093e": "a", "\u093f": "i", "\u0940": "i", "\u0941": "u", "\u0942": "u", "\u0943": "ri", "\u0944": "ri",
    "\u0945": "e", "\u0946": "e", "\u0947": "e", "\u0948": "ai",
    "\u0949": "o", "\u094a": "o", "\u094b": "o", "\u094c": "au",
}
_MAY_DOUBLE = frozenset("आईऊ\u093e\u0940\u0942")
_SHORT_VOWELS = frozenset("अइउऋ\u093f\u0941\u0943")
_DOUBLED = {"a": "aa", "i": "ee", "u": "oo"}
# fmt: on
_NUKTA = "\u093c"
_VIRAMA = "\u094d"
_NASALS = "\u0901\u0902"
_VISARGA = "\u0903"
_LABIALS = frozenset("पफबभमव")
_MUTE_LABIALS = frozenset("पफव")

_FIRST = (
    "जन लोक राज उप सह जल थल वन धन मन नव गैर बद खुश पुनर अंतर अल्प राम देव शिव दिल दिन रण बल शत हम एक घर "
    "मूल पाठ वर्ष समय युद्ध महा गर्भ अर्थ आत्म"
)
_LAST = (
    "सभा नगर नगरी जनक पति मति भवन वहन करण चरण वरण हरण भरण शरण स्मरण गमन सदन शहर महल परिषद प्रिय मंत्री मंत्रियों "
    "दाता दाताओं वाद वादी वादियों गठन दार दारी दारों बारी फोड\u093c धड\u093cी पलट"
)
_FIRST_PARTS, _LAST_PARTS = tuple(_FIRST.split()), tuple(_LAST.split())
"""Parts of words that the plain rule would take a vowel from, or that it does not see the end of."""

LONGEST_WORD = 200
"""Signs: a compound of science has 60."""

_ENDS_A_PART = frozenset({*_CONSONANTS, *_SIGNS, _NUKTA})
_W_AFTER = frozenset({"sh", "s", "d", "dh", "j", "k", "kh", "g", "h"})
_DIGITS = re.compile("([0-9\u0966-\u096f]+)")

_CONSONANT, _NASAL, _SHORT, _LONG, _DOUBLING, _SCHWA, _OTHER = range(7)
_VOCAL = (_SHORT, _LONG, _DOUBLING, _SCHWA)
_LONG_ONES = (_LONG, _DOUBLING)
_CLOSED = ([_CONSONANT], [_NASAL, _CONSONANT])
_BEFORE_ENDING = [_CONSONANT, _LONG, _NASAL]
_Sound = tuple[str, int]


@lru_cache(maxsize=4_096)  # the words of the news come again and again
def romanised(word: str) -> str:
    """One word in Latin letters; what is neither Devanagari nor a-z, 0-9 is dropped.

    Two words in one, as श्रीलंका is in English, have a hyphen between them. `word` is in lower case and
    decomposed (NFKD); one of more than LONGEST_WORD signs is none, and gives nothing.
    """
    if word.isascii():
        return word
    if len(word) > LONGEST_WORD:
        return ""
    if _DIGITS.search(word):  # टी20, 5जी
        return "".join(_beside_digits(part) for part in _DIGITS.split(word))
    return known(word) or as_initials(word) or spelt_out(word)


def _beside_digits(part: str) -> str:
    return spelt_out(part) if part.isdecimal() else letter_called(part) or romanised(part)


def spelt_out(word: str) -> str:
    """`word` as it sounds, without asking what is known of it."""
    return "".join(_lengthened(_parted(word)))


def _parted(word: str) -> list[_Sound]:
    """The spoken sounds of `word`, those of each of its parts by themselves."""
    for part in _LAST_PARTS:
        first = word.removesuffix(part)
        if first != word and len(first) > 1 and (first[-1] in _ENDS_A_PART):
            return _parted(first) + _spoken(_sounds(heard(part)))
    for part in _FIRST_PARTS:
        last = word.removeprefix(part)
        if last != word and len(last) > 1 and last[0] in _CONSONANTS:
            return _spoken(_sounds(part)) + _parted(last)
    return _spoken(_sounds(heard(word)))


def _sounds(word: str) -> list[_Sound]:
    """The letters of `word` as sounds; a consonant without a vowel sign brings its schwa."""
    sounds: list[_Sound] = []
    for place, sign in enumerate(word):
        rest = word[place + 1 :]
        if sign in _CONSONANTS:
            sounds.append((_consonant(sign, rest, sounds), _CONSONANT))
            if not _takes_vowel(rest):
                sounds.append(("a", _SCHWA))
        elif sign in _VOWELS or sign in _SIGNS:
            sounds += _vowel(sign, rest, sounds)
        elif sign in _NASALS:
            sounds.append((_nasal(rest, sounds), _NASAL))
        elif sign == _VISARGA:
            sounds.append(("h", _OTHER))
        elif sign.isdecimal():
            sounds.append((str(unicodedata.decimal(sign)), _OTHER))
        elif "a" <= sign <= "z":
            sounds.append((sign, _OTHER))
    return sounds


def _consonant(sign: str, rest: str, before: list[_Sound]) -> str:
    if rest.startswith(_NUKTA) and sign in _WITH_NUKTA:
        return _WITH_NUKTA[sign]
    if sign == "व" and before and before[-1][1] == _CONSONANT and before[-1][0] in _W_AFTER:
        return "w"
    if (
        sign == "ढ"
        and rest in (_NUKTA, _NUKTA + "\u0940")
        and [sound for sound, _ in before[-2:]] == ["g", "a"]
    ):
        return "rh"  # अलीगढ़
    return _CONSONANTS[sign]


def _takes_vowel(rest: str) -> bool:
    following = rest.removeprefix(_NUKTA)[:1]
    return following in _SIGNS or following == _VIRAMA


def _vowel(sign: str, rest: str, before: list[_Sound]) -> list[_Sound]:
    """A vowel; ए glides behind a and i (नए: naye)."""
    if sign == "ए" and before and before[-1][0] in ("a", "i"):
        return [("y", _CONSONANT), ("e", _LONG)]
    letters = _VOWELS.get(sign) or _SIGNS[sign]
    if sign in _MAY_DOUBLE and _before_one_consonant(rest):
        return [(letters, _DOUBLING)]
    return [(letters, _SHORT if sign in _SHORT_VOWELS else _LONG)]


def _before_one_consonant(rest: str) -> bool:
    """Whether one consonant follows, or a nasal and the last one: काम, सीमा, जांच."""
    bare = rest.replace(_NUKTA, "")
    if bare[:1] in _NASALS and len(bare) == 2:
        bare = bare[1:]
    return bare[:1] in _CONSONANTS and bare[1:2] != _VIRAMA


def _nasal(rest: str, before: list[_Sound]) -> str:
    """n, but m before a labial and behind a last schwa (एवं); a long vowel is only nasal before प (कांपना)."""
    through_nose = bool(before) and before[-1][1] in _LONG_ONES and rest[:1] in _MUTE_LABIALS
    if not rest:
        return "m" if before and before[-1][1] == _SCHWA else "n"
    return "m" if rest[:1] in _LABIALS and not through_nose else "n"


def _spoken(sounds: list[_Sound]) -> list[_Sound]:
    """`sounds` without the schwas that Hindi does not speak."""
    spoken = list(sounds)
    if _ends_silent(spoken):
        spoken.pop()
    for place in range(len(spoken) - 2, 1, -1):
        before_a = spoken[place][1] == _SCHWA and spoken[place + 1] in (("a", _SHORT), ("a", _LONG))
        if before_a or _between_syllables(spoken, place):  # नजरअंदाज
            del spoken[place]
    return spoken


def _ends_silent(sounds: list[_Sound]) -> bool:
    """Whether the last sound is a schwa that is not spoken: not in न, मित्र, सत्य, प्रिय or -आलय."""
    if not sounds or sounds[-1][1] != _SCHWA or sum(kind in _VOCAL for _, kind in sounds) < 2:
        return False
    consonant, (before, kind) = sounds[-2][0], sounds[-3]
    if kind == _CONSONANT:
        return consonant not in ("r", "y", "v", "w") or (before, consonant) in (("v", "v"), ("r", "v"))
    if kind == _NASAL:
        return consonant not in ("r", "y")
    of_alaya = [letters for letters, _ in sounds[-5:-1]] == ["a", "l", "a", "y"]
    return not (consonant == "y" and (before == "i" or of_alaya))


def _between_syllables(sounds: list[_Sound], place: int) -> bool:
    """Whether the sound at `place` is a schwa in vowel-consonant _ consonant-vowel that is not spoken.

    A vowel through the nose is a vowel (चांदनी). Behind a य that follows i (नियमों), and in -आलय, it is spoken.
    """
    kinds = [kind for _, kind in sounds[place - 2 : place + 3]]
    if kinds[1:4] != [_CONSONANT, _SCHWA, _CONSONANT] or kinds[4:] not in ([kind] for kind in _VOCAL):
        return False
    through_nose = kinds[0] == _NASAL and place > 2 and sounds[place - 3][1] in _VOCAL
    if kinds[0] not in _VOCAL and not through_nose:
        return False
    before, first, second = (sounds[place + step][0] for step in (-2, -1, 1))
    of_alaya = second == "y" and place + 3 == len(sounds) and kinds[4] == _SCHWA
    return not of_alaya and not (first == "y" and before == "i")


def _lengthened(sounds: list[_Sound]) -> Iterator[str]:
    """The letters of `sounds`, long vowels doubled where readers double them."""
    vowels = [place for place, (_, kind) in enumerate(sounds) if kind in _VOCAL]
    for place, (letters, kind) in enumerate(sounds):
        after = [kind for _, kind in sounds[place + 1 :]]
        if letters == "a":
            doubles = kind in _LONG_ONES and (place == 0 or (len(vowels) == 1 and _is_closed(kind, after)))
        else:
            leads = len(vowels) == 2 and place == 1
            ends = after == _BEFORE_ENDING and sounds[place + 1][0] != "y"  # भारतीयों
            doubles = kind == _DOUBLING and (leads or ends or _is_closed(kind, after))
        yield _DOUBLED[letters] if doubles else letters


def _is_closed(kind: int, after: list[int]) -> bool:
    return kind == _DOUBLING and after in _CLOSED
