"""What a word may have been before one sign of it went wrong, and how usual such a slip is."""

_LETTERS = "अआइईउऊऋएऐओऔऑकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह"
_MARKS = "ािीुूृेैोौॉंँः़्"
_SIGNS = _LETTERS + _MARKS
"""ङ and ञ are left out: they stand in half nasals only, whose key is anusvara."""

_CONJUNCTS = (*("्" + letter for letter in "रयवतनल"), *(letter + "्" for letter in "रनसतकलपमदचजबगटशषव"))
"""Letters of conjuncts that are left out with their virama: राष्ट(्र)पति, का(र्)य."""

_SIGNS_AND_CONJUNCTS = (*_SIGNS, *_CONJUNCTS)

_ALIKE_LETTERS = "कख गघ चछ जझ टठ डढ तथ दध पफ बभ शष शस षस नण बव तट थठ दड धढ ऋर"
_ALIKE = frozenset(
    both
    for pair in (
        *("िी", "ुू", "ेै", "ोौ", "ाॉ", "ॉो", "ॉौ", "इई", "उऊ", "एऐ", "ओऔ", "अआ", "ऑआ", "ऑओ", "ंँ", "यए", "यई"),
        *_ALIKE_LETTERS.split(),
    )
    for both in (pair, pair[::-1])
)
"""Signs that are taken for one another: they sound alike, or stand on one key with and without Shift."""

_OF_USUAL, _OF_TWICE = 0.0, 0.2
_OF_MARK, _OF_MARKS = 0.3, 0.6
_OF_SWAP, _OF_CONJUNCT, OF_LETTER = 0.6, 0.8, 1.6


def one_away(word: str) -> list[str]:
    """Every word from which one slip makes `word`; some come twice."""
    found = [letter + word for letter in _LETTERS]
    for place, sign in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        through = before + sign
        found.append(before + after)
        if after and after[0] != sign:
            found.append(before + after[0] + sign + after[1:])
        found += [before + other + after for other in _SIGNS]
        found += [through + other + after for other in _SIGNS_AND_CONJUNCTS]
    return found


def usual_away(word: str) -> list[str]:
    """Every word from which one of the most usual slips makes `word`: an alike sign, or a mark."""
    found: list[str] = []
    for place, sign in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        found.extend(before + other + after for other in _SIGNS if sign + other in _ALIKE)
        if sign in _MARKS:
            found.append(before + after)
            found.extend(before + other + after for other in _MARKS)
        found.extend(before + sign + other + after for other in _MARKS)
    return found


def conjuncts_away(word: str) -> list[str]:
    """Every word from which `word` lacks one half of a conjunct."""
    return [word[:place] + half + word[place:] for place in range(1, len(word)) for half in _CONJUNCTS]


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether one slip makes `typed` of `meant`."""
    wrong, right = _differing(typed, meant)
    if len(wrong) == 2:
        return wrong == right[::-1]
    return len(wrong) < 2 and (len(right) < 2 or (not wrong and right in _CONJUNCTS))


def cost(typed: str, meant: str) -> float:
    """How unusual the slip is that makes `typed` of `meant`, in orders of magnitude of frequency."""
    wrong, right = _differing(typed, meant)
    if not right:
        is_twice = wrong * 2 in typed and wrong * 2 not in meant
        return _OF_TWICE if is_twice else _OF_MARK if wrong in _MARKS else OF_LETTER
    if not wrong:
        return _OF_MARK if right in _MARKS else _OF_CONJUNCT if len(right) == 2 else OF_LETTER
    if wrong + right in _ALIKE:
        return _OF_USUAL
    if len(wrong) == 2:
        return _OF_SWAP
    return _OF_MARKS if wrong in _MARKS and right in _MARKS else OF_LETTER


def _differing(typed: str, meant: str) -> tuple[str, str]:
    """The signs of both that are left when those are gone that both begin and end with."""
    start = _alike_at_start(typed, meant)
    end = _alike_at_start(typed[start:][::-1], meant[start:][::-1])
    return typed[start : len(typed) - end], meant[start : len(meant) - end]


def _alike_at_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (sign, same) in pairs if sign != same), min(len(one), len(other)))
