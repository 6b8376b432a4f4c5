"""Words as a search compares them: spellings that a reader takes for the same become equal.

After "Devanagari Lipi tatha Hindi Vartani ka Manakikaran" (Central Hindi Directorate; IS 16500:2012):
a nasal consonant without a vowel may be written as anusvara (हिन्दी, हिंदी), chandrabindu as anusvara
(हँस, हंस), and a virama at the end of a word left out (जगत्, जगत). The book keeps the nasal before some
consonants (अन्य); here it is folded before every consonant but a nasal one, since people write संवाद and
सम्वाद alike and no two words meet by it. Nuktas, ZWJ and ZWNJ come and go with keyboards.
"""

import unicodedata
from functools import lru_cache

import regex

_INVISIBLE = r"[\u00ad\u200b-\u200d\u2060\ufeff]"
_NUKTA = r"\u093c"
_LATIN_ACCENT = r"[\u0300-\u036f]"
_DROPPED = regex.compile(f"{_INVISIBLE}|{_NUKTA}|{_LATIN_ACCENT}")
_DIGIT = regex.compile(r"(?![0-9])\p{Nd}")

_NASAL = r"[\u0919\u091e\u0923\u0928\u092e]"
_VIRAMA = r"\u094d"
_HALF_NASAL = regex.compile(rf"{_NASAL}{_VIRAMA}(?=(?!{_NASAL})[\u0915-\u0939])|\u0901")
_ANUSVARA = "\u0902"
_LAST_VIRAMA = regex.compile(rf"{_VIRAMA}+(?![\p{{L}}\p{{M}}])")


def fold(text: str) -> str:
    """`text` without the differences that a search overlooks; for comparing, never for showing.

    Gone are case, Latin accents, nukta, ZWJ, ZWNJ and other invisible signs, and virama at the end
    of a word; half nasals and chandrabindu are anusvara, digits of every script ASCII, compatibility
    forms plain. Folding twice changes nothing more.
    """
    plain = text
    for _ in range(2):  # case folding may bring forth signs that still have a compatibility form
        plain = unicodedata.normalize("NFKD", plain).casefold()
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", plain))
    plain = _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0], digit[0])), plain)
    plain = _LAST_VIRAMA.sub("", _HALF_NASAL.sub(_ANUSVARA, plain))
    return unicodedata.normalize("NFC", plain)


def traced(text: str, *, match_case: bool = False) -> tuple[str, list[int]]:
    """`text`, which is NFC, folded but left decomposed; for each sign of that its place in code points.

    A last place is that of the end of `text`. What `fold` drops belongs to the sign before it.
    """
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for part in _plain(sign, match_case):
            signs.append(part)
            places.append(place)
    for pattern, fewer in ((_HALF_NASAL, _ANUSVARA), (_LAST_VIRAMA, "")):
        for found in reversed(list(pattern.finditer("".join(signs)))):
            start, end = found.span()
            places[start:end] = places[start : start + len(fewer)]
            signs[start:end] = list(fewer)
    return "".join(signs), [*places, len(text)]


@lru_cache(maxsize=4096)
def _plain(sign: str, match_case: bool) -> str:  # noqa: FBT001 - a cache takes no names
    plain = unicodedata.normalize("NFKD", sign)
    if not match_case:
        plain = unicodedata.normalize("NFKD", plain.casefold())
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0], digit[0])), _DROPPED.sub("", plain))
