"""What a word may have been before one sign of it went wrong, with how much each slip costs.

The costs are orders of magnitude of Zipf's scale that a candidate loses: the dearer a slip, the more
frequent a word has to be to be taken for what was meant.
"""

from collections.abc import Iterator

_SIGNS = "अआइईउऊऋएऐओऔऑकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह" + "ािीुूृेैोौॉंँः़्"
"""Letters and signs of Hindi; ङ and ञ stand in half nasals only."""

_NEAR = (
    *("िी", "ुू", "ेै", "ोौ", "ाॉ", "ॉो", "इई", "उऊ", "एऐ", "ओऔ", "अआ", "ऑआ", "ंँ", "ृी"),
    *(
        "कख",
        "गघ",
        "चछ",
        "जझ",
        "टठ",
        "डढ",
        "तथ",
        "दध",
        "पफ",
        "बभ",
        "शष",
        "शस",
        "षस",
        "नण",
        "बव",
        "तट",
        "थठ",
        "दड",
        "धढ",
    ),
    *("यए", "यई", "रड", "लर", "मन", "छक"),
)
_NEIGHBOURS = {a: {*(x for pair in _NEAR if a in pair for x in pair)} - {a} for a in _SIGNS}

_JOINED = (*("्" + letter for letter in "रयवतनल"), *(letter + "्" for letter in "रनसतकलपमदच"))
"""Letters of conjuncts that are left out with their virama: राष्ट(्र)पति, का(र्)य."""

_NEAR_COST, _SWAP_COST, _SLIGHT_COST, _OTHER_COST, _JOINED_COST = 0.0, 0.6, 0.3, 1.6, 0.8
_SLIGHT = frozenset("ािीुूृेैोौॉंँः़्")


def one_away(word: str) -> Iterator[tuple[str, float]]:
    """Every word from which one slip makes `word`, with its cost; some come twice."""
    for place in range(len(word) + 1):
        before, rest = word[:place], word[place:]
        if rest:
            yield before + rest[1:], _dropping(word, place)
            yield from ((before + sign + rest[1:], _putting(rest[0], sign)) for sign in _SIGNS)
        if len(rest) > 1:
            yield before + rest[1] + rest[0] + rest[2:], _SWAP_COST
        if before:
            yield from ((before + sign + rest, _adding(sign, word, place)) for sign in _SIGNS)
            yield from ((before + joined + rest, _JOINED_COST) for joined in _JOINED)


def _dropping(word: str, place: int) -> float:
    doubled = place > 0 and word[place] == word[place - 1]
    return 0.2 if doubled else (_SLIGHT_COST if word[place] in _SLIGHT else _OTHER_COST)


def _putting(typed: str, meant: str) -> float:
    if meant in _NEIGHBOURS.get(typed, ()):
        return _NEAR_COST
    return 0.8 if typed in _SLIGHT and meant in _SLIGHT else _OTHER_COST


def _adding(sign: str, word: str, place: int) -> float:
    if sign in _SLIGHT:
        return _SLIGHT_COST
    return 1.0 if sign == word[place - 1] else _OTHER_COST
