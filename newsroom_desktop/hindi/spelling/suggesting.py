"""What may have been meant by a word that is not known, the likeliest first."""

from collections.abc import Collection, Iterator

from newsroom_desktop.hindi.spelling.edits import conjuncts_away, cost, one_away, usual_away
from newsroom_desktop.hindi.spelling.lexicon import Lexicon
from newsroom_desktop.hindi.spelling.variants import key

_OWN_WORD = 4.5
"""How frequent (on Zipf's scale) a word is taken to be that people have added themselves."""

_TWO_SLIPS, _LONGEST_OF_TWO = 1.5, 10
_NO_SPACE = 2.0
_SHORTEST_PART = 2


def likeliest(word: str, lexicon: Lexicon, own_keys: Collection[str], most: int) -> list[str]:
    """At most `most` known words, or pairs of them, of which one slip makes `word`; if none, two slips."""
    found: dict[str, tuple[float, str]] = {}
    for candidate, likeliness in _candidates(word, lexicon, own_keys):
        same = key(candidate)
        found[same] = max((likeliness, candidate), found.get(same, (-9.0, "")))
    best = sorted(found.values(), reverse=True)[:most]
    return list(dict.fromkeys(lexicon.spelling(candidate) for _, candidate in best))


def _candidates(word: str, lexicon: Lexicon, own_keys: Collection[str]) -> Iterator[tuple[str, float]]:
    is_found = False
    typed = key(word)
    for candidate in {*one_away(word)}:
        if key(candidate) == typed:
            continue
        frequency = lexicon.frequency(candidate) or (_OWN_WORD if key(candidate) in own_keys else 0.0)
        if frequency and len(candidate) > 1:
            is_found = True
            yield candidate, frequency - cost(word, candidate)
    for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        left, right = word[:place], word[place:]
        rarer = min(lexicon.frequency(left), lexicon.frequency(right))
        if rarer > _NO_SPACE:
            is_found = True
            yield f"{left} {right}", rarer - _NO_SPACE
    if not is_found and len(typed) <= _LONGEST_OF_TWO:
        yield from _two_slips(typed, lexicon)


def _two_slips(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    entries = lexicon.entries
    for nearer in {*usual_away(word), *conjuncts_away(word)}:
        for candidate in entries.keys() & usual_away(nearer):
            yield candidate, entries[candidate].zipf - _TWO_SLIPS
