"""Words of the dictionary that Latin letters may mean, the likeliest first."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from newsroom_desktop.hindi.initials import as_initials
from newsroom_desktop.hindi.keyboard.latin import distance
from newsroom_desktop.hindi.known_latin import meant_by
from newsroom_desktop.hindi.spelling.lexicon import Lexicon, load_lexicon
from newsroom_desktop.hindi.spelling.paradigms import inflected

MOST = 6
"""Words of the dictionary that are offered."""

_WEIGHED = 60
"""Words of one skeleton that are looked at, the most frequent ones."""

_WEIGHT = 1.3
"""What a step away from the best spelling costs, on Zipf's scale."""

_KNOWN = 1.0
"""What a word gains that is spelt as readers know it."""

_FREQUENT = 3.5
"""On Zipf's scale: 13,000 words."""

_CURRENT = 3.0
"""From here on an abbreviation is one that readers know."""

_INFLECTED = 15
"""Of them, those whose forms are tried where no word fits."""

_FARTHEST = 3.8
_NOMINAL = frozenset("abofijskemudq")
"""Classes whose endings add no consonant but a nasal: their forms have the skeleton of the word."""

_CLASSES = {
    **dict.fromkeys("कख", "k"), **dict.fromkeys("गघ", "g"), **dict.fromkeys("चछ", "c"),
    **dict.fromkeys("जझ", "j"),
    **dict.fromkeys("टठतथ", "t"), **dict.fromkeys("डढदध", "d"), **dict.fromkeys("नणञङ", "n"),
    **dict.fromkeys("पफ", "p"), **dict.fromkeys("बभ", "b"), **dict.fromkeys("शषस", "s"),
    **dict.fromkeys("लळ", "l"),
    "म": "m", "र": "r", "ृ": "r", "ऋ": "r", "व": "v", "ह": "h",
}  # fmt: skip
_HINDI = {code: _CLASSES.get(chr(code), "") for code in range(0x900, 0x980)} | {0x200C: "", 0x200D: ""}
_HALF_NASAL = re.compile(
    "[\u0928\u092e\u0923\u091e\u0919]\u094d"
    "(?=[\u0915-\u0918\u091a-\u091d\u091f-\u0922\u0924-\u0927\u092a-\u092d\u0936-\u0938])"
)
_TWICE = re.compile(r"(.)\1+")
_LATIN = (
    ("sch", "sk"), ("cch", "c"), ("chh", "c"), ("ch", "c"), ("sh", "s"), ("kh", "k"), ("gh", "g"),
    ("jh", "j"), ("th", "t"), ("dh", "d"), ("ph", "p"), ("bh", "b"), ("rh", "r"), ("ck", "k"),
    ("x", "ks"), ("q", "k"), ("z", "j"), ("f", "p"), ("w", "v"),
)  # fmt: skip
_CH = "\x01"
"""Stands for च and छ until every other c is taken for क or स."""

_VOWELS = re.compile("[aeiouy]+")
_NASAL = re.compile("[nm](?=[^aeiounm]|$)")
_MOST_NASALS = 4


def skeletons_of(word: str) -> set[str]:
    """The consonants of a Hindi word as they are looked up: those that Latin letters mix up are one."""
    bare = _HALF_NASAL.sub("", word.replace("ज्ञ", "ग"))
    flap = bare.replace("ड़", "र").replace("ढ़", "र")
    return {_TWICE.sub(r"\1", each.translate(_HINDI)) for each in (bare, flap)}


def skeletons_typed(typed: str) -> set[str]:
    """The skeletons that `typed` may have: a nasal before a consonant may be a dot, c may be क or स."""
    text = typed.lower().replace("tion", "shan")
    for latin, sign in _LATIN:
        text = text.replace(latin, _CH if sign == "c" else sign)
    softs = {text.replace("c", "k"), text.replace("c", "s")} if "c" in text else {text}
    whole = {each for soft in softs for each in _with_and_without_nasals(soft)}
    return {_TWICE.sub(r"\1", _VOWELS.sub("", each).replace(_CH, "c")) for each in whole}


def _with_and_without_nasals(text: str) -> Iterator[str]:
    pieces, nasals = _NASAL.split(text), _NASAL.findall(text)
    if len(nasals) > _MOST_NASALS:
        yield text
        return
    for kept in product((True, False), repeat=len(nasals)):
        signs = [nasal if keep else "" for nasal, keep in zip(nasals, kept, strict=True)]
        yield "".join(sign + piece for sign, piece in zip(["", *signs], pieces, strict=True))


