"""Whether two spellings may be one name: the same sounds, or sounds that writers take for each other.

What is taken for what: e and ai, o and au, श and स, ण and न, व and ब, aspirated and plain consonants,
retroflex and dental ones, a doubled consonant and a single one, a joined consonant and one with its schwa,
schwa and a long vowel in foreign names (नेतन्याहू, नेतान्याहू). The longer a name is, the more of this it can
bear without being another one: रमा and रामा are two, शर्मा and सर्मा one.
Costs and lengths were set so that of the 253 judged pairs in tests/hindi/names/pairs.tsv all but one come out
as they were judged, and none as one name that are two.
"""

from functools import lru_cache

from newsroom_desktop.hindi.names.sounds import NASAL, SCHWA, VOWELS, sounds

_NEVER = 99.0
_BEARABLE = ((7.0, 2.0), (5.5, 1.5), (4.0, 1.0), (3.5, 0.5))
"""From so much weight on, a name bears so much difference. A consonant weighs 1, a vowel one half."""

_LEAST_WEIGHT = 2.0
"""What is shorter may be anything: ज़ू and जू are two words."""

_TAKEN = {
    "e E": 0.5, "o O": 0.5, "A Q": 0.0, "o Q": 0.5, "O Q": 0.5,
    "a A": 1.0, "a e": 1.0, "a E": 1.0, "a i": 1.5, "i e": 1.5, "u o": 1.25,
    "श स": 0.5, "ण न": 0.5, "व ब": 1.0, "ड र": 1.0,
    "ण ं": 0.0, "न ं": 0.0, "म ं": 0.0, "ञ ं": 0.0, "ङ ं": 0.0,
    "क ख": 1.0, "ग घ": 1.0, "च छ": 1.0, "ज झ": 1.0, "ट ठ": 1.0,
    "ड ढ": 0.5, "त थ": 1.0, "द ध": 1.0, "प फ": 1.0, "ब भ": 1.0,
    "ट त": 1.0, "ठ थ": 1.0, "ड द": 1.0, "ढ ध": 1.0,
}  # fmt: skip
_ONLY_WITHIN = {"ड", "र"}
"""गुड़गांव and गुरगांव, but not डोनाल्ड and रोनाल्ड."""

_COST = {tuple(pair.split()): cost for pair, cost in _TAKEN.items()}
_COST |= {(right, left): cost for (left, right), cost in list(_COST.items())}

_OBLIQUE = ("o", NASAL)
"""The end of inflected words, which differ in what is before it as -ों and -ियों do."""

_CLASSES = {
    letter: group[0]
    for group in ("कख", "गघ", "चछ", "जझ", "टठतथ", "डढदधर", "पफ", "बभव", "शस", "नणमंञङ")
    for letter in group
}


@lru_cache(maxsize=16_384)
def key(word: str) -> str:
    """What the spellings of one name have in common: words with different keys are never alike."""
    consonants = [_CLASSES.get(sound, sound) for sound in sounds(word) if sound not in VOWELS]
    single = [each for place, each in enumerate(consonants) if consonants[place - 1 : place] != [each]]
    return "".join(single).rstrip(_CLASSES[NASAL])  # मैक्रों, मैक्रो


@lru_cache(maxsize=16_384)
def are_alike(one: str, other: str) -> bool:
    """Whether `one` and `other` may be two spellings of one name; a word is alike to itself."""
    if one == other:
        return True
    left, right = sorted((sounds(one), sounds(other)))
    if left[-2:] == right[-2:] == _OBLIQUE and left != right:
        return False
    weight = min(_weight(left), _weight(right))
    if left == right:
        return weight >= _LEAST_WEIGHT
    bearable = _bearable(weight)
    if abs(_full_vowels(left) - _full_vowels(right)) > bearable:  # each costs 1 at least: most end here
        return False
    return weight >= _LEAST_WEIGHT and _distance(left, right, bearable) <= bearable


def _full_vowels(heard: tuple[str, ...]) -> int:
    return sum(sound in VOWELS for sound in heard) - heard.count(SCHWA)


def _weight(heard: tuple[str, ...]) -> float:
    vowels = sum(sound in VOWELS for sound in heard)
    inner_schwas = sum(sound == SCHWA for sound in heard[1:])
    return len(heard) - vowels + (vowels - inner_schwas) / 2


def _bearable(weight: float) -> float:
    return next((most for least, most in _BEARABLE if weight >= least), 0.0)


def _distance(left: tuple[str, ...], right: tuple[str, ...], most: float) -> float:
    """What the cheapest way from `left` to `right` costs; anything above `most` once it is above it."""
    row = [0.0]
    for column in range(len(right)):
        row.append(row[-1] + _left_out(right, column))
    for place, sound in enumerate(left):
        gap = _left_out(left, place)
        below = [row[0] + gap]
        for column, other in enumerate(right):
            below.append(
                min(
                    row[column] + _taken(sound, other, is_first=not place or not column),
                    row[column + 1] + gap,
                    below[-1] + _left_out(right, column),
                )
            )
        row = below
        if min(row) > most:
            return _NEVER
    return row[-1]


def _taken(sound: str, other: str, *, is_first: bool) -> float:
    """What it costs to take one sound for another: 0 for the same, _NEVER for those that nobody mistakes."""
    if sound == other:
        return 0.0
    if is_first and {sound, other} == _ONLY_WITHIN:
        return _NEVER
    return _COST.get((sound, other), _NEVER)


def _left_out(heard: tuple[str, ...], place: int) -> float:
    """What it costs to leave the sound at `place` out."""
    sound, before, after = heard[place], heard[place - 1 : place], heard[place + 1 : place + 2]
    if sound == SCHWA:
        return 0.6 if before and after else _NEVER
    if sound in VOWELS:  # खामेनेई, खामेनी
        return 1.0 if before and after and after[0] in VOWELS else _NEVER
    if sound == NASAL and not after and before and before[0] in VOWELS:  # मैक्रों, मैक्रो
        return 1.0
    if after and _CLASSES.get(sound, sound) == _CLASSES.get(after[0], after[0]):  # मोहम्मद, मोहमद
        return 0.5
    return _NEVER
