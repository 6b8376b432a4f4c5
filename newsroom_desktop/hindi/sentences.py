"""Sentences of Hindi text: they end with a danda, a full stop, a question or exclamation mark.

A full stop after a title or an initial (डॉ. श्री. एस.), behind the number of an item (1. पहला) and between
digits ends none. A danda ends one also where the space behind it was forgotten.
"""

from collections.abc import Iterator

import regex

from newsroom_desktop.hindi.initials import LETTER_NAMES

_TITLES = (
    "डॉ डा प्रो श्री श्रीमती सुश्री कु पं स्व मो मा चौ ठा सर्वश्री ले कै मे लेफ्टि इंस्पे इं इंजी एड अधि"
    " लि प्रा रु रू सं नं क्र पृ ई कि मी मि रा वि पू सें भा अभा प्र उप्र मप्र एससी टेक कॉम फिल सेमी किमी मु"
    " Dr Mr Mrs Ms St No vs"
)
NOT_AN_END = frozenset({*_TITLES.split(), *LETTER_NAMES})
"""Words behind which a full stop ends no sentence."""

_END = regex.compile(
    rf"(?<!(?:^|[\s(.])(?:{'|'.join(sorted(NOT_AN_END))}|[\p{{L}}\p{{M}}])(?=\.))(?<![।॥!?.])"
    r"(?<!(?:^|[।॥!?][\"”’')\]]*\s+)\p{Nd}{1,3}(?=\.))"
    r"(?:[।॥!?]|\.(?!\p{Nd}))++[\"”’')\]]*+(?=\s|$|(?<=[।॥])[\p{L}“‘(])"
)


def sentences(text: str) -> list[str]:
    """The sentences of `text` in their order, each with its closing marks; a paragraph ends one too."""
    return [line[start:end] for line in text.split("\n") for start, end in sentence_spans(line)]


def sentence_spans(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of `paragraph` begin and end, the spaces between them left out."""
    start = 0
    for end_cp in (*(end.end() for end in _END.finditer(paragraph)), len(paragraph)):
        sentence = paragraph[start:end_cp]
        if sentence.strip():
            yield start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
        start = end_cp