def _said_too(typed: str) -> list[str]:
    """What `typed` may be short for: gaanv for gaon, mach for match."""
    found = [typed.replace("tch", "ch")]
    if typed.endswith("aon"):
        found.append(typed.removesuffix("aon") + "aanv")
    return found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WordIndex:
    """The words of the dictionary by their skeletons, the most frequent ones first."""

    by_skeleton: Mapping[str, tuple[tuple[float, str, str], ...]]
    """Frequency, word, and the classes that inflect it."""
    by_spelling: Mapping[str, tuple[tuple[float, str], ...]] = field(default_factory=dict)
    """Frequency and word, where readers know how it is spelt in Latin letters."""
    by_initials: Mapping[str, str] = field(default_factory=dict)
    """The abbreviations that readers know, by their letters: bjp has बीजेपी."""

    def candidates(self, typed: str) -> list[str]:
        """At most MOST words that `typed` may mean, the likeliest first; inflected forms if there is none."""
        found = {word: zipf + _KNOWN for zipf, word in self.by_spelling.get(typed, ())}
        for said in {typed, *_said_too(typed)}:
            rows = [
                row for each in skeletons_typed(said) for row in self.by_skeleton.get(each, ())[:_WEIGHED]
            ]
            _weigh(said, ((zipf, word) for zipf, word, _ in rows), found)
            if not found:
                _weigh(said, _forms(rows[:_INFLECTED]), found)
        return sorted(found, key=lambda word: (-found[word], word))[:MOST]


def _weigh(said: str, words: Iterable[tuple[float, str]], found: dict[str, float]) -> None:
    """Put those of `words` that `said` may mean into `found`, with how likely they are."""
    for zipf, word in words:
        far = distance(said, word)
        if far <= _FARTHEST:
            found[word] = max(zipf - _WEIGHT * far, found.get(word, -_FARTHEST))


def _forms(rows: Iterable[tuple[float, str, str]]) -> Iterator[tuple[float, str]]:
    """The inflected forms of nouns and adjectives, which the list has only where they are frequent."""
    for zipf, word, classes in rows:
        for name in _NOMINAL.intersection(classes):
            yield from ((zipf - 1, form) for form in inflected(word, name))


def indexed(
    words: Iterable[tuple[float, str, str]], known: Mapping[str, Iterable[tuple[float, str]]] | None = None
) -> WordIndex:
    """An index of words with their frequencies on Zipf's scale and their classes.

    `known` has words by a Latin spelling that readers know, however far it is from how they sound.
    """
    found: dict[str, list[tuple[float, str, str]]] = {}
    called: dict[str, tuple[float, str]] = {}
    for row in words:
        if row[0] >= _CURRENT and len(initials := as_initials(row[1])) > 1:
            called[initials] = max(row[:2], called.get(initials, row[:2]))
        for skeleton in skeletons_of(row[1]):
            found.setdefault(skeleton, []).append(row)
    return WordIndex(
        by_skeleton={skeleton: tuple(sorted(rows, reverse=True)) for skeleton, rows in found.items()},
        by_spelling={latin: tuple(rows) for latin, rows in (known or {}).items()},
        by_initials={initials: word for initials, (_, word) in called.items()},
    )


@lru_cache(maxsize=1)
def load_index() -> WordIndex:
    """The index of the program's dictionary, made when first asked for; from any thread."""
    return _index_from(0)


def load_frequent_index() -> WordIndex:
    """The index of its most frequent words, in a tenth of the time: for the first words that are typed."""
    return _index_from(_FREQUENT)


def _index_from(least: float) -> WordIndex:
    """The index of the words that are at least so frequent."""
    lexicon = load_lexicon()
    words = (
        (entry.zipf, lexicon.written.get(key, key), entry.classes)
        for key, entry in lexicon.entries.items()
        if entry.zipf >= least
    )
    known = {latin: _in_their_order(spellings, lexicon) for latin, spellings in meant_by().items()}
    return indexed(words, known)


def _in_their_order(spellings: list[str], lexicon: Lexicon) -> list[tuple[float, str]]:
    """The words of a row of the tables, of which the first is the usual one, however rare it is."""
    zipf = max(map(lexicon.frequency, spellings))
    return [(zipf - place, spelling) for place, spelling in enumerate(spellings)]
