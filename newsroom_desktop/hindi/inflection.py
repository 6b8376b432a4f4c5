"""The forms in which a Hindi noun stands in a text: किसान, किसानों; मामला, मामले, मामलों.

By its ending alone: no dictionary has the names and new words of the news. A form that nobody writes
(नेते) does no harm where forms are looked for.
"""

from collections.abc import Iterator
from functools import lru_cache

import regex

from newsroom_desktop.hindi.spelling.paradigms import bases, inflected

_OF_NOUNS = "aofisekmuq"
"""Classes of `paradigms.CLASSES`; adjectives and verbs change more than their endings tell."""

_AFTER_CONSONANT = "of"
_ENDS_IN_CONSONANT = regex.compile(r"[\u0915-\u0939]$")
_LAST_VOWEL = "\u093e\u093f\u0940\u0941\u0942"
_LETTER = regex.compile(r"[\u0904-\u0939]")
_FEWEST_LETTERS = 2
"""Of a stem: में is no plural of म, and दिए no form of दिया."""


@lru_cache(maxsize=1024)
def noun_forms(word: str) -> tuple[str, ...]:
    """`word`, then what else may stand for the same noun; all of them folded as by `hindi.fold`."""
    found = dict.fromkeys([word])
    for noun in dict.fromkeys([word, *_nouns(word)]):
        found[noun] = None
        if _is_stem(noun.rstrip(_LAST_VOWEL)):
            found |= dict.fromkeys(_inflected(noun))
    return tuple(found)


def _nouns(form: str) -> Iterator[str]:
    """The dictionary words that `form` may be inflected from."""
    for noun, name, ending in bases(form):
        if name in _OF_NOUNS and _is_stem(form.removesuffix(ending)):
            yield noun


def _inflected(noun: str) -> Iterator[str]:
    ends_in_consonant = _ENDS_IN_CONSONANT.search(noun) is not None
    for name in _OF_NOUNS:
        if ends_in_consonant or name not in _AFTER_CONSONANT:
            yield from inflected(noun, name)


def _is_stem(letters: str) -> bool:
    return len(_LETTER.findall(letters)) >= _FEWEST_LETTERS
