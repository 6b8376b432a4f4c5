"""Which letters may follow one another in Hindi, whatever the word (Unicode Standard, chapter 12.1)."""

import regex

_VOWEL_SIGN = r"[\u093a\u093b\u093e-\u094c\u094e\u094f]"
_NASAL_OR_VISARGA = r"[\u0900-\u0903]"
_VIRAMA = r"\u094d"
_BROKEN = regex.compile(
    rf"^(?:{_VOWEL_SIGN}|{_NASAL_OR_VISARGA}|\u093c|{_VIRAMA})"
    rf"|{_VOWEL_SIGN}{{2}}|{_NASAL_OR_VISARGA}{{2}}|{_NASAL_OR_VISARGA}{_VOWEL_SIGN}|\u093c\u093c"
    rf"|{_VIRAMA}(?:{_VOWEL_SIGN}|{_NASAL_OR_VISARGA}|{_VIRAMA}|[\u0904-\u0914\u093c])"
    rf"|[\u0904-\u0914](?:{_VOWEL_SIGN}|{_VIRAMA}|\u093c)"
)


def is_well_formed(word: str) -> bool:
    """Whether every sign of `word` stands where a reader can speak it: no two vowel signs on one letter."""
    return _BROKEN.search(word) is None
