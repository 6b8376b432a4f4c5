"""What may have been meant by a word that is not known, the likeliest first."""

from collections.abc import Iterator, Mapping

from newsroom_desktop.hindi.spelling.edits import conjuncts_away, cost, one_away, usual_away
from newsroom_desktop.hindi.spelling.lexicon import Lexicon
from newsroom_desktop.hindi.spelling.telltale import maybe_meant
from newsroom_desktop.hindi.spelling.variants import key

_OWN_WORD = 4.5
"""How frequent (on Zipf's scale) a word is taken to be that people have added themselves."""

_TWO_SLIPS, _LONGEST_OF_TWO = 1.5, 10
_NO_SPACE, _PART_FROM = 2.0, 3.0
_SHORTEST_PART = 2


def likeliest(word: str, lexicon: Lexicon, own: Mapping[str, str], most: int) -> list[str]:
    """At most `most` known words, or pairs of them, of which one slip makes `word`; if none, two slips.

    `own` has the words that people have added, by their keys.
    """
    found: dict[str, tuple[float, str]] = {}
    for candidate, likeliness in _candidates(word, lexicon, own):
        same = key(candidate)
        found[same] = max((likeliness, candidate), found.get(same, (-9.0, "")))
    best = sorted(found.values(), reverse=True)[:most]
    return list(dict.fromkeys(own.get(candidate) or lexicon.spelling(candidate) for _, candidate in best))


def _candidates(word: str, lexicon: Lexicon, own: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    is_found = False
    typed = key(word)
    nearer = {*map(key, one_away(word))} - {typed}
    ways = [(meant, 0.0) for meant in maybe_meant(typed)] + [(each, cost(typed, each)) for each in nearer]
    for candidate, unusual in ways:
        frequency = lexicon.frequency(candidate) or (_OWN_WORD if candidate in own else 0.0)
        if frequency and len(candidate) > 1:
            is_found = True
            yield candidate, frequency - unusual
    for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        left, right = word[:place], word[place:]
        rarer = min(lexicon.frequency(left), lexicon.frequency(right))
        if rarer > _PART_FROM:
            is_found = True
            yield f"{left} {right}", rarer - _NO_SPACE
    if not is_found and len(typed) <= _LONGEST_OF_TWO:
        yield from _two_slips(typed, lexicon)


def _two_slips(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    entries = lexicon.entries
    for nearer in {*usual_away(word), *conjuncts_away(word)}:
        for candidate in entries.keys() & usual_away(nearer):
            yield candidate, entries[candidate].zipf - _TWO_SLIPS
