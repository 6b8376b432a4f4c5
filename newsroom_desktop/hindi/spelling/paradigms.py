"""How Hindi words are inflected: endings by class.

After "A Basic Grammar of Modern Hindi" (Central Hindi Directorate).

A class takes an ending off the word that stands in the dictionary and puts others there. All are keys
(`variants.key`): ियां stands for ियाँ too. Verbs stand as their stems (बोल, आ, पी); the few forms that no
class gives (किया, गया, हूँ) are words of the list.
"""

from collections.abc import Iterator
from itertools import product

_NUMBER_GENDER = ("ा", "े", "ी", "ीं")
_SINGULAR, _PLURAL = ("गा", "गी"), ("गे", "गी")
"""Endings of the future: करूंगा, करेंगे, करोगी."""

_ALIKE = (
    *("ना", "ने", "नी", "नीं", "ता", "ते", "ती", "तीं", "कर", "के"),
    *("नेवाला", "नेवाले", "नेवाली", "नेवालों", "नेवालियों"),
)
"""Infinitives, participles, absolutives and agents: the same for every verb."""

_POLITE = ("जिए", "जिये", "जिएगा", "जियेगा")
"""Of पी and what rhymes with it; कीजिए, दीजिए and लीजिए are words of the list."""


def _after_consonant() -> Iterator[str]:
    yield from _ALIKE
    yield from _NUMBER_GENDER
    yield from ("ूं", "ें", "ो", "िए", "िये", "िएगा", "ियेगा", "ियो")
    yield from _future(("ूं", "े"), ("ें", "ो"))


def _after_vowel() -> Iterator[str]:
    yield from _ALIKE
    yield from ("या", "ये", "ए", "यी", "ई", "यीं", "ईं")
    yield from _of_long_vowel()


def _of_long_vowel() -> Iterator[str]:
    yield from ("ऊं", "ए", "ये", "एं", "यें", "ओ", "इए", "इये", "इएगा", "इयेगा", "इयो")
    yield from _future(("ऊं", "ए", "ये"), ("एं", "यें", "ओ"))


def _future(singular: tuple[str, ...], plural: tuple[str, ...]) -> Iterator[str]:
    for persons, endings in ((singular, _SINGULAR), (plural, _PLURAL)):
        yield from (person + ending for person, ending in product(persons, endings))


def _after_short(vowel: str) -> Iterator[tuple[str, str]]:
    """पी, छू: the vowel is short before another one."""
    long = {"ि": "ी", "ु": "ू"}[vowel]
    yield from ((long, long + ending) for ending in _ALIKE)
    perfective = ("या", "ए", "ये", "ईं") if vowel == "ि" else ("आ", "ए", "ये", "ई", "ईं")
    yield from ((long, vowel + ending) for ending in (*perfective, *_of_long_vowel()))


CLASSES: dict[str, tuple[tuple[str, str], ...]] = {
    "v": tuple(("", ending) for ending in _after_consonant()),
    "c": tuple(("", "वा" + ending) for ending in _after_vowel()),
    "w": tuple(("", ending) for ending in _after_vowel()),
    "y": (*_after_short("ि"), ("ी", "ीं"), *(("ी", "ी" + ending) for ending in _POLITE)),
    "z": tuple(_after_short("ु")),
    "a": (("ा", "े"), ("ा", "ों")),
    "b": (("ा", "े"), ("ा", "ी")),
    "o": (("", "ों"),),
    "f": (("", "ें"), ("", "ों")),
    "i": (("ी", "ियां"), ("ी", "ियों")),
    "j": (("ी", "ियों"),),
    "s": (("ि", "ियां"), ("ि", "ियों")),
    "k": (("िया", "ियां"), ("िया", "ियों")),
    "e": (("ा", "ाएं"), ("ा", "ायें"), ("ा", "ाओं")),
    "m": (("ा", "ाओं"),),
    "u": (("ू", "ुओं"), ("ू", "ुएं"), ("ू", "ुयें")),
    "d": (("ां", "ें"), ("ां", "ीं")),
    "q": (("या", "ये"), ("या", "ए"), ("या", "यों")),
    "n": (("या", "ये"), ("या", "ए"), ("या", "यी"), ("या", "ई")),
}
"""v, w, y, z verbs in a consonant, ā or o, ī, ū (बोल, खा, पी, छू); c their causative (करवा); a लड़का; b अच्छा;
o घर; f किताब; i नदी; j आदमी; s शक्ति; k चिड़िया; e माता; m राजा; u डाकू; d पाँचवाँ; q रुपया; n नया."""

TAKEN_OFF = frozenset(taken_off for changes in CLASSES.values() for taken_off, _ in changes)
"""What the classes take off words."""

_LONGEST = max(len(ending) for changes in CLASSES.values() for _, ending in changes)


def _by_ending() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for name, changes in CLASSES.items():
        for taken_off, ending in changes:
            found.setdefault(ending, {})[taken_off, name] = None
    return {ending: tuple(ways) for ending, ways in found.items()}


_BY_ENDING = _by_ending()


def inflected(word: str, name: str) -> list[str]:
    """The forms that the class `name` gives of a dictionary word (a key); none where it is no such class."""
    return [
        word.removesuffix(taken_off) + ending
        for taken_off, ending in CLASSES.get(name, ())
        if word.endswith(taken_off)
    ]


def bases(form: str) -> Iterator[tuple[str, str, str]]:
    """What the key `form` may be inflected from: the dictionary word, the class, the ending of the form."""
    for length in range(1, min(_LONGEST, len(form) - 1) + 1):
        ending = form[-length:]
        for taken_off, name in _BY_ENDING.get(ending, ()):
            yield form[:-length] + taken_off, name, ending
