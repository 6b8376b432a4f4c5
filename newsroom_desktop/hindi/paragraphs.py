"""Paragraphs for a text that was written, or pasted, without any."""

from newsroom_desktop.hindi.sentences import sentences
from newsroom_desktop.hindi.words import count_words

TOO_LONG = 1_500
"""Words from which on a paragraph slows the typing and no reader gets through it."""

_USUAL = 70
"""Words of a paragraph, as Hindi dailies print them: 50 to 90."""


def breaks(text: str) -> list[int]:
    """Where paragraphs begin when `text` is divided between sentences: code points, the first 0 left out.

    A paragraph has some 70 words; a sentence is never cut.
    """
    found: list[int] = []
    at = words = 0
    for sentence in sentences(text):
        start = text.index(sentence, at)
        if words >= _USUAL:
            found.append(start)
            words = 0
        words += count_words(sentence)
        at = start + len(sentence)
    return found
