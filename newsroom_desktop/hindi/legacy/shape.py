"""Whether letters stand together as Devanagari has them: no sign without its letter, no other script."""

import re

_CONSONANT = "[\u0915-\u0939\u0958-\u095f]\u093c?"
_VOWEL = "[\u0904-\u0914\u0960\u0961\u0972]"
_MATRA = "[\u093e-\u094c\u0962\u0963]"
_END = "[\u0901\u0902]?\u0903?"
_SYLLABLE = f"(?:(?:{_CONSONANT}\u094d[\u200c\u200d]?)*{_CONSONANT}{_MATRA}?{_END}|{_VOWEL}{_END})"
_WHOLE = re.compile(f"(?:{_SYLLABLE}|\u0950)+(?:{_CONSONANT}\u094d)?|\u0950")


def is_sound(text: str) -> bool:
    """Whether `text` is a row of whole syllables, perhaps with a last consonant without its vowel."""
    return _WHOLE.fullmatch(text) is not None
