"""Spellings that are a matter of style: all of a word's have the same key.

After "Devanagari Lipi tatha Hindi Vartani ka Manakikaran" (Central Hindi Directorate; IS 16500:2012):
anusvara or a half nasal before its own row (हिंदी, हिन्दी), chandrabindu or anusvara (हँस, हंस), the nukta
of Persian and English sounds (क़ानून, कानून), consonants doubled after र (अर्द्ध, अर्ध) or before व
(महत्त्व, महत्व), ZWJ and ZWNJ. What is no style keeps its sign: the nukta of ड़ and ढ़, chandrabindu on
a vowel that is written above the line (मेँ), a half nasal of another row (हिम्दी). In the rows of च and ट न्
passes too, as English words are written with it (इन्डिया).
"""

import unicodedata
from functools import lru_cache

import regex

_ROWS = (
    r"\u0919\u094d(?=[\u0915-\u0918])|\u091e\u094d(?=[\u091a-\u091d])|\u0923\u094d(?=[\u091f-\u0922])"
    r"|\u0928\u094d(?=[\u091a-\u091d\u091f-\u0922\u0924-\u0927])|\u092e\u094d(?=[\u092a-\u092d])"
)
_CHANDRABINDU = r"(?<![\u093f\u0940\u0947\u0948\u094b\u094c])\u0901"
_NASAL = regex.compile(f"{_ROWS}|{_CHANDRABINDU}")
_DROPPED = regex.compile(
    r"[\u200c\u200d]|(?<![\u0921\u0922])\u093c"
    r"|(?<=\u0930\u094d)(?:\u0924\u094d(?=\u0924)|\u0926\u094d(?=\u0927))|\u0924\u094d(?=\u0924\u094d\u0935)"
)
_ANUSVARA = "\u0902"


@lru_cache(maxsize=16_384)
def key(word: str) -> str:
    """`word` without the differences of style; the key of a key is itself."""
    return keys(word)


def keys(text: str) -> str:
    """Every word of `text` as its key."""
    return _NASAL.sub(_ANUSVARA, _DROPPED.sub("", unicodedata.normalize("NFC", text)))
