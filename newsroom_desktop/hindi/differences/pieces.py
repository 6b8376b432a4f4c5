"""A text cut into what is compared: words, and each sign and run of spaces between them."""

from itertools import pairwise

import regex

from newsroom_desktop.hindi.words import spans

_CLUSTER = regex.compile(r"\X")
_SPACES = regex.compile(r"\s+")


def pieces(text: str) -> list[str]:
    """The pieces of `text`; joined they are `text` again, and each has whole grapheme clusters only.

    A word is what the program counts as one. Where a mark stands on a space, or a skin tone on a letter,
    there is no cut between the two.
    """
    bounds = {found.end() for found in _CLUSTER.finditer(text)}
    runs = (*spans(text), *(found.span() for found in _SPACES.finditer(text)))
    bounds.difference_update(*(range(start + 1, end) for start, end in runs))
    cuts = sorted(bounds | {0, len(text)})
    return [text[start:end] for start, end in pairwise(cuts)]
