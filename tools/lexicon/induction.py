"""How words are inflected, judged by which of their forms the lists have."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from newsroom_desktop.hindi.spelling.paradigms import inflected

_CONSONANT = "[\u0915-\u0939]\u093c?$"

_NOMINAL = (
    ("k", "िया$", (("ियां",),), ""),
    ("q", "या$", (("ये", "ए"), ("यों",)), ""),
    ("n", "या$", (("ये", "ए"), ("यी", "ई")), ""),
    ("e", "ा$", (("ाएं", "ायें"),), ""),
    ("m", "ा$", (("ाओं",),), "e"),
    ("a", "ा$", (("े",), ("ों",)), ""),
    ("b", "ा$", (("े",), ("ी",)), ""),
    ("i", "ी$", (("ियां",),), ""),
    ("j", "ी$", (("ियों",),), "i"),
    ("s", "ि$", (("ियां", "ियों"),), ""),
    ("u", "ू$", (("ुओं", "ुएं"),), ""),
    ("d", "वां$", (("वें", "वीं"),), ""),
    ("f", _CONSONANT, (("ें",), ("ों",)), ""),
    ("o", _CONSONANT, (("ों",),), "f"),
)
"""Class, how the word ends, endings of which one each must be attested, the class that excludes it.

An ending takes the place of the last vowel sign of the dictionary word, or of what is named in _OFF.
"""

_OFF = {"k": "िया", "q": "या", "n": "या", "d": "वां", "f": "", "o": ""}

_VERBAL = (("vc", _CONSONANT), ("w", "[ाोआओ]$"), ("y", "ी$"), ("z", "ू$"))
_SURE_OF_VERB = ("ता", "ते", "ती", "ने", "कर", "ेगा", "एगा")
_SURE_OF_CAUSATIVE = (*_SURE_OF_VERB, "ना", "ती", "या", "यी")
_SHORTENED = {"ा": "", "ी": "ि", "ू": "ु", "े": "ि", "ो": "ु"}
_OBLIQUE = (("o", _CONSONANT), ("j", "ी$"), ("m", "ा$"), ("s", "ि$"), ("u", "ू$"))
_SHORTEST_OBLIQUE = 4
_FORMS_IN_DICTIONARY, _FORMS_IN_LISTS = 8, 5


def induced(attested: Collection[str], forms: Mapping[str, set[str]]) -> dict[str, str]:
    """The classes of each word (a key) among `attested` keys; of verbs, which stand as stems, also new words.

    `forms` are those that a dictionary has of a word.
    """
    found: defaultdict[str, str] = defaultdict(str)
    for word in attested:
        if word.endswith("ना") and len(word) > 3:
            stem = word.removesuffix("ना")
            found[stem] += _verbal(stem, attested, forms.get(word, set()))
    verbs = {stem for stem, classes in found.items() if classes}
    for stem in [*verbs]:
        for causative in set(_causatives(stem)) - verbs:
            if sum(causative + ending in attested for ending in _SURE_OF_CAUSATIVE) > 1:
                found[causative] += "w"
                verbs.add(causative)
    for word in attested:
        own = forms.get(word, set())
        found[word] += _nominal(word, own if word in verbs else attested, verbs) or _oblique(word, verbs)
    return {word: classes for word, classes in found.items() if classes}


def _verbal(stem: str, attested: Collection[str], own: set[str]) -> str:
    names = next((names for names, ending in _VERBAL if re.search(ending, stem)), "")
    if not names:
        return ""
    in_lists = sum(form in attested for form in set(inflected(stem, names[0])))
    sure = sum(stem + ending in attested for ending in _SURE_OF_VERB)
    is_verb = len(own) >= _FORMS_IN_DICTIONARY or (in_lists >= _FORMS_IN_LISTS and sure >= 3)
    return names if is_verb else ""


def _causatives(stem: str) -> Iterator[str]:
    """What Hindi makes of a verb for who has it done: तोड़, तुड़वा; टपक, टपका; ढो, ढुला, ढुलवा."""
    vowel = re.search(r"([ािीुूेैो]?)(?:[\u0915-\u0939]\u093c?)?$", stem)
    if vowel is None:
        return
    at, sign = vowel.start(1), vowel[1]
    short = stem[:at] + _SHORTENED.get(sign, sign) + stem[at + len(sign) :]
    if stem.endswith(tuple(_SHORTENED)):
        yield from (short + more for more in ("ला", "लवा", "वा"))
    else:
        yield from (short + more for more in ("ा", "वा"))


def _nominal(word: str, attested: Collection[str], verbs: Collection[str]) -> str:
    found = ""
    for name, ending, groups, excluded_by in _NOMINAL:
        if not re.search(ending, word) or (excluded_by and excluded_by in found):
            continue
        stem = word.removesuffix(_OFF[name]) if name in _OFF else word[:-1]
        if name == "b" and stem in verbs:
            continue
        if all(any(stem + each in attested for each in group) for group in groups):
            found += name
    return found


def _oblique(word: str, verbs: Collection[str]) -> str:
    """The class of the oblique plural, of a word whose forms no list has.

    Any noun may stand so, and no slip of one sign makes it of another form.
    """
    if len(word) < _SHORTEST_OBLIQUE or word in verbs:
        return ""
    if word.endswith("ता") and word.removesuffix("ता") not in verbs:
        return "e"
    return next((name for name, ending in _OBLIQUE if re.search(ending, word)), "")
