"""A Hindi word as the sounds that its letters stand for.

Spellings that no ear can tell apart give the same sounds: long and short i and u, श and ष, ऑ and आ, ऋ and रि,
the glide of -िया- and -ाय-, nukta or none, and what is a matter of style (`hindi.spelling.variants`). After
"Devanagari Lipi tatha Hindi Vartani ka Manakikaran" (Central Hindi Directorate), which names these as the
places where writers waver.
"""

from functools import lru_cache

from newsroom_desktop.hindi.spelling.variants import key as style_key

# fmt: off
_VOWELS = {
    "अ": "a", "आ": "A", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ए": "e", "ऐ": "E", "ओ": "o", "औ": "O",
    "ऑ": "Q", "ऍ": "E", "ऎ": "e", "ऒ": "o", "ॲ": "E",
}
_SIGNS = {
    "\u093e": "A", "\u093f": "i", "\u0940": "i", "\u0941": "u", "\u0942": "u", "\u0947": "e", "\u0948": "E",
    "\u094b": "o", "\u094c": "O", "\u0949": "Q", "\u0945": "E", "\u0946": "e", "\u094a": "o",
}
# fmt: on
_VIRAMA = "\u094d"
_ANUSVARA = "\u0902"
NASAL = "ं"
"""The sound of an anusvara, which is none of its own but that of the consonant behind it."""

VOWELS = frozenset("aAieEuoOQ")
SCHWA = "a"
"""The vowel that a consonant brings without a sign."""

_REWRITTEN = (
    ("ज्ञ", "ग्य"),
    ("\u0943", "\u094d\u0930\u093f"),
    ("ऋ", "रि"),
    ("ष", "श"),
    ("\u0903", ""),
    ("\u093c", ""),
    ("\u0901", "\u0902"),
)


@lru_cache(maxsize=16_384)
def sounds(word: str) -> tuple[str, ...]:
    """The sounds of `word`: a sign of VOWELS, a consonant's letter, or NASAL; no schwa at its end.

    Signs that are no letters of Devanagari are sounds of their own.
    """
    spelt = style_key(word)
    for letters, others in _REWRITTEN:
        spelt = spelt.replace(letters, others)
    found: list[str] = []
    for place, sign in enumerate(spelt):
        after = spelt[place + 1 : place + 2]
        if sign in _VOWELS:
            found.append(_VOWELS[sign])
        elif sign in _SIGNS:
            found.append(_SIGNS[sign])
        elif sign == _ANUSVARA:
            found.append(NASAL)
        elif sign != _VIRAMA:
            found.append(sign)
            if "\u0915" <= sign <= "\u0939" and after != _VIRAMA and after not in _SIGNS:
                found.append(SCHWA)
    return tuple(_without_glides(found))


def _without_glides(found: list[str]) -> list[str]:
    """`found` with -iy- before a vowel as -i-, -Aya- before a consonant as -Ai-, and no schwa at the end."""
    if len(found) > 1 and found[-1] == SCHWA and found[-2] not in VOWELS:
        found = found[:-1]
    kept: list[str] = []
    for place, sound in enumerate(found):
        before, after = kept[-1:], found[place + 1 : place + 2]
        is_full = bool(after) and after[0] in VOWELS - {SCHWA}
        if sound == "य" and is_full and before in (["i"], ["e"]):
            continue
        if sound == "य" and is_full and before and before[0] not in VOWELS:
            kept.append("i")
            continue
        if sound == "य" and before == ["A"] and not is_full:
            kept.append("i")
        elif (
            sound == SCHWA
            and place
            and found[place - 1] == "य"
            and before == ["i"]
            and found[place - 2] == "A"
        ):
            continue
        else:
            kept.append(sound)
    return kept
