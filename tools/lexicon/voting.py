"""What the lists say of each word: how many have it, how frequent it is, how it is written."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsroom_desktop.hindi.spelling.variants import key
from tools.lexicon.own import OwnWords
from tools.lexicon.sources import Sources
from tools.lexicon.words import is_word

_HUNSPELL, _TESSERACT, _DICTIONARY, _FORM, _COUNTRY, _PLACE, _PERSON, _OWN = (
    2.4,
    2.6,
    2.0,
    1.5,
    2.0,
    1.9,
    2.5,
    3.2,
)
"""How frequent a word is taken to be, on Zipf's scale, when only that list has it."""

_MANY_COUNTS = 3
_VIRAMA = "\u094d"
_JOINER = re.compile("[\u200c\u200d]")
SURE = 9
"""The votes of a word that this project has gathered itself."""


@dataclass(slots=True)
class Votes:
    """By key: how many lists have a word, how frequent it is, how it is written where it is most frequent."""

    votes: Counter[str] = field(default_factory=Counter)
    zipf: dict[str, float] = field(default_factory=dict)
    written: dict[str, tuple[float, str]] = field(default_factory=dict)

    def add(self, words: Iterable[tuple[str, float]], weight: int) -> None:
        """Give each well-formed word of one list `weight` votes."""
        voted = set()
        for word, zipf in words:
            if not is_word(word):
                continue
            found = key(word)
            voted.add(found)
            self.zipf[found] = max(zipf, self.zipf.get(found, 0))
            self.written[found] = max((zipf, _JOINER.sub("", word)), self.written.get(found, (0, "")))
        self.votes.update(dict.fromkeys(voted, weight))


def _same(words: Iterable[str], zipf: float) -> Iterable[tuple[str, float]]:
    return ((word, zipf) for word in words)


def collected(sources: Sources, own: OwnWords) -> Votes:
    """What all lists say."""
    found = Votes()
    found.add(sources.frequencies.items(), 1)
    found.add(_same(sources.hunspell, _HUNSPELL), 1)
    found.add(_same(_with_vowel(sources.tesseract), _TESSERACT), 1)
    dictionary = set(sources.forms.values())
    found.add(_same(dictionary, _DICTIONARY), 2)
    found.add(_same(without_vocatives(sources.forms) - dictionary, _FORM), 2)
    many = _with_vowel(word for word, count in sources.counts.items() if count >= _MANY_COUNTS)
    found.add(((word, 1.4 + 0.2 * min(sources.counts[word], 6)) for word in many), 1)
    found.add(_same(sources.countries, _COUNTRY), 1)
    found.add(_same(_with_vowel(sources.places), _PLACE), 1)
    found.add(_same(sources.people, _PERSON), 1)
    found.add(_same(own.all_words(), _OWN), SURE)
    return found


def without_vocatives(forms: dict[str, str]) -> set[str]:
    """The forms but those like लड़को: who writes it has most often left the anusvara out."""
    return {form for form in forms if not (form.endswith("ो") and form + "ं" in forms)}


def _with_vowel(words: Iterable[str]) -> Iterable[str]:
    """The words that do not end in a virama, as those of Sanskrit do; in other lists it is a mistake."""
    return (word for word in words if not word.endswith(_VIRAMA))
