"""The list that comes of all lists: which words are in it, how frequent, how inflected, which are names.

A word stands in when more speaks for it than against it. For it speak the lists that have it, each a vote.
Against it speaks a word that is far more frequent and of which it is a usual slip: पुर्व is more often पूर्व
mistyped than anything else, though two lists have it.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import product

from newsroom_desktop.hindi.initials import LETTER_NAMES
from newsroom_desktop.hindi.spelling.lexicon import PERSON, PLACE, Entry, Lexicon
from newsroom_desktop.hindi.spelling.paradigms import bases
from newsroom_desktop.hindi.spelling.resemblance import may_be_a_name, resembles
from newsroom_desktop.hindi.spelling.telltale import LONG_BEFORE_YA, maybe_meant, surely_meant
from newsroom_desktop.hindi.spelling.variants import key
from tools.lexicon.induction import induced
from tools.lexicon.own import OwnWords
from tools.lexicon.slips import spelling_slips, strongest_slips, usual_slips
from tools.lexicon.sources import Sources
from tools.lexicon.voting import SURE, Votes, collected, without_vocatives
from tools.lexicon.words import is_word

_SLIP_FROM = 2.9
"""How frequent a word is, on Zipf's scale, whose slips speak against other words."""

_MARGINS = {0: 1.3, 1: 1.9, 2: 2.8}
_MARGIN = 3.2
"""How much more frequent that word has to be, by the votes of the other one; no dictionary is one less."""

_SPELLING_MARGIN = 0.4
"""The same for words that no dictionary has and that sound like a frequent one: लडका, विधायको, प्रसिद्द;
and for those that tell by themselves what they are slips of, whoever has them."""

_SHORT, _MARGIN_SHORT = 3, 1.0
"""Words of so few signs are slips of many: they need three votes, or two and this margin."""

_SOME, _SOME_ZIPF, _SOME_LENGTH = 2, 1.5, 4
_SOME_MARGIN, _SOME_CLEAR_OF = 3.0, 3.8
"""Words that were counted twice and that no other list has: taken in only where they would be marked, and
where they are neither a usual slip of a word of the first frequency nor any slip of one of the second."""

_VERBS = frozenset("vwyz")
_STEM = 0.3
_FORBIDDEN_FROM, _FORBIDDEN_MARGIN = 4.8, 2.5
_COMMON = 4.0

