"""How long a Hindi reader needs.

No silent reading speed of Hindi has been published that we know of; this one is derived.
Read aloud, standardised paragraphs go at 184 words a minute, the mean of 17 languages, Hindi not
among them (Trauzettel-Klosinski & Dietz 2012, IReST, doi:10.1167/iovs.11-8284). Silently, people
read 238 words of non-fiction in the time in which they read 183 aloud (Brysbaert 2019,
doi:10.1016/j.jml.2019.104047). Together: 239 words a minute.

Two other ways to Hindi lie on both sides of it: 209 from the syllables of IReST (370 a minute
aloud) at 2.3 grapheme clusters a word; 274 from Brysbaert's rule that the speed follows the number
of words that a language needs, Hindi 1.15 times as many as English (21,532 to 18,725 words, without
punctuation, in the parallel treebanks UD_Hindi-PUD and UD_English-PUD).
"""

_ALOUD = 184
_SILENT_OVER_ALOUD = 238 / 183

WORDS_PER_MINUTE = _ALOUD * _SILENT_OVER_ALOUD


def reading_minutes(words: int) -> float:
    """The minutes in which an adult reads `words` Hindi words silently."""
    return words / WORDS_PER_MINUTE
