"""What may be a Hindi word at all."""

import regex

from newsroom_desktop.hindi.spelling.variants import key
from newsroom_desktop.hindi.spelling.wellformed import is_well_formed

_WORD = regex.compile(
    r"[\u0904-\u0939\u0958-\u0961\u0972-\u097f][\u0900-\u0963\u0970-\u097f\u200c\u200d]*"
    r"(?:-[\u0904-\u0939\u0958-\u0961\u0972-\u097f][\u0900-\u0963\u0970-\u097f\u200c\u200d]*)*"
)
_LONGEST = 24
"""Code points; what is longer in a list are words without their spaces."""


def is_word(text: str) -> bool:
    """Whether `text` has the form of one Hindi word of more than a letter."""
    return 1 < len(text) <= _LONGEST and bool(_WORD.fullmatch(text)) and is_well_formed(key(text))