_LISTED = "में है हैं और के को ने था थी थे यह कि इस पर से का की"
_FUNCTION_WORDS = tuple(_LISTED.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Each word's key with its classes, frequency and usual spelling."""

    classes: dict[str, str]
    zipf: dict[str, float]
    written: dict[str, str]
    wrong: set[str] = field(default_factory=set)

    def as_lexicon(self) -> Lexicon:
        """What the program would read of it."""
        entries = {word: Entry(self.classes[word], zipf) for word, zipf in self.zipf.items()}
        return Lexicon(entries=entries, written=self.written, wrong=frozenset(self.wrong))


def build(sources: Sources, own: OwnWords) -> Built:
    """The list: words that are meant more often than mistyped, and the wrong ones that endings would give."""
    votes = collected(sources, own)
    trial = _Trial.of(votes, sources)
    votes.add([(letters, _SOME_ZIPF) for letters in _acronyms(sources)], 1)
    wrong = set(map(key, own.wrong))
    wrong |= {word for word in votes.zipf if LONG_BEFORE_YA.search(word)}
    admitted = {word for word in votes.zipf if trial.is_meant(word, votes)} - wrong
    some = {
        key(word): word
        for word, count in sources.counts.items()
        if count == _SOME and is_word(word) and key(word) not in wrong
    }
    attested = admitted | {word for word in some if trial.slips.get(word, 0) < _SOME_MARGIN}
    attested |= {form for form in map(key, sources.forms) if form not in trial.slips}
    classes = induced(attested, _forms_by_word(sources, admitted))
    built = Built(
        classes={word: classes.get(word, "") for word in admitted},
        zipf={word: votes.zipf[word] for word in admitted},
        written={word: votes.written[word][1] for word in admitted},
        wrong=wrong,
    )
    _add_verb_stems(built, {word: names for word, names in classes.items() if not _VERBS.isdisjoint(names)})
    _add_some(built, some, classes, trial)
    _name_kinds(built, sources, own)
    _drop_derived(built, {*map(key, sources.frequencies), *map(key, own.all_words())})
    _forbid(built, {key(word) for word, count in sources.counts.items() if count > _SOME})
    return built


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    """What speaks against words: that they are slips of frequent ones, and that no dictionary has them."""

    slips: dict[str, float]
    spellings: dict[str, float]
    dictionary: frozenset[str]

    @classmethod
    def of(cls, votes: Votes, sources: Sources) -> "_Trial":
        """The trial of the words of all lists."""
        frequent = [
            (word, zipf)
            for word, zipf in votes.zipf.items()
            if zipf >= _SLIP_FROM and len(word) >= 3 and (votes.votes[word] > 1 or zipf >= 3.5)
        ]
        return cls(
            slips=strongest_slips(frequent, usual_slips),
            spellings=strongest_slips(frequent, spelling_slips),
            dictionary=frozenset(map(key, sources.hunspell | without_vocatives(sources.forms))),
        )

    def is_meant(self, word: str, votes: Votes) -> bool:
        """Whether `word` (a key) is meant more often than mistyped."""
        against, number, zipf = self.slips.get(word, 0.0), votes.votes[word], votes.zipf[word]
        if number >= SURE:
            return True
        if len(word) > _SHORT and any(
            votes.zipf.get(meant, 0.0) - zipf >= _SPELLING_MARGIN for meant in surely_meant(word)
        ):
            return False
        if not against:
            return True
        if word not in self.dictionary and self.spellings.get(word, 0.0) - zipf >= _SPELLING_MARGIN:
            return False
        margin = against - zipf
        if word not in self.dictionary:
            number -= 1
        if len(word) <= _SHORT:
            return number > 2 or (number > 1 and margin < _MARGIN_SHORT)
        return margin < _MARGINS.get(number, _MARGIN)


def _acronyms(sources: Sources) -> list[str]:
    """The names of two English letters that any list has: एनजी."""
    return [pair for pair in map("".join, product(LETTER_NAMES, repeat=2)) if pair in sources.counts]


def _forms_by_word(sources: Sources, admitted: Collection[str]) -> dict[str, set[str]]:
    """What a dictionary has of each word, as keys; only of words that lists of running text have too."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, word in sources.forms.items():
        found[key(word)].add(key(form))
    return {word: forms for word, forms in found.items() if word in admitted}


def _add_verb_stems(built: Built, classes: dict[str, str]) -> None:
    for stem in classes.keys() - built.zipf.keys():
        infinitive = built.written.get(stem + "ना", stem + "ना")
        built.zipf[stem] = built.zipf.get(stem + "ना", _SOME_ZIPF) - _STEM
        built.classes[stem] = classes[stem]
        built.written[stem] = infinitive.removesuffix("ना")


def _add_some(built: Built, some: dict[str, str], classes: dict[str, str], trial: _Trial) -> None:
    """Take in rare words that would be marked without."""
    lexicon = built.as_lexicon()
    for word, written in some.items():
        if (
            len(word) >= _SOME_LENGTH
            and trial.slips.get(word, 0) < _SOME_MARGIN
            and not lexicon.knows(word)
            and not may_be_a_name(word, lexicon)
            and not resembles(word, lexicon, _SOME_CLEAR_OF)
            and not any(map(lexicon.knows, maybe_meant(word)))
            and not _is_run_together(word, lexicon)
        ):
            built.zipf[word] = _SOME_ZIPF
            built.classes[word] = classes.get(word, "")
            built.written[word] = written


def _is_run_together(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` is a frequent or wrong word and a postposition or the like without the space between."""
    return any(
        lexicon.frequency(rest) >= _SOME_MARGIN or rest in lexicon.wrong
        for short in _FUNCTION_WORDS
        for rest in (word.removeprefix(short), word.removesuffix(short))
        if len(rest) > _SHORT and rest != word
    )


def _name_kinds(built: Built, sources: Sources, own: OwnWords) -> None:
    """Say which words are names: all of our own, those of lists of names where they are no common words."""
    common = {key(word) for word in sources.hunspell} | {key(word) for word in sources.forms.values()}
    for kind, ours, theirs in ((PERSON, own.people, sources.people), (PLACE, own.places, sources.places)):
        names = {
            word for word in map(key, theirs) if word not in common and built.zipf.get(word, 9) < _COMMON
        }
        for word in names | set(map(key, ours)):
            if word in built.classes and len(word) > 2:
                built.classes[word] += kind


def _drop_derived(built: Built, kept: Collection[str]) -> None:
    """Leave out what endings give anyway and no list has a frequency for."""
    for word in [*built.zipf]:
        if word in kept or built.classes[word]:
            continue
        if any(name in built.classes.get(base, "") for base, name, _ in bases(word)):
            del built.zipf[word], built.classes[word], built.written[word]


def _forbid(built: Built, counted: Collection[str]) -> None:
    """Say which forms that endings give, and no list of running text has, are more often slips."""
    lexicon = built.as_lexicon()
    forbidden = set()
    for word, zipf in [*built.zipf.items()]:
        if zipf < _FORBIDDEN_FROM:
            continue
        for slip in usual_slips(word):
            if slip in built.zipf or slip in counted or key(slip) != slip:
                continue
            if 0 < min(lexicon.frequency(slip), _SLIP_FROM) < zipf - _FORBIDDEN_MARGIN:
                forbidden.add(slip)
    built.wrong.update(forbidden)
