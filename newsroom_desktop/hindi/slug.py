"""ASCII slugs: a headline in Latin letters, for addresses and file names.

A headline that is short enough stays whole, as readers of Roman Hindi know it (putin-ne-kaha). Of a longer
one the small words go that its sense can do without, and what is still too long is cut between words.
"""

import re
import unicodedata
from collections.abc import Iterator

from newsroom_desktop.hindi.initials import letter_called
from newsroom_desktop.hindi.roman import romanised

LONGEST = 60
"""Signs. What a search result shows of an address, and what messengers leave on one line."""

_SMALL_WORDS = (
    "का के की को से में मे ने पर तक लिए लिये है हैं था थे थी हो हूं हूँ और व एवं तथा या कि जो यह ये वह वे वो इस उस इन उन "
    "ही भी तो"
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Small words; नहीं, न and numbers are none: without them a headline says something else."""

_DROPPED = re.compile("[\u00ad\u200b-\u200d\u2060\u0300-\u036f'’]")
_GROUPED = re.compile(r"(?<![\d,.])(?:\d{1,2}(?:,\d{2})*|\d{1,3}(?:,\d{3})+),\d{3}(?!,?\d)")
"""A number with commas, as India sets them or the West; 302,307 are two."""

_PERCENT = re.compile(r"(?<=\d) ?%")
_HYPHENS = frozenset("-\u2010\u2013")
_WORD = re.compile("[0-9a-z\u0900-\u0963\u0966-\u096f\u0971-\u097f]+")


def slug_from(text: str) -> str:
    """`text` in a-z, 0-9 and hyphens, at most LONGEST characters, cut between words.

    Empty when no letter or digit of `text` can be written so. A word longer than LONGEST is left out.
    """
    pairs = list(_in_both_scripts(text))
    whole = "-".join(latin for _, latin in pairs)
    if len(whole) <= LONGEST:
        return whole
    slug = ""
    for hindi, latin in pairs:
        if len(latin) > LONGEST or hindi in _SMALL:
            continue
        longer = f"{slug}-{latin}" if slug else latin
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug


def slug_words(text: str) -> Iterator[str]:
    """The words of `text` in a-z and 0-9, without those that cannot be written so."""
    return (latin for _, latin in _in_both_scripts(text))


def _in_both_scripts(text: str) -> Iterator[tuple[str, str]]:
    bare = _DROPPED.sub("", unicodedata.normalize("NFKD", text).casefold())
    bare = _GROUPED.sub(lambda found: found[0].replace(",", ""), _PERCENT.sub(" percent ", bare))
    for found in _WORD.finditer(bare):
        word = found[0]
        if latin := _initial(bare, found) or romanised(word):
            yield word, latin


def _initial(text: str, found: re.Match[str]) -> str:
    """The letter that is meant where its name stands before another word or a number: पी. चिदंबरम, जी-20."""
    sign, following = text[found.end() : found.end() + 1], text[found.end() + 1 : found.end() + 2]
    before_number = sign in _HYPHENS and following.isdecimal()
    before_word = sign == "." and _WORD.search(text, found.end())
    return letter_called(found[0]) if before_number or before_word else ""
