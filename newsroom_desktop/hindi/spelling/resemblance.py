"""Whether a word that is not known looks like one that is.

The news is full of names that no list has. One that resembles no known word, and has no letter that only
words of Hindi have, is more likely right than wrong: nothing could be offered in its place either.
"""

import regex

from newsroom_desktop.hindi.spelling.edits import OF_LETTER, cost, is_one_slip, one_away
from newsroom_desktop.hindi.spelling.lexicon import PLACE, Entry, Lexicon
from newsroom_desktop.hindi.spelling.paradigms import TAKEN_OFF, bases, inflected
from newsroom_desktop.hindi.spelling.telltale import LONG_BEFORE_YA, maybe_meant
from newsroom_desktop.hindi.spelling.wellformed import is_well_formed

_HINDI_ONLY = regex.compile(
    r"[\u0918\u0919\u091b\u091d\u091e\u0920\u0923\u0922\u0927\u092d\u0937\u090b\u0943\u0903\u0900]"
    r"|\u0915\u094d\u0937|\u091c\u094d\u091e|\u0921\u093c"
)
"""What names of other languages are hardly ever written with: घ ङ छ झ ञ ठ ण ढ ध भ ष ऋ, ः, क्ष, ज्ञ, ड़."""

_FREQUENT = 3.3
"""How frequent (on Zipf's scale) a known word is for another to be taken for it mistyped, not for a name.

With 3.0 in its place one more in 100 of the slips is found, and 7 in 100 more words are marked, right ones.
"""

_UNUSUAL = 1.2
"""How much more frequent it has to be where the slip is an unusual one."""

_FREQUENT_OF_TELLTALE = 2.5
"""The same where the slip shows in the word itself."""

_SHORTEST_BASE = 3
_SHORTEST_PART, _OFTEN, _VERY_OFTEN = 3, 3.5, 5.3
_LAST_SIGNS = 5


def may_be_a_name(word: str, lexicon: Lexicon) -> bool:
    """Whether the unknown `word` (a key) may be a name: it resembles no frequent word."""
    return (
        _HINDI_ONLY.search(word) is None
        and LONG_BEFORE_YA.search(word) is None
        and is_well_formed(word)
        and not _is_run_together(word, lexicon)
        and not any(lexicon.frequency(meant) >= _FREQUENT_OF_TELLTALE for meant in maybe_meant(word))
        and not resembles(word, lexicon, _FREQUENT)
    )


def _is_run_together(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` is two frequent words, one of them very frequent, without the space: बादअपने."""
    for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        left, right = lexicon.entries.get(word[:place]), lexicon.entries.get(word[place:])
        if left is not None and right is not None:
            rarer, other = sorted((left.zipf, right.zipf))
            if rarer >= _OFTEN and other >= _VERY_OFTEN:
                return True
    return False


def resembles(word: str, lexicon: Lexicon, least_zipf: float) -> bool:
    """Whether one slip makes `word` (a key) of a known word of at least that frequency.

    Of a more frequent one where the slip is an unusual one (another letter, one too few or too many), unless
    it is a place: of those the news has no new ones every day.
    """
    entries = lexicon.entries
    return (
        any(_is_likely(word, each, entries[each], least_zipf) for each in entries.keys() & one_away(word))
        or _slipped_in_base(word, lexicon, least_zipf)
        or _slipped_in_ending(word, lexicon, least_zipf)
    )


def _is_likely(typed: str, meant: str, entry: Entry, least_zipf: float) -> bool:
    if entry.zipf < least_zipf:
        return False
    return entry.zipf >= least_zipf + _UNUSUAL or PLACE in entry.classes or cost(typed, meant) < OF_LETTER


def _slipped_in_base(word: str, lexicon: Lexicon, least_zipf: float) -> bool:
    names: dict[str, set[str]] = {}
    for base, name, _ in bases(word):
        if len(base) >= _SHORTEST_BASE:
            names.setdefault(base, set()).add(name)
    entries = lexicon.entries
    return any(
        not fitting.isdisjoint(entries[each].classes) and _is_likely(base, each, entries[each], least_zipf)
        for base, fitting in names.items()
        for each in entries.keys() & one_away(base)
    )


def _slipped_in_ending(word: str, lexicon: Lexicon, least_zipf: float) -> bool:
    entries = lexicon.entries
    stems = [word[:place] for place in range(max(2, len(word) - _LAST_SIGNS), len(word))]
    return any(
        is_one_slip(word, form) and _is_likely(word, form, entries[base], least_zipf)
        for base in entries.keys() & [stem + taken_off for stem in stems for taken_off in TAKEN_OFF]
        if entries[base].zipf >= least_zipf
        for name in entries[base].classes
        for form in inflected(base, name)
    )
