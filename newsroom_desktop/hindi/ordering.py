"""The order of Hindi texts, as in a dictionary."""

from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.words import words


def order_key(text: str) -> str:
    """What `text` is sorted by: its folded words, compared code point by code point.

    Unicode lists the letters of Devanagari as Hindi dictionaries do: a letter with anusvara or chandrabindu
    before the vowels, those before the consonants, conjuncts after all matras. Spellings that a search takes
    for the same stand together, and quotes and other signs at the beginning do not count.
    """
    return " ".join(words(fold(text)))
