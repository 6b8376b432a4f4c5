"""How good the speller is on a text: what it marks, and what it finds of slips that are put in.

A slip changes one sign of a running Hindi word of at least three signs that the list has. Its kind is drawn
first, each alike: another vowel sign, one left out, one put in; anusvara or chandrabindu left out or put in;
the nukta of ड़ or ढ़; a letter of a pair (क ख, श स, न ण …); two signs swapped; a sign twice; any sign left
out; a virama left out. A slip that makes another spelling of the same word (हिन्दी) is drawn again.
"""

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass

import regex

from newsroom_desktop.hindi.spelling.speller import Speller
from newsroom_desktop.hindi.spelling.variants import key
from newsroom_desktop.hindi.words import HINDI, words

_HINDI = regex.compile(f"{HINDI}+")
_VOWEL_SIGNS = "ािीुूेैोौ"
_NASALS = "ंँ"
_NUKTA, _VIRAMA = "\u093c", "\u094d"
_PAIRS = ("कख", "गघ", "चछ", "जझ", "टठ", "डढ", "तथ", "दध", "पफ", "बभ", "शष", "शस", "नण", "बव")
_SHORTEST = 3
_ASKED = 3

Random = random.Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of 100 running words those marked; of 100 slips those marked; the same of slips that make no word.

    `suggested` is in how many of 100 marked slips the word itself is among the first three suggestions.
    """

    running_words: int
    marked: float
    found: float
    found_of_no_words: float
    suggested: float


def measured(text: str, speller: Speller, real_words: Collection[str], slips: int, seed: int = 1) -> Figures:
    """The figures of `speller` on `text`, with `slips` slips; `real_words` are keys of what is a word."""
    pairs = some_slips(text, speller, slips, seed)
    running = _running(text)
    marked = [(word, wrong) for word, wrong in pairs if not speller.knows(wrong)]
    no_words = [wrong for _, wrong in pairs if key(wrong) not in real_words]
    asked = marked[: slips // 4]
    return Figures(
        running_words=len(running),
        marked=_in_100(len(speller.misspelt(text)), len(running)),
        found=_in_100(len(marked), len(pairs)),
        found_of_no_words=_in_100(sum(not speller.knows(wrong) for wrong in no_words), len(no_words)),
        suggested=_in_100(
            sum(key(word) in map(key, speller.suggestions(wrong)[:_ASKED]) for word, wrong in asked),
            len(asked),
        ),
    )


def some_slips(text: str, speller: Speller, slips: int, seed: int = 1) -> list[tuple[str, str]]:
    """Words of `text` that are listed, drawn with `seed`, each with what a slip makes of it."""
    chosen = random.Random(seed)  # noqa: S311 - no secret
    listed = [word for word in _running(text) if len(word) >= _SHORTEST and speller.lexicon.knows(word)]
    return [slipped(chosen.choice(listed), chosen) for _ in range(slips)]


def _running(text: str) -> list[str]:
    return [word for word in words(text) if _HINDI.fullmatch(word)]


def _in_100(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def slipped(word: str, chosen: Random) -> tuple[str, str]:
    """`word`, and what one slip makes of it."""
    while True:
        wrong = chosen.choice(_SLIPS)(word, chosen)
        if wrong is not None and key(wrong) != key(word):
            return word, wrong


def _place(word: str, chosen: Random, fits: Callable[[int], bool]) -> int | None:
    places = [place for place in range(len(word)) if fits(place)]
    return chosen.choice(places) if places else None


def _put(word: str, place: int | None, signs: str, length: int = 1) -> str | None:
    return None if place is None else word[:place] + signs + word[place + length :]


def _is_consonant(sign: str) -> bool:
    return "\u0915" <= sign <= "\u0939"


def _other_vowel(word: str, chosen: Random) -> str | None:
    place = _place(word, chosen, lambda place: word[place] in _VOWEL_SIGNS)
    return None if place is None else _put(word, place, chosen.choice(_VOWEL_SIGNS.replace(word[place], "")))


def _no_vowel(word: str, chosen: Random) -> str | None:
    return _put(word, _place(word, chosen, lambda place: word[place] in _VOWEL_SIGNS), "")


def _more_vowel(word: str, chosen: Random) -> str | None:
    def takes_vowel(place: int) -> bool:
        after = word[place + 1 : place + 2]
        return _is_consonant(word[place]) and (not after or _is_consonant(after))

    place = _place(word, chosen, takes_vowel)
    return None if place is None else _put(word, place + 1, chosen.choice(_VOWEL_SIGNS), 0)


def _no_nasal(word: str, chosen: Random) -> str | None:
    return _put(word, _place(word, chosen, lambda place: word[place] in _NASALS), "")


def _more_nasal(word: str, chosen: Random) -> str | None:
    def takes_nasal(place: int) -> bool:
        after = word[place + 1 : place + 2]
        is_open = _is_consonant(word[place]) or word[place] in _VOWEL_SIGNS
        return is_open and (not after or after not in f"{_VOWEL_SIGNS}{_NASALS}{_NUKTA}{_VIRAMA}ः")

    place = _place(word, chosen, takes_nasal)
    return None if place is None else _put(word, place + 1, "ं", 0)


def _no_nukta(word: str, chosen: Random) -> str | None:
    return _put(word, _place(word, chosen, lambda place: word[place - 1 : place + 1] in ("ड़", "ढ़")), "")


def _more_nukta(word: str, chosen: Random) -> str | None:
    place = _place(word, chosen, lambda place: word[place] in "डढ" and word[place + 1 : place + 2] != _NUKTA)
    return None if place is None else _put(word, place + 1, _NUKTA, 0)


def _other_of_pair(word: str, chosen: Random) -> str | None:
    ways = [(place, pair) for place, sign in enumerate(word) for pair in _PAIRS if sign in pair]
    if not ways:
        return None
    place, pair = chosen.choice(ways)
    return _put(word, place, pair.replace(word[place], ""))


def _swapped(word: str, chosen: Random) -> str | None:
    place = chosen.randrange(len(word) - 1)
    return _put(word, place, word[place + 1] + word[place], 2)


def _twice(word: str, chosen: Random) -> str | None:
    place = chosen.randrange(len(word))
    return _put(word, place, word[place] * 2)


def _no_sign(word: str, chosen: Random) -> str | None:
    return _put(word, chosen.randrange(len(word)), "")


def _no_virama(word: str, chosen: Random) -> str | None:
    return _put(word, _place(word, chosen, lambda place: word[place] == _VIRAMA), "")


def _nasal(word: str, chosen: Random) -> str | None:
    return chosen.choice((_no_nasal, _more_nasal))(word, chosen)


def _nukta(word: str, chosen: Random) -> str | None:
    return chosen.choice((_no_nukta, _more_nukta))(word, chosen)


_SLIPS = (
    *(_other_vowel, _no_vowel, _more_vowel, _nasal, _nukta, _other_of_pair, _swapped, _twice, _no_sign),
    _no_virama,
)
