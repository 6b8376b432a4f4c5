"""Words that are more often another word mistyped than meant."""

from collections.abc import Callable, Iterable, Iterator

_PAIRS = (
    *("िी", "ुू", "ेै", "ोौ", "ाॉ", "ॉो", "इई", "उऊ", "एऐ", "ओऔ", "यए", "यई"),
    *("कख", "गघ", "चछ", "जझ", "टठ", "डढ", "तथ", "दध", "पफ", "बभ", "शष", "शस", "षस", "नण", "बव", "तट", "दड"),
)
_VOWEL_SIGNS = "ािीुूेैो"
_SLIGHT = "ािीुूेैोंः़्"
_ANUSVARA, _NUKTA, _VIRAMA = "\u0902", "\u093c", "\u094d"
_SOUNDS_LIKE = {
    **dict(zip("िीुू", "ीिूु", strict=True)),
    "इ": "ई",
    "ई": "इ",
    "उ": "ऊ",
    "ऊ": "उ",
    "श": "षस",
    "ष": "शस",
    "स": "शष",
    "न": "ण",
    "ण": "न",
}
_TAKEN_FOR: dict[str, set[str]] = {}
for _pair in _PAIRS:
    _TAKEN_FOR.setdefault(_pair[0], set()).add(_pair[1])
    _TAKEN_FOR.setdefault(_pair[1], set()).add(_pair[0])


def usual_slips(word: str) -> Iterator[str]:
    """What `word` becomes by the usual slips: a sign too few, twice, swapped, alike, a mark more."""
    for place, sign in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        yield before + sign + sign + after
        if sign == _VIRAMA:
            yield before + after[1:]
            yield before[:-1] + after
        if after:
            yield before + after[0] + sign + after[1:]
        alike = _TAKEN_FOR.get(sign, set()) | (set(_VOWEL_SIGNS) if sign in _VOWEL_SIGNS else set())
        yield from (before + other + after for other in alike - {sign})
        yield from (before + sign + more + after for more in _SLIGHT)


def spelling_slips(word: str) -> Iterator[str]:
    """What `word` becomes where its sounds are known and its spelling is not.

    ड़ without its nukta, a nasal too few or too many, a short vowel for a long one, a sibilant for another.
    """
    for place, sign in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        if sign == _ANUSVARA or (sign == _NUKTA and place and word[place - 1] in "डढ"):
            yield before + after
        if sign not in (_ANUSVARA, _VIRAMA) and after[:1] not in (*_SLIGHT, _ANUSVARA):
            yield before + sign + _ANUSVARA + after
        yield from (before + other + after for other in _SOUNDS_LIKE.get(sign, ""))


def strongest_slips(
    words: Iterable[tuple[str, float]], slips_of: Callable[[str], Iterator[str]]
) -> dict[str, float]:
    """What `words` (with their frequency) become by slips, with the frequency of the most frequent."""
    strongest: dict[str, float] = {}
    for word, zipf in words:
        for slip in slips_of(word):
            if slip != word and zipf > strongest.get(slip, 0):
                strongest[slip] = zipf
    return strongest
